using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>
/// A criterion that no rule answers for a session, because the host took rules away, is left out: the session is judged by the other answers. So is
/// one to which all have answered and that no rule judges.
/// </summary>
/// <remarks>A default: it holds only where nothing else is left to fire, so it is the last of all rules.</remarks>
[Name("Verdict: by the answers that there are"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions), Priority(int.MinValue)]
public sealed class JudgedByAnswersThereAre : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        IGrouping<FormedSession, EmployeeFact> known = null!;

        // Verdicts are in the group, rather than joined to it, so that sessions that share an NRules session do not multiply.
        When()
            .Match(() => required)
            .Query(() => known, query => query
                .Match<EmployeeFact>(one => AboutSession.SessionKnownTo(one) != null)
                .GroupBy(one => AboutSession.SessionKnownTo(one)!)
                .Where(group => group.Key.Policy == required.Policy))
            .Having(() => !known.Any(one => one is JudgedSession));
        Then().Yield(_ => Judged(known.OfType<IAboutSession>(), required));
    }

    private static JudgedSession Judged(IEnumerable<IAboutSession> about, CriteriaRequired required) =>
        new(about, IsEffective(about, required)) { IsByDefault = true };

    private static bool IsEffective(IEnumerable<IAboutSession> about, CriteriaRequired required) =>
        about.IsAccepted() || (!about.IsRefused() && about.Met() >= required.Of(about.Counted()));
}
