using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Evaluation;

/// <summary>All that one employee's results for a period follow from.</summary>
/// <param name="Rules">What the engine works by.</param>
/// <param name="Employee">The employee.</param>
/// <param name="Evidence">Everybody's evidence, of any time.</param>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last business day, included.</param>
internal sealed record EmployeeCase(EngineRules Rules, Employee Employee, EvidenceSet Evidence, LocalDate FirstDay, LocalDate LastDay)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Whether notes are to be taken for explanations.</summary>
    internal bool TakesNotes { get; init; }

    /// <summary>What was judged before; null for nothing.</summary>
    internal EarlierJudgement? Earlier { get; init; }

    /// <summary>What is found beside what the kernel finds.</summary>
    internal List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The kind of a date by the calendar of a unit; one that it does not know is reported.</summary>
    internal DayKind? KindOf(string unitId, LocalDate date)
    {
        var kind = Rules.CalendarOf(unitId).KindOf(date);
        if (kind is null)
        {
            Diagnostics.Add(SessionDiagnostics.UnknownDate.At(SourcePlace.None,
                ("unit", unitId), ("year", date.Year.ToString(CultureInfo.InvariantCulture))));
        }

        return kind;
    }

    /// <summary>Forms and measures the employee's sessions.</summary>
    internal EmployeeSessions FormSessions()
    {
        var roles = new HeldRoles(Employee, Rules.Plans);
        var trace = TakesNotes ? new SessionTrace(roles, Evidence.Of(Employee.Id)) : null;
        var kernel = Rules.TakeKernel();
        kernel.Findings.Clear();
        var slice = RecordSlices.Of(Evidence, Employee.Id);
        kernel.Run(roles, in slice, trace);
        kernel.ReportNobodyAssigned(Nanoseconds.DayOf(FirstDay), Nanoseconds.DayOf(LastDay), roles);
        kernel.ReportDecisionsOverNothing(Nanoseconds.DayOf(FirstDay), Nanoseconds.DayOf(LastDay), roles, in slice);
        var sessions = new EmployeeSessions(roles, Evidence, Employee.Id, kernel, trace);
        _findings.AddRange(kernel.Findings.All);
        Rules.GiveBack(kernel);
        return sessions;
    }

    /// <summary>Puts what was found so far into words, when somebody asks; null for nothing.</summary>
    internal Func<IReadOnlyList<Diagnostic>>? Found()
    {
        if (Diagnostics.Count == 0 && _findings.Count == 0)
        {
            return null;
        }

        Diagnostic[] found = [.. Diagnostics];
        return () => [.. _findings.Select(finding => FindingText.Of(finding, Employee, Rules.Chart.Units, new RecordSlices(Evidence)))
            .Concat(found)
            .Distinct()];
    }
}
