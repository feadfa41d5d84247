using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>
/// How far each day lies from what is usual on its day of the week, over the intervals that are known of it: as the logarithm of a ratio, or, where values
/// may be negative, as a difference for each interval.
/// </summary>
internal sealed class DayLevels
{
    /// <summary>Of three weeks each way the middle day is the level of a day: one odd day does not move it, a change that stays does.</summary>
    private const int WeeksAbout = 3;

    /// <summary>Half an event keeps the ratio of a day without any.</summary>
    private readonly double _part;
    private readonly int _daysPerWeek;

    private DayLevels(double?[] levels, double[] usual, double part, int intervalsPerDay, int daysPerWeek)
    {
        IntervalsPerDay = intervalsPerDay;
        Levels = levels;
        Usual = usual;
        _part = part;
        _daysPerWeek = daysPerWeek;
    }

    internal int IntervalsPerDay { get; }

    /// <summary>By day; null where nothing is known of it.</summary>
    internal double?[] Levels { get; }

    /// <summary>What is usual over the known intervals of each day.</summary>
    private double[] Usual { get; }

    internal static DayLevels Of(double[] values, bool[] known, double[] week, int day, bool areRatios, double unitOfCounts)
    {
        int days = (values.Length + day - 1) / day;
        double[] sums = new double[days], usual = new double[days];
        int[] seen = new int[days];
        for (int t = 0; t < values.Length; t++)
        {
            if (known[t])
            {
                sums[t / day] += values[t];
                usual[t / day] += week[t % week.Length];
                seen[t / day]++;
            }
        }

        double part = Math.Max(unitOfCounts / 2, 1e-3 * Numbers.Mean(usual));
        double?[] levels = new double?[days];
        for (int d = 0; d < days; d++)
        {
            levels[d] = seen[d] == 0 ? null
                : areRatios ? (part > 0 ? Math.Log((sums[d] + part) / (usual[d] + part)) : 0)
                : (sums[d] - usual[d]) / seen[d];
        }

        return new DayLevels(levels, usual, part, day, week.Length / day);
    }

    /// <summary>The middle level of the days about a day that count; of all of them where none is near.</summary>
    internal double About(int day, Func<int, bool> counts)
    {
        int reach = WeeksAbout * _daysPerWeek;
        var near = new List<double>();
        for (; near.Count == 0 && reach < 4 * Levels.Length; reach *= 2)
        {
            for (int d = Math.Max(0, day - reach); d <= Math.Min(Levels.Length - 1, day + reach); d++)
            {
                if (Levels[d] is { } level && counts(d))
                {
                    near.Add(level);
                }
            }
        }

        return Numbers.MedianInPlace([.. near]);
    }

    /// <summary>The part of a level's deviation that chance in counts explains: with n events expected, 1/√n of a ratio.</summary>
    internal double ChanceOf(int day, double unitOfCounts) => unitOfCounts > 0 ? Math.Sqrt(unitOfCounts / (Usual[day] + _part + unitOfCounts)) : 0;
}
