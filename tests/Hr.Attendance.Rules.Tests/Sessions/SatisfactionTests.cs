using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>Which ratings a session has and what their mean is.</summary>
public class SatisfactionTests
{
    [Theory]
    [InlineData(1, 4, 2, 3)] // thirds
    [InlineData(1, 8, 3, 6)] // sevenths
    [InlineData(0, 9, 1, 8)] // ninths
    public void Ratings_whose_mean_is_the_minimum_meet_it_though_they_have_no_end_as_decimals(int min, int max, int low, int high)
    {
        // As many low ones as high ones, which are as far from the middle: the mean is exactly a half. Added up as decimals it was a little less.
        foreach (int pairs in new[] { 1, 9, 12, 50 })
        {
            var made = Evening().Says(("satisfaction.minimum", 0.5)).Customer("2026-03-02 18:10");
            for (int i = 0; i < pairs; i++)
            {
                made.Rated(low, min: min, max: max).Rated(high, min: min, max: max);
            }

            var session = Only(made);
            session.Measures.Satisfaction.ShouldBe(0.5m);
            session.Verdict.IsEffective.ShouldBeTrue();
        }
    }

    [Fact]
    public void Ratings_a_little_below_the_minimum_do_not_meet_it()
    {
        // 999 halves and one zero on a scale of a thousand: 0.4995.
        var made = Evening().Says(("satisfaction.minimum", 0.5)).Customer("2026-03-02 18:10").Rated(0, min: 0, max: 1000);
        for (int i = 0; i < 999; i++)
        {
            made.Rated(500, min: 0, max: 1000);
        }

        Only(made).Measures.Satisfaction.ShouldBe(0.4995m);
        Only(made).Verdict.IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void A_scale_longer_than_a_number_can_be_is_a_scale_all_the_same()
    {
        // From the lowest to the highest number there is; its length is none.
        var session = Only(Evening().Says(("satisfaction.minimum", 0.5)).Customer("2026-03-02 18:10")
            .Rated(0, min: decimal.MinValue, max: decimal.MaxValue).Rated(decimal.MaxValue, min: decimal.MinValue, max: decimal.MaxValue));
        session.Measures.Satisfaction.ShouldBe(0.75m); // (1/2 + 1) / 2
    }

    [Fact]
    public void A_rating_belongs_to_the_session_of_the_last_turn_not_to_the_one_in_which_it_was_given()
    {
        var sessions = Evening().Online("2026-03-02 21:00", "2026-03-02 22:00").Customer("2026-03-02 18:10").Customer("2026-03-02 18:30", "c2")
            .Replies("2026-03-02 18:40").Customer("2026-03-02 21:30").Rated(5).Rated(1, "c2").Run().Timesheet.Days.Single().Sessions;
        sessions.Select(session => session.Measures.Satisfaction).ShouldBe([0m, 1m]);
    }

    [Fact]
    public void A_rating_whose_last_turn_began_in_no_session_counts_in_none()
    {
        var made = Evening().Customer("2026-03-02 18:10").Customer("2026-03-02 19:30", "c2").Replies("2026-03-02 18:20").Rated(5, "c2");
        Only(made).Measures.Ratings.ShouldBe(0);
        made.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA2111"]);
    }

    [Fact]
    public void The_order_of_ratings_does_not_change_their_mean()
    {
        var ratings = Enumerable.Range(0, 40).Select(i => Recorded.Rating($"r{i:00}", "c1", Instant.FromUtc(2026, 3, 2, 0, 0), i % 7, 0, 7)).ToList();
        var made = Evening().Customer("2026-03-02 18:10");
        decimal? MeanOf(IEnumerable<Rating> given) => made.Report("2026-03-02", "2026-03-02", records => new EvidenceRecords
        {
            Punches = records.Punches,
            Messages = records.Messages,
            Ratings = [.. given],
        }).Employees.Single().Timesheet.Days.Single().Sessions.Single().Measures.Satisfaction;
        MeanOf(ratings).ShouldBe(MeanOf(Enumerable.Reverse(ratings)));
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static TimesheetSession Only(WorkCase made) => made.Run().Timesheet.Days.Single().Sessions.Single();
}
