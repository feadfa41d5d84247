using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// A step of rounding so long that a session which is just long enough, alone on its day, rounds to nothing, or that a day is credited nothing or
/// its whole cap.
/// </summary>
/// <remarks>Active time is never longer than net time, so the credited time of a short session is short whatever is credited.</remarks>
internal sealed class StepsTooLong : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.CreditRoundTo, AttendanceSettings.CreditRounding, AttendanceSettings.CreditRoundPer, AttendanceSettings.SessionMinimumOnline,
        AttendanceSettings.CreditDailyCap, AttendanceSettings.SessionRequire,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var step = values.Get(AttendanceSettings.CreditRoundTo);

        // The shortest time that does not round to nothing.
        var least = values.Get(AttendanceSettings.CreditRounding) switch
        {
            CreditRounding.Down => step,
            CreditRounding.Nearest => step / 2,
            _ => Duration.Zero,
        };
        if (values.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && minimum > Duration.Zero && minimum < least
            && values.Get(AttendanceSettings.SessionRequire).Of(1) > 0)
        {
            yield return TooLongFor(AttendanceSettings.SessionMinimumOnline);
        }

        if (values.Get(AttendanceSettings.CreditDailyCap) is { } cap && cap > Duration.Zero && cap < step && least > Duration.Zero)
        {
            yield return TooLongFor(AttendanceSettings.CreditDailyCap);
        }

        Combination TooLongFor(Setting setting) => new(PolicyCombinationDiagnostics.StepTooLong, [AttendanceSettings.CreditRoundTo, setting],
            ("step", values.Text(AttendanceSettings.CreditRoundTo)), ("rounding", values.Text(AttendanceSettings.CreditRounding)),
            ("per", values.Text(AttendanceSettings.CreditRoundPer)),
            ("setting", setting.Name), ("value", values.Text(setting)), ("least", IsoDuration.Format(least)));
    }
}
