using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A session of which no rule says what it earns, because the host took rules away, earns nothing.</summary>
/// <remarks>A default: it holds only where nothing else is left to fire, so it is the last of all rules.</remarks>
[Name("Credit: nothing where no rule says what"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(int.MinValue)]
public sealed class NothingElseIsEarned : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session)
            .Not<EarnedTime>(earned => earned.Judged == session, earned => !earned.IsByDefault);
        Then().Yield(_ => new EarnedTime(session, Duration.Zero, null) { IsByDefault = true });
    }
}
