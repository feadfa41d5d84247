using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>
/// Compensatory leave, worked by hand. 7 and 14 March 2026 are Saturdays; leave is to be taken within 30 days, so that what was earned on
/// 7 March is due on 6 April and can be taken until 5 April. The wage is 8000: an hour's base is 45.977011..., a rest-day hour 91.954022...
/// </summary>
public class CompensatoryLeaveCases
{
    [Fact]
    public void Leave_taken_in_time_leaves_nothing_to_pay()
    {
        // 3 h earned, 3 h taken.
        var report = Saturday().OnLeave("2026-03-10", 3).Run("2026-03-01", "2026-04-30");
        report.Pay.ShouldBeEmpty();
        var entry = report.CompensatoryLeave.Single();
        (entry.Earned, entry.Used, entry.Open, entry.Paid, entry.PaidOn).ShouldBe((Hours(3), Hours(3), Hours(0), Hours(0), null));
        entry.Uses.Single().ShouldBe(new CompensatoryLeaveUse { EvidenceId = "l3", Date = new LocalDate(2026, 3, 10), Time = Hours(3) });
    }

    [Fact]
    public void What_is_not_taken_in_time_is_paid_on_the_due_date()
    {
        // 3 h earned, 1 h taken: 2 h x 45.977011 x 2 = 183.908.
        var made = Saturday().OnLeave("2026-03-10", 1);
        made.Run("2026-03-01", "2026-04-05").Pay.ShouldBeEmpty();
        var line = made.Run("2026-04-06", "2026-04-06").Pay.Single().ShouldBeOfType<PayLine.Overtime>();
        (line.Code, line.Hours, line.Amount.Amount, line.Date, line.EarnedOn)
            .ShouldBe(("overtime.restDay", 2, 183.91m, new LocalDate(2026, 4, 6), new LocalDate(2026, 3, 7)));
        line.EvidenceIds.ShouldBe(["p1", "p2"]);
    }

    [Theory]
    [InlineData("2026-04-05", 0, "")] // the last date within 30 days
    [InlineData("2026-04-06", 275.86, "HRA6008")] // the due date: 3 x 45.977011 x 2 = 275.862
    [InlineData("2026-03-06", 275.86, "HRA6008")] // the day before it was earned
    [InlineData("2026-03-07", 0, "")] // the day on which it was earned
    public void Leave_counts_from_the_day_it_was_earned_to_the_day_before_it_is_due(string on, decimal paid, string found)
    {
        var made = Saturday().OnLeave(on, 3);
        made.Run("2026-03-01", "2026-04-30").Pay.Sum(line => line.Amount.Amount).ShouldBe(paid);
        string.Join(",", made.Diagnostics.Select(diagnostic => diagnostic.Code)).ShouldBe(found);
    }

    [Fact]
    public void The_oldest_overtime_is_taken_first()
    {
        // 3 h of 7 March and 2 h of 14 March; 4 h on 16 March: 3 from the first, 1 from the second.
        var report = Saturday().Online("2026-03-14 10:00", "2026-03-14 12:00").OnLeave("2026-03-16", 4).Run();
        report.CompensatoryLeave.Select(entry => (entry.EarnedOn.Day, entry.Used.TotalHours, entry.Open.TotalHours)).ShouldBe([(7, 3, 0), (14, 1, 1)]);
    }

    [Fact]
    public void What_is_past_due_is_passed_over_for_what_is_still_open()
    {
        // On 6 April the 3 h of 7 March are due and paid; the leave takes the 2 h of 14 March (due on 13 April).
        var report = Saturday().Online("2026-03-14 10:00", "2026-03-14 12:00").OnLeave("2026-04-06", 2).Run("2026-03-01", "2026-04-30");
        report.Pay.Single().Amount.Amount.ShouldBe(275.86m); // 3 x 45.977011 x 2
        report.CompensatoryLeave.Select(entry => (entry.EarnedOn.Day, entry.Used.TotalHours, entry.Paid.TotalHours)).ShouldBe([(7, 0, 3), (14, 2, 0)]);
    }

    [Fact]
    public void More_leave_than_there_is_is_a_warning_with_its_figures()
    {
        var made = Saturday().OnLeave("2026-03-10", 8);
        made.Run().CompensatoryLeave.Single().Used.ShouldBe(Hours(3));
        var warning = made.Diagnostics.Single();
        warning.Severity.ShouldBe(DiagnosticSeverity.Warning);
        warning.GetMessage().ShouldStartWith(
            "the compensatory leave `l3` of `e1` on 2026-03-10 is 8 h, but only 3 h of rest-day overtime were open; 5 h are compensated by nothing");
    }

    [Fact]
    public void Leave_of_any_other_kind_uses_nothing_of_what_is_open()
    {
        var made = Saturday().OnLeave("2026-03-10", 8, "annual").OnLeave("2026-03-11", 1).OnLeave("2026-03-12", 8, "Compensatory");
        made.Run().CompensatoryLeave.Single().Uses.Select(use => (use.Date.Day, use.Time.TotalHours)).ShouldBe([(11, 1)]);
        made.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Leave_where_rest_days_are_paid_finds_nothing_to_be_set_against()
    {
        var made = new WorkCase().Earns(8000).Online("2026-03-07 10:00", "2026-03-07 13:00").OnLeave("2026-03-10", 3);
        var report = made.Run();
        report.Pay.Single().Amount.Amount.ShouldBe(275.86m); // 3 x 45.977011 x 2, paid on the day
        report.CompensatoryLeave.ShouldBeEmpty();
        made.Diagnostics.Single().Code.ShouldBe("HRA6008");
    }

    [Fact]
    public void Only_rest_days_go_to_leave()
    {
        // Friday 2 h: 2 x 45.977011 x 1.5 = 137.931. National Day 1 h: 1 x 45.977011 x 3 = 137.931. Saturday's 3 h stay open.
        var report = Leave().UnderChineseLaw().Online("2026-09-18 18:00", "2026-09-18 20:00")
            .Online("2026-10-01 10:00", "2026-10-01 11:00").Online("2026-09-19 10:00", "2026-09-19 13:00")
            .Run("2026-09-01", "2026-10-05");
        report.Pay.Select(line => (line.Code, line.Amount.Amount)).ShouldBe([("overtime.workday", 137.93m), ("overtime.statutoryHoliday", 137.93m)]);
        report.CompensatoryLeave.Single().Open.ShouldBe(Hours(3));
    }

    [Fact]
    public void The_wage_and_the_rates_are_those_of_the_day_it_was_earned()
    {
        // Earned at 8000 and 2; on the due date the wage is 16000 and the multiplier 3. 3 x 45.977011 x 2 = 275.862.
        var made = Saturday().Earns(16000, from: "2026-04-01").SaysFrom("2026-04-01", null, ("overtime.restDay", 3));
        made.Run("2026-04-06", "2026-04-06").Pay.Single().Amount.Amount.ShouldBe(275.86m);
    }

    [Fact]
    public void A_policy_that_ends_leave_leaves_what_was_earned_under_it_in_place()
    {
        // Leave for March; from April on rest days are paid at once: Saturday 4 April 1 h: 91.954. On 6 April the 3 h of March: 275.862.
        var made = new WorkCase().Earns(8000).SaysFrom("2026-03-01", "2026-04-01", ("compensatoryLeave.restDay", "leave"))
            .Online("2026-03-07 10:00", "2026-03-07 13:00").Online("2026-04-04 10:00", "2026-04-04 11:00");
        made.Run("2026-03-01", "2026-04-30").Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(4, 91.95m), (6, 275.86m)]);
    }

    [Fact]
    public void The_end_of_employment_pays_what_is_open()
    {
        // The last day is 20 March: 3 h less 1 h taken on that very day: 2 x 45.977011 x 2 = 183.908.
        var report = Saturday().Employed(null, "2026-03-21").OnLeave("2026-03-20", 1).Run();
        report.Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(20, 183.91m)]);
    }

    [Fact]
    public void Within_no_days_there_is_no_leave_and_the_day_itself_is_paid() =>
        // 3 x 91.954022
        Saturday().Says(("compensatoryLeave.within", 0)).Run().Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(7, 275.86m)]);

    [Fact]
    public void Two_days_that_are_due_on_one_date_are_two_lines()
    {
        // 7 March within 30 days, 14 March within 23: both due on 6 April. 3 x 91.954022 = 275.862; 2 x 91.954022 = 183.908.
        var made = Leave().SaysFrom("2026-03-10", null, ("compensatoryLeave.within", 23))
            .Online("2026-03-07 10:00", "2026-03-07 13:00").Online("2026-03-14 10:00", "2026-03-14 12:00");
        made.Run("2026-04-01", "2026-04-30").Pay.Select(line => (line.Date.Day, line.Amount.Amount)).ShouldBe([(6, 275.86m), (6, 183.91m)]);
    }

    [Fact]
    public void Without_a_wage_the_ledger_is_kept_and_nothing_is_paid()
    {
        var report = new WorkCase().Says(("compensatoryLeave.restDay", "leave")).Online("2026-03-07 10:00", "2026-03-07 13:00").Run("2026-03-01", "2026-04-30");
        report.Pay.ShouldBeEmpty();
        report.CompensatoryLeave.Single().Paid.ShouldBe(Hours(3));
    }

    [Fact]
    public void A_later_range_shows_what_is_open_and_what_happens_in_it_but_not_what_was_settled_before()
    {
        var made = Saturday().Online("2026-03-14 10:00", "2026-03-14 12:00").OnLeave("2026-03-10", 3);
        made.Run("2026-04-01", "2026-04-30").CompensatoryLeave.Select(entry => (entry.EarnedOn.Day, entry.PaidOn)).ShouldBe([(14, new LocalDate(2026, 4, 13))]);
        made.Run("2026-03-01", "2026-03-09").CompensatoryLeave.Single().Open.ShouldBe(Hours(3)); // the leave of the 10th is not known yet
    }

    [Fact]
    public void A_day_explains_what_it_earned_what_was_taken_and_what_is_paid()
    {
        var made = Saturday().OnLeave("2026-03-10", 1).OnLeave("2026-04-07", 1);
        var (engine, evidence) = made.Prepare(made.Records());
        Said("2026-03-07", MessageLanguage.English)
            .ShouldContain("3 h of rest-day overtime can be taken as leave before 2026-04-06; what is left then is paid");
        Said("2026-03-10", MessageLanguage.Chinese).ShouldBe(["补休 1 小时，抵 2026-03-07 的休息日加班"]);
        Said("2026-04-06", MessageLanguage.English)
            .ShouldBe(["overtime.restDay of 2026-03-07 was not taken as leave in time and is paid: 2 h × 45.977011 × 2 = CNY 183.91"]);
        Said("2026-04-07", MessageLanguage.Chinese).ShouldBe(["休假 `l4`：其余 1 小时 无可用的休息日加班可抵"]);
        engine.Explain(evidence, "e1", new LocalDate(2026, 4, 8)).ShouldBeNull();

        string[] Said(string date, MessageLanguage language) =>
        [
            .. engine.Explain(evidence, "e1", WorkCase.Date(date)!.Value).ShouldNotBeNull().Parts
                .Where(part => part.Topic is ExplanationTopic.Pay or ExplanationTopic.CompensatoryLeave).Select(part => part.GetText(language)),
        ];
    }

    private static WorkCase Leave() => new WorkCase().Earns(8000).Says(("compensatoryLeave.restDay", "leave"));

    /// <summary>Three hours on Saturday 7 March.</summary>
    private static WorkCase Saturday() => Leave().Online("2026-03-07 10:00", "2026-03-07 13:00");

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}
