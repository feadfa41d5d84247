using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>Tells the kind of each date. An implementation gives the same answer for the same date, from any thread.</summary>
public interface IWorkCalendar
{
    /// <summary>The kind of a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The kind; null where the calendar does not know, which a caller reports instead of guessing.</returns>
    DayKind? KindOf(LocalDate date);
}
