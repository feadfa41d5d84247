using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

/// <summary>Units, comparisons and changes.</summary>
public class WorkforceAnalysisTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_unit_has_the_figures_of_all_below_it()
    {
        var analysis = WorkforceAnalysis.Of(
            MeasuredPeople.Tree,
            [
                MeasuredPeople.Person("a", "sh-k12", 1),
                MeasuredPeople.Person("b", "sh", 2),
                MeasuredPeople.Person("c", "bj", 4),
                MeasuredPeople.Person("d", "group", 8),
            ]);

        analysis.Units.Select(unit => (unit.UnitId, unit.Depth, unit.Own.People, unit.Measures.People, unit.Measures.Effective.TotalHours)).ShouldBe(
            [("group", 0, 1, 4, 15), ("bj", 1, 1, 1, 4), ("sh", 1, 1, 2, 3), ("sh-k12", 2, 1, 1, 1)]);
        analysis.Units[0].Days.ShouldHaveSingleItem().Online.ShouldBe(Duration.FromHours(15));
        analysis.Units[0].OnEqualTerms.Sessions.ShouldBe(new ShareCount(40, 40));
    }

    [Fact]
    public void Streams_of_different_people_can_be_combined()
    {
        PersonMeasures[] people = [MeasuredPeople.Person("a", "sh-k12", 1), MeasuredPeople.Person("b", "sh", 2), MeasuredPeople.Person("c", "bj", 4)];
        var whole = WorkforceAnalysis.Of(MeasuredPeople.Tree, people);

        var merged = WorkforceAnalysis.Of(MeasuredPeople.Tree, [people[2]]).Merge(WorkforceAnalysis.Of(MeasuredPeople.Tree, people[..2]));

        merged.Units.Select(unit => (unit.UnitId, unit.Measures.Effective)).ShouldBe(whole.Units.Select(unit => (unit.UnitId, unit.Measures.Effective)));
        merged.People.Select(person => person.Employee.Id).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Nobody_is_counted_twice()
    {
        Should.Throw<ArgumentException>(() => WorkforceAnalysis.Of(MeasuredPeople.Tree, [MeasuredPeople.Person("a"), MeasuredPeople.Person("a")]))
            .Message.ShouldContain("`a`");
        Should.Throw<ArgumentException>(() => WorkforceAnalysis.Of(MeasuredPeople.Tree, [MeasuredPeople.Person("a", "nowhere")]))
            .Message.ShouldContain("`nowhere`");
    }

    [Fact]
    public void Without_people_there_are_no_units() => WorkforceAnalysis.Of(MeasuredPeople.Tree, []).Units.ShouldBeEmpty();

    [Fact]
    public void On_equal_terms_a_session_is_held_against_the_same_thresholds_whatever_its_policy_says()
    {
        // Two turns, answered after one and four minutes; the branch's own policy asks for nothing.
        var given = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Customer("2026-03-02 18:10", "a").Replies("2026-03-02 18:11", "a")
            .Customer("2026-03-02 18:20", "b").Replies("2026-03-02 18:24", "b").Rated(3, "a");
        var session = given.Run().Timesheet.Days.Single().Sessions.Single();

        new EqualTerms
        {
            MinimumOnline = Duration.FromMinutes(60),
            ResponseWindow = Duration.FromMinutes(4),
            ResponseMinimumShare = 1,
            SatisfactionMinimum = 0.5m,
        }
            .IsMetBy(session).ShouldBeTrue();
        new EqualTerms { MinimumOnline = Duration.FromMinutes(61) }.IsMetBy(session).ShouldBeFalse();
        new EqualTerms { ResponseWindow = Duration.FromMinutes(2), ResponseMinimumShare = 0.51m }.IsMetBy(session).ShouldBeFalse();
        new EqualTerms { ResponseWindow = Duration.FromMinutes(2), ResponseMinimumShare = 0.5m }.IsMetBy(session).ShouldBeTrue();
        new EqualTerms { SatisfactionMinimum = 0.51m }.IsMetBy(session).ShouldBeFalse();
    }

    [Fact]
    public void The_equal_terms_of_a_policy_are_its_thresholds()
    {
        var given = new WorkCase().Says(("session.minimumOnline", "PT15M"), ("response.window", "PT2M"), ("satisfaction.minimum", 0.6m))
            .Online("2026-03-02 18:00", "2026-03-02 19:00");

        EqualTerms.Of(given.Run().Timesheet.Days.Single().Sessions.Single().Facts.Policy).ShouldBe(new EqualTerms
        {
            MinimumOnline = Duration.FromMinutes(15),
            ResponseWindow = Duration.FromMinutes(2),
            ResponseMinimumShare = 0.8m,
            SatisfactionMinimum = 0.6m,
        });
    }

    [Fact]
    public void A_rise_that_chance_does_not_explain_is_a_change()
    {
        var days = Enumerable.Range(0, 20).Select(i => Day(i, hours: i < 10 ? 1 + (i * 0.01) : 2 + (i * 0.01))).ToList();

        var trend = Trend.Compare(days, Monday.PlusDays(10)).Single(trend => trend.Figure == TrendFigure.Credited);

        (trend.EarlierDays, trend.LaterDays, trend.IsChange).ShouldBe((10, 10, true));
        trend.Earlier!.Value.ShouldBe(1.045, 1e-9);
        trend.Later!.Value.ShouldBe(2.145, 1e-9);
    }

    [Fact]
    public void Days_with_the_same_figure_are_equal_however_it_was_divided()
    {
        // Seven of ten minutes, fourteen of twenty and so on are 70 % each; in binary some of them come out a bit above.
        var days = Enumerable.Range(1, 20)
            .Select(i => new DailyFigures { Date = Monday.PlusDays(i), Online = Duration.FromMinutes(10 * i), Credited = Duration.FromMinutes(7 * i) })
            .ToList();
        days.Select(day => day.Credited.TotalHours / day.Evidenced.TotalHours).Distinct().Count().ShouldBeGreaterThan(1);

        Trend.Compare(days, Monday.PlusDays(11)).Single(trend => trend.Figure == TrendFigure.CaptureRate).PValue.ShouldBe(1);
    }

    [Fact]
    public void Too_few_days_are_not_tested()
    {
        var trends = Trend.Compare([.. Enumerable.Range(0, 8).Select(i => Day(i, i < 4 ? 1 : 100))], Monday.PlusDays(4));

        trends.ShouldAllBe(trend => trend.PValue == null && !trend.IsChange);
    }

    [Fact]
    public void The_same_days_in_another_order_of_weeks_show_no_change() =>
        Trend.Compare([.. Enumerable.Range(0, 20).Select(i => Day(i, hours: 1 + (i % 2)))], Monday.PlusDays(10)).ShouldAllBe(trend => !trend.IsChange);

    [Fact]
    public void A_group_that_is_refused_far_more_often_is_told_with_its_size_and_uncertainty()
    {
        // Ten people each with ten sessions: part-timers lose five or six of them, the others none or one.
        var people = Enumerable.Range(0, 20).Select(i => MeasuredPeople.Person(
            $"e{i:00}",
            effective: i < 10 ? 4 + (i % 2) : 9 + (i % 2),
            sessions: 10,
            tags: new Dictionary<string, string> { ["time"] = i < 10 ? "part" : "full" }));

        var (full, part) = RefusalFairness.Compare(people, person => person.Employee.Tags["time"]) switch
        {
            [var first, var second] => (first, second),
            _ => throw new InvalidOperationException(),
        };

        (part.Group, part.Refusals.Clusters, part.Refusals.Trials, part.IsDifferent).ShouldBe(("part", 10, 100, true));
        part.Refusals.Share.ShouldBe(0.55);
        part.Difference!.Difference.ShouldBe(0.5, 1e-12);
        part.Difference.Lower.ShouldBeInRange(0.4, 0.5);
        full.Difference!.Difference.ShouldBe(-0.5, 1e-12);
    }

    [Fact]
    public void Sessions_of_few_people_are_not_tested_however_many_they_are()
    {
        var people = new[]
        {
            MeasuredPeople.Person("a", "sh", effective: 0, sessions: 1000),
            MeasuredPeople.Person("b", "sh", effective: 1, sessions: 1000),
            MeasuredPeople.Person("c", "bj", effective: 1000, sessions: 1000),
            MeasuredPeople.Person("d", "bj", effective: 999, sessions: 1000),
        };

        RefusalFairness.Compare(people, person => person.UnitId).ShouldAllBe(group => group.PValue == null && group.Refusals.IsSmallSample);
    }

    [Fact]
    public void One_group_has_nobody_to_be_compared_with() =>
        RefusalFairness.Compare([MeasuredPeople.Person("a"), MeasuredPeople.Person("b")], _ => "all").ShouldBeEmpty();

    private static DailyFigures Day(int number, double hours) =>
        new() { Date = Monday.PlusDays(number), Online = Duration.FromHours(hours), Credited = Duration.FromHours(hours) };
}
