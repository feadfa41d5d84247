using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A review says what an evaluation says, and what it adds is counted nowhere else, for any people, policies and evidence.</summary>
[WorkforceLaws(50)]
public class ReviewLaws
{
    [Law]
    public void A_review_has_the_results_of_the_evaluation(PreparedWorkforce given)
    {
        var review = given.Engine.Review(given.Evidence, given.Workforce.From, given.Workforce.To);

        // In the wrong order on purpose.
        ReportText.Of(review.Report(review.Employees.Reverse().Select(employee => review.Of(employee.Id)))).ShouldBe(ReportText.Of(given.Report));
    }

    [Law]
    public void No_instant_is_uncounted_twice_or_in_a_session_or_primary_time(PreparedWorkforce given)
    {
        foreach (var review in given.Reviews)
        {
            var uncounted = IntervalSet.Of(review.Report.Uncounted!.Select(time => time.Time));
            uncounted.Total.ShouldBe(review.Report.Uncounted!.Aggregate(Duration.Zero, (sum, time) => sum + time.Time.Duration));
            foreach (var day in review.Days(given.Workforce.From, given.Workforce.To))
            {
                uncounted.Intersect(day.Primary).IsEmpty.ShouldBeTrue();
                day.Sessions.ShouldAllBe(session => uncounted.Intersect(session.Session.Pieces).IsEmpty);
            }
        }
    }

    [Law]
    public void A_day_is_explained_as_it_is_alone(PreparedWorkforce given)
    {
        foreach (var day in given.Reviews[0].Days(given.Workforce.From, given.Workforce.To))
        {
            string.Join("\n", (day.Explanation?.Flatten() ?? []).Select(part => part.GetText()))
                .ShouldBe(string.Join("\n", (given.Explanations.GetValueOrDefault(day.Date)?.Flatten() ?? []).Select(part => part.GetText())));
        }
    }
}
