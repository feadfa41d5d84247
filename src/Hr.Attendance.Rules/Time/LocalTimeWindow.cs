using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>A span of local time that comes back every day, such as <c>18:00-24:00</c>; it may run past midnight.</summary>
/// <remarks>
/// Half-open. An <see cref="End"/> that is not after <see cref="Start"/> lies on the next day, so midnight as an end is the end of
/// the day and equal ends make a whole day. Immutable; equal when start and end are equal.
/// </remarks>
/// <param name="Start">The first local time in the window.</param>
/// <param name="End">The local time at which the window ends, not itself inside.</param>
public readonly record struct LocalTimeWindow(LocalTime Start, LocalTime End)
{
    /// <summary>Whether the end lies on the day after the start.</summary>
    public bool EndsOnNextDay => End <= Start;

    /// <summary>Reads <c>18:00-24:00</c> or <c>22:00-06:00</c>.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="window">The window; the whole day when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out LocalTimeWindow window)
    {
        window = default;
        int dash = text?.IndexOf('-') ?? -1;
        if (dash < 0)
        {
            return false;
        }

        string end = text!.Substring(dash + 1).Trim();
        var endTime = LocalTime.Midnight;
        if (!TimeOfDay.TryParse(text.Substring(0, dash).Trim(), out var startTime)
            || (end is not (TimeOfDay.EndOfDay or TimeOfDay.EndOfDay + ":00") && !TimeOfDay.TryParse(end, out endTime)))
        {
            return false;
        }

        window = new LocalTimeWindow(startTime, endTime);
        return true;
    }

    /// <summary>The local span of the window that begins on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The local start and the local end, exclusive.</returns>
    public (LocalDateTime Start, LocalDateTime End) On(LocalDate date) =>
        (date + Start, (EndsOnNextDay ? date.PlusDays(1) : date) + End);

    /// <summary>All instants within bounds whose local time in a zone lies in the window.</summary>
    /// <remarks>
    /// Where clocks are put back, a local time that comes twice is inside twice; where they are put forward, a local time that is skipped
    /// is inside for no time at all.
    /// </remarks>
    /// <param name="start">The first instant to look at.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>The instants.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public IntervalSet Within(Instant start, Instant end, DateTimeZone zone) => Within(start, end, zone, static _ => true);

    /// <summary>The same, of the windows that begin on some dates.</summary>
    internal IntervalSet Within(Instant start, Instant end, DateTimeZone zone, Func<LocalDate, bool> beginsOn)
    {
        Guard.NotNull(zone);
        if (end <= start)
        {
            return IntervalSet.Of(start, end);
        }

        // While the offset of a zone is one, local time runs like the clock and an end of the window is an instant. So the span is cut
        // where the offset changes, and each part is looked at under its own. Turning the ends of the window into instants first would lose
        // the hour that comes twice.
        var pieces = new List<Interval>();
        foreach (var zoneInterval in zone.GetZoneIntervals(start, end))
        {
            var from = zoneInterval.HasStart ? Instant.Max(start, zoneInterval.Start) : start;
            var to = zoneInterval.HasEnd ? Instant.Min(end, zoneInterval.End) : end;
            AddUnderOneOffset(from, to, zoneInterval.WallOffset, beginsOn, pieces);
        }

        return IntervalSet.Of(pieces);
    }

    /// <summary>The window as text, <c>24:00</c> for midnight at its end.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{TimeOfDay.Format(Start)}-{(End == LocalTime.Midnight ? TimeOfDay.EndOfDay : TimeOfDay.Format(End))}";

    private void AddUnderOneOffset(Instant from, Instant to, Offset offset, Func<LocalDate, bool> beginsOn, List<Interval> pieces)
    {
        // The window of the day before may reach over midnight into this part.
        var lastDate = to.WithOffset(offset).Date;
        for (var date = from.WithOffset(offset).Date.PlusDays(-1); date <= lastDate; date = date.PlusDays(1))
        {
            var (localStart, localEnd) = On(date);
            var pieceStart = Instant.Max(from, localStart.WithOffset(offset).ToInstant());
            var pieceEnd = Instant.Min(to, localEnd.WithOffset(offset).ToInstant());
            if (pieceStart < pieceEnd && beginsOn(date))
            {
                pieces.Add(new Interval(pieceStart, pieceEnd));
            }
        }
    }
}
