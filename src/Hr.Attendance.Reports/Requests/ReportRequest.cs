using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Access;

namespace Hr.Attendance.Reports.Requests;

/// <summary>What a report is made of, and how. Immutable.</summary>
public sealed record ReportRequest
{
    /// <summary>The period under review; whom it is about, and by how many threads, says <see cref="AttendanceReview.Options"/>.</summary>
    public required AttendanceReview Review { get; init; }

    /// <summary>The tree of units, with their names.</summary>
    public required UnitTree Units { get; init; }

    /// <summary>The language that pages show first, and the one of messages in <c>timesheets.json</c> and in CSV.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>What everybody is measured by, such as the thresholds of headquarters under which branches are compared.</summary>
    public AnalysisTerms Terms { get; init; } = AnalysisTerms.Default;

    /// <summary>Findings to list beside those of the evaluation, such as those of reading the files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Up to so many people the report is one page; above that units and employees have pages of their own. Default 200.</summary>
    public int MostPeopleOnOnePage { get; init; } = 200;

    /// <summary>
    /// The access of the reader, null for one who may see everything. People, days, pay, evidence and findings that are not theirs to see
    /// are taken out before anything is measured, so that they are in no figure, page or file. Default null.
    /// </summary>
    /// <remarks>Figures of a unit are then those of the people whom the reader sees, and the report begins with the lowest unit that has all of them.</remarks>
    public ViewerAccess? Access { get; init; }

    /// <summary>Tags of employees by which refusals are compared, such as the line or the tenure; units are compared in any case.</summary>
    public IReadOnlyList<string> ComparedTags { get; init; } = [];

    /// <summary>
    /// Whether employees have pages where one page is not enough. Default true. A page for each is most of the work and nearly all of the bytes; one
    /// employee's can be had at any time by reporting that employee alone.
    /// </summary>
    public bool WithEmployeePages { get; init; } = true;

    /// <summary>What a person was recognised with so far, for the silent contributors; null for the share of time that was credited.</summary>
    public Func<PersonMeasures, decimal>? Recognition { get; init; }

    internal IReadOnlyList<Employee> People => Access is not { } access
        ? Review.Employees
        : [.. Review.Employees.Where(employee => access.HasRightsOver(employee.Id, Review.FirstDay, Review.LastDay))];
}
