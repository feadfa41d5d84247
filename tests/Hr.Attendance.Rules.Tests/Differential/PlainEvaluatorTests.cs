using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>The plain evaluator on examples of the contract's sentences, with figures worked out by hand; the engine gives the same of each.</summary>
public class PlainEvaluatorTests
{
    [Fact]
    public void Step_1_an_in_before_another_in_ends_after_the_last_message_before_that()
    {
        // 09:00 to 10:02 (no gap is longer than half an hour up to the message at 10:00, and two minutes), and 12:00 to 18:00.
        var day = new PlainExample().In("2026-03-02 09:00").Replies("2026-03-02 09:30").Replies("2026-03-02 10:00").Replies("2026-03-02 11:00")
            .In("2026-03-02 12:00").Replies("2026-03-02 12:30").Out("2026-03-02 18:00").Days().Single();
        day.Primary.ShouldBe(Time(7, 2));
    }

    [Fact]
    public void Step_1_a_repaired_in_never_ends_after_the_next_in_and_an_out_that_is_too_late_closes_nothing()
    {
        // 09:00 to 10:00, though the message at 09:59 would last until 10:01; the second one, 17 hours before its out, until 10:22.
        var day = new PlainExample().In("2026-03-02 09:00").Replies("2026-03-02 09:29").Replies("2026-03-02 09:59")
            .In("2026-03-02 10:00").Replies("2026-03-02 10:20").Out("2026-03-03 03:00").Days().Single();
        day.Primary.ShouldBe(Time(1, 22));
    }

    [Fact]
    public void Step_2_primary_time_belongs_to_the_day_it_began()
    {
        var day = new PlainExample().Says("day.split", "atBoundary").In("2026-03-02 22:00").Out("2026-03-03 06:00").Days().Single();
        (day.Date, day.Primary).ShouldBe((new LocalDate(2026, 3, 2), Time(8)));
    }

    [Fact]
    public void Step_2_a_moved_working_saturday_follows_the_friday_of_the_list()
    {
        var days = new PlainExample().Says("primary.schedule", (string[])["Mon-Thu 09:00-18:00", "Fri 09:00-12:00"])
            .Is("2026-03-07", DayKind.Workday).Is("2026-03-05", DayKind.StatutoryHoliday).Days();

        // The range is 27 February to 11 March: the Saturday has Friday's three hours, the holiday and Sunday none.
        days
            .Where(day => day.Date >= new LocalDate(2026, 3, 4) && day.Date <= new LocalDate(2026, 3, 9) && day.EmployeeId == "e1")
            .Select(day => (day.Date.Day, day.Primary))
            .ShouldBe([(4, Time(9)), (6, Time(3)), (7, Time(3)), (9, Time(9))]);
    }

    [Fact]
    public void Step_4_a_run_ends_where_a_gap_is_too_long_and_a_run_of_the_customer_alone_is_none()
    {
        // 30 minutes are not longer than session.maxIdle, 31 are: from 18:00 to 18:31 and two minutes more.
        var session = new PlainExample().Customer("2026-03-02 18:00").Replies("2026-03-02 18:01")
            .Replies("2026-03-02 18:31").Customer("2026-03-02 19:02").Auto("2026-03-02 19:03").Session();
        (session.Net, session.Turns).ShouldBe((Time(0, 33), 1));
    }

    [Fact]
    public void Step_5_a_raw_interval_is_cut_at_the_boundary_or_belongs_to_the_day_it_began()
    {
        var example = new PlainExample().Online("2026-03-02 03:00", "2026-03-02 05:30");
        example.Sessions().Select(session => (session.Date.Day, session.Net)).ShouldBe([(1, Time(2, 30))]);
        example.Says("day.split", "atBoundary").Sessions().Select(session => (session.Date.Day, session.Net)).ShouldBe([(1, Time(1)), (2, Time(1, 30))]);
    }

    [Fact]
    public void Steps_6_and_7_what_is_taken_out_leaves_pieces_that_are_one_session_where_they_are_close()
    {
        // 17:00 to 22:00 without sales until 18:00, away from 19:00 to 19:30, and outside the windows from 21:00 on.
        var example = new PlainExample().Says("session.windows", (string[])["06:00-21:00"])
            .In("2026-03-02 09:00").Out("2026-03-02 18:00").Online("2026-03-02 17:00", "2026-03-02 22:00").Away("2026-03-02 19:00", "2026-03-02 19:30");
        example.Sessions().Select(session => session.Net).ShouldBe([Time(1), Time(1, 30)]);
        example.Says("session.mergeGap", "PT30M").Session().Net.ShouldBe(Time(2, 30));
    }

    [Fact]
    public void Step_7_the_session_that_began_first_keeps_what_two_roles_claim()
    {
        var sessions = new PlainExample().Online("2026-03-02 18:00", "2026-03-02 20:00")
            .Online("2026-03-02 19:00", "2026-03-02 21:00", DrawnPeople.Adviser).Sessions();
        sessions.Select(session => (session.Role, session.Net)).ShouldBe([(DrawnPeople.Online, Time(2)), (DrawnPeople.Adviser, Time(1))]);

        // At the same start the lower role id, which is `adviser`, keeps its hour.
        new PlainExample().Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-02 18:00", "2026-03-02 19:00", DrawnPeople.Adviser).Sessions()
            .Select(session => (session.Role, session.Net)).ShouldBe([(DrawnPeople.Adviser, Time(1)), (DrawnPeople.Online, Time(1))]);
    }

    [Fact]
    public void Step_8_nobody_is_held_to_an_answer_after_going_off_duty()
    {
        // Until 20:00, to be answered within five minutes: c1 just so; c2, at 19:55, can still be asked for; c3 began later and has no answer;
        // c4 began later, and has one in time; c5 begins where the session ends.
        var session = new PlainExample().Says("response.window", "PT5M").Online("2026-03-02 18:00", "2026-03-02 20:00")
            .Customer("2026-03-02 18:00", "c1").Replies("2026-03-02 18:05", "c1").Customer("2026-03-02 19:55", "c2").Customer("2026-03-02 19:56", "c3")
            .Customer("2026-03-02 19:57", "c4").Replies("2026-03-02 19:59", "c4").Customer("2026-03-02 20:00", "c5").Session();
        (session.Turns, session.Judged, session.InTime, session.Conversations).ShouldBe((4, 3, 2, 4));
        session.Criteria.ShouldBe([("responseWindow", false)]); // two thirds are not four fifths
        (session.IsEffective, session.Credited).ShouldBe((false, Duration.Zero));
    }

    [Fact]
    public void Step_9_active_time_counts_an_answer_for_as_long_as_the_window_and_a_little_after_each_message()
    {
        // The answer from 18:15 on, the message at 18:20 until 18:22; the one at 19:59 until the session ends.
        var session = new PlainExample().Says("response.window", "PT5M").Online("2026-03-02 18:00", "2026-03-02 20:00")
            .Customer("2026-03-02 18:00").Replies("2026-03-02 18:20").Replies("2026-03-02 19:59").Replies("2026-03-02 19:00", "c2").Session();
        session.Active.ShouldBe(Time(0, 8));
    }

    [Fact]
    public void Step_10_the_day_is_rounded_once_and_the_last_session_has_the_difference()
    {
        // 25, 34 and 3 minutes are 62: down to 60, two minutes less for the last; up to 75, 13 more.
        var example = new PlainExample().Online("2026-03-02 18:00", "2026-03-02 18:25").Online("2026-03-02 19:00", "2026-03-02 19:34")
            .Online("2026-03-02 20:00", "2026-03-02 20:03");
        example.Says("credit.roundTo", "PT10M").Sessions().Select(session => session.Credited).ShouldBe([Time(0, 25), Time(0, 34), Time(0, 1)]);
        example.Says("credit.roundTo", "PT15M").Says("credit.rounding", "up").Sessions().Select(session => session.Credited)
            .ShouldBe([Time(0, 25), Time(0, 34), Time(0, 16)]);
    }

    [Fact]
    public void Step_10_time_is_rounded_for_each_session_and_then_capped_in_order_of_start()
    {
        // 25 and 34 minutes to the nearest ten, a half up, are 30 and 30, and of the 30 of the second the cap leaves 20.
        var sessions = new PlainExample().Says("credit.roundPer", "session").Says("credit.roundTo", "PT10M").Says("credit.rounding", "nearest")
            .Says("credit.dailyCap", "PT50M")
            .Online("2026-03-02 18:00", "2026-03-02 18:25").Online("2026-03-02 19:00", "2026-03-02 19:34").Sessions();
        sessions.Select(session => session.Credited).ShouldBe([Time(0, 30), Time(0, 20)]);
    }

    [Fact]
    public void Step_11_overtime_has_the_kind_of_the_date_on_which_it_was_worked()
    {
        // Friday 22:00 to Saturday 02:00, rounded up to five hours: what exceeds the four stays on Saturday.
        var example = new PlainExample().Says("credit.roundTo", "PT5H").Says("credit.rounding", "up").Online("2026-03-06 22:00", "2026-03-07 02:00");
        Overtime(example).ShouldBe((Time(2), Time(3)));
        Overtime(example.Says("overtime.dayKindBy", "businessDay")).ShouldBe((Time(5), Duration.Zero));
    }

    [Fact]
    public void Step_11_beyond_the_standard_day_only_what_exceeds_it_is_overtime()
    {
        // Seven hours of sales and four at night, two of which are on Saturday: of Friday's nine one is beyond eight.
        var example = new PlainExample().Says("overtime.basis", "beyondStandard").In("2026-03-06 09:00")
            .Out("2026-03-06 16:00").Online("2026-03-06 22:00", "2026-03-07 02:00");
        Overtime(example).ShouldBe((Time(1), Time(2)));
    }

    [Fact]
    public void A_local_time_that_comes_twice_is_in_a_window_twice_and_one_that_is_skipped_not_at_all()
    {
        new PlainExample("America/New_York").Says("session.windows", (string[])["01:00-02:00"])
            .Online("2026-11-01 00:00", "2026-11-01 05:00").Session().Net.ShouldBe(Time(2));
        new PlainExample("America/New_York").Says("session.windows", (string[])["02:00-03:00"])
            .Online("2026-03-08 00:00", "2026-03-08 05:00").Days().ShouldBeEmpty();
    }

    private static (Duration Workday, Duration RestDay) Overtime(PlainExample example)
    {
        var day = example.Days().Single();
        return (day.Overtime[DayKind.Workday], day.Overtime[DayKind.RestDay]);
    }

    private static Duration Time(int hours, int minutes = 0) => Duration.FromMinutes((60 * hours) + minutes);
}
