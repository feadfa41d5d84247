using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Planning.Forecasting;

namespace Hr.Attendance.Planning.Tests.Forecasting;

/// <summary>A history of any shape: empty, short, constant, with gaps, zeros, odd days, a day that runs, values below zero where they are no counts.</summary>
public sealed record DrawnSeries(IReadOnlyList<double?> Values, int IntervalsPerDay, int DaysPerWeek, bool AreCounts, int Horizon)
{
    internal SeasonalSeries Series => new(Values, IntervalsPerDay, DaysPerWeek, AreCounts);

    internal SeriesForecast Forecast(params DayFeature[] features) => Forecaster.Forecast(Series, Horizon, features);

    public override string ToString() =>
        $"{IntervalsPerDay} a day, {DaysPerWeek} days, counts {AreCounts}, {Horizon} ahead: "
        + string.Join(' ', Values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? "-"));
}

public static class ForecastGenerators
{
    private enum Shape
    {
        Counts,
        Sparse,
        Zeros,
        Constant,
        Amounts,
        BelowZero,
        Extreme,
    }

    public static Arbitrary<DrawnSeries> Series() => (
        from intervals in Gen.Elements(1, 2, 4, 6)
        from week in Gen.Elements(1, 5, 7)
        from days in Gen.Frequency((1, Gen.Choose(0, 3)), (3, Gen.Choose(4, 30)))
        from begun in Gen.Choose(0, intervals - 1)
        from shape in Gen.Elements(Enum.GetValues<Shape>())
        from gaps in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 90)))
        from horizon in Gen.Choose(1, 3 * intervals)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Drawn(intervals, week, (days * intervals) + begun, shape, gaps, horizon, new Random(seed))).ToArbitrary();

    /// <summary>Counts with a day, a week, chance, and more chance than a Poisson distribution has.</summary>
    internal static double?[] Counts(int days, int intervals, double mean, int seed, Func<int, double>? factorOfDay = null)
    {
        var random = new Random(seed);
        double?[] values = new double?[days * intervals];
        for (int day = 0; day < days; day++)
        {
            double level = Usual(day) * (factorOfDay?.Invoke(day) ?? 1) * (0.9 + (0.2 * random.NextDouble()));
            for (int i = 0; i < intervals; i++)
            {
                values[(day * intervals) + i] = Poisson(random, level * mean * (1 + Math.Sin(2 * Math.PI * i / intervals)));
            }
        }

        return values;
    }

    internal static double Usual(int day) => day % 7 is 5 or 6 ? 0.5 : 1.2;

    private static double Poisson(Random random, double mean)
    {
        // By the times between events, which follow one another until one time unit is over.
        double count = -1;
        for (double time = 0; time < mean; count++)
        {
            time -= Math.Log(1 - random.NextDouble());
        }

        return Math.Max(0, count);
    }

    private static DrawnSeries Drawn(int intervals, int week, int count, Shape shape, int gaps, int horizon, Random random)
    {
        double constant = random.Next(1, 1000), scale = Math.Pow(10, random.Next(-6, 12));
        double?[] values = [.. Enumerable.Range(0, count).Select(t => random.Next(100) < gaps ? null : (double?)(shape switch
        {
            Shape.Counts => random.Next(0, 20 + (20 * (t % intervals))),
            Shape.Sparse => random.Next(20) == 0 ? 1 : 0,
            Shape.Zeros => 0,
            Shape.Constant => constant,
            Shape.Amounts => scale * (1 + random.NextDouble()),
            Shape.BelowZero => scale * (random.NextDouble() - 0.7),
            _ => random.Next(5) == 0 ? 9e14 * random.NextDouble() : random.Next(3),
        }))];
        return new DrawnSeries(values, intervals, week, shape is Shape.Counts or Shape.Sparse or Shape.Zeros or Shape.Extreme, horizon);
    }
}
