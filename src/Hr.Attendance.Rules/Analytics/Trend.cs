using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What a trend is about.</summary>
public enum TrendFigure
{
    /// <summary>Evidenced after-hours time of a business day, in hours.</summary>
    Evidenced,

    /// <summary>Credited time of a business day, in hours.</summary>
    Credited,

    /// <summary>Credited time of a business day as a share of its evidenced time, 0 to 1.</summary>
    CaptureRate,

    /// <summary>Judged turns of a business day that were answered in time, as a share from 0 to 1.</summary>
    InTime,

    /// <summary>The mean rating of a business day, 0 to 1.</summary>
    Satisfaction,
}

/// <summary>How a figure of business days differs between an earlier and a later time, and whether chance explains that. Immutable.</summary>
public sealed record Trend
{
    internal Trend()
    {
    }

    /// <summary>The figure.</summary>
    public required TrendFigure Figure { get; init; }

    /// <summary>Its mean over the earlier days that have one; null where none has.</summary>
    public required double? Earlier { get; init; }

    /// <summary>Its mean over the later days; null where none has.</summary>
    public required double? Later { get; init; }

    /// <summary>How many of the earlier days have one.</summary>
    public required int EarlierDays { get; init; }

    /// <summary>How many of the later days have one.</summary>
    public required int LaterDays { get; init; }

    /// <summary>
    /// How likely chance alone shows such a difference between the days or a larger one, 0 to 1: the rank test of Mann and Whitney,
    /// two-sided, corrected after Holm for all figures that were tested together; days whose figures are the same to five digits are equal.
    /// Null where there are too few days.
    /// </summary>
    public required double? PValue { get; init; }

    /// <summary>The number of days on each side below which nothing is tested.</summary>
    public const int FewestDays = 5;

    /// <summary>The p-value below which a change is called one.</summary>
    public const double Significance = 0.05;

    /// <summary>Days are equal that differ by less than the clock and satisfaction in six digits can tell.</summary>
    private const int DigitsCompared = 5;

    /// <summary>Whether the figure changed by more than chance explains.</summary>
    public bool IsChange => PValue < Significance;

    /// <summary>Compares the business days before a date with those from it on, figure by figure.</summary>
    /// <remarks>
    /// Days are compared, not people: what one person does on one evening hangs together. Both sides should be whole weeks, because weekends differ from
    /// workdays. Of a sum over several days only the first counts.
    /// </remarks>
    /// <param name="days">The days, by date, as <see cref="DailyFigures.ByDate"/> gives them.</param>
    /// <param name="later">The first of the later days.</param>
    /// <returns>A trend for each figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static IReadOnlyList<Trend> Compare(IReadOnlyList<DailyFigures> days, LocalDate later)
    {
        DailyFigures[] before = [.. Guard.NotNull(days).Where(day => day.Date < later)];
        DailyFigures[] after = [.. days.Where(day => day.Date >= later)];
        var trends = new[] { TrendFigure.Evidenced, TrendFigure.Credited, TrendFigure.CaptureRate, TrendFigure.InTime, TrendFigure.Satisfaction }
            .Select(figure => Compare(figure, Values(before, figure), Values(after, figure))).ToList();
        var tested = trends.Where(trend => trend.PValue is not null).ToList();
        var adjusted = HolmCorrection.Adjust([.. tested.Select(trend => trend.PValue!.Value)]);
        return [.. trends.Select(trend => tested.IndexOf(trend) is var at and >= 0 ? trend with { PValue = adjusted[at] } : trend)];
    }

    private static Trend Compare(TrendFigure figure, double[] earlier, double[] later)
    {
        // Days are compared by rank, because one launch day with ten times the messages would move any mean. Values are rounded first: what
        // differs by rounding must tie.
        bool isTested = earlier.Length >= FewestDays && later.Length >= FewestDays;
        return new Trend
        {
            Figure = figure,
            Earlier = Mean(earlier),
            Later = Mean(later),
            EarlierDays = earlier.Length,
            LaterDays = later.Length,
            PValue = isTested ? MannWhitneyTest.Compare(Compared(earlier), Compared(later))?.PValue : null,
        };
    }

    /// <summary>A seventh of 70 minutes and one of 7 are the same figure, which divisions do not know.</summary>
    private static double[] Compared(double[] values) => [.. values.Select(value => Math.Round(value, DigitsCompared, MidpointRounding.AwayFromZero))];

    private static double? Mean(double[] values) => values.Length == 0 ? null : values.Average();

    private static double[] Values(DailyFigures[] days, TrendFigure figure) => [.. days.Select(day => ValueOf(day, figure)).OfType<double>()];

    private static double? ValueOf(DailyFigures day, TrendFigure figure) => figure switch
    {
        TrendFigure.Evidenced => day.Evidenced.TotalHours,
        TrendFigure.Credited => day.Credited.TotalHours,
        TrendFigure.CaptureRate => day.Evidenced == Duration.Zero ? null : day.Credited.TotalHours / day.Evidenced.TotalHours,
        TrendFigure.InTime => day.InTime.Share,
        _ => (double?)day.Ratings.Mean,
    };
}
