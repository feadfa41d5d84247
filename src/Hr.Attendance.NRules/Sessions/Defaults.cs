using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>
/// A criterion that no rule answers for a session, because the host took rules away, is left out: the session is judged by the other answers.
/// </summary>
/// <remarks>A default: it holds only where nothing else is left to fire, so it is the last of all rules.</remarks>
[Name("Verdict: by the answers that there are"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions), Priority(int.MinValue)]
public sealed class JudgedByAnswersThereAre : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        IGrouping<FormedSession, IAboutSession> about = null!;

        When()
            .Match(() => required)
            .Query(() => about, query => query.Match<IAboutSession>(one => one.Session.Policy == required.Policy).GroupBy(one => one.Session))
            .Having(() => !about.AreAllAnswered());
        Then().Yield(_ => new JudgedSession(about, IsEffective(about, required)));
    }

    private static bool IsEffective(IEnumerable<IAboutSession> about, CriteriaRequired required) =>
        about.IsAccepted() || (!about.IsRefused() && about.Met() >= required.Of(about.Counted()));
}
