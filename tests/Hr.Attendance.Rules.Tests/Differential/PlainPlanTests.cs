using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// The plain evaluator on examples of what the contract says of the plan and the clock of the primary role, with figures worked out by hand; the engine
/// gives the same of each. 2 March 2026 is a Monday.
/// </summary>
public class PlainPlanTests
{
    private static readonly string[] NineToSix = ["Mon-Fri 09:00-18:00"];
    private static readonly string[] LunchAtNoon = ["12:00-13:00"];

    [Fact]
    public void Step_1_the_first_and_the_last_punch_of_a_day_are_a_pair_whatever_was_pressed()
    {
        var example = new PlainExample().Says("primary.pairing", "firstLast")
            .In("2026-03-04 09:00").In("2026-03-04 12:00").Out("2026-03-04 12:40").In("2026-03-04 18:05").Out("2026-03-05 18:00");
        example.Day("2026-03-04").Primary.ShouldBe(Time(9, 5));
        example.Days().Count.ShouldBe(1); // an `out` alone on the 5th closes nothing

        // Twice in a minute is one punch alone, and nothing ends it.
        new PlainExample().Says("primary.pairing", "firstLast").Taps("2026-03-04 09:00").Taps("2026-03-04 09:01").Days().ShouldBeEmpty();
    }

    [Fact]
    public void Step_1_a_day_of_first_and_last_punches_does_not_reach_into_the_next()
    {
        // 09:00 to 20:00, and 02:00 is the business day's too: 09:00 to 02:00. At 05:00 the next day begins.
        new PlainExample().Says("primary.pairing", "firstLast").Says("punch.maxOpen", "PT20H")
            .Taps("2026-03-04 09:00").Taps("2026-03-04 20:00").Taps("2026-03-05 02:00").In("2026-03-05 05:00").Out("2026-03-05 13:00")
            .Days().Select(day => day.Primary).ShouldBe([Time(17), Time(8)]);
    }

    [Fact]
    public void Step_1_an_in_without_out_ends_with_the_last_shift_of_its_date_less_leave()
    {
        // Nobody punched out at 12:00 or 18:00; in at 10:50 is less than two hours before 13:00, and after 09:00.
        var example = new PlainExample().Says("punch.missingOut", "plannedEnd")
            .Says("primary.schedule", (string[])["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00"]);
        example.In("2026-03-04 10:50").Day("2026-03-04").Primary.ShouldBe(Time(7, 10));

        // With leave from 16:00 on the shift ends then.
        example.OnLeave("2026-03-04", 2).Day("2026-03-04").Primary.ShouldBe(Time(5, 10));
    }

    [Fact]
    public void Step_1_an_in_more_than_two_hours_before_a_shift_has_no_planned_end()
    {
        // 06:59 is too early for 09:00; 07:00 is not.
        var example = new PlainExample().Says("punch.missingOut", "plannedEnd").Says("primary.schedule", NineToSix).Says("primary.basis", "punches");
        example.In("2026-03-04 06:59").Day("2026-03-04").Primary.ShouldBe(Duration.Zero);
        new PlainExample().Says("punch.missingOut", "plannedEnd").Says("primary.schedule", NineToSix)
            .In("2026-03-04 07:00").Day("2026-03-04").Primary.ShouldBe(Time(11));
    }

    [Fact]
    public void Step_1_a_forgotten_out_of_the_concurrent_role_ends_with_the_messages_of_the_evening()
    {
        // An answer at 18:06; the next message is next morning, and the plan of both days stands.
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("response.window", "PT2M").In("2026-03-04 18:00", DrawnPeople.Online)
            .Customer("2026-03-04 18:05").Replies("2026-03-04 18:06").Customer("2026-03-05 08:50", "c2").Replies("2026-03-05 08:51", "c2");
        var day = example.Day("2026-03-04");
        Figures(day).ShouldBe((Time(9), Time(9), Duration.Zero, Time(9), Duration.Zero));
        (day.Sessions.Single().Net, day.Sessions.Single().InTime).ShouldBe((Time(0, 8), 1));
    }

    [Fact]
    public void Step_1_a_forgotten_out_of_the_primary_role_leaves_the_day_to_its_plan()
    {
        // No message before 19:00, so nothing ends the pair; the evening is a session of its own, with the first question as backlog.
        var example = new PlainExample().Says("primary.schedule", NineToSix).In("2026-03-04 09:00");
        for (int minute = 0; minute <= 180; minute += 20)
        {
            example.Customer($"2026-03-04 {19 + (minute / 60)}:{minute % 60:00}").Replies($"2026-03-04 {19 + (minute / 60)}:{(minute % 60) + 1:00}");
        }

        var day = example.Day("2026-03-04");
        Figures(day).ShouldBe((Time(9), Time(9), Duration.Zero, Time(9), Duration.Zero));
        (day.Sessions.Single().Net, day.Sessions.Single().Turns, day.Sessions.Single().Backlog).ShouldBe((Time(3, 3), 10, 1));
    }

    [Fact]
    public void Step_2_a_pair_belongs_to_the_day_of_the_shift_that_it_covers()
    {
        // In five minutes before the shift, and before the business day, of Tuesday: Monday keeps its own plan.
        var example = new PlainExample().Says("primary.schedule", (string[])["Mon-Fri 04:00-12:00"]).Works("2026-03-03 03:55", "2026-03-03 12:00");
        Figures(example.Day("2026-03-02")).ShouldBe((Time(8), Time(8), Duration.Zero, Time(8), Duration.Zero));
        Figures(example.Day("2026-03-03")).ShouldBe((Time(8, 5), Time(8), Duration.Zero, Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Step_2_a_pair_that_covers_little_of_a_shift_belongs_to_the_day_on_which_it_begins()
    {
        // Sunday 22:00 to Monday 06:10, and a plan from 06:00 on: ten minutes are half of nothing. Monday's plan has what is left.
        var example = new PlainExample().Says("primary.schedule", (string[])["Mon-Fri 06:00-14:00"]).Says("overtime.basis", "beyondStandard")
            .Works("2026-03-08 22:00", "2026-03-09 06:10");
        var sunday = example.Day("2026-03-08");
        Figures(sunday).ShouldBe((Time(8, 10), Duration.Zero, Duration.Zero, Duration.Zero, Duration.Zero));
        sunday.Overtime[DayKind.RestDay].ShouldBe(Time(8, 10));
        Figures(example.Day("2026-03-09")).ShouldBe((Time(7, 50), Time(8), Duration.Zero, Time(7, 50), Time(0, 10)));
    }

    [Fact]
    public void Step_2_a_pair_soon_after_another_belongs_to_the_same_day()
    {
        // A meal over the start of the business day: 20:00 to 03:30 and 04:10 to 07:00. After four hours at home it is another day.
        new PlainExample().Works("2026-03-04 20:00", "2026-03-05 03:30").Works("2026-03-05 04:10", "2026-03-05 07:00")
            .Days().Select(day => (day.Date.Day, day.Primary)).ShouldBe([(4, Time(10, 20))]);
        new PlainExample().Works("2026-03-04 20:00", "2026-03-05 03:30").Works("2026-03-05 07:30", "2026-03-05 09:00")
            .Days().Select(day => (day.Date.Day, day.Primary)).ShouldBe([(4, Time(7, 30)), (5, Time(1, 30))]);

        // No day goes on for longer than punch.maxOpen: 20:00 to 12:00 is 16 hours, to 12:01 is more.
        new PlainExample().Works("2026-03-04 20:00", "2026-03-05 03:30").Works("2026-03-05 04:10", "2026-03-05 12:00").Days().Count.ShouldBe(1);
        new PlainExample().Works("2026-03-04 20:00", "2026-03-05 03:30").Works("2026-03-05 04:10", "2026-03-05 12:01").Days().Count.ShouldBe(2);
    }

    [Fact]
    public void Step_2_a_break_at_a_time_is_neither_planned_nor_worked()
    {
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("primary.breaks", LunchAtNoon).Says("overtime.basis", "beyondStandard")
            .Works("2026-03-04 09:00", "2026-03-04 18:00");
        var day = example.Day("2026-03-04");
        Figures(day).ShouldBe((Time(8), Time(8), Duration.Zero, Duration.Zero, Duration.Zero));
        day.Overtime.Values.ShouldAllBe(time => time == Duration.Zero);
        Figures(example.Day("2026-03-05")).ShouldBe((Time(8), Time(8), Duration.Zero, Time(8), Duration.Zero));
    }

    [Fact]
    public void Step_2_a_break_by_hours_is_shorter_by_the_gaps_and_of_several_the_longest_counts()
    {
        // Nine hours lose an hour. With 20 minutes between two pairs it is 40 minutes more; six hours are not longer than six.
        PlainExample Rests() => new PlainExample().Says("primary.breaks", (string[])["PT6H: PT1H", "PT4H: PT15M"]);
        Rests().Works("2026-03-04 09:00", "2026-03-04 18:00").Days().Single().Primary.ShouldBe(Time(8));
        Rests().Works("2026-03-04 09:00", "2026-03-04 12:00").Works("2026-03-04 12:20", "2026-03-04 18:00").Days().Single().Primary.ShouldBe(Time(8));
        Rests().Works("2026-03-04 09:00", "2026-03-04 15:00").Days().Single().Primary.ShouldBe(Time(5, 45));
        Rests().Works("2026-03-04 09:00", "2026-03-04 11:00").Works("2026-03-04 13:00", "2026-03-04 18:00").Days().Single().Primary.ShouldBe(Time(7));
    }

    [Fact]
    public void Step_2_only_approved_time_outside_the_plan_counts_where_policy_says_so()
    {
        // In at 07:00 for 09:00; eight to nine is approved. A word that rejects the evening says nothing new.
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("overtime.basis", "beyondStandard")
            .Works("2026-03-04 07:00", "2026-03-04 18:00").Approved("2026-03-04 08:00", "2026-03-04 09:00")
            .Approved("2026-03-04 17:00", "2026-03-04 23:00", ApprovalState.Rejected);
        example.Says("primary.outsidePlan", "approved");
        var day = example.Day("2026-03-04");
        Figures(day).ShouldBe((Time(10), Time(9), Duration.Zero, Duration.Zero, Duration.Zero));
        day.Overtime[DayKind.Workday].ShouldBe(Time(2));
        example.Says("primary.outsidePlan", "ignore").Day("2026-03-04").Primary.ShouldBe(Time(9));

        // A day without a plan has no outside.
        new PlainExample().Says("primary.outsidePlan", "ignore").Says("primary.schedule", NineToSix).Works("2026-03-07 10:00", "2026-03-07 12:00")
            .Day("2026-03-07").Primary.ShouldBe(Time(2));
    }

    [Fact]
    public void Step_2_leave_without_times_is_the_end_of_what_is_planned()
    {
        // Four of eight hours: 14:00 to 18:00; the morning stays planned.
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("primary.breaks", LunchAtNoon).Says("overtime.basis", "beyondStandard")
            .OnLeave("2026-03-04", 4);
        Figures(example.Day("2026-03-04")).ShouldBe((Time(4), Time(8), Time(4), Time(4), Duration.Zero));

        // Two more, at 10:00, are an hour or two of the morning; six more are all that is left.
        Figures(example.OnLeave("2026-03-04", 2, "sick", "10:00").Day("2026-03-04")).ShouldBe((Time(2), Time(8), Time(6), Time(2), Duration.Zero));
        Figures(example.OnLeave("2026-03-04", 6).Day("2026-03-04")).ShouldBe((Duration.Zero, Time(8), Time(8), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Step_2_leave_covers_local_times_of_a_night_shift_whatever_their_date()
    {
        // Off sick from two to six in the morning of the 5th, which is the shift of the 4th.
        var example = new PlainExample().Shift("2026-03-04", "22:00", "06:00").OnLeave("2026-03-05", 4, "sick", "02:00")
            .Works("2026-03-04 22:00", "2026-03-05 02:00");
        Figures(example.Day("2026-03-04")).ShouldBe((Time(4), Time(8), Time(4), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Step_2_punched_time_inside_leave_counts_and_is_said()
    {
        var example = new PlainExample().Says("primary.schedule", NineToSix).OnLeave("2026-03-04", 2, "annual", "09:00")
            .Works("2026-03-04 10:30", "2026-03-04 18:00");
        Figures(example.Day("2026-03-04")).ShouldBe((Time(7, 30), Time(9), Time(2), Duration.Zero, Duration.Zero));
        example.Findings().ShouldContain("HRA2108");
        example.Says("primary.basis", "schedule").Day("2026-03-04").Primary.ShouldBe(Time(7));
    }

    [Fact]
    public void Step_2_who_does_not_come_has_not_worked_where_punches_count()
    {
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("primary.basis", "punches").In("2026-03-04 09:00");
        Figures(example.Day("2026-03-04")).ShouldBe((Duration.Zero, Time(9), Duration.Zero, Duration.Zero, Time(9)));
    }

    [Fact]
    public void Step_2_a_roster_stands_above_the_schedule()
    {
        // Saturday is planned by the roster, and worked: four hours of a rest day.
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("overtime.basis", "beyondStandard")
            .Shift("2026-03-07", "10:00", "14:00").Works("2026-03-07 10:00", "2026-03-07 14:00");
        var day = example.Day("2026-03-07");
        Figures(day).ShouldBe((Time(4), Time(4), Duration.Zero, Duration.Zero, Duration.Zero));
        day.Overtime[DayKind.RestDay].ShouldBe(Time(4));

        // Free on Tuesday, two rows that overlap on Wednesday, and a row for online duty on Thursday, which leaves the schedule as it is.
        example.Shift("2026-03-10").Shift("2026-03-11", "09:00", "13:00").Shift("2026-03-11", "12:00", "15:00")
            .Shift("2026-03-12", "19:00", "22:00", DrawnPeople.Online);
        var days = example.Days().Where(one => one.EmployeeId == "e1").ToDictionary(one => one.Date.Day, one => one.Planned);
        days.ContainsKey(10).ShouldBeFalse();
        (days[11], days[12]).ShouldBe((Time(6), Time(9)));
    }

    [Fact]
    public void Step_2_a_pair_that_nearly_begins_or_ends_with_a_shift_does()
    {
        // 08:57 to 12:02 and 12:58 to 18:04 against 09-12 and 13-18 with five minutes; one minute later is 18:06, and stays.
        PlainExample Graced() => new PlainExample().Says("primary.schedule", (string[])["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00"])
            .Says("primary.grace", "PT5M").Works("2026-03-04 08:57", "2026-03-04 12:02");
        Graced().Works("2026-03-04 12:58", "2026-03-04 18:04").Day("2026-03-04").Primary.ShouldBe(Time(8));
        Graced().Works("2026-03-04 12:58", "2026-03-04 18:06").Day("2026-03-04").Primary.ShouldBe(Time(8, 6));
    }

    [Fact]
    public void Step_6_silence_is_taken_out_of_online_time_alone()
    {
        // 18:00 to 19:00 and 19:20 to 20:20 are whole; a question at 22:50 begins ten minutes more. Of primary time no silence is taken.
        var day = new PlainExample().Says("punch.maxSilence", "PT1H").Works("2026-03-04 09:00", "2026-03-04 17:00")
            .Online("2026-03-04 18:00", "2026-03-04 23:00").Replies("2026-03-04 19:00").Replies("2026-03-04 19:20").Customer("2026-03-04 22:50", "c2")
            .Day("2026-03-04");
        (day.Primary, day.Online).ShouldBe((Time(8), Time(2, 30)));
    }

    [Fact]
    public void Step_6_a_break_by_hours_is_no_time_for_a_session()
    {
        // Nine punched hours lose one, and nobody knows when it was: messages in the last hour make no session, those after it do.
        var example = new PlainExample().Says("primary.schedule", NineToSix).Says("primary.breaks", (string[])["PT6H: PT1H"])
            .Works("2026-03-04 09:00", "2026-03-04 18:00").Customer("2026-03-04 17:05").Replies("2026-03-04 17:06").Replies("2026-03-04 17:50");
        var day = example.Day("2026-03-04");
        (day.Primary, day.Undertime, day.Sessions.Count).ShouldBe((Time(8), Duration.Zero, 0));
        example.Replies("2026-03-04 18:10").Day("2026-03-04").Sessions.Single().Net.ShouldBe(Time(0, 12));
    }

    [Fact]
    public void Step_11_leave_of_any_kind_but_compensatory_lowers_the_standard_day()
    {
        // A whole day of leave, and half a day, each with three hours online: all of them are beyond the standard.
        PlainExample Example(string kind) => new PlainExample().Says("primary.schedule", NineToSix).Says("primary.breaks", LunchAtNoon)
            .Says("overtime.basis", "beyondStandard").OnLeave("2026-03-04", 8, kind).Online("2026-03-04 10:00", "2026-03-04 13:00")
            .OnLeave("2026-03-05", 4, kind).Online("2026-03-05 19:00", "2026-03-05 22:00");
        var example = Example("annual");
        Figures(example.Day("2026-03-04")).ShouldBe((Duration.Zero, Time(8), Time(8), Duration.Zero, Duration.Zero));
        Figures(example.Day("2026-03-05")).ShouldBe((Time(4), Time(8), Time(4), Time(4), Duration.Zero));
        example.Day("2026-03-04").Overtime[DayKind.Workday].ShouldBe(Time(3));
        example.Day("2026-03-05").Overtime[DayKind.Workday].ShouldBe(Time(3));

        // Compensatory leave is time that was worked before: seven hours are no overtime.
        Example(Leave.Compensatory).Day("2026-03-05").Overtime[DayKind.Workday].ShouldBe(Duration.Zero);
    }

    [Fact]
    public void A_comprehensive_week_has_less_to_be_worked_by_its_leave()
    {
        // 8, 8, a day of leave, 8 and 11 hours: the standard is 32, the last three of 35 are beyond it.
        var example = new PlainExample().Says("overtime.hoursSystem", "comprehensive").Says("overtime.comprehensivePeriod", "week")
            .Says("primary.basis", "punches").OnLeave("2026-03-04", 8);
        foreach (int day in (int[])[2, 3, 5])
        {
            example.Works($"2026-03-0{day} 09:00", $"2026-03-0{day} 17:00");
        }

        example.Works("2026-03-06 09:00", "2026-03-06 20:00").Days().Select(day => (day.Date.Day, day.Primary, day.Overtime[DayKind.Workday]))
            .ShouldBe([(2, Time(8), Duration.Zero), (3, Time(8), Duration.Zero), (5, Time(8), Duration.Zero), (6, Time(11), Time(3))]);
    }

    [Fact]
    public void Step_2_of_two_planned_days_the_earlier_has_what_they_share_whatever_counts_on_each()
    {
        // Nobody punched. Monday 20:00-08:00 is what was planned where punches would count; from Tuesday on the plan is what is worked.
        var example = new PlainExample().Says("primary.basis", "punchesElseSchedule").Says("primary.basis", "schedule", fromDay: 1)
            .Shift("2026-03-02", "20:00", "08:00").Shift("2026-03-03", "06:00", "14:00");
        example.Days().Select(day => day.Primary).ShouldBe([Time(12), Time(6)]);

        // The other way round it is the same.
        new PlainExample().Says("primary.basis", "schedule").Says("primary.basis", "punchesElseSchedule", fromDay: 1)
            .Shift("2026-03-02", "20:00", "08:00").Shift("2026-03-03", "06:00", "14:00")
            .Days().Select(day => day.Primary).ShouldBe([Time(12), Time(6)]);
    }

    [Fact]
    public void Step_2_of_three_days_in_a_row_each_leaves_to_the_one_before_what_they_share()
    {
        // Monday's plan ends two hours after Tuesday's begins; Wednesday's punches begin an hour before Tuesday's plan ends.
        var example = new PlainExample().Says("primary.basis", "punchesElseSchedule").Says("primary.basis", "schedule", fromDay: 1)
            .Says("primary.basis", "punchesElseSchedule", fromDay: 2)
            .Shift("2026-03-02", "08:00", "08:00").Shift("2026-03-03", "06:00", "06:00").Shift("2026-03-04", "05:00", "13:00")
            .Works("2026-03-04 05:00", "2026-03-04 13:00");
        example.Days().Select(day => day.Primary).ShouldBe([Time(24), Time(22), Time(7)]);
    }

    [Fact]
    public void Step_6_online_time_counts_within_the_shifts_that_a_roster_has_for_the_role()
    {
        // Online 18:00-23:00; the roster has 19:00-21:00 for the online role, and hours of the primary role are no windows.
        var example = new PlainExample().Says("session.windows", (string[])["roster"]).Online("2026-03-04 18:00", "2026-03-04 23:00")
            .Shift("2026-03-04", "22:00", "23:00").Shift("2026-03-04", "19:00", "21:00", DrawnPeople.Online);
        example.Session().Net.ShouldBe(Time(2));

        // Hours may stand beside it, and a night of duty is that of the date on which it begins.
        example = new PlainExample().Says("session.windows", (string[])["roster", "Wed 18:00-18:30"]).Says("session.mergeGap", "PT1H")
            .Online("2026-03-04 18:00", "2026-03-05 03:00").Shift("2026-03-04", "19:00", "02:00", DrawnPeople.Online);
        example.Session().Net.ShouldBe(Time(7, 30));
    }

    [Fact]
    public void Step_6_without_a_shift_and_on_a_date_that_is_off_no_time_lies_within_a_roster()
    {
        var example = new PlainExample().Says("session.windows", (string[])["roster"]).Online("2026-03-04 18:00", "2026-03-04 20:00");
        example.Days().ShouldBeEmpty();
        example.Findings().ShouldContain("HRA3002");
        example.Shift("2026-03-04", "18:00", "20:00", DrawnPeople.Online).Session().Net.ShouldBe(Time(2));
        example.Findings().ShouldNotContain("HRA3002");
        example.Shift("2026-03-04", role: DrawnPeople.Online).Days().ShouldBeEmpty();
    }

    [Fact]
    public void A_terminal_that_exchanges_in_and_out_is_told_once_it_has_done_so_for_three_days()
    {
        // Out at nine and in at six: what is punched are the nights between.
        PlainExample Exchanged(int days)
        {
            var example = new PlainExample().Says("primary.schedule", NineToSix);
            for (int day = 2; day < 2 + days; day++)
            {
                example.Out($"2026-03-0{day} 09:02").In($"2026-03-0{day} 17:58");
            }

            return example;
        }

        // Of four days there are three nights; the last `in` stays without an `out`.
        Exchanged(4).Findings().Count(code => code == "HRA2117").ShouldBe(1);
        Exchanged(3).Findings().ShouldNotContain("HRA2117");

        // With the first and the last punch of each day nobody asks what was pressed.
        Exchanged(4).Says("primary.pairing", "firstLast").Findings().ShouldNotContain("HRA2117");
    }

    [Fact]
    public void Who_works_nights_and_days_in_turn_has_no_terminal_that_exchanges_anything()
    {
        var example = new PlainExample().Says("primary.basis", "punches");
        for (int day = 2; day < 7; day++)
        {
            // The roster has three shifts, each of which begins where another ends, and the person comes for the second.
            example.Shift($"2026-03-0{day}", "06:00", "14:00").Shift($"2026-03-0{day}", "14:00", "22:00").Shift($"2026-03-0{day}", "22:00", "06:00")
                .Works($"2026-03-0{day} 13:55", $"2026-03-0{day} 22:05");
        }

        example.Findings().ShouldNotContain("HRA2117");
        new PlainExample().Says("primary.schedule", NineToSix).Works("2026-03-02 09:00", "2026-03-02 18:00").Works("2026-03-03 18:00", "2026-03-04 09:00")
            .Findings().ShouldNotContain("HRA2117");
    }

    private static (Duration Primary, Duration Planned, Duration Leave, Duration Assumed, Duration Undertime) Figures(PlainDay day) =>
        (day.Primary, day.Planned, day.Leave, day.Assumed, day.Undertime);

    private static Duration Time(int hours, int minutes = 0) => Duration.FromMinutes((60 * hours) + minutes);
}
