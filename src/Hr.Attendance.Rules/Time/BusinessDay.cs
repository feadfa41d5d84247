using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// Business days: day <c>d</c> is the time from <c>d</c> at its starting time up to <c>d + 1</c> at its own starting time, in one zone.
/// </summary>
/// <remarks>
/// A starting time that the clocks skip is moved forward by what they skip; one that comes twice is the earlier of the two. The starting
/// time may differ from date to date, as a policy does, and so may the zone. A business day never ends before it begins, but it can be
/// empty: a date that a zone skips, or one whose stated start comes after that of a later date.
/// </remarks>
public static class BusinessDay
{
    /// <summary>The instant at which a business day begins.</summary>
    /// <param name="date">The business day.</param>
    /// <param name="startsAt">Its starting time.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>The instant.</returns>
    public static Instant StartOf(LocalDate date, LocalTime startsAt, DateTimeZone zone) =>
        (date + startsAt).InZoneLeniently(Guard.NotNull(zone)).ToInstant();

    /// <summary>The instant at which a business day begins where each date states a start of its own.</summary>
    /// <remarks>
    /// A stated start can come after that of a later date: one that the clocks skip and that is moved forward, or the last in one zone
    /// before the first in another. Time belongs to the later date then, so that the days share no instant and leave none out.
    /// </remarks>
    /// <param name="date">The business day.</param>
    /// <param name="statedStartOf">The stated start of each date: its starting time in its zone.</param>
    /// <returns>The instant; never after that of a later date.</returns>
    public static Instant StartOf(LocalDate date, Func<LocalDate, Instant> statedStartOf)
    {
        Guard.NotNull(statedStartOf);

        // No zone is as much as a day off UTC, so no start two days and more later can come before the second next one.
        return Instant.Min(statedStartOf(date), Instant.Min(statedStartOf(date.PlusDays(1)), statedStartOf(date.PlusDays(2))));
    }

    /// <summary>The business day that an instant belongs to: the last one that has begun.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="startOf">The instant at which each business day begins, or its stated start.</param>
    /// <returns>The business day.</returns>
    public static LocalDate Of(Instant instant, Func<LocalDate, Instant> startOf)
    {
        Guard.NotNull(startOf);

        // No zone is as much as a day ahead of UTC, and no business day begins a day before its date does.
        var date = instant.InUtc().Date.PlusDays(1);
        while (startOf(date) > instant)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }
}
