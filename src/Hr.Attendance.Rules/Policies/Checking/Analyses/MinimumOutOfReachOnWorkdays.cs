using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>A minimum of net time that no session of a workday can have, because planned primary time is taken out of it.</summary>
/// <remarks>Only where nothing but the plan is primary time: punches may show that less was worked than was planned.</remarks>
internal sealed class MinimumOutOfReachOnWorkdays : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.SessionMinimumOnline, AttendanceSettings.PrimarySchedule, .. LargestSessionRules.Settings,
        AttendanceSettings.PrimaryBasis, AttendanceSettings.SessionDuringPrimary, AttendanceSettings.SessionRequire,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var schedule = values.Get(AttendanceSettings.PrimarySchedule);
        if (values.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && values.Get(AttendanceSettings.SessionRequire).Of(1) > 0
            && schedule.Count > 0 && values.Get(AttendanceSettings.PrimaryBasis) == PrimaryBasis.Schedule
            && values.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude
            && MostOnWorkdays(values, context) is { } largest && largest.Net < minimum)
        {
            yield return new Combination(PolicyCombinationDiagnostics.MinimumOutOfReachOnWorkdays,
                [AttendanceSettings.SessionMinimumOnline, AttendanceSettings.PrimarySchedule, AttendanceSettings.SessionWindows],
                ("minimum", values.Text(AttendanceSettings.SessionMinimumOnline)), ("schedule", values.Text(AttendanceSettings.PrimarySchedule)),
                ("windows", values.Text(AttendanceSettings.SessionWindows)), ("most", IsoDuration.Format(largest.Net)))
            {
                IsAcrossRoles = true,
            };
        }

        // What no day allows is said of all days.
        LargestSession? MostOnWorkdays(PolicyValues values, CheckContext context)
        {
            var (rules, zones) = (LargestSessionRules.Of(values), context.ZonesOf(values.Unit.Id));
            return context.LargestSessions.Of(rules, zones, values.Surveyed.From) is { } onAnyDay && onAnyDay.Net < minimum
                ? null
                : context.LargestSessions.OnWorkdays(rules, schedule, zones, values.Surveyed.From);
        }
    }
}
