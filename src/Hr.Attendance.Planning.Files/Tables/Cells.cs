using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>Cells that several tables have.</summary>
internal static class Cells
{
    /// <summary>What is further from zero than this is no count of customers or people; a decimal holds it.</summary>
    private const double Largest = 1e12;

    internal static Bilingual WeekdayOf(LocalDate date) => HourHeatMap.Days[(int)date.DayOfWeek - 1];

    internal static TableCell Stretch(Instant start, Instant end, DateTimeZone zone) => TableCell.Of(Bilingual.Same(PlanFormats.Stretch(start, end, zone)));

    internal static TableCell Number(double? number) => number is { } known ? TableCell.Number(Exact(known), digits: 1) : TableCell.None;

    internal static TableCell Share(double? share) => share is { } known ? TableCell.Share(Exact(known)) : TableCell.None;

    internal static decimal Exact(double number) => (decimal)Math.Max(-Largest, Math.Min(Largest, number));

    /// <summary>A name, in both languages.</summary>
    internal static TableCell Name(Bilingual name) => TableCell.Of(name);
}
