using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// A calendar that guesses by the weekday what another does not know: Saturday and Sunday are rest days, all others workdays. For plans and forecasts; pay is
/// never worked out by a guess.
/// </summary>
public sealed class GuessedCalendar : IWorkCalendar
{
    private readonly IWorkCalendar _known;

    /// <summary>Creates a calendar.</summary>
    /// <param name="known">The calendar that is asked first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="known"/> is null.</exception>
    public GuessedCalendar(IWorkCalendar known) => _known = Guard.NotNull(known);

    /// <inheritdoc/>
    public DayKind? KindOf(LocalDate date) => _known.KindOf(date) ?? WorkCalendar.MondayToFriday.KindOf(date);

    /// <summary>Whether the kind of a date is a guess.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether the calendar that is asked first does not know it.</returns>
    public bool IsGuess(LocalDate date) => _known.KindOf(date) is null;
}
