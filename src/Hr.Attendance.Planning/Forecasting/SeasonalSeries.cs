using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>Values of equal intervals in a row, whole days one after the other, such as the conversations begun in each half hour. Immutable.</summary>
/// <remarks>
/// The first value is that of the first interval of a day. The last day may be cut short: then its rest is the first that is forecast, and it follows
/// what the day has shown so far. A day that is never worked may be left out of all weeks: a line that is closed at weekends has five days a week.
/// </remarks>
public sealed class SeasonalSeries
{
    private const int MostIntervalsPerDay = 288;
    private const int MostDaysPerWeek = 31;

    /// <summary>Takes values as a series.</summary>
    /// <param name="values">A value for each interval, in order; null where it is not known. A gap is not a zero.</param>
    /// <param name="intervalsPerDay">Intervals of a day, from 1 to 288 (five minutes).</param>
    /// <param name="daysPerWeek">Days of a week, from 1 (no week) to 31.</param>
    /// <param name="areCounts">Whether the values count events: then none is below 0, and a forecast is of their mean.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">A value is not a number or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of its range.</exception>
    public SeasonalSeries(IReadOnlyList<double?> values, int intervalsPerDay, int daysPerWeek = 7, bool areCounts = true)
    {
        IntervalsPerDay = InRange(intervalsPerDay, MostIntervalsPerDay, nameof(intervalsPerDay));
        DaysPerWeek = InRange(daysPerWeek, MostDaysPerWeek, nameof(daysPerWeek));
        AreCounts = areCounts;
        double?[] copy = [.. Guard.NotNull(values)];
        if (Array.Exists(copy, value => value is { } number && !Numbers.IsFinite(number)))
        {
            throw new ArgumentException("has a value that is no number; a gap is null", nameof(values));
        }

        Values = Array.AsReadOnly(copy);
    }

    /// <summary>The values; null where one is not known.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>Intervals of a day.</summary>
    public int IntervalsPerDay { get; }

    /// <summary>Days of a week.</summary>
    public int DaysPerWeek { get; }

    /// <summary>Whether the values count events.</summary>
    public bool AreCounts { get; }

    private static int InRange(int value, int most, string name) =>
        value >= 1 && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"must lie between 1 and {most}");
}
