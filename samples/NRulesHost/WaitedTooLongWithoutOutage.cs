using Hr.Attendance.NRules.Facts;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>
/// In the place of the library's <c>TurnWaitedTooLong</c>: who could not answer because the account was down has not let anybody wait.
/// </summary>
[Name("Host: turn waited too long, and the account was up")]
public sealed class WaitedTooLongWithoutOutage : Rule
{
    public override void Define()
    {
        WaitAllowed allowed = null!;
        LateTurnsJudged judged = null!;
        TurnOfSession turn = null!;

        When()
            .Match(() => allowed)
            .Match(() => turn, t => t.WaitsUnder == allowed.Policy, t => !t.IsBacklog, t => !t.IsOfOthers, t => t.WaitedOnDuty > allowed.Window)
            .Match(() => judged, j => j.Policy == turn.Session.Policy, j => turn.SinceAnswer > j.ClosingRemark)
            .Not<Outage>(outage => outage.From <= turn.Start, outage => turn.Start < outage.To);
        Then().Yield(_ => new JudgedTurn(turn, false));
    }
}
