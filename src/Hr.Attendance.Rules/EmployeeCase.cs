using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>All that one employee's results for a period follow from.</summary>
/// <param name="Engine">The engine, with the tree, the policies, the calendar and the rules.</param>
/// <param name="Employee">The employee.</param>
/// <param name="Evidence">The employee's evidence, of any time.</param>
/// <param name="Ratings">The ratings that are the employee's.</param>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last business day, included.</param>
/// <param name="Diagnostics">Takes what is found.</param>
internal sealed record EmployeeCase(
    AttendanceEngine Engine,
    Employee Employee,
    EmployeeEvidence Evidence,
    IReadOnlyList<AttributedRating> Ratings,
    LocalDate FirstDay,
    LocalDate LastDay,
    List<Diagnostic> Diagnostics)
{
    /// <summary>Takes notes for an explanation; null where nobody asked for one.</summary>
    internal SessionTrace? Trace { get; init; }

    /// <summary>What was judged before; null for nothing.</summary>
    internal EarlierJudgement? Earlier { get; init; }

    /// <summary>The kind of a date; one that the calendar does not know is reported.</summary>
    internal DayKind? KindOf(LocalDate date)
    {
        var kind = Engine.Calendar.KindOf(date);
        if (kind is null)
        {
            Diagnostics.Add(SessionDiagnostics.UnknownDate.At(SourcePlace.None, ("year", date.Year.ToString(CultureInfo.InvariantCulture))));
        }

        return kind;
    }

    /// <summary>Forms the employee's sessions.</summary>
    /// <param name="policyOf">Answers for the policies.</param>
    internal EmployeeSessions FormSessions(PolicyOfUnit policyOf) =>
        new(Evidence, new RoleCalendar(Employee, Engine.Chart.Units, policyOf), Engine.Calendar, Diagnostics, Trace);
}
