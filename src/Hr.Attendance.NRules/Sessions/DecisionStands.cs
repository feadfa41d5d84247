using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>Of several decisions on a session the one that was made last stands above the criteria.</summary>
[Name("Decision: the last one on a session stands"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class DecisionStands : Rule
{
    public override void Define()
    {
        MeasuredSession session = null!;
        IEnumerable<DecisionOnSession> decisions = null!;

        When()
            .Match(() => session)
            .Query(() => decisions, query => query
                .Match<DecisionOnSession>(one => one.Employee == session.Employee, one => IsOn(one, session))
                .Collect()
                .Where(all => all.Any()));
        Then().Yield(_ => new StandingDecision(session, Last(decisions)));
    }

    /// <summary>No two sessions have an instant in common, so the first one tells them apart.</summary>
    private static bool IsOn(DecisionOnSession decision, MeasuredSession session) => decision.Session?.Start == session.Facts.Session.Start;

    private static Rules.Evidence.Decision Last(IEnumerable<DecisionOnSession> decisions) => decisions.Select(one => one.Decision)
        .OrderByDescending(decision => decision.DecidedAt).ThenByDescending(decision => decision.EvidenceId, StringComparer.Ordinal).First();
}
