using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The overtime of a business day, by the kind of day on which it was worked.</summary>
public static class OvertimeCalculator
{
    /// <summary>The kinds of day that a session's credited time has.</summary>
    /// <param name="session">The session with what it earned.</param>
    /// <param name="dayKind">The kind of the business day.</param>
    /// <param name="kindOf">The kind of any date; null where it is not known, which leaves the time worked on it out.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <returns>The credited time by kind of day.</returns>
    public static TimeByDayKind CreditedBy(TimesheetSession session, DayKind dayKind, Func<LocalDate, DayKind?> kindOf, EffectivePolicy policy)
    {
        Guard.NotNull(session);
        Guard.NotNull(kindOf);
        Guard.NotNull(policy);
        return policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay
            ? TimeByDayKind.Zero.Plus(dayKind, session.Credited)
            : CreditedTime.ByCalendarDay(session, kindOf);
    }

    /// <summary>Works out the overtime of a business day.</summary>
    /// <param name="credited">The day's credited time by kind of day.</param>
    /// <param name="primary">The day's primary time.</param>
    /// <param name="dayKind">The kind of the business day.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <returns>The overtime.</returns>
    public static TimeByDayKind Overtime(TimeByDayKind credited, Duration primary, DayKind dayKind, EffectivePolicy policy)
    {
        Guard.NotNull(policy);
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
}
