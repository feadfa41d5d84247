using System.Globalization;
using NodaTime;

namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>Lengths of time, shares and counts as people read them, in two languages.</summary>
public static class PlainText
{
    private static readonly Bilingual Hours = new("h", "小时");
    private static readonly Bilingual Minutes = new("min", "分");
    private static readonly Bilingual MinutesAlone = new("min", "分钟");
    private static readonly Bilingual Seconds = new("s", "秒");

    /// <summary>
    /// A length of time: <c>2 h 05 min</c>, <c>3 min 20 s</c>, <c>0.5 s</c>; <c>2 小时 05 分</c>, <c>3 分 20 秒</c>. Fractions of a second are
    /// left out where there are whole ones.
    /// </summary>
    /// <param name="time">The length of time, zero or longer.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Of(Duration time, MessageLanguage language)
    {
        var (hour, minute, second) = (Hours.In(language), Minutes.In(language), Seconds.In(language));
        long hours = (time.Days * 24L) + time.Hours;
        if (hours > 0)
        {
            return time.Minutes == 0 && time.Seconds == 0
                ? Invariant($"{hours} {hour}")
                : Invariant($"{hours} {hour} {time.Minutes:00} {minute}") + (time.Seconds == 0 ? string.Empty : Invariant($" {time.Seconds:00} {second}"));
        }

        if (time > Duration.Zero && time < Duration.FromSeconds(1))
        {
            return Invariant($"{Of((decimal)time.SubsecondNanoseconds / NodaConstants.NanosecondsPerSecond)} {second}");
        }

        return time.Minutes == 0 ? Invariant($"{time.Seconds} {second}")
            : time.Seconds == 0 ? Invariant($"{time.Minutes} {MinutesAlone.In(language)}")
            : Invariant($"{time.Minutes} {minute} {time.Seconds:00} {second}");
    }

    /// <summary>A length of time that something falls short by, rounded up to a whole second: what is said must be enough.</summary>
    internal static string OfMissing(Duration time, MessageLanguage language) =>
        Of(time.SubsecondNanoseconds == 0 ? time : time + Duration.FromNanoseconds(NodaConstants.NanosecondsPerSecond - time.SubsecondNanoseconds), language);

    /// <summary>A share as a percentage with one digit where it needs one, never rounded up to a threshold it has not reached: <c>79.9 %</c>.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>The text.</returns>
    public static string Percent(decimal share) =>
        Invariant($"{decimal.Floor(share * 1000) / 10:0.#} %");

    /// <summary>A number without zeros at its end: <c>2.5</c>.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text.</returns>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
