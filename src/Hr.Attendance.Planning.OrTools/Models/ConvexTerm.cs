using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>What a count costs that is partly to be decided, against what it costs now.</summary>
/// <param name="Cost">The cost of a count.</param>
/// <param name="Standing">What counts whatever is decided.</param>
/// <param name="Most">The most that can be added to it.</param>
/// <param name="Now">The count now.</param>
internal sealed record ConvexTerm(ConvexCost Cost, int Standing, int Most, int Now)
{
    /// <summary>
    /// Adds the term to a sum: the first rise for each that is given, and for every bend of the curve a variable for what is given beyond it. The curve is
    /// convex, so a sum that is made small, or kept small, keeps each of these variables at exactly what is beyond its bend.
    /// </summary>
    internal void AddTo(Sum sum, Sum given, ModelDraft draft)
    {
        sum.Add(Cost.At(Standing) - Cost.At(Now));
        int[] bends = [.. Enumerable.Range(1, Math.Max(0, Most - 1)).Where(count => RiseAt(count) != RiseAt(count - 1))];
        long firstRise = RiseAt(0);
        if (bends.Length == 0)
        {
            for (int term = 0; term < given.Variables.Count; term++)
            {
                sum.Add(given.Variables[term], firstRise * given.Weights[term]);
            }

            return;
        }

        int count = draft.Number(0, Most);
        draft.Within(new Sum().AddAll(given).Add(count, -1), 0, 0);
        sum.Add(count, firstRise);
        foreach (int bend in bends)
        {
            int beyond = draft.Number(0, Most - bend);
            draft.Within(new Sum().Add(count, 1).Add(beyond, -1), long.MinValue, bend);
            sum.Add(beyond, RiseAt(bend) - RiseAt(bend - 1));
        }
    }

    private long RiseAt(int given) => Cost.RiseAfter(Standing + given);
}
