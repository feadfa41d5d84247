using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Access;

/// <summary>
/// A month of a group with the branches <c>sh</c> (with the team <c>sh-a</c> below it) and <c>bj</c>. Of its people some move in the month.
/// Every id of evidence begins with EV, every place with PLACE, every terminal with TERM; every wage is in CNY.
/// </summary>
public sealed record Company(IReadOnlyList<Employee> People, EvidenceRecords Evidence, IReadOnlyList<Directive> Policy)
{
    internal static readonly LocalDate From = new(2026, 3, 1);
    internal static readonly LocalDate To = new(2026, 3, 31);

    internal static readonly UnitTree Units = UnitTreeBuilder.Build(
        [Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group"), Written.Unit("sh-a", "sh"), Written.Unit("bj", "group")],
        DateTimeZoneProviders.Tzdb, []);

    internal OrganizationChart Chart => OrganizationChart.Build(Units, People, []);

    internal AttendanceEngine Engine() => new(
        Chart,
        PolicyBook.Build([Written.Document("g", "group", DateRange.Always, Policy)], Units, StatutoryLayer.China, SettingCatalogue.Standard, []),
        StatutoryLayer.China.Calendar,
        [.. BuiltInCriteria.All, new WhereCriterion()]);

    internal EvidenceSet Checked() => EvidenceSet.Build(Evidence, Chart, []);

    internal AttendanceReport Report() => Engine().Evaluate(Checked(), From, To);

    /// <summary>The same without the evidence of some people.</summary>
    internal Company WithoutEvidenceOf(IReadOnlyCollection<string> people) => this with
    {
        Evidence = new EvidenceRecords
        {
            Punches = [.. Evidence.Punches.Where(punch => !people.Contains(punch.EmployeeId))],
            Messages = [.. Evidence.Messages.Where(message => !people.Contains(message.EmployeeId))],
            Ratings = [.. Evidence.Ratings.Where(rating => !people.Contains(rating.ConversationId.Split('-')[0]))],
            Leave = [.. Evidence.Leave.Where(leave => !people.Contains(leave.EmployeeId))],
        },
    };

    /// <summary>All that a reader of a report can get at, as text.</summary>
    internal static string TextOf(AttendanceReport report)
    {
        var text = new StringBuilder(Json(report)).Append(report.Evidence);
        foreach (var employee in report.Employees)
        {
            text.AppendLine().AppendJoin('\n', FactsOf(employee).Order(StringComparer.Ordinal));
        }

        return text.ToString();
    }

    internal static string Json(AttendanceReport report)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, report, report.Diagnostics);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Each single thing that a report says, so that one report can be a part of another.</summary>
    internal static IReadOnlyCollection<string> FactsOf(AttendanceReport report) =>
    [
        .. report.Employees.SelectMany(FactsOf),
        .. report.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Place} {diagnostic.GetMessage()}"),
        .. report.UnitAlerts.Select(alert => $"{alert.UnitId} {alert.Finding.GetMessage()}"),
        .. report.Evidence == default ? [] : new[] { report.Evidence.ToString() },
    ];

    private static IEnumerable<string> FactsOf(EmployeeReport report)
    {
        var employee = report.Employee;
        IEnumerable<string> facts =
        [
            .. employee.Unit.Entries.Select(entry => $"unit {entry.Value}"),
            .. employee.MonthlyWage?.Entries.Select(entry => $"wage {entry.Value}") ?? [],
            .. employee.Assignments.Select(held => $"role {held.Role} {held.UnitId}"),
            .. employee.Tags.Select(tag => $"tag {tag}"),
            .. report.Timesheet.Days.SelectMany(day => day.Sessions.SelectMany(session => FactsOf(session)
                    .Concat([$"session {session.Session.Start} {session.Session.Pieces} {session.Credited} {session.Verdict.IsEffective}"]))
                .Concat(day.PrimaryEvidenceIds.Select(id => $"evidence {id}"))
                .Concat(day.Balance is { Standard: not null } balance ? [$"balance {balance}"] : Array.Empty<string>())
                .Concat([$"{day.Primary} {day.Overtime}"])
                .Select(fact => $"{day.Date}: {fact}")),
            .. report.Pay.SelectMany(line => line.EvidenceIds
                .Select(id => $"evidence {id}")
                .Prepend($"{line.Code} {line.GetText()}")
                .Select(fact => $"pay {line.Date}: {fact}")),
            .. report.CompensatoryLeave.Select(entry => $"leave {entry.EarnedOn} {entry.Earned} {entry.Used} {entry.Open} {entry.PaidOn}"),
            .. report.CompensatoryLeave.SelectMany(entry => entry.Uses).Where(use => use.EvidenceId.Length > 0).Select(use => $"leave {use.EvidenceId}"),
            .. report.Alerts.Select(alert => $"alert {alert.Date} {alert.Finding.GetMessage()}"),
        ];
        return facts.Select(fact => $"{employee.Id} {fact}");
    }

    private static IEnumerable<string> FactsOf(Rules.Timesheets.TimesheetSession session) =>
    [
        .. session.Measures.EvidenceIds.Select(id => $"evidence {id}"),
        .. session.Facts.Punches.Select(punch => punch.ToString()),
        .. session.Facts.Turns.SelectMany(turn => turn.CustomerMessages).Select(message => message.ToString()),
        .. session.Facts.Ratings.Select(rating => rating.ToString()),
        .. session.Verdict.Criteria.Select(result => result.Value).OfType<CriterionValue.Name>().Select(name => $"place {name.Value}"),
    ];

    public override string ToString() => string.Join('\n', People.Select(person => $"{person.Id}: {string.Join(", ", person.Unit.Entries)}")
        .Concat(Policy.Select(directive => $"{directive.SettingName} {(directive.Change as ValueChange.Set)?.Value}"))
        .Concat(Evidence.Punches.Select(punch => punch.ToString()))
        .Concat(Evidence.Messages.Select(message => message.ToString())));
}
