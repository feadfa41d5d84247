namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>A history without gaps, from the first interval of a day on, as models read it. Nobody changes the values.</summary>
internal sealed class SeasonalHistory
{
    internal SeasonalHistory(double[] values, int intervalsPerDay, int daysPerWeek)
    {
        Values = values;
        IntervalsPerDay = intervalsPerDay;
        DaysPerWeek = daysPerWeek;
    }

    internal double[] Values { get; }

    internal int IntervalsPerDay { get; }

    internal int DaysPerWeek { get; }

    internal int Count => Values.Length;

    internal int IntervalsPerWeek => IntervalsPerDay * DaysPerWeek;

    /// <summary>Days that are over; of the one that runs there may be some intervals more.</summary>
    internal int WholeDays => Count / IntervalsPerDay;

    internal bool HasWeeks => DaysPerWeek > 1;

    internal SeasonalHistory Until(int count) => new(Numbers.First(Values, count), IntervalsPerDay, DaysPerWeek);

    internal SeasonalHistory With(double[] values) => new(values, IntervalsPerDay, DaysPerWeek);
}
