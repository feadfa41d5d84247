using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports;

/// <summary>The figures of a period: what pages, CSV and terminals show. Immutable.</summary>
public sealed class WorkforceReport
{
    internal WorkforceReport(ReportFacts facts)
    {
        Facts = facts;
        var links = ReportLinks.FromOverview(facts.Request);
        var units = new UnitTables(facts, links);
        var people = new PeopleTables(facts, links);
        var period = new PeriodTables(facts, links);
        Tables =
        [
            units.Time, people.Roles, units.Uncounted, units.EqualTerms, units.Responses, units.Satisfaction, units.Sessions, units.Refusals, units.Cost,
            period.Weeks, period.Trends, period.Hours, people.Ranking, people.Silent, people.Invisible, period.Fairness, period.Alerts,
            period.FindingsByCode, period.Findings, people.People, people.Attendance, people.Days, people.Pay,
        ];
    }

    /// <summary>The results, as <c>timesheets.json</c> has them.</summary>
    public AttendanceReport Results => Facts.Report;

    /// <summary>The measures behind the tables.</summary>
    public WorkforceAnalysis Analysis => Facts.Analysis;

    /// <summary>All findings, each once, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Facts.Diagnostics;

    /// <summary>The tables, those of units first; rows are made as they are asked for.</summary>
    public IReadOnlyList<ReportTable> Tables { get; }

    internal ReportFacts Facts { get; }
}
