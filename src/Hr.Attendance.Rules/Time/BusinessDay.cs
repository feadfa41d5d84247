using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// Business days: day <c>d</c> is the time from <c>d</c> at its starting time up to <c>d + 1</c> at its own starting time, in one zone.
/// </summary>
/// <remarks>
/// A starting time that the clocks skip is moved forward by what they skip; one that comes twice is the earlier of the two. The starting
/// time may differ from date to date, as a policy does.
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

    /// <summary>The business day that an instant belongs to.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="startOf">The instant at which each business day begins; later for later dates.</param>
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
