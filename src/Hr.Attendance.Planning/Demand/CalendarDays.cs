using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Says of days what a calendar and a host know of them.</summary>
public static class CalendarDays
{
    /// <summary>So many free days in a row are time off, with or without a holiday.</summary>
    private const int LongWeekend = 3;

    /// <summary>The days of a period.</summary>
    /// <param name="calendar">Knows the kinds of dates; where it does not, Saturday and Sunday are guessed to be rest days and all others workdays.</param>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="stated">What a host knows of days, in any order; the same twice is the same once, and one that ends before it begins is of no day.</param>
    /// <param name="diagnostics">Takes a finding for each stretch of days whose kind is guessed.</param>
    /// <returns>The days, in order.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the days are outside <see cref="EngineYears"/> or in the wrong order.</exception>
    public static IReadOnlyList<CalendarDay> Between(
        IWorkCalendar calendar, LocalDate firstDay, LocalDate lastDay, IEnumerable<StatedDays> stated, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(calendar);
        EngineYears.CheckPeriod(firstDay, lastDay);
        Guard.NotNull(diagnostics);
        List<StatedDays> said = [.. Guard.NotNull(stated)];
        var days = new List<CalendarDay>();
        for (var date = firstDay; date <= lastDay; date = date.PlusDays(1))
        {
            days.Add(new CalendarDay
            {
                Date = date,
                Kind = KindOf(calendar, date),
                IsGuessed = calendar.KindOf(date) is null,
                Features = [.. FeaturesOf(calendar, date), .. StatedOf(said, date)],
            });
        }

        DemandDiagnostics.ReportDays(diagnostics, DemandDiagnostics.DayKindGuessed, [.. days.Where(day => day.IsGuessed).Select(day => day.Date)]);
        return days;
    }

    private static DayKind KindOf(IWorkCalendar calendar, LocalDate date) => calendar.KindOf(date) ?? WorkCalendar.MondayToFriday.KindOf(date)!.Value;

    private static IEnumerable<CalendarFeature> FeaturesOf(IWorkCalendar calendar, LocalDate date)
    {
        var kind = KindOf(calendar, date);
        bool isWeekend = date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        if (kind == DayKind.StatutoryHoliday)
        {
            yield return new CalendarFeature(CalendarFeatureKind.StatutoryHoliday);
        }
        else if (kind == DayKind.RestDay && !isWeekend)
        {
            yield return new CalendarFeature(CalendarFeatureKind.FreeWeekday);
        }
        else if (kind == DayKind.Workday)
        {
            if (isWeekend)
            {
                yield return new CalendarFeature(CalendarFeatureKind.WorkedWeekend);
            }

            if (IsTimeOff(calendar, date, 1))
            {
                yield return new CalendarFeature(CalendarFeatureKind.BeforeTimeOff);
            }

            if (IsTimeOff(calendar, date, -1))
            {
                yield return new CalendarFeature(CalendarFeatureKind.AfterTimeOff);
            }
        }
    }

    /// <summary>Whether the free days next to a workday are more than a weekend.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="workday">The workday.</param>
    /// <param name="step">1 for the days after it, -1 for those before.</param>
    private static bool IsTimeOff(IWorkCalendar calendar, LocalDate workday, int step)
    {
        for (int free = 1; free <= LongWeekend; free++)
        {
            var kind = KindOf(calendar, workday.PlusDays(free * step));
            if (kind != DayKind.RestDay)
            {
                return kind == DayKind.StatutoryHoliday;
            }
        }

        return true;
    }

    private static IEnumerable<CalendarFeature> StatedOf(List<StatedDays> stated, LocalDate date) => stated
        .Where(days => date >= days.FirstDay && date <= days.LastDay)
        .Select(days => days.Name)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal)
        .Select(name => new CalendarFeature(CalendarFeatureKind.Stated, name));
}
