using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>What a <see cref="ForecastReason"/> speaks of.</summary>
public enum ForecastCause
{
    /// <summary>The mean interval of the last four weeks: what all factors start from.</summary>
    Level,

    /// <summary>The day of the week, against the mean day.</summary>
    Weekday,

    /// <summary>The interval of the day, against the mean interval.</summary>
    IntervalOfDay,

    /// <summary>The day, against what its day of the week usually is: the course of the last days.</summary>
    Course,

    /// <summary>The interval on this very day, beyond what its day and its time of day explain.</summary>
    Moment,

    /// <summary>A feature of the day.</summary>
    Feature,
}

/// <summary>One factor of what is expected in an interval: all together multiply to it, and say why it is high or low. Immutable.</summary>
/// <param name="Cause">What it speaks of.</param>
/// <param name="Factor">For <see cref="ForecastCause.Level"/> a value in the series' unit, for all others a factor; 1 changes nothing.</param>
/// <param name="Feature">The feature, where it is one.</param>
public sealed record ForecastReason(ForecastCause Cause, double Factor, DayFeature? Feature = null)
{
    private static readonly Bilingual OfLevel = new("an interval of the last four weeks had {amount} on average", "最近四周平均每个时段为 {amount}");

    private static readonly (Bilingual More, Bilingual Less) OfWeekday = (
        new("this day of the week usually has {percent} % more than the mean day", "一周中的这一天通常比平均日多 {percent} %"),
        new("this day of the week usually has {percent} % less than the mean day", "一周中的这一天通常比平均日少 {percent} %"));

    private static readonly (Bilingual More, Bilingual Less) OfIntervalOfDay = (
        new("this time of day usually has {percent} % more than the mean of the day", "一天中的这一时段通常比当日平均多 {percent} %"),
        new("this time of day usually has {percent} % less than the mean of the day", "一天中的这一时段通常比当日平均少 {percent} %"));

    private static readonly (Bilingual More, Bilingual Less) OfCourse = (
        new("by the course of the last days the day will have {percent} % more than its day of the week had of late", "按最近几天的走势，当日将比近期同一星期日多 {percent} %"),
        new("by the course of the last days the day will have {percent} % less than its day of the week had of late", "按最近几天的走势，当日将比近期同一星期日少 {percent} %"));

    private static readonly (Bilingual More, Bilingual Less) OfMoment = (
        new("this very time of this day of the week has {percent} % more than day and time alone explain", "这一天的这一时段比星期与时段因素所解释的还多 {percent} %"),
        new("this very time of this day of the week has {percent} % less than day and time alone explain", "这一天的这一时段比星期与时段因素所解释的要少 {percent} %"));

    private static readonly (Bilingual More, Bilingual Less) OfFeature = (
        new("{feature} brings {percent} % more", "{feature}使其增加 {percent} %"),
        new("{feature} brings {percent} % less", "{feature}使其减少 {percent} %"));

    /// <summary>The reason in words, with figures rounded.</summary>
    public Bilingual Sentence => Cause == ForecastCause.Level
        ? OfLevel.With(("amount", PlainFigures.Plain(Factor)))
        : (Factor < 1 ? Sentences.Less : Sentences.More).With(("percent", PlainFigures.Percent(Factor)), ("feature", Feature?.Name));

    private (Bilingual More, Bilingual Less) Sentences => Cause switch
    {
        ForecastCause.Weekday => OfWeekday,
        ForecastCause.IntervalOfDay => OfIntervalOfDay,
        ForecastCause.Course => OfCourse,
        ForecastCause.Moment => OfMoment,
        _ => OfFeature,
    };
}
