using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Compliance;

public class AlertTests
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];
    private static readonly string[] EveningHours = ["19:00-22:00"];

    [Fact]
    public void Nobody_is_alerted_of_what_no_policy_asks_for() =>
        new WorkCase().Says(("primary.schedule", OfficeHours), ("session.windows", EveningHours))
            .Online("2026-03-02 23:00", "2026-03-03 03:30").In("2026-03-03 20:00", "online-service")
            .Away("2026-03-04 19:00", "2026-03-04 21:00").Replies("2026-03-04 20:00")
            .Run().Alerts.ShouldBeEmpty();

    [Fact]
    public void Rest_is_from_the_last_effective_session_to_the_next_primary_shift()
    {
        // Until 01:30, then from 09:00: 7 h 30 min. On Friday nothing follows until Monday.
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("limit.minimumRest", "PT11H"))
            .Online("2026-03-02 19:00", "2026-03-02 20:00").Online("2026-03-02 23:30", "2026-03-03 01:30")
            .Online("2026-03-03 19:00", "2026-03-03 22:00")
            .Online("2026-03-06 23:00", "2026-03-07 01:30");
        var alert = made.Run().Alerts.Single();
        (alert.Date, alert.Finding.Code).ShouldBe((new LocalDate(2026, 3, 2), "HRA7004"));
        alert.Finding.GetMessage().ShouldStartWith(
            "only 7 h 30 min of rest between online work until 2026-03-03 01:30 and the primary shift from 2026-03-03 09:00, less than 11 h");
    }

    [Fact]
    public void Exactly_the_least_rest_is_enough() => new WorkCase().Says(("primary.schedule", OfficeHours), ("limit.minimumRest", "PT11H"))
        .Online("2026-03-02 19:00", "2026-03-02 22:00").Run().Alerts.ShouldBeEmpty();

    [Fact]
    public void A_refused_session_does_not_shorten_the_rest() => new WorkCase()
        .Says(("primary.schedule", OfficeHours), ("limit.minimumRest", "PT11H"), ("session.minimumOnline", "PT30M"))
        .Online("2026-03-03 02:00", "2026-03-03 02:10").Run().Alerts.ShouldBeEmpty();

    [Fact]
    public void Too_many_days_in_a_row_are_told_once_on_the_day_that_goes_above()
    {
        // Monday 2nd to Friday 6th planned, Saturday and Sunday online, then Monday again: 8 days until the 9th, and on.
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("limit.consecutiveDays", 7))
            .Online("2026-03-07 19:00", "2026-03-07 20:00").Online("2026-03-08 19:00", "2026-03-08 20:00");
        var alert = made.Run().Alerts.Single();
        (alert.Date, alert.Finding.Code).ShouldBe((new LocalDate(2026, 3, 9), "HRA7005"));
        alert.Finding.GetMessage().ShouldStartWith("8 days worked in a row up to 2026-03-09, above the limit of 7");
    }

    [Fact]
    public void Days_in_a_row_before_the_period_are_counted_and_not_told_again()
    {
        WorkCase Made() => new WorkCase().Says(("primary.schedule", OfficeHours), ("limit.consecutiveDays", 7))
            .Online("2026-03-07 19:00", "2026-03-07 20:00").Online("2026-03-08 19:00", "2026-03-08 20:00");
        Made().Run("2026-03-09", "2026-03-31").Alerts.Single().Date.ShouldBe(new LocalDate(2026, 3, 9));
        Made().Run("2026-03-10", "2026-03-31").Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_without_work_begins_the_count_anew() => new WorkCase()
        .Says(("primary.schedule", OfficeHours), ("limit.consecutiveDays", 6)).Online("2026-03-07 19:00", "2026-03-07 20:00").Run().Alerts.ShouldBeEmpty();

    [Fact]
    public void A_month_on_course_to_break_the_limit_is_warned_of_early_and_once()
    {
        // 3 h each evening from Monday 2nd. After the 9th: 18 h in 9 days, half of 36 h and on course for 18 / 9 x 31 = 62 h.
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("alert.overtimePace", 0.5));
        for (int day = 2; day <= 10; day++)
        {
            made.Online($"2026-03-{day:00} 19:00", $"2026-03-{day:00} 22:00");
        }

        // 2nd to 7th are six evenings, 18 h, on the 7th already: 18 / 7 x 31 = 79.7 h.
        var alert = made.Run().Alerts.Single();
        (alert.Date, alert.Finding.Code, alert.Finding.Severity).ShouldBe((new LocalDate(2026, 3, 7), "HRA7003", DiagnosticSeverity.Info));
        alert.Finding.GetMessage().ShouldStartWith(
            "overtime in 2026-03 reached 18 h by 2026-03-07; at this pace the month ends near 80 h, above the limit of 36 h");
    }

    [Fact]
    public void A_month_that_is_not_on_course_is_not_warned_of()
    {
        // 20 h are more than half of 36 h, but on the 31st there is nothing to come.
        var made = new WorkCase().Says(("alert.overtimePace", 0.5), ("limit.dailyOvertime", "PT24H"));
        made.Online("2026-03-31 05:00", "2026-03-31 20:00").Run().Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void Online_time_outside_the_windows_is_told_with_its_length()
    {
        var made = new WorkCase().Says(("session.windows", EveningHours), ("alert.outsideWindows", "PT30M"));
        var alert = made.Online("2026-03-02 21:00", "2026-03-02 23:00").Online("2026-03-03 21:30", "2026-03-03 22:30").Run().Alerts.Single();
        (alert.Date, alert.Finding.Code).ShouldBe((new LocalDate(2026, 3, 2), "HRA7006"));
        alert.Finding.GetMessage().ShouldStartWith("1 h online on 2026-03-02 outside the hours that can count, more than 30 min");
    }

    [Fact]
    public void Messages_outside_primary_time_of_somebody_without_the_role_are_counted()
    {
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("alert.withoutRole", 2))
            .Assigned("online-service", RoleKind.Concurrent, "2026-03-04")
            .Replies("2026-03-02 10:00").Replies("2026-03-02 20:00").Replies("2026-03-02 20:05")
            .Replies("2026-03-03 20:00").In("2026-03-03 19:00", "online-service")
            .Replies("2026-03-05 20:00").Replies("2026-03-05 20:01");
        made.Run().Alerts.Select(alert => (alert.Date.Day, alert.Finding.Code, alert.Finding.GetMessage()[..1]))
            .ShouldBe([(2, "HRA7007", "2"), (3, "HRA7007", "2")]);
    }

    [Fact]
    public void Messages_for_a_role_that_is_not_held_are_counted_too_though_another_one_is()
    {
        var made = new WorkCase().Says(("primary.schedule", OfficeHours), ("alert.withoutRole", 1)).Replies("2026-03-02 20:00")
            .RepliesAs("trainer", "2026-03-02 20:05").RepliesAs("sales", "2026-03-02 20:06").RepliesAs("online-service", "2026-03-02 20:07");
        made.Run().Alerts.Select(alert => (alert.Date.Day, alert.Finding.Code, alert.Finding.GetMessage()[..1])).ShouldBe([(2, "HRA7007", "1")]);
    }

    [Fact]
    public void Messages_within_punched_primary_time_are_no_work_without_the_role()
    {
        var made = new WorkCase().Says(("primary.basis", "punches"), ("alert.withoutRole", 1))
            .Assigned("online-service", RoleKind.Concurrent, "2026-03-04")
            .In("2026-03-02 09:00").Replies("2026-03-02 10:00").Out("2026-03-02 18:00").Replies("2026-03-02 18:00");
        made.Run().Alerts.Select(alert => (alert.Finding.Code, alert.Finding.GetMessage()[..1])).ShouldBe([("HRA7007", "1")]);
    }

    [Fact]
    public void A_punched_shift_that_is_under_way_is_not_the_next_one() => new WorkCase()
        .Says(("primary.basis", "punches"), ("session.duringPrimary", "allow"), ("limit.minimumRest", "PT11H"))
        .In("2026-03-02 18:00").Online("2026-03-02 19:00", "2026-03-02 20:00").Out("2026-03-02 22:00").Run().Alerts.ShouldBeEmpty();

    [Fact]
    public void Punches_without_their_counterpart_are_told_on_their_day()
    {
        var made = new WorkCase().Says(("alert.missingEvidence", 1)).In("2026-03-02 19:00", "online-service")
            .Replies("2026-03-02 20:00").Out("2026-03-04 19:00", "online-service");
        made.Run().Alerts.Select(alert => (alert.Date.Day, alert.Finding.Code)).ShouldBe([(2, "HRA7008"), (4, "HRA7008")]);
    }

    [Fact]
    public void Messages_while_the_account_was_away_contradict_each_other()
    {
        var made = new WorkCase().Says(("alert.contradictoryEvidence", 1))
            .Away("2026-03-02 19:00", "2026-03-02 20:00").Replies("2026-03-02 19:30").Replies("2026-03-02 20:00");
        var alert = made.Run().Alerts.Single();
        (alert.Finding.Code, alert.Finding.GetMessage()[..9]).ShouldBe(("HRA7009", "1 message"));
    }

    [Fact]
    public void An_alert_takes_nothing_from_the_record()
    {
        (string, object?)[] all =
        [
            ("limit.minimumRest", "PT24H"), ("limit.consecutiveDays", 1), ("alert.overtimePace", 0), ("alert.outsideWindows", "PT0S"),
            ("alert.withoutRole", 1), ("alert.missingEvidence", 1), ("alert.contradictoryEvidence", 1), ("alert.qualityDrop", 0),
            ("limit.dailyOvertime", "PT0S"),
        ];
        WorkCase Made() => new WorkCase().Earns(8700).Says(("primary.schedule", OfficeHours), ("session.windows", EveningHours))
            .Online("2026-03-02 21:00", "2026-03-02 23:00").Online("2026-03-03 21:00", "2026-03-03 23:00").Replies("2026-03-03 21:10");
        var report = Made().Says(all).Run();
        report.Alerts.Count.ShouldBeGreaterThan(3);
        report.Timesheet.Total.ShouldBe(Made().Run().Timesheet.Total);
        report.Pay.ShouldBe(Made().Run().Pay);
    }

    [Fact]
    public void Every_alert_has_a_sentence_in_both_languages_that_says_what_to_do()
    {
        var kinds = typeof(Rules.Compliance.ComplianceDiagnostics).GetFields().Select(field => (DiagnosticDescriptor)field.GetValue(null)!).ToList();
        kinds.Select(kind => kind.Code).Distinct().Count().ShouldBe(kinds.Count);
        kinds.ShouldAllBe(kind => kind.Code.StartsWith("HRA70", StringComparison.Ordinal));
    }
}
