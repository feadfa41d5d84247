using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Sessions that are each rounded up in long steps, so that every short one earns a whole step.</summary>
internal sealed class StepsRoundedUp : CombinationAnalysis
{
    private static readonly Duration LongestFair = Duration.FromMinutes(15);

    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.CreditRoundTo, AttendanceSettings.CreditRounding, AttendanceSettings.CreditRoundPer];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var step = values.Get(AttendanceSettings.CreditRoundTo);
        if (values.Get(AttendanceSettings.CreditRounding) == CreditRounding.Up
            && values.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session
            && step > LongestFair)
        {
            yield return new Combination(PolicyCombinationDiagnostics.StepRoundedUp, Settings,
                ("rounding", values.Text(AttendanceSettings.CreditRounding)),
                ("per", values.Text(AttendanceSettings.CreditRoundPer)), ("step", values.Text(AttendanceSettings.CreditRoundTo)),
                ("time", IsoDuration.Format(step)), ("most", IsoDuration.Format(LongestFair)));
        }
    }
}
