using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Smaller things near what was drawn, the smallest first. All of them are as sound as what they come from.</summary>
internal static class Shrinking
{
    // A shrunken case must be as sound as the one it comes from: else a property fails on nonsense, and the reader looks for a fault that
    // is not there. So parts go together with what hangs on them: a unit only when nothing does, evidence with its employee.
    internal static IEnumerable<DrawnChart> Of(DrawnChart chart) =>
        chart.Chart.Employees.Where(_ => chart.Chart.Employees.Count > 1).Select(chart.Without)
            .Concat(chart.Unused.Select(chart.Without))
            .Concat(chart.Chart.Employees.SelectMany(employee =>
                Simpler(employee, chart.Chart.Units.Root!.Id).Select(simpler => chart.With(employee, simpler))));

    internal static IEnumerable<DrawnPolicies> Of(DrawnPolicies policies) =>
        DocumentsOf(policies).Concat(Of(policies.Chart).Select(policies.For));

    internal static IEnumerable<DrawnEvidence> Of(DrawnEvidence evidence) =>
        SimplerEvidence.Of(evidence.Seen).Select(evidence.With).Concat(Of(evidence.Chart).Select(evidence.For));

    internal static IEnumerable<DrawnWorkforce> Of(DrawnWorkforce workforce) =>
        Of(workforce.Policies.Chart).Select(workforce.For)
            .Concat(DocumentsOf(workforce.Policies).Select(workforce.With))
            .Concat(Without(workforce.DayKinds).Select(workforce.With))
            .Concat(SimplerEvidence.Of(workforce.Evidence.Seen).Select(seen => workforce.With(workforce.Evidence.With(seen))));

    private static IEnumerable<DrawnPolicies> DocumentsOf(DrawnPolicies policies) => DrawnLaws.Simpler(policies.Statutory).Select(policies.Under)
        .Concat(SmallerLists.Of(policies.Documents).Concat(SmallerLists.WithOneSimpler(policies.Documents, Simpler)).Select(policies.With));

    private static IEnumerable<PolicyDocument> Simpler(PolicyDocument document) =>
        SmallerLists.Of(document.Directives)
            .Where(directives => directives.Count > 0)
            .Concat(SmallerLists.WithOneSimpler(document.Directives, Simpler))
            .Select(directives => document with { Directives = directives });

    /// <summary>A directive that says less: no delegation, no exemption.</summary>
    private static IEnumerable<Directive> Simpler(Directive directive)
    {
        if (directive.Exemptions.Count > 0)
        {
            yield return directive with { Exemptions = [] };
        }

        if (directive is { Change: not null, Descendants: not null })
        {
            yield return directive with { Descendants = null, Exemptions = [] };
            yield return directive with { Change = null };
        }
    }

    /// <summary>An employee with fewer roles, no transfer, no raise, no tags, at the top of the group.</summary>
    private static IEnumerable<Employee> Simpler(Employee employee, string root)
    {
        var (unit, held, tags, wage) = (employee.Unit, employee.Assignments, employee.Tags, employee.MonthlyWage);
        if (unit.Entries.Count > 1)
        {
            yield return new Employee(employee.Id, new DatedValues<string>(unit.Entries[0].Value), held, tags, wage, employee.Employment);
        }
        else if (unit.Entries[0].Value != root)
        {
            yield return new Employee(employee.Id, new DatedValues<string>(root), held, tags, wage, employee.Employment);
        }

        foreach (var fewer in SmallerLists.Of(held))
        {
            yield return new Employee(employee.Id, unit, fewer, tags, wage, employee.Employment);
        }

        foreach (var simpler in SmallerLists.WithOneSimpler(held, role => Simpler(role, employee.Employment)))
        {
            yield return new Employee(employee.Id, unit, simpler, tags, wage, employee.Employment);
        }

        if (tags.Count > 0)
        {
            yield return new Employee(employee.Id, unit, held, null, wage, employee.Employment);
        }

        if (wage is { Entries.Count: > 1 })
        {
            yield return new Employee(employee.Id, unit, held, tags, new DatedValues<Money>(wage.Entries[0].Value), employee.Employment);
        }
    }

    /// <summary>A role in the own unit, for as long as the employment lasts: a chart cuts it there, so that longer would be the same again.</summary>
    private static IEnumerable<RoleAssignment> Simpler(RoleAssignment held, DateRange employment)
    {
        if (held.UnitId is not null)
        {
            yield return held with { UnitId = null };
        }

        // A primary role for part of the time may stand beside another one.
        if (held.Kind == RoleKind.Concurrent && held.Dates != employment)
        {
            yield return held with { Dates = employment };
        }
    }

    private static IEnumerable<IReadOnlyDictionary<NodaTime.LocalDate, DayKind>> Without(IReadOnlyDictionary<NodaTime.LocalDate, DayKind> kinds) =>
        kinds.Keys.OrderBy(date => date).Select(date => kinds.Where(other => other.Key != date).ToDictionary(other => other.Key, other => other.Value));
}
