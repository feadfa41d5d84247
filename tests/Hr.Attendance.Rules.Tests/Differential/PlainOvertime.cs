using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 11: overtime under the standard hours system.</summary>
internal sealed class PlainOvertime(PlainWorld world)
{
    /// <summary>
    /// The overtime of a business day by kind of day, "under the policy of the primary assignment in effect (else the first concurrent
    /// one)".
    /// </summary>
    internal IReadOnlyDictionary<DayKind, Duration> Of(
        PlainRoleDay governing, Duration primary, IEnumerable<(PlainSession Session, DateTimeZone Zone)> sessions)
    {
        var policy = governing.Policy;
        var own = KindOf(governing.Date);
        var parts = new Dictionary<DayKind, Duration>
        {
            [DayKind.Workday] = Duration.Zero,
            [DayKind.RestDay] = Duration.Zero,
            [DayKind.StatutoryHoliday] = Duration.Zero,
        };
        foreach (var (session, zone) in sessions)
        {
            if (policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay)
            {
                // "or all of it that of the business day (overtime.dayKindBy)"
                parts[own] += session.Credited;
                continue;
            }

            foreach (var (date, time) in LaidOnDates(session, zone))
            {
                parts[KindOf(date)] += time;
            }
        }

        // "`allConcurrent`: these parts are the overtime."
        if (policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent)
        {
            return parts;
        }

        // "`beyondStandard`: primary time joins the part of the business day's own kind; of the workday part of a workday only what exceeds
        // overtime.standardDay is overtime; all other parts are overtime whole."
        parts[own] += primary;
        var standard = policy.Get(AttendanceSettings.OvertimeStandardDay);
        if (own == DayKind.Workday)
        {
            parts[own] = parts[own] > standard ? parts[own] - standard : Duration.Zero;
        }

        return parts;
    }

    /// <summary>
    /// "Each session's credited time is laid on its pieces from its start (what exceeds them stays with the last) and the parts get the day kind
    /// of their local date in the session's zone".
    /// </summary>
    private IEnumerable<(LocalDate Date, Duration Time)> LaidOnDates(PlainSession session, DateTimeZone zone)
    {
        var left = session.Credited;
        LocalDate date = default;
        foreach (int cell in session.Pieces.SelectMany(piece => world.Time.CellsOf(piece.Start, piece.End)))
        {
            date = world.Time.InstantOf(cell).InZone(zone).Date;
            var part = left < world.Time.Cell ? left : world.Time.Cell;
            yield return (date, part);
            left -= part;
        }

        yield return (date, left);
    }

    private DayKind KindOf(LocalDate date) => world.Calendar.KindOf(date) ?? throw new InvalidOperationException($"the calendar does not know {date}");
}
