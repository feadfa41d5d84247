using FsCheck.Fluent;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Generators;
using NodaTime;

namespace Hr.Attendance.Testing.Tests.Generators;

/// <summary>Whatever is drawn is sound, and what it shrinks to is too.</summary>
[Laws(20, Arbitrary = [typeof(AttendanceGenerators)])]
public class DrawnThingsTests
{
    [Law]
    public void A_drawn_group_has_nothing_wrong_with_it(DrawnChart drawn) => FindingsOf(drawn).ShouldBeEmpty();

    [Law]
    public void Drawn_policies_have_errors_only_where_they_say_that_these_were_planted(DrawnPolicies drawn)
    {
        var found = new List<Diagnostic>();
        PolicyBook.Build(drawn.Documents, drawn.Chart.Chart.Units, drawn.Statutory, SettingCatalogue.Standard, found);
        found.ShouldBeEmpty();
        ErrorsOf(drawn).ShouldBe(drawn.Conflicts.Select(conflict => conflict.Code).Distinct(), ignoreOrder: true);
    }

    [Law(Replay = "13100510391558030504,4876180599550581025,94")]
    public void A_planted_document_does_not_end_with_a_bound_that_ended_before_it_began(DrawnPolicies drawn) =>
        drawn.Documents.ShouldAllBe(document => !(document.Dates.To <= document.Dates.From));

    [Law]
    public void No_drawn_evidence_is_set_aside(DrawnEvidence drawn)
    {
        drawn.Evidence.SetAside.ShouldBe(0);
        drawn.Evidence.Count.ShouldBe(drawn.Records.Count);
    }

    [Law]
    public void A_drawn_workforce_evaluates_without_errors_but_those_of_planted_conflicts(DrawnWorkforce drawn)
    {
        var report = drawn.Evaluate();
        report.Employees.Count.ShouldBe(drawn.Chart.Employees.Count);
        report.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).ShouldAllBe(finding => drawn.Policies.Conflicts.Contains(finding));
    }

    [Law]
    public void All_evidence_of_a_drawn_workforce_lies_within_its_dates(DrawnWorkforce drawn)
    {
        var engine = drawn.Engine();
        var wider = engine.Evaluate(drawn.Evidence.Evidence, drawn.FirstDay.PlusDays(-3), drawn.LastDay.PlusDays(3));
        wider.Employees.SelectMany(employee => employee.Timesheet.Days).ShouldAllBe(
            day => (day.Date >= drawn.FirstDay && day.Date <= drawn.LastDay) || day.Sessions.Count == 0);
    }

    [Law]
    public void Nothing_in_a_group_shrinks_to_itself(DrawnChart drawn) =>
        AttendanceGenerators.Charts().Shrinker(drawn).Select(smaller => smaller.ToString()).ShouldNotContain(drawn.ToString());

    [Law(10)]
    public void What_a_workforce_shrinks_to_is_as_sound(DrawnWorkforce drawn)
    {
        foreach (var smaller in AttendanceGenerators.Workforces().Shrinker(drawn).Take(20))
        {
            FindingsOf(smaller.Policies.Chart).ShouldBeEmpty();
            smaller.Evidence.Evidence.SetAside.ShouldBe(0);
            (smaller.Policies.Conflicts.Count > 0 && drawn.Policies.Conflicts.Count == 0).ShouldBeFalse();
            A_drawn_workforce_evaluates_without_errors_but_those_of_planted_conflicts(smaller);
        }
    }

    [Law(5)]
    public void Shrinking_ends_at_one_person_without_policies_or_evidence(DrawnWorkforce drawn)
    {
        var smallest = Shrunk(drawn, _ => true);
        smallest.Chart.Employees.Count.ShouldBe(1);
        smallest.Chart.Units.Units.Count.ShouldBe(1);
        smallest.Policies.Documents.ShouldBeEmpty();
        smallest.Policies.Statutory.OfUnits.ShouldBeEmpty();
        smallest.Policies.Statutory.OfAll.Documents.ShouldBeEmpty();
        smallest.Evidence.Seen.ShouldBeEmpty();
        smallest.DayKinds.ShouldBeEmpty();
    }

    [Law(5)]
    public void Shrinking_keeps_what_it_is_told_to_keep(DrawnWorkforce drawn)
    {
        if (!drawn.Sessions().Any(session => session.Measures.Turns > 0))
        {
            return;
        }

        var smallest = Shrunk(drawn, workforce => workforce.Sessions().Any(session => session.Measures.Turns > 0));
        smallest.Sessions().Count.ShouldBe(1);
        smallest.Policies.Documents.ShouldBeEmpty();
        smallest.Evidence.Records.Messages.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Law(10)]
    public void The_same_seed_draws_the_same(int seed)
    {
        string Draw() => SeededDraws.Of(AttendanceGenerators.Workforces(), 50, 1, unchecked((uint)seed)).Single().ToString();
        Draw().ShouldBe(Draw());
    }

    private static List<Diagnostic> FindingsOf(DrawnChart drawn)
    {
        var found = new List<Diagnostic>();
        var units = UnitTreeBuilder.Build(drawn.Chart.Units.Units, DateTimeZoneProviders.Tzdb, found);
        OrganizationChart.Build(units, drawn.Chart.Employees, found);
        return found;
    }

    private static IEnumerable<string> ErrorsOf(DrawnPolicies drawn) => drawn.Chart.Chart.Units.Units
        .SelectMany(unit => new[] { "sales", "teacher", "online-service", "adviser" }.Select(role => (unit.Id, role)))
        .SelectMany(asked => new[] { "k12", "adult", "none" }.Select(line => (asked.Id, asked.role, line)))
        .SelectMany(asked => Enumerable.Range(-40, 50).Select(day => drawn.Book.Resolve(
            asked.Id, asked.role, new Dictionary<string, string> { ["line"] = asked.line }, drawn.Chart.FirstDay.PlusDays(day))))
        .Distinct()
        .SelectMany(policy => policy.Diagnostics)
        .Where(finding => finding.Severity == DiagnosticSeverity.Error)
        .Select(finding => finding.Code)
        .Distinct();

    private static DrawnWorkforce Shrunk(DrawnWorkforce drawn, Func<DrawnWorkforce, bool> keeps)
    {
        while (AttendanceGenerators.Workforces().Shrinker(drawn).FirstOrDefault(keeps) is { } smaller)
        {
            drawn = smaller;
        }

        return drawn;
    }
}
