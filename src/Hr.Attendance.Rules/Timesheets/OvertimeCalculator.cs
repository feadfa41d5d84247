using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The overtime of a business day, by the kind of day on which it was worked.</summary>
public static class OvertimeCalculator
{
    /// <summary>Works out the overtime of a business day.</summary>
    /// <param name="sessions">The day's sessions with what they earned.</param>
    /// <param name="primary">The day's primary time.</param>
    /// <param name="dayKind">The kind of the business day.</param>
    /// <param name="kindOf">The kind of any date; null where it is not known, which leaves the time worked on it out.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <returns>The overtime.</returns>
    public static TimeByDayKind Overtime(
        IReadOnlyList<TimesheetSession> sessions, Duration primary, DayKind dayKind, Func<LocalDate, DayKind?> kindOf, EffectivePolicy policy)
    {
        Guard.NotNull(sessions);
        Guard.NotNull(kindOf);
        Guard.NotNull(policy);
        bool byBusinessDay = policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay;
        var credited = TimeByDayKind.Zero;
        foreach (var session in sessions)
        {
            credited = byBusinessDay
                ? credited.Plus(dayKind, session.Credited)
                : CreditedByDate(session).Aggregate(credited, (sum, part) => kindOf(part.Date) is { } kind ? sum.Plus(kind, part.Time) : sum);
        }

        if (policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent)
        {
            return credited;
        }

        var worked = credited.Plus(dayKind, primary);
        if (dayKind != DayKind.Workday)
        {
            return worked;
        }

        var beyond = worked.Workday - policy.Get(AttendanceSettings.OvertimeStandardDay);
        return worked.With(DayKind.Workday, Duration.Max(beyond, Duration.Zero));
    }

    /// <summary>A session's credited time by local date: laid on its pieces from its start; what exceeds them stays with the last.</summary>
    private static IEnumerable<(LocalDate Date, Duration Time)> CreditedByDate(TimesheetSession credited)
    {
        var zone = credited.Session.Day.Zone;
        var left = credited.Credited;
        LocalDate date = default;
        foreach (var piece in credited.Session.Pieces)
        {
            for (var from = piece.Start; from < piece.End && left > Duration.Zero;)
            {
                date = from.InZone(zone).Date;
                var to = Instant.Min(piece.End, zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
                var time = Duration.Min(left, to - from);
                yield return (date, time);
                left -= time;
                from = to;
            }
        }

        if (left > Duration.Zero)
        {
            yield return (date, left);
        }
    }
}
