using Hr.Attendance.Planning.OrTools.Numbers;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>
/// What may not come after what: too little rest between, or kinds that may not follow each other. Pairs are put together to cliques: all that forbid at least
/// the same later duties, and these, are at most one. The solver's linear relaxation is much stronger with cliques than with pairs.
/// </summary>
internal sealed class SuccessionLimits(ModelDraft draft, PlanNumbers numbers, PersonNumbers person, DayOfLine[] days)
{
    internal void Add(bool rest, bool kinds)
    {
        // Business days are a day apart, and duty begins and ends on its own: a longer rest reaches over more of them.
        int reach = rest ? Math.Max(1, (int)Math.Min(days.Length, (person.Rest / NodaConstants.TicksPerDay) + 2)) : 1;
        for (int first = 0; first < days.Length; first++)
        {
            for (int next = first + 1; next <= first + reach && next < days.Length; next++)
            {
                if ((days[first].IsFree || days[next].IsFree || days[first].Choice != Roster.None) && MayClash(first, next, rest, kinds))
                {
                    Between(first, next, rest, kinds);
                }
            }
        }
    }

    private void Between(int first, int next, bool rest, bool kinds)
    {
        (int Choice, int? Literal)[] later = [.. days[next].Possible];
        var groups = new Dictionary<string, (bool[] Forbids, List<int?> Members)>(StringComparer.Ordinal);
        foreach (var (choice, literal) in days[first].Possible)
        {
            bool[] forbids = Array.ConvertAll(later, other => Clash(choice, other.Choice, isNext: next == first + 1, rest, kinds));
            if (Array.Exists(forbids, forbidden => forbidden))
            {
                string key = string.Concat(forbids.Select(forbidden => forbidden ? '1' : '0'));
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = (forbids, []));
                }

                group.Members.Add(literal);
            }
        }

        foreach (var (forbids, _) in groups.Values)
        {
            AtMostOne(
                groups.Values.Where(other => Covers(other.Forbids, forbids)).SelectMany(other => other.Members)
                    .Concat(later.Where((_, position) => forbids[position]).Select(other => other.Literal)));
        }
    }

    private void AtMostOne(IEnumerable<int?> literals)
    {
        var sum = new Sum();
        foreach (int? literal in literals)
        {
            if (literal is { } variable)
            {
                sum.Add(variable, 1);
            }
            else
            {
                sum.Add(1);
            }
        }

        if (sum.Constant == 0)
        {
            draft.AtMostOne(sum.Variables);
        }
        else
        {
            draft.LiteralsWithin(sum, 0, 1);
        }
    }

    private static bool Covers(bool[] larger, bool[] smaller)
    {
        for (int position = 0; position < smaller.Length; position++)
        {
            if (smaller[position] && !larger[position])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether anything of two days could clash: most pairs of evenings are far enough apart.</summary>
    private bool MayClash(int first, int next, bool rest, bool kinds)
    {
        if (kinds && next == first + 1 && numbers.Problem.MayNotFollow.Count > 0)
        {
            return true;
        }

        long end = long.MinValue;
        foreach (var (choice, _) in days[first].Possible)
        {
            end = Math.Max(end, OptionOf(choice).End);
        }

        long start = long.MaxValue;
        foreach (var (choice, _) in days[next].Possible)
        {
            start = Math.Min(start, OptionOf(choice).Start);
        }

        return rest && end != long.MinValue && start != long.MaxValue && end + person.Rest > start;
    }

    private bool Clash(int choice, int later, bool isNext, bool rest, bool kinds)
    {
        var (one, other) = (OptionOf(choice), OptionOf(later));
        return (rest && one.End + person.Rest > other.Start) || (kinds && isNext && numbers.MayNotFollow[one.Kind, other.Kind]);
    }

    private OptionNumbers OptionOf(int choice) => numbers.Options[person.Choices[choice].Option];
}
