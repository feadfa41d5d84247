using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Organization;

public class OrganizationChartTests
{
    private static readonly LocalDate NewYear = new(2026, 1, 1);

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void An_assignment_counts_only_inside_the_employment()
    {
        var chart = Build(new Employee("e1", Unit("sh"), [Primary("sales", null, null)], employment: new DateRange(NewYear, NewYear.PlusDays(31))));
        chart.Employees[0].Assignments[0].Dates.ShouldBe(new DateRange(NewYear, NewYear.PlusDays(31)));
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_assignment_that_reaches_outside_the_employment_is_reported()
    {
        Build(new Employee("e1", Unit("sh"), [Primary("sales", NewYear.PlusDays(-1), null)], employment: new DateRange(NewYear, null)));
        Codes().ShouldBe(["HRA1015"]);
    }

    [Fact]
    public void Two_primary_roles_at_once_are_reported_with_both_places()
    {
        var first = Primary("sales", NewYear, null) with { Place = new SourcePlace("org.json", 4) };
        var second = Primary("teacher", NewYear.PlusDays(9), null) with { Place = new SourcePlace("org.json", 5) };
        Build(new Employee("e1", Unit("sh"), [second, first]));
        Codes().ShouldBe(["HRA1014"]);
        _diagnostics[0].Place.Line.ShouldBe(5);
        _diagnostics[0].RelatedPlaces.ShouldBe([first.Place]);
    }

    [Fact]
    public void Unknown_units_are_reported_and_the_rest_is_kept()
    {
        var unit = new DatedValues<string>([(null, "sh"), (NewYear, "gone")]);
        var chart = Build(
            new Employee("e1", unit, [Primary("sales", null, null) with { UnitId = "gone" }, Primary("sales", null, null)]),
            new Employee("e2", Unit("gone"), []));
        chart.Employees.Select(employee => employee.Id).ShouldBe(["e1"]);
        chart.Employees[0].Unit.On(NewYear).ShouldBe("sh");
        chart.Employees[0].Assignments.Count.ShouldBe(1);
        Codes().ShouldBe(["HRA1011", "HRA1011", "HRA1011", "HRA1012"]);
    }

    [Fact]
    public void An_assignment_that_ends_before_it_begins_is_set_aside()
    {
        Build(new Employee("e1", Unit("sh"), [Primary("sales", NewYear, NewYear)])).Employees[0].Assignments.ShouldBeEmpty();
        Codes().ShouldBe(["HRA1013"]);
    }

    [Fact]
    public void Of_two_employees_with_one_id_the_first_is_kept()
    {
        Build(new Employee("e1", Unit("sh"), []), new Employee("e1", Unit("group"), [])).Employees.Single().Unit.On(NewYear).ShouldBe("sh");
        Codes().ShouldBe(["HRA1010"]);
    }

    [Fact]
    public void A_value_that_changes_on_dates_is_the_last_that_began()
    {
        var wage = new DatedValues<string>([(NewYear, "b"), (null, "a"), (NewYear.PlusDays(5), "c")]);
        wage.On(NewYear.PlusDays(-1)).ShouldBe("a");
        wage.On(NewYear).ShouldBe("b");
        wage.On(NewYear.PlusDays(99)).ShouldBe("c");
        Should.Throw<ArgumentException>(() => new DatedValues<string>([(NewYear, "x"), (NewYear, "y")]));
        Should.Throw<ArgumentException>(() => new DatedValues<string>([]));
    }

    [Fact]
    public void Conversations_rest_after_twelve_hours_and_are_rated_within_three_days_unless_the_group_says_otherwise()
    {
        var silent = Build();
        silent.TurnLapse.ShouldBe(Duration.FromHours(12));
        silent.RatingWithin.ShouldBe(Duration.FromDays(3));
        var said = OrganizationChart.Build(silent.Units, [], _diagnostics, turnLapse: Duration.FromMinutes(90), ratingWithin: Duration.FromDays(31));
        said.TurnLapse.ShouldBe(Duration.FromMinutes(90));
        said.RatingWithin.ShouldBe(Duration.FromDays(31));
    }

    [Fact]
    public void How_long_conversations_wait_is_above_zero_and_at_most_31_days()
    {
        var units = Build().Units;
        foreach (var wrong in new[] { Duration.Zero, Duration.FromHours(-1), Duration.FromDays(31) + Duration.Epsilon })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => OrganizationChart.Build(units, [], [], turnLapse: wrong)).ParamName.ShouldBe("turnLapse");
            Should.Throw<ArgumentOutOfRangeException>(() => OrganizationChart.Build(units, [], [], ratingWithin: wrong)).ParamName.ShouldBe("ratingWithin");
        }
    }

    private OrganizationChart Build(params Employee[] employees)
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group"), Written.Unit("sh", "group")], DateTimeZoneProviders.Tzdb, _diagnostics);
        return OrganizationChart.Build(tree, employees, _diagnostics);
    }

    private static DatedValues<string> Unit(string id) => new(id);

    private static RoleAssignment Primary(string role, LocalDate? from, LocalDate? to) => Written.Role(role, RoleKind.Primary, new DateRange(from, to));

    private IEnumerable<string> Codes() => _diagnostics.Select(diagnostic => diagnostic.Code);
}
