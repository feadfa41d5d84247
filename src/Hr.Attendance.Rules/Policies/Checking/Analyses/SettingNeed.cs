using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>What a setting needs so that any built-in rule makes use of its value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Needed">The settings whose values decide whether it is of use.</param>
/// <param name="IsOfUse">Whether it is, under some values.</param>
internal sealed record SettingNeed(Setting Setting, IReadOnlyList<Setting> Needed, Func<PolicyValues, bool> IsOfUse)
{
    private static readonly Setting[] Criteria =
    [
        AttendanceSettings.SessionMinimumOnline,
        AttendanceSettings.ResponseWindow,
        AttendanceSettings.SatisfactionMinimum,
        AttendanceSettings.ActivityMinConversations,
    ];

    private static readonly Setting[] Earnings =
    [
        AttendanceSettings.AllowancePerEffectiveSession, AttendanceSettings.AllowancePerDay, AttendanceSettings.AllowancePerNightHour,
        AttendanceSettings.BonusResponse, AttendanceSettings.BonusSatisfaction,
    ];

    private static readonly Setting[] NonFixed = [AttendanceSettings.OvertimeHoursSystem, AttendanceSettings.OvertimeNonFixedHolidays];

    /// <summary>The needs of the built-in settings that need anything.</summary>
    internal static IReadOnlyList<SettingNeed> All { get; } =
    [
        new(AttendanceSettings.PrimaryGrace, [AttendanceSettings.PrimaryBasis], HasPunchedPrimary),
        new(AttendanceSettings.PrimaryOutsidePlan, [AttendanceSettings.PrimaryBasis], HasPunchedPrimary),
        new(
            AttendanceSettings.SessionMaxIdle,
            [AttendanceSettings.SessionBasis],
            values => values.Get(AttendanceSettings.SessionBasis) != SessionBasis.Punches),
        new(AttendanceSettings.ResponseMinShare, [AttendanceSettings.ResponseWindow], HasResponseWindow),
        new(AttendanceSettings.ResponseWhenNoTurns, [AttendanceSettings.ResponseWindow], HasResponseWindow),
        new(AttendanceSettings.SatisfactionMinRatings, [AttendanceSettings.SatisfactionMinimum], HasSatisfaction),
        new(AttendanceSettings.SatisfactionWhenTooFew, [AttendanceSettings.SatisfactionMinimum], HasSatisfaction),
        new(AttendanceSettings.OvertimeComprehensivePeriod, [AttendanceSettings.OvertimeHoursSystem], values => HasSystem(values, HoursSystem.Comprehensive)),
        new(AttendanceSettings.OvertimeNonFixedHolidays, [AttendanceSettings.OvertimeHoursSystem], values => HasSystem(values, HoursSystem.NonFixed)),
        new(AttendanceSettings.OvertimeStandardDay, [AttendanceSettings.OvertimeHoursSystem, AttendanceSettings.OvertimeBasis], HasStandardDay),
        new(AttendanceSettings.OvertimeMinimum, NonFixed, values => HasOvertime(values) && !HasSystem(values, HoursSystem.Comprehensive)),
        new(AttendanceSettings.OvertimeApproval, NonFixed, HasOvertime),
        new(AttendanceSettings.OvertimeWorkday, [AttendanceSettings.OvertimeHoursSystem], values => !HasSystem(values, HoursSystem.NonFixed)),
        new(AttendanceSettings.OvertimeRestDay, [AttendanceSettings.OvertimeHoursSystem], values => HasSystem(values, HoursSystem.Standard)),
        new(AttendanceSettings.OvertimeStatutoryHoliday, NonFixed, HasOvertime),
        new(AttendanceSettings.CompensatoryLeaveRestDay, [AttendanceSettings.OvertimeHoursSystem], values => HasSystem(values, HoursSystem.Standard)),
        new(AttendanceSettings.CompensatoryLeaveWithin, [AttendanceSettings.CompensatoryLeaveRestDay],
            values => values.Get(AttendanceSettings.CompensatoryLeaveRestDay) == RestDayCompensation.Leave),
        new(
            AttendanceSettings.AllowanceNightWindow,
            [AttendanceSettings.AllowancePerNightHour],
            values => values.Get(AttendanceSettings.AllowancePerNightHour) is not null),
        new(
            AttendanceSettings.AllowancePerNightHour,
            [AttendanceSettings.AllowanceNightWindow],
            values => values.Get(AttendanceSettings.AllowanceNightWindow).Count > 0),
        new(AttendanceSettings.AllowanceDailyCap, Earnings, HasEarnings),
        new(AttendanceSettings.AllowanceMonthlyCap, Earnings, HasEarnings),
        new(AttendanceSettings.LimitDailyOvertime, NonFixed, HasOvertime),
        new(AttendanceSettings.LimitMonthlyOvertime, NonFixed, HasOvertime),
        new(ComplianceSettings.OvertimePace, NonFixed, HasOvertime),
    ];

    /// <summary>What a number of criteria needs: that there are as many, or that something else held before.</summary>
    /// <remarks>Criteria of a host are not known, so this is not asked where a host has settings of its own.</remarks>
    internal static SettingNeed OfRequired { get; } = new(AttendanceSettings.SessionRequire, Criteria, values =>
    {
        var resolved = values.Surveyed.Policy.Resolved(AttendanceSettings.SessionRequire);
        int configured = Criteria.Count(setting => values.Surveyed.Policy.Resolved(setting).Value is not null);
        var required = values.Get(AttendanceSettings.SessionRequire);
        int step = resolved.Chain.Count - 1;
        while (step > 0 && !ReferenceEquals(resolved.Chain[step].Source, resolved.SetBy))
        {
            step--;
        }

        return required.Of(configured + 1) <= configured
            || (resolved.Setting.Type.TryRead(OwnSteps.ValueBefore(resolved, step), out object? before)
                && ((RequiredCriteria)before!).Of(configured) != required.Of(configured));
    });

    private static bool HasPunchedPrimary(PolicyValues values) => values.Get(AttendanceSettings.PrimaryBasis) != PrimaryBasis.Schedule;

    private static bool HasResponseWindow(PolicyValues values) => values.Get(AttendanceSettings.ResponseWindow) is not null;

    private static bool HasSatisfaction(PolicyValues values) => values.Get(AttendanceSettings.SatisfactionMinimum) is not null;

    private static bool HasSystem(PolicyValues values, HoursSystem system) => values.Get(AttendanceSettings.OvertimeHoursSystem) == system;

    private static bool HasStandardDay(PolicyValues values) => values.Get(AttendanceSettings.OvertimeHoursSystem) switch
    {
        HoursSystem.Comprehensive => true,
        HoursSystem.Standard => values.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard,
        _ => false,
    };

    private static bool HasOvertime(PolicyValues values) =>
        !HasSystem(values, HoursSystem.NonFixed) || values.Get(AttendanceSettings.OvertimeNonFixedHolidays) == NonFixedHolidays.Paid;

    private static bool HasEarnings(PolicyValues values) =>
        values.Get(AttendanceSettings.AllowancePerEffectiveSession) is not null || values.Get(AttendanceSettings.AllowancePerDay) is not null
        || values.Get(AttendanceSettings.AllowancePerNightHour) is not null
        || values.Get(AttendanceSettings.BonusResponse).Count > 0 || values.Get(AttendanceSettings.BonusSatisfaction).Count > 0;
}
