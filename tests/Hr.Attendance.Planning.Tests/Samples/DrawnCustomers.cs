using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>When customers begin a conversation: by the hour, the weekday, the day's kind, and how busy the day happens to be.</summary>
internal sealed class DrawnCustomers(Random random, IWorkCalendar calendar)
{
    /// <summary>On this evening a campaign brings three times as many.</summary>
    internal static readonly LocalDate Campaign = new(2026, 11, 11);

    /// <summary>The export of this day was lost.</summary>
    internal static readonly LocalDate Lost = new(2026, 10, 20);

    // Conversations an hour in an ordinary week, from 18:00 and from 9:00 on.
    private static readonly double[] Evening = [6.5, 12.5, 16, 12.5, 6, 1];
    private static readonly double[] FreeDay = [1.5, 5, 6, 3.5, 3, 5, 6, 6, 5, 7, 12, 14, 11, 5, 0.8];

    internal IEnumerable<Instant> Of(LocalDate date, string branch)
    {
        var kind = calendar.KindOf(date)!.Value;
        var (first, hours) = kind == DayKind.Workday ? (18, Evening) : (9, FreeDay);
        double busy = (branch == "pudong" ? 1 : 0.62) * WeekdayOf(date) * (0.75 + (0.5 * random.NextDouble())) * Trend(date);
        busy *= kind == DayKind.StatutoryHoliday ? 0.5 : kind == DayKind.RestDay && date.DayOfWeek < IsoDayOfWeek.Saturday ? 0.7 : 1;
        busy *= date == Campaign ? 3 : 1;
        var midnight = date.AtMidnight().InZoneStrictly(DutyPlanningSample.Zone).ToInstant();
        for (int hour = 0; hour < hours.Length; hour++)
        {
            // One draw for each half minute is near enough to customers who come independently of each other.
            for (int second = 0; second < 3600; second += 30)
            {
                if (random.NextDouble() < hours[hour] * busy / 120)
                {
                    yield return midnight + Duration.FromSeconds(((first + hour) * 3600) + second + random.Next(30));
                }
            }
        }
    }

    private static double WeekdayOf(LocalDate date) => date.DayOfWeek switch
    {
        IsoDayOfWeek.Monday => 1.25,
        IsoDayOfWeek.Friday => 0.75,
        IsoDayOfWeek.Saturday => 0.9,
        IsoDayOfWeek.Sunday => 1.2,
        _ => 1,
    };

    /// <summary>The school year begins slowly, and examinations come nearer.</summary>
    private static double Trend(LocalDate date) => 0.9 + (0.25 * Period.DaysBetween(DutyPlanningSample.FirstDay, date) / 84);
}
