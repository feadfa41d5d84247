using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Cli.Tests.Criteria;

/// <summary>The one session of an evening, judged by one criterion.</summary>
internal static class OneSession
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 19, 0);

    internal static TimesheetSession JudgedBy(ICriterion criterion, EvidenceRecords records, params (string Setting, PolicyValue Value)[] policy)
    {
        var findings = new List<Diagnostic>();
        var units = UnitTreeBuilder.Build([new OrganizationUnit { Id = "group" }], DateTimeZoneProviders.Tzdb, findings);
        var role = new RoleAssignment { Role = "online-service", Kind = RoleKind.Concurrent, Dates = DateRange.Always };
        var chart = OrganizationChart.Build(units, [new Employee("e1", new DatedValues<string>("group"), [role])], findings);
        var document = new PolicyDocument
        {
            Id = "policy",
            UnitId = "group",
            Dates = new DateRange(new LocalDate(2026, 1, 1), null),
            Directives = [.. policy.Select(line => new Directive { SettingName = line.Setting, Change = new ValueChange.Set(line.Value) })],
        };
        var policies = PolicyBook.Build([document], units, statutory: null, SettingCatalogue.Standard.WithSettingsOf([criterion]), findings);
        var evidence = EvidenceSet.Build(records, chart, findings);
        findings.ShouldBeEmpty();
        var day = Start.InUtc().Date;
        var report = new AttendanceEngine(chart, policies, WorkCalendar.MondayToFriday, [criterion]).Evaluate(evidence, day, day);
        return report.Employees.Single().Timesheet.Days.Single().Sessions.Single();
    }
}
