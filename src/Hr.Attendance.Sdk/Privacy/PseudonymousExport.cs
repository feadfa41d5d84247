using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>
/// Puts people, evidence and results under pseudonyms. Evaluated again, the exported evidence gives the same figures; places, terminals, reasons in
/// words and the files in which something stood are left out.
/// </summary>
/// <remarks>
/// Where two employees have turns of one conversation that start at the same instant, the rules go by the order of ids, which pseudonyms do not
/// keep. Tags and wages go along, because policies and pay need them.
/// </remarks>
public sealed class PseudonymousExport
{
    private readonly Pseudonyms _names;

    /// <summary>Prepares an export.</summary>
    /// <param name="names">The pseudonyms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public PseudonymousExport(Pseudonyms names) => _names = Guard.NotNull(names);

    /// <summary>A person under a pseudonym.</summary>
    /// <param name="employee">The person.</param>
    /// <returns>The same person by another name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    public Employee Export(Employee employee)
    {
        Guard.NotNull(employee);
        return new Employee(
            _names.Employee(employee.Id), employee.Unit, employee.Assignments.Select(held => held with { Place = default }), employee.Tags,
            employee.MonthlyWage, employee.Employment);
    }

    /// <summary>Records under pseudonyms.</summary>
    /// <param name="records">The records.</param>
    /// <returns>The same records by other names, without places and terminals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public EvidenceRecords Export(EvidenceRecords records)
    {
        Guard.NotNull(records);
        return new EvidenceRecords
        {
            Punches = [.. records.Punches.Select(punch => punch with
            {
                EvidenceId = _names.Evidence(punch.EvidenceId), EmployeeId = _names.Employee(punch.EmployeeId), Place = null, Terminal = null, Source = default,
            })],
            Messages = [.. records.Messages.Select(message => message with
            {
                EvidenceId = _names.Evidence(message.EvidenceId),
                EmployeeId = message.EmployeeId is { } employee ? _names.Employee(employee) : null,
                ConversationId = _names.Conversation(message.ConversationId),
                Source = default,
            })],
            Ratings = [.. records.Ratings.Select(rating => rating with
            {
                EvidenceId = _names.Evidence(rating.EvidenceId), ConversationId = _names.Conversation(rating.ConversationId), Source = default,
            })],
            Presence = [.. records.Presence.Select(span =>
                span with { EvidenceId = _names.Evidence(span.EvidenceId), EmployeeId = _names.Employee(span.EmployeeId), Source = default })],
            Availability = [.. records.Availability.Select(span =>
                span with { EvidenceId = _names.Evidence(span.EvidenceId), EmployeeId = _names.Employee(span.EmployeeId), Source = default })],
            Leave = [.. records.Leave.Select(leave =>
                leave with { EvidenceId = _names.Evidence(leave.EvidenceId), EmployeeId = _names.Employee(leave.EmployeeId), Source = default })],
            Shifts = [.. records.Shifts.Select(shift =>
                shift with { EvidenceId = _names.Evidence(shift.EvidenceId), EmployeeId = _names.Employee(shift.EmployeeId), Source = default })],
            Approvals = [.. records.Approvals.Select(approval => approval with
            {
                EvidenceId = _names.Evidence(approval.EvidenceId),
                EmployeeId = _names.Employee(approval.EmployeeId),
                By = approval.By is { } approver ? _names.Employee(approver) : null,
                Source = default,
            })],
            Decisions = [.. records.Decisions.Select(Export)],
            Assignments = [.. records.Assignments.Select(row => row with
            {
                ConversationId = _names.Conversation(row.ConversationId), EmployeeId = _names.Employee(row.EmployeeId), Source = default,
            })],
            SetAside = records.SetAside,
        };
    }

    /// <summary>Results under pseudonyms.</summary>
    /// <param name="report">The results.</param>
    /// <returns>
    /// The same figures by other names. The records behind sessions are left out, their ids are kept by other names; so are findings of reading
    /// files, whose sentences can quote anything.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public AttendanceReport Export(AttendanceReport report)
    {
        Guard.NotNull(report);
        return report with
        {
            // In the order of the pseudonyms: that of the real ids would give away who is who.
            Employees = [.. report.Employees.Select(Export).OrderBy(employee => employee.Employee.Id, StringComparer.Ordinal)],
            Diagnostics = Diagnostic.InOrder(report.Diagnostics.Where(IsOfEvaluating).Select(Export)),
            UnitAlerts = [.. report.UnitAlerts.Select(alert => alert with { Finding = Export(alert.Finding) })],
        };
    }

    private EmployeeReport Export(EmployeeReport report) => report with
    {
        Employee = Export(report.Employee),
        Timesheet = new Timesheet { Days = [.. report.Timesheet.Days.Select(Export)] },
        Pay = [.. report.Pay.Select(line => line with { EvidenceIds = Sorted(line.EvidenceIds) })],
        Alerts = [.. report.Alerts.Select(alert => alert with { Finding = Export(alert.Finding) })],
        CompensatoryLeave = [.. report.CompensatoryLeave.Select(Export)],
        Uncounted = report.Uncounted is { } uncounted ? [.. uncounted.Select(time => time with { EvidenceIds = Sorted(time.EvidenceIds) })] : null,
    };

    private TimesheetDay Export(TimesheetDay day) => day with
    {
        PrimaryEvidenceIds = [.. day.PrimaryEvidenceIds.Select(_names.Evidence)],
        Sessions = [.. day.Sessions.Select(session => session with
        {
            Facts = session.Facts.WithoutEvidence(Sorted(session.Measures.EvidenceIds)),
            Verdict = session.Verdict.Decision is { } decision
                ? session.Verdict with { Decision = Export(decision) }
                : session.Verdict,
        })],
    };

    private Decision Export(Decision decision) => decision with
    {
        EvidenceId = _names.Evidence(decision.EvidenceId),
        EmployeeId = _names.Employee(decision.EmployeeId),
        By = decision.By is { } judge ? _names.Employee(judge) : null,
        Reason = null,
        Source = default,
    };

    private CompensatoryLeaveEntry Export(CompensatoryLeaveEntry entry) =>
        entry with { Uses = [.. entry.Uses.Select(use => use with { EvidenceId = _names.Evidence(use.EvidenceId) })] };

    private Diagnostic Export(Diagnostic diagnostic) => diagnostic.WithValues((name, value) => value is null ? null : name switch
    {
        "employee" => _names.Employee(value),
        "evidence" or "message" => _names.Evidence(value),

        // The other punches that a finding about a punch names.
        "before" or "other" or "in" when diagnostic.Code.StartsWith("HRA21", StringComparison.Ordinal) => _names.Evidence(value),
        "conversation" => _names.Conversation(value),
        _ => value,
    });

    /// <summary>Findings of files, the chart and policies are about what is not exported.</summary>
    private static bool IsOfEvaluating(Diagnostic diagnostic) =>
        // Findings of reading quote what stood in a file. Those of the ranges that stay name people and evidence by id alone; a reason may
        // quote anything.
        diagnostic.Code.Length > 3 && diagnostic.Code[3] is '2' or '3' or '4' or '6' or '7' && diagnostic.Find("reason") is null;

    private IReadOnlyList<string> Sorted(IReadOnlyList<string> evidenceIds) =>
        [.. evidenceIds.Select(_names.Evidence).OrderBy(id => id, StringComparer.Ordinal)];
}
