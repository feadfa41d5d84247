using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>The calendars that come with the library, and ways to build on them.</summary>
public static class WorkCalendar
{
    /// <summary>Monday to Friday are workdays, Saturday and Sunday rest days, in every year. It knows no holidays.</summary>
    public static IWorkCalendar MondayToFriday { get; } = new MondayToFridayCalendar();

    /// <summary>A calendar that answers from a list of dates first and asks another calendar for the rest.</summary>
    /// <param name="calendar">The calendar for all other dates.</param>
    /// <param name="dates">The kinds that override it.</param>
    /// <returns>The calendar.</returns>
    public static IWorkCalendar WithDates(this IWorkCalendar calendar, IReadOnlyDictionary<LocalDate, DayKind> dates)
    {
        Guard.NotNull(calendar);
        Guard.NotNull(dates);
        return dates.Count == 0 ? calendar : new DatedCalendar(calendar, dates.ToDictionary(entry => entry.Key, entry => entry.Value));
    }

    internal static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private sealed class MondayToFridayCalendar : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => IsWeekend(date) ? DayKind.RestDay : DayKind.Workday;
    }

    private sealed class DatedCalendar(IWorkCalendar others, Dictionary<LocalDate, DayKind> dates) : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => dates.TryGetValue(date, out var kind) ? kind : others.KindOf(date);
    }
}
