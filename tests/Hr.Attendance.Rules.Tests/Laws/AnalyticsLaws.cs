using FsCheck.Xunit;
using Hr.Attendance.Rules.Analytics;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Measures add up and lose nothing, for any people, policies and evidence.</summary>
[Properties(MaxTest = Cases.Thousand / 10, Arbitrary = [typeof(WorkforceGenerators)])]
public class AnalyticsLaws
{
    [Property]
    public void Time_is_that_of_the_timesheets_and_credited_or_not_it_is_all_there(Workforce given)
    {
        foreach (var (report, person) in Measure(given))
        {
            person.Measures.Online.ShouldBe(report.Timesheet.Online);
            person.Measures.Credited.ShouldBe(report.Timesheet.Credited);
            person.Measures.Hours.Total.ShouldBe(report.Timesheet.Online);
            person.Measures.Evidenced.ShouldBe(report.Timesheet.Online + Sum(report.Uncounted!.Select(time => time.Time.Duration)));
            Sum(person.Days.Select(day => day.Evidenced)).ShouldBe(person.Measures.Evidenced);
            Sum(DailyFigures.ByWeek(person.Days).Select(week => week.Credited)).ShouldBe(person.Measures.Credited);
        }
    }

    [Property]
    public void Figures_of_people_add_up_to_the_group_s_in_any_order(Workforce given)
    {
        var people = Measure(given).Select(one => one.Person).ToList();
        var tree = given.Organization().Chart.Units;
        var forwards = WorkforceAnalysis.Of(tree, people);
        var backwards = WorkforceAnalysis.Of(tree, [people[^1]]).Merge(WorkforceAnalysis.Of(tree, people.Take(people.Count - 1).Reverse()));

        Text(backwards).ShouldBe(Text(forwards));
        forwards.Measures.Evidenced.ShouldBe(Sum(people.Select(person => person.Measures.Evidenced)));
    }

    [Property]
    public void Invisible_overtime_is_never_more_than_what_was_worked_and_not_credited(Workforce given)
    {
        foreach (var (_, person) in Measure(given))
        {
            var refused = person.Measures.Refused + person.Measures.Uncounted + person.Measures.Effective;
            (person.InvisibleOvertime.Time <= refused).ShouldBeTrue();
            person.InvisibleOvertime.Days.ShouldAllBe(day => day.IsSubstantive || day.IsPeriodic);
        }
    }

    private static IEnumerable<(EmployeeReport Report, PersonMeasures Person)> Measure(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        var review = engine.Review(evidence, given.From, given.To);
        return given.People.Select(id => review.Of(id).Report).Select(report => (report, PersonMeasures.Of(report, given.From, given.To)));
    }

    private static string Text(WorkforceAnalysis analysis) => string.Join("\n", analysis.Units.Select(unit =>
        $"{unit.UnitId} {unit.Measures.Online} {unit.Measures.Credited} {unit.Measures.Uncounted} {unit.Measures.InTime} {unit.Measures.Ratings} {unit.Measures.Responses.Median} "
        + $"{unit.Measures.Turns} {string.Join(",", unit.Measures.RefusalsByCriterion)} {string.Join(",", unit.Days)} {unit.OnEqualTerms} {unit.InvisibleOvertime}"));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
