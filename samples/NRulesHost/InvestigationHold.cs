using Hr.Attendance.NRules.Facts;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>What is under investigation earns nothing until the case is closed: then the host no longer gives the fact, and the session counts.</summary>
[Name("Host: hold on sessions under investigation")]
public sealed class InvestigationHold : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;
        Investigation investigation = null!;

        When()
            .Match(() => session)
            .Match(() => investigation,
                one => one.EmployeeId == session.Employee.Employee.Id,
                one => one.Date == session.Session.Date);
        Then().Yield(_ => new SessionHold(session, "case " + investigation.CaseNumber));
    }
}
