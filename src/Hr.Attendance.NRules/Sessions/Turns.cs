using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A turn was answered after no longer on duty than the window.</summary>
[Name("Turn: answered in time"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TurnAnsweredInTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WaitAllowed allowed = null!;
        TurnOfSession turn = null!;

        When()
            .Match(() => allowed)
            .Match(() => turn, t => t.WaitsUnder == allowed.Policy, t => t.IsAnswered, t => t.WaitedOnDuty <= allowed.Window);
        Then().Yield(_ => new JudgedTurn(turn, true));
    }
}

/// <summary>A turn waited longer on duty than the window, and is held against the employee: answered or not, it came too late.</summary>
[Name("Turn: waited too long"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TurnWaitedTooLong : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WaitAllowed allowed = null!;
        LateTurnsJudged judged = null!;
        TurnOfSession turn = null!;

        When()
            .Match(() => allowed)
            .Match(() => turn, t => t.WaitsUnder == allowed.Policy, t => !t.IsBacklog, t => !t.IsOfOthers, t => t.WaitedOnDuty > allowed.Window)
            .Match(() => judged, j => j.Policy == turn.Session.Policy, j => turn.SinceAnswer > j.ClosingRemark);
        Then().Yield(_ => new JudgedTurn(turn, false));
    }
}

/// <summary>Nobody answered a turn, though it waited long enough on duty to be held against the employee.</summary>
[Name("Turn: never answered"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TurnNeverAnswered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        WaitAllowed allowed = null!;
        LateTurnsJudged judged = null!;
        TurnOfSession turn = null!;

        When()
            .Match(() => allowed)
            .Match(() => turn,
                t => t.WaitsUnder == allowed.Policy,
                t => !t.IsAnswered,
                t => !t.IsBacklog,
                t => !t.IsOfOthers,
                t => t.WaitedOnDuty <= allowed.Window)
            .Match(() => judged,
                j => j.Policy == turn.Session.Policy,
                j => turn.WaitedOnDuty >= j.OffDutyGrace,
                j => turn.SinceAnswer > j.ClosingRemark,
                j => j.JudgesClosedTurns || !turn.IsClosed);
        Then().Yield(_ => new JudgedTurn(turn, false));
    }
}
