using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Reviews;

/// <summary>The times behind a day's figures.</summary>
public class DayReviewTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_day_has_its_bounds_primary_time_claims_sessions_and_messages()
    {
        var given = new WorkCase().Says(("session.windows", new[] { "18:00-22:00" })).In("2026-03-02 09:00").Out("2026-03-02 18:00")
            .Online("2026-03-02 21:00", "2026-03-02 23:00").Customer("2026-03-02 21:10").Replies("2026-03-02 21:11");

        var day = given.Review().Days(Monday, Monday).ShouldHaveSingleItem();

        (day.Start, day.End).ShouldBe((given.At("2026-03-02 04:00"), given.At("2026-03-03 04:00")));
        day.Primary.ShouldHaveSingleItem().ShouldBe(new Interval(given.At("2026-03-02 09:00"), given.At("2026-03-02 18:00")));
        day.Claims.ShouldHaveSingleItem().Interval.Duration.ShouldBe(Duration.FromHours(2));
        day.Sessions.ShouldHaveSingleItem().Measures.Net.ShouldBe(Duration.FromHours(1));
        day.Excluded.ShouldHaveSingleItem().Time.Total.ShouldBe(Duration.FromHours(1));
        day.Uncounted.ShouldHaveSingleItem().Time.Duration.ShouldBe(Duration.FromHours(1));
        day.Messages.Select(message => message.EvidenceId).ShouldBe(["m5", "m6"]);
        day.Explanation.ShouldNotBeNull().Time.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void A_day_with_nothing_but_uncounted_time_is_a_day()
    {
        var day = new WorkCase().Says(("session.windows", new[] { "18:00-22:00" })).Online("2026-03-02 22:30", "2026-03-02 23:00")
            .Review().Days(Monday, Monday.PlusDays(5)).ShouldHaveSingleItem();

        day.Timesheet.ShouldBeNull();
        day.Uncounted.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_review_that_says_less_has_the_results_and_days_that_are_left()
    {
        var whole = new WorkCase().Online("2026-03-02 19:00", "2026-03-02 20:00").Online("2026-03-03 19:00", "2026-03-03 20:00").Review();
        var left = whole.Report with { Timesheet = new() { Days = [whole.Report.Timesheet.Days[0]] } };

        var seen = whole.Showing(left, day => day.Date == Monday ? day with { Explanation = null } : null);

        seen.Report.ShouldBe(left);
        seen.Days(Monday, Monday.PlusDays(5)).ShouldHaveSingleItem().Explanation.ShouldBeNull();
        seen.Showing(left, _ => null).Days(Monday, Monday.PlusDays(5)).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => whole.Showing(left with { Uncounted = null }, day => day));
    }

    [Fact]
    public void Somebody_who_is_not_there_cannot_be_reviewed()
    {
        var given = new WorkCase();
        var (engine, evidence) = given.Prepare(given.Records());
        Should.Throw<ArgumentException>(() => engine.Review(evidence, Monday, Monday).Of("nobody"));
    }
}
