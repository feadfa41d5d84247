using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Files.Views;

/// <summary>Dates and times as files and pages have them, in every language.</summary>
internal static class PlanFormats
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("MM'-'dd");

    internal static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Month and day, where the year is known.</summary>
    internal static string ShortDate(LocalDate date) => Day.Format(date);

    internal static string Month(YearMonth month) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", month.Year, month.Month);

    /// <summary>A local time of day; the end of a day is <c>24:00</c> where it ends something.</summary>
    internal static string Clock(Instant instant, DateTimeZone zone) => Minute.Format(instant.InZone(zone).TimeOfDay);

    internal static string ClockOfEnd(Instant instant, DateTimeZone zone) =>
        instant.InZone(zone).TimeOfDay is var time && time == LocalTime.Midnight ? "24:00" : Minute.Format(time);

    /// <summary>From when to when, on the local clock.</summary>
    internal static string Stretch(Instant start, Instant end, DateTimeZone zone) => Clock(start, zone) + "–" + ClockOfEnd(end, zone);
}
