using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Steps of a bonus from a share that sessions need to be effective at all, where every criterion has to be met.</summary>
/// <remarks>
/// A day's share is that of its effective sessions together, so it is no lower than the lowest of them; sessions without anything to judge
/// by add nothing to it. Satisfaction is certain only where no session with few ratings passes unjudged.
/// </remarks>
internal sealed class BonusForEverybody : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.BonusResponse, AttendanceSettings.BonusSatisfaction, AttendanceSettings.ResponseMinShare, AttendanceSettings.SatisfactionMinimum,
        AttendanceSettings.ResponseWindow, AttendanceSettings.SatisfactionMinRatings, AttendanceSettings.SatisfactionWhenTooFew,
        AttendanceSettings.SessionRequire,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        // Where some criterion may fail, an effective session need not have met this one, and nothing is certain.
        if (values.Get(AttendanceSettings.SessionRequire) != RequiredCriteria.All)
        {
            yield break;
        }

        if (values.Get(AttendanceSettings.ResponseWindow) is not null
            && ReachedBy(
                values,
                AttendanceSettings.BonusResponse,
                AttendanceSettings.ResponseMinShare,
                values.Get(AttendanceSettings.ResponseMinShare)) is { } forAnswers)
        {
            yield return forAnswers;
        }

        bool isAlwaysJudged = values.Get(AttendanceSettings.SatisfactionMinRatings) <= 1
            || values.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Fail;
        if (isAlwaysJudged && values.Get(AttendanceSettings.SatisfactionMinimum) is { } minimum
            && ReachedBy(values, AttendanceSettings.BonusSatisfaction, AttendanceSettings.SatisfactionMinimum, minimum) is { } forRatings)
        {
            yield return forRatings;
        }
    }

    /// <summary>The highest step that a share reaches; those below it are never paid.</summary>
    private static Combination? ReachedBy(PolicyValues values, Setting<IReadOnlyList<ShareStep>> bonus, Setting asked, decimal share) =>
        ShareStep.Reached(values.Get(bonus), share, 1) is { } step
            ? new Combination(PolicyCombinationDiagnostics.StepForEverybody, [bonus, asked],
                ("step", $"\"{step}\""), ("bonus", bonus.Name), ("setting", asked.Name), ("value", values.Text(asked)))
            {
                IsAcrossRoles = true,
            }
            : null;
}
