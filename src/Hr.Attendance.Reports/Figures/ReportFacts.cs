using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Reports.Figures;

/// <summary>All that the pages and tables of a report say. Immutable.</summary>
internal sealed class ReportFacts
{
    // All figures are worked out here, once, and pages only lay them out: two pages cannot show two figures for one thing.

    private readonly ILookup<string, PersonMeasures> _staff;
    private readonly HashSet<string> _known;

    internal ReportFacts(ReportRequest request, AttendanceReport report, WorkforceAnalysis analysis)
    {
        Request = request;
        Report = report;
        Analysis = analysis;

        // A reader who sees one branch begins with it, and not with a chain of units above it that all have the same figures.
        Units = request.Access is null ? analysis.Units : FromLowestWithAll(analysis.Units);
        _known = [.. Units.Select(unit => unit.UnitId)];
        Diagnostics = Diagnostic.InOrder((request.Access?.Narrow(request.Diagnostics) ?? request.Diagnostics).Concat(report.Diagnostics));
        _staff = analysis.People.ToLookup(person => person.UnitId, StringComparer.Ordinal);
        Ranking = RankedPerson.Order(analysis.People);
        Silent = SilentContributor.Find(analysis.People, request.Recognition);
        Days = Units.Count == 0 ? [] : Units[0].Days;
        Fairness =
        [
            .. RefusalFairness.Compare(analysis.People, person => person.UnitId).Select(compared => new ComparedGroup(null, compared)),
            .. request.ComparedTags.SelectMany(tag => RefusalFairness.Compare(
                analysis.People, person => person.Employee.Tags.TryGetValue(tag, out string? value) ? value : null)
                .Select(compared => new ComparedGroup(tag, compared))),
        ];
        LaterFrom = MiddleMonday(report.FirstDay, report.LastDay);
        Trends = Trend.Compare(Days, LaterFrom);
    }

    internal ReportRequest Request { get; }

    internal AttendanceReport Report { get; }

    internal WorkforceAnalysis Analysis { get; }

    /// <summary>Whether any day was not just what was planned, or overtime is left to approve, so that attendance is shown.</summary>
    internal bool DiffersFromPlan => Report.Employees.Any(employee => employee.Timesheet.DiffersFromPlan);

    /// <summary>The units that are reported, the first with everybody: that of the workforce, or the lowest one with all whom the reader sees.</summary>
    internal IReadOnlyList<UnitMeasures> Units { get; }

    /// <summary>All findings, each once.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal IReadOnlyList<RankedPerson> Ranking { get; }

    internal IReadOnlyList<SilentContributor> Silent { get; }

    internal IReadOnlyList<ComparedGroup> Fairness { get; }

    /// <summary>Everybody's figures by business day.</summary>
    internal IReadOnlyList<DailyFigures> Days { get; }

    /// <summary>The Monday that parts the period into an earlier and a later half.</summary>
    internal LocalDate LaterFrom { get; }

    internal IReadOnlyList<Trend> Trends { get; }

    /// <summary>What a reader sees of a unit: its name; with its id where another has the same; its id where it has none.</summary>
    internal string NameOf(string unitId) => NameOf(Request, unitId);

    /// <remarks>To who does not see all units, it is not said that another has the same name.</remarks>
    internal static string NameOf(ReportRequest request, string unitId) =>
        !request.Units.TryGet(unitId, out var unit) || unit.Name?.In(request.Language) is not { Length: > 0 } name ? unitId
            : request.Access is null && request.Units.Units.Count(other => other.Name?.In(request.Language) == name) > 1 ? $"{name} ({unitId})" : name;

    /// <summary>Whether a unit has a page or a section.</summary>
    internal bool IsReported(string unitId) => _known.Contains(unitId);

    /// <summary>Who belongs to a unit itself, by id.</summary>
    internal IReadOnlyList<PersonMeasures> PeopleOf(string unitId) => [.. _staff[unitId]];

    /// <summary>A unit that has nobody of its own and one unit below it says nothing but that it is there.</summary>
    private static IReadOnlyList<UnitMeasures> FromLowestWithAll(IReadOnlyList<UnitMeasures> units)
    {
        int first = 0;
        while (first < units.Count - 1 && units[first].Own.People == 0 && units.Count(unit => unit.ParentId == units[first].UnitId) == 1)
        {
            first++;
        }

        return [.. units.Skip(first)];
    }

    /// <summary>The Monday nearest to the middle, the earlier of two.</summary>
    internal static LocalDate MiddleMonday(LocalDate firstDay, LocalDate lastDay)
    {
        // On both sides whole weeks, as far as there are any: weekends are not like workdays.
        var middle = firstDay.PlusDays((Period.DaysBetween(firstDay, lastDay) + 1) / 2);
        var before = middle.PlusDays(1 - (int)middle.DayOfWeek);
        return Period.DaysBetween(before, middle) <= 3 ? before : before.PlusWeeks(1);
    }
}

/// <summary>A group of people beside everybody else: a unit, or those with a value of a tag.</summary>
internal sealed record ComparedGroup(string? Tag, RefusalFairness Compared);
