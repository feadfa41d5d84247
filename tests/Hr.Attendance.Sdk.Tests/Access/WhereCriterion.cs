using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Sdk.Tests.Access;

/// <summary>A host's criterion that says where a session was punched, in its value and in words.</summary>
internal sealed class WhereCriterion : ICriterion
{
    public string Id => "where";

    public IReadOnlyList<Setting> Settings { get; } = [];

    public CriterionResult? Judge(SessionFacts session) => session.Punches.Count == 0
        ? null
        : new CriterionResult(this, new CriterionValue.Name(session.Punches[0].Place!), new CriterionValue.Name("PLACE0, TERM0"), isMet: true);

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
        new($"punched at {result.Value?.ToText(language)} on {session.Punches[0].Terminal} by {session.Punches[0].EvidenceId}") { Evidence = session.Punches };
}
