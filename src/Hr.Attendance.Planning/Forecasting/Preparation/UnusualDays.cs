using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>Days that lie so far from all near them that no forecast should follow them: a campaign nobody told of, a line that was down.</summary>
/// <remarks>
/// Hampel's rule (1974): farther from the middle of near days than six deviations, the deviation being 1.4826 times the median absolute one, and at least
/// twice or half of it. Three such days in a row are a change and stay.
/// </remarks>
internal static class UnusualDays
{
    private const double Deviations = 6;
    private const double DeviationOfMedian = 1.4826;
    private const int FewestDays = 8;
    private const int LongestRun = 2;

    internal static IReadOnlyList<int> Of(DayLevels levels, Func<int, bool> mayBeUnusual, int wholeDays, bool areRatios, double unitOfCounts)
    {
        int[] ordinary = [.. Enumerable.Range(0, wholeDays).Where(day => levels.Levels[day] is not null && mayBeUnusual(day))];
        if (ordinary.Length < FewestDays)
        {
            return [];
        }

        double[] off = Array.ConvertAll(ordinary, day => levels.Levels[day]!.Value - levels.About(day, mayBeUnusual));
        double deviation = DeviationOfMedian * Numbers.MedianInPlace(Array.ConvertAll(off, Math.Abs));
        double least = areRatios ? Math.Log(2) : 0;
        bool[] isFar = new bool[wholeDays];
        for (int i = 0; i < ordinary.Length; i++)
        {
            double allowed = Math.Max(Deviations * Math.Max(deviation, levels.ChanceOf(ordinary[i], unitOfCounts)), least);
            isFar[ordinary[i]] = deviation + least > 0 && Math.Abs(off[i]) > allowed;
        }

        var found = new List<int>();
        for (int day = 0, run = 1; day < wholeDays; day += run)
        {
            run = 1;
            while (isFar[day] && day + run < wholeDays && isFar[day + run])
            {
                run++;
            }

            if (isFar[day] && run <= LongestRun)
            {
                found.AddRange(Enumerable.Range(day, run));
            }
        }

        return found;
    }
}
