using FsCheck.Xunit;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A review says what an evaluation says, and what it adds is counted nowhere else, for any people, policies and evidence.</summary>
[Properties(MaxTest = Cases.Thousand / 5, Arbitrary = [typeof(WorkforceGenerators)])]
public class ReviewLaws
{
    [Property]
    public void A_review_has_the_results_of_the_evaluation(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        var review = engine.Review(evidence, given.From, given.To);

        // In the wrong order on purpose.
        ReportText.Of(review.Report(review.Employees.Reverse().Select(employee => review.Of(employee.Id)))).ShouldBe(ReportText.Of(engine.Evaluate(evidence, given.From, given.To)));
    }

    [Property]
    public void No_instant_is_uncounted_twice_or_in_a_session_or_primary_time(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        foreach (string person in given.People)
        {
            var review = engine.Review(evidence, given.From, given.To).Of(person);
            var uncounted = IntervalSet.Of(review.Report.Uncounted!.Select(time => time.Time));
            uncounted.Total.ShouldBe(review.Report.Uncounted!.Aggregate(Duration.Zero, (sum, time) => sum + time.Time.Duration));
            foreach (var day in review.Days(given.From, given.To))
            {
                uncounted.Intersect(day.Primary).IsEmpty.ShouldBeTrue();
                day.Sessions.ShouldAllBe(session => uncounted.Intersect(session.Session.Pieces).IsEmpty);
            }
        }
    }

    [Property]
    public void A_day_is_explained_as_it_is_alone(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        string person = given.People[0];
        foreach (var day in engine.Review(evidence, given.From, given.To).Of(person).Days(given.From, given.To))
        {
            string.Join("\n", (day.Explanation?.Flatten() ?? []).Select(part => part.GetText()))
                .ShouldBe(string.Join("\n", (engine.Explain(evidence, person, day.Date)?.Flatten() ?? []).Select(part => part.GetText())));
        }
    }
}
