using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>What a feature of days was found to do. Immutable.</summary>
/// <remarks>
/// Effects of all features are estimated at once, so that of two on one day each gets its part, and drawn to no effect by as much as the days may be
/// chance: see <c>docs/planning-forecasts.md</c>.
/// </remarks>
/// <param name="Feature">The feature.</param>
/// <param name="IsFactor">Whether the effect is a factor; else, in a series with negative values, it is what each interval has more.</param>
/// <param name="Effect">The factor, such as 0.38 where a holiday takes 62 % away, or the difference in the values' unit.</param>
/// <param name="DaysSeen">On how many known days of the history it rests.</param>
/// <param name="DaysAhead">On how many days of the horizon it falls.</param>
public sealed record FeatureEffect(DayFeature Feature, bool IsFactor, double Effect, int DaysSeen, int DaysAhead)
{
    private static readonly Bilingual More = new("{feature}: +{percent} %, from {days} day{days:s}", "{feature}：+{percent} %，依据 {days} 天");
    private static readonly Bilingual Less = new("{feature}: -{percent} %, from {days} day{days:s}", "{feature}：-{percent} %，依据 {days} 天");
    private static readonly Bilingual Added = new("{feature}: {amount} for each interval, from {days} day{days:s}", "{feature}：每个时段 {amount}，依据 {days} 天");

    /// <summary>The effect in words, such as <c>Holiday: -62 %, from 3 days</c>.</summary>
    public Bilingual Sentence => IsFactor
        ? (Effect < 1 ? Less : More).With(("feature", Feature.Name), ("percent", PlainFigures.Percent(Effect)), ("days", DaysSeen))
        : Added.With(("feature", Feature.Name), ("amount", PlainFigures.Signed(Effect)), ("days", DaysSeen));
}
