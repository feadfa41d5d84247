using Hr.Attendance.Rules.Analytics;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Measures add up and lose nothing, for any people, policies and evidence.</summary>
[WorkforceLaws(50)]
public class AnalyticsLaws
{
    [Law]
    public void Time_is_that_of_the_timesheets_and_credited_or_not_it_is_all_there(PreparedWorkforce given)
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

    [Law]
    public void Figures_of_people_add_up_to_the_group_s_in_any_order(PreparedWorkforce given)
    {
        var people = Measure(given).Select(one => one.Person).ToList();
        var tree = given.Workforce.Organization().Chart.Units;
        var forwards = WorkforceAnalysis.Of(tree, people);
        var backwards = WorkforceAnalysis.Of(tree, [people[^1]]).Merge(WorkforceAnalysis.Of(tree, people.Take(people.Count - 1).Reverse()));

        Text(backwards).ShouldBe(Text(forwards));
        forwards.Measures.Evidenced.ShouldBe(Sum(people.Select(person => person.Measures.Evidenced)));
    }

    [Law]
    public void Invisible_overtime_is_never_more_than_what_was_worked_and_not_credited(PreparedWorkforce given)
    {
        foreach (var (_, person) in Measure(given))
        {
            var refused = person.Measures.Refused + person.Measures.Uncounted + person.Measures.Effective;
            (person.InvisibleOvertime.Time <= refused).ShouldBeTrue();
            person.InvisibleOvertime.Days.ShouldAllBe(day => day.IsSubstantive || day.IsPeriodic);
        }
    }

    private static IEnumerable<(EmployeeReport Report, PersonMeasures Person)> Measure(PreparedWorkforce given) =>
        given.Reviews.Select(review => (review.Report, PersonMeasures.Of(review.Report, given.Workforce.From, given.Workforce.To)));

    private static string Text(WorkforceAnalysis analysis) => string.Join("\n", analysis.Units.Select(unit =>
        $"{unit.UnitId} {unit.Measures.Online} {unit.Measures.Credited} {unit.Measures.Uncounted} {unit.Measures.InTime} "
        + $"{unit.Measures.Ratings} {unit.Measures.Responses.Median} {unit.Measures.Turns} "
        + $"{string.Join(",", unit.Measures.RefusalsByCriterion)} {string.Join(",", unit.Days)} {unit.OnEqualTerms} "
        + $"{unit.InvisibleOvertime}"));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
