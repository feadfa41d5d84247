using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>The dates around which a zone's clocks are changed; of changes alike (at one time of day, by as much) one stands for all.</summary>
/// <remarks>Evidence lies within <see cref="EngineYears"/>, so nothing else is looked at. Remembers each zone, so not thread-safe.</remarks>
internal sealed class ClockChanges
{
    private readonly Dictionary<string, List<Change>> _byZone = new(StringComparer.Ordinal);

    /// <summary>The last date of each kind of change that a zone sees from a date on.</summary>
    internal IEnumerable<LocalDate> Since(LocalDate from, DateTimeZone zone)
    {
        // A policy begins on a date in some zone; a change right before it can still be in its first night.
        var earliest = from < EngineYears.FirstDate.PlusDays(2) ? LocalDate.MinIsoValue : from.PlusDays(-2);
        if (!_byZone.TryGetValue(zone.Id, out var changes))
        {
            _byZone.Add(zone.Id, changes = [.. ChangesOf(zone)]);
        }

        return changes.Where(change => change.Date >= earliest).GroupBy(change => (change.At, change.Before, change.After)).Select(alike => alike.Last().Date);
    }

    private static IEnumerable<Change> ChangesOf(DateTimeZone zone)
    {
        Offset? before = null;
        foreach (var interval in zone.GetZoneIntervals(EngineYears.Start, EngineYears.End))
        {
            if (before is { } offset && offset != interval.WallOffset)
            {
                var local = interval.Start.WithOffset(offset);
                yield return new Change(local.Date, local.TimeOfDay, offset, interval.WallOffset);
            }

            before = interval.WallOffset;
        }
    }

    private readonly record struct Change(LocalDate Date, LocalTime At, Offset Before, Offset After);
}
