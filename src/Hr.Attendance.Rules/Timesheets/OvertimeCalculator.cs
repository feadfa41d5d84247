using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The overtime of a business day, by the kind of day on which it was worked.</summary>
public static class OvertimeCalculator
{
    /// <summary>The overtime of a business day under the standard and the non-fixed hours system, which look at the day alone.</summary>
    /// <param name="credited">The day's credited time outside primary time, by kind of day.</param>
    /// <param name="primary">The day's primary time by kind of day, as far as it counts.</param>
    /// <param name="dayKind">The kind of the business day.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <param name="otherLeave">The duration of leave of other kinds than the compensatory one on the date, by which the standard day is shorter.</param>
    /// <returns>The overtime; none where it is shorter than the least that counts.</returns>
    /// <exception cref="ArgumentException">The policy has the comprehensive hours system.</exception>
    public static TimeByDayKind Overtime(
        TimeByDayKind credited, TimeByDayKind primary, DayKind dayKind, EffectivePolicy policy, Duration otherLeave = default)
    {
        var overtime = OfAnyLength(KindTimes.Of(credited), KindTimes.Of(primary), dayKind, Guard.NotNull(policy), Nanoseconds.Of(otherLeave));
        return IsTooLittle(overtime, policy) ? TimeByDayKind.Zero : overtime.ToTime();
    }

    /// <summary>What of a day's overtime is not approved: all beyond the approved time, from workdays first, then from rest days.</summary>
    /// <param name="overtime">The overtime.</param>
    /// <param name="approved">The day's approved time.</param>
    /// <returns>The time, by kind of day.</returns>
    public static TimeByDayKind Unapproved(TimeByDayKind overtime, Duration approved) =>
        Unapproved(KindTimes.Of(overtime), Nanoseconds.Of(approved)).ToTime();

    internal static KindTimes Unapproved(KindTimes overtime, long approved)
    {
        long left = Math.Max(overtime.Total - approved, 0);
        long workday = Math.Min(left, overtime.Workday);
        long restDay = Math.Min(left - workday, overtime.RestDay);
        return new KindTimes(workday, restDay, Math.Min(left - workday - restDay, overtime.StatutoryHoliday));
    }

    /// <summary>Whether a day's overtime is shorter than the least that counts; where hours are added up over a period nothing is too little.</summary>
    internal static bool IsTooLittle(KindTimes overtime, EffectivePolicy policy) =>
        overtime.Total < Nanoseconds.Of(policy.Get(AttendanceSettings.OvertimeMinimum));

    /// <summary>Whether primary time may be overtime: it is set against a standard together with credited time.</summary>
    internal static bool CountsPrimary(EffectivePolicy policy) => policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
        || policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;

    /// <summary>The overtime of a day, however little.</summary>
    internal static KindTimes OfAnyLength(KindTimes credited, KindTimes primary, DayKind dayKind, EffectivePolicy policy, long otherLeave)
    {
        var standard = Standard(credited, primary, dayKind, policy, otherLeave);
        return policy.Get(AttendanceSettings.OvertimeHoursSystem) switch
        {
            HoursSystem.Standard => standard,
            HoursSystem.NonFixed => policy.Get(AttendanceSettings.OvertimeNonFixedHolidays) == NonFixedHolidays.Paid
                ? new KindTimes(0, 0, standard.StatutoryHoliday)
                : default,
            _ => throw new ArgumentException("the comprehensive hours system needs the balance of the period", nameof(policy)),
        };
    }

    /// <summary>
    /// The overtime of a business day under the comprehensive hours system: statutory holidays whole, of the rest what is above the
    /// standard.
    /// </summary>
    /// <param name="worked">The day's credited time outside primary time and its primary time, by kind of day.</param>
    /// <param name="balance">Where the day stands in its period.</param>
    /// <returns>The overtime.</returns>
    public static TimeByDayKind Overtime(TimeByDayKind worked, HoursBalance balance) =>
        Overtime(KindTimes.Of(worked), Guard.NotNull(balance)).ToTime();

    internal static KindTimes Overtime(KindTimes worked, HoursBalance balance) =>
        new(Nanoseconds.Of(balance.Overtime), 0, worked.StatutoryHoliday);

    /// <summary>The standard day, shorter by leave of other kinds than the compensatory one.</summary>
    internal static long StandardDay(EffectivePolicy policy, long otherLeave) =>
        Math.Max(Nanoseconds.Of(policy.Get(AttendanceSettings.OvertimeStandardDay)) - otherLeave, 0);

    /// <summary>The settings that decide the overtime of a kind of day.</summary>
    internal static IEnumerable<Setting> SettingsOf(DayKind kind, EffectivePolicy policy)
    {
        yield return AttendanceSettings.OvertimeHoursSystem;
        var system = policy.Get(AttendanceSettings.OvertimeHoursSystem);
        if (system == HoursSystem.Comprehensive)
        {
            yield return AttendanceSettings.OvertimeComprehensivePeriod;
        }
        else
        {
            yield return AttendanceSettings.OvertimeBasis;
        }

        yield return AttendanceSettings.OvertimeDayKindBy;
        if (system == HoursSystem.NonFixed)
        {
            yield return AttendanceSettings.OvertimeNonFixedHolidays;
        }

        bool bySum = system == HoursSystem.Comprehensive || policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;
        if (kind == DayKind.Workday && bySum)
        {
            yield return AttendanceSettings.OvertimeStandardDay;
        }

        if (system != HoursSystem.Comprehensive && policy.Get(AttendanceSettings.OvertimeMinimum) > Duration.Zero)
        {
            yield return AttendanceSettings.OvertimeMinimum;
        }

        if (policy.Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required)
        {
            yield return AttendanceSettings.OvertimeApproval;
        }
    }

    /// <summary>What of punched primary time on rest days and statutory holidays the basis or the hours system leaves out.</summary>
    internal static KindTimes LeftOut(KindTimes punched, EffectivePolicy policy)
    {
        var both = punched with { Workday = 0 };
        if (both == default)
        {
            return default;
        }

        var restDay = new KindTimes(0, punched.RestDay, 0);
        bool countsPrimary = policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;
        return policy.Get(AttendanceSettings.OvertimeHoursSystem) switch
        {
            HoursSystem.Comprehensive => default,
            HoursSystem.NonFixed => countsPrimary && policy.Get(AttendanceSettings.OvertimeNonFixedHolidays) == NonFixedHolidays.Paid
                ? restDay
                : both,
            _ => countsPrimary ? default : both,
        };
    }

    private static KindTimes Standard(KindTimes credited, KindTimes primary, DayKind dayKind, EffectivePolicy policy, long otherLeave)
    {
        if (policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent)
        {
            return credited;
        }

        // On a rest day or holiday there is no standard day to go beyond: all that was worked is overtime, the primary role included. On a
        // workday only what lies beyond the standard day is, whichever role it was worked in.
        var worked = credited.Plus(primary);
        if (dayKind != DayKind.Workday)
        {
            return worked;
        }

        return worked with { Workday = Math.Max(worked.Workday - StandardDay(policy, otherLeave), 0) };
    }
}
