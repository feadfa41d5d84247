using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Explanations;

/// <summary>What an explanation says of the plan of a day and of what became of it, and the words for the day. 2 March 2026 is a Monday.</summary>
public class PlanExplainedTests
{
    private static WorkCase Office() => new WorkCase().Says(
        ("primary.basis", "punches"), ("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), ("primary.breaks", new[] { "12:00-13:00" }));

    [Fact]
    public void A_shift_says_when_it_was_and_when_the_person_came_and_left()
    {
        var made = new WorkCase().In("2026-03-03 03:55").Out("2026-03-03 12:10").Rostered("2026-03-03", 4, 12);
        Sentences(made, "2026-03-03").ShouldBe(
        [
            "shift of Tuesday 04:00-12:00, 8 h planned; came at 03:55, left at 12:10",
            "primary role `sales` by punches for 8 h 15 min: 03:55-12:10",
        ]);
        Sentences(made, "2026-03-03", MessageLanguage.Chinese)[0].ShouldBe("周二班次 04:00-12:00，计划工时 8 小时；03:55 上班，12:10 下班");
        Part(made, "2026-03-03", 0).EvidenceIds.ShouldBe(["s3"]);
    }

    [Fact]
    public void Late_and_early_stand_beside_the_times_and_what_is_missing_after_them()
    {
        // 09:25 to 17:30 less the hour at noon: 7 h 05 of 8 h.
        var made = Office().In("2026-03-02 09:25").Out("2026-03-02 17:30");
        Sentences(made, "2026-03-02").ShouldBe(
        [
            "shift of Monday 09:00-18:00, 8 h planned; came at 09:25 (late), left at 17:30 (early)",
            "primary role `sales` by punches for 7 h 05 min: 09:25-12:00, 13:00-17:30",
            "unpaid break: 12:00-13:00 (1 h)",
            "55 min of the plan missing",
        ]);
        Sentences(made, "2026-03-02", MessageLanguage.Chinese).ShouldBe(
        [
            "周一班次 09:00-18:00，计划工时 8 小时；09:25 上班（迟到），17:30 下班（早退）",
            "主岗 `sales` 打卡工时 7 小时 05 分：09:25-12:00、13:00-17:30",
            "扣除无薪休息：12:00-13:00（1 小时）",
            "计划工时缺 55 分钟",
        ]);
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.Late | DayMarks.LeftEarly);
    }

    [Fact]
    public void Who_did_not_come_is_absent_and_the_day_is_explained_all_the_same()
    {
        var made = Office();
        Sentences(made, "2026-03-02").ShouldBe(["shift of Monday 09:00-18:00, 8 h planned; no punch", "8 h of the plan missing: absent"]);
        Sentences(made, "2026-03-02", MessageLanguage.Chinese).ShouldBe(["周一班次 09:00-18:00，计划工时 8 小时；无打卡", "计划工时缺 8 小时：缺勤"]);
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.Absent);
    }

    [Fact]
    public void Half_of_what_was_due_missing_is_half_a_day_and_then_nobody_is_late()
    {
        // 13:00 to 17:00 is 4 h of 8 h: half is missing. A minute more is late and early.
        var made = Office().In("2026-03-02 13:00").Out("2026-03-02 17:00").In("2026-03-03 13:00").Out("2026-03-03 17:01");
        Sentences(made, "2026-03-02").ShouldContain("4 h of the plan missing: half a day");
        Sentences(made, "2026-03-02", MessageLanguage.Chinese).ShouldContain("计划工时缺 4 小时：半天");
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.HalfDay);
        DayOf(made, "2026-03-03").Marks.ShouldBe(DayMarks.Late | DayMarks.LeftEarly);
    }

    [Fact]
    public void Grace_says_what_it_moved_and_who_comes_within_it_is_not_late()
    {
        var made = Office().Says(("primary.grace", "PT10M")).In("2026-03-02 09:10").Out("2026-03-02 17:49");
        Sentences(made, "2026-03-02").ShouldBe(
        [
            "shift of Monday 09:00-18:00, 8 h planned; came at 09:10, left at 17:49 (early)",
            "primary role `sales` by punches for 7 h 49 min: 09:00-12:00, 13:00-17:49",
            "09:10 counts as 09:00: it is within the grace of a shift",
            "unpaid break: 12:00-13:00 (1 h)",
            "11 min of the plan missing",
        ]);
        Part(made, "2026-03-02", 2).Settings.Single().Setting.Name.ShouldBe("primary.grace");
        Sentences(made, "2026-03-02", MessageLanguage.Chinese).ShouldContain("09:10 在班次的宽限时间内，按 09:00 计");
    }

    [Fact]
    public void What_lies_outside_the_plan_and_does_not_count_is_said_with_its_setting()
    {
        var made = Office().Says(("primary.outsidePlan", "ignore")).In("2026-03-02 08:30").Out("2026-03-02 18:20");
        var taken = Explain(made, "2026-03-02").Parts.Single(part => part.GetText().StartsWith("outside", StringComparison.Ordinal));
        taken.GetText().ShouldBe("outside the planned shifts, not counted: 08:30-09:00, 18:00-18:20 (50 min)");
        taken.GetText(MessageLanguage.Chinese).ShouldBe("在计划班次之外，不计：08:30-09:00、18:00-18:20（50 分钟）");
        taken.Time.ShouldBe(Duration.FromMinutes(-50));
        taken.Settings.Single().Setting.Name.ShouldBe("primary.outsidePlan");
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.None);
    }

    [Fact]
    public void A_break_by_hours_is_said_and_is_no_early_end()
    {
        // Planned 06:00 to 14:00 less 30 min after six hours: 7 h 30; so are the punches.
        var made = new WorkCase().Says(("primary.breaks", new[] { "PT6H: PT30M" })).Rostered("2026-03-02", 6, 14)
            .In("2026-03-02 06:00").Out("2026-03-02 14:00");
        Sentences(made, "2026-03-02").ShouldBe(
        [
            "shift of Monday 06:00-14:00, 7 h 30 min planned; came at 06:00, left at 14:00",
            "primary role `sales` by punches for 7 h 30 min: 06:00-13:30",
            "unpaid break of a day of so many hours, taken from its end: 13:30-14:00 (30 min)",
        ]);
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.None);
    }

    [Fact]
    public void Leave_says_how_much_of_the_plan_it_covers_and_who_leaves_when_it_begins_does_not_leave_early()
    {
        // The last four hours of 09:00-12:00, 13:00-18:00 are 14:00-18:00.
        var made = Office().OnLeave("2026-03-02", 4, "annual").In("2026-03-02 09:00").Out("2026-03-02 14:00");
        Sentences(made, "2026-03-02").ShouldBe(
        [
            "shift of Monday 09:00-18:00, 8 h planned; came at 09:00, left at 14:00",
            "leave (annual) covers 4 h of the plan",
            "primary role `sales` by punches for 4 h: 09:00-12:00, 13:00-14:00",
            "unpaid break: 12:00-13:00 (1 h)",
        ]);
        DayOf(made, "2026-03-02").Marks.ShouldBe(DayMarks.None);
        var whole = Office().OnLeave("2026-03-02", 8, "sick");
        Sentences(whole, "2026-03-02").ShouldBe(
            ["shift of Monday 09:00-18:00, 8 h planned; no punch", "leave (sick) covers all of the plan, 8 h"]);
        Sentences(whole, "2026-03-02", MessageLanguage.Chinese)[1].ShouldBe("休假（sick）覆盖全部计划工时 8 小时");
        DayOf(whole, "2026-03-02").Marks.ShouldBe(DayMarks.None);
    }

    [Fact]
    public void A_day_that_the_plan_alone_makes_has_the_sentence_that_says_so_and_no_other()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }));
        Sentences(made, "2026-03-02").ShouldBe(["primary role `sales` as planned for 9 h: 09:00-18:00"]);
        DayOf(made, "2026-03-02").DiffersFromPlan.ShouldBeFalse();
    }

    [Fact]
    public void A_punch_in_that_ends_with_the_plan_says_so()
    {
        var made = Office().Says(("punch.missingOut", "plannedEnd")).In("2026-03-02 09:00");
        var part = Explain(made, "2026-03-02").Parts.Single(part => part.Topic == ExplanationTopic.Evidence);
        part.GetText().ShouldBe("the punch in of 09:00 has no punch out: it is taken to end at 18:00, with the planned shift");
        part.GetText(MessageLanguage.Chinese).ShouldBe("09:00 的上班卡缺下班卡：按计划班次于 18:00 结束");
        part.Settings.Single().Setting.Name.ShouldBe("punch.missingOut");
        Sentences(made, "2026-03-02")[0].ShouldBe("shift of Monday 09:00-18:00, 8 h planned; came at 09:00, no punch out");

        Sentences(Office().Says(("punch.missingOut", "plannedEnd"), ("punch.maxOpen", "PT5H")).In("2026-03-02 09:00"), "2026-03-02").ShouldContain(
            "the punch in of 09:00 has no punch out: the planned shift goes on, and it is taken to end at 14:00, for no pair is longer than 5 h");
        var again = Office().Says(("punch.missingOut", "plannedEnd")).In("2026-03-02 09:00").In("2026-03-02 15:00").Out("2026-03-02 18:00");
        Sentences(again, "2026-03-02").ShouldContain(
            "the punch in of 09:00 has no punch out: it is taken to end at 15:00, with the next punch in");
    }

    [Fact]
    public void A_punch_between_the_first_and_the_last_is_said_to_count_for_nothing()
    {
        var made = Office().Says(("primary.pairing", "firstLast")).In("2026-03-02 09:00").Out("2026-03-02 12:00").Out("2026-03-02 18:00");
        var part = Explain(made, "2026-03-02").Parts.Single(part => part.Topic == ExplanationTopic.Evidence);
        part.GetText().ShouldBe("the punch of 12:00 lies between the first and the last of the day, which alone count");
        part.GetText(MessageLanguage.Chinese).ShouldBe("12:00 的打卡介于当日首末两次之间：只取首末两次");
        part.Settings.Single().Setting.Name.ShouldBe("primary.pairing");
    }

    [Fact]
    public void Work_within_leave_is_said()
    {
        var made = Office().OnLeave("2026-03-02", 4, "annual").In("2026-03-02 09:00").Out("2026-03-02 15:00");
        Sentences(made, "2026-03-02").ShouldContain(
            "punches from 09:00 on show 1 h of work within leave: it counts, and the leave stands; one of the two is to be corrected");
    }

    [Fact]
    public void Overtime_beyond_a_day_that_leave_has_made_shorter_says_how_short()
    {
        // 14:00 to 18:00 is leave; 09:00-15:00 less the hour is 5 h, and four are the standard.
        var made = Office().Says(("overtime.basis", "beyondStandard")).OnLeave("2026-03-02", 4, "annual").In("2026-03-02 09:00").Out("2026-03-02 15:00");
        var part = Explain(made, "2026-03-02").Parts.Single(part => part.Topic == ExplanationTopic.Overtime);
        part.GetText().ShouldBe("1 h of overtime on a workday: with 4 h of leave the standard day is 4 h");
        part.GetText(MessageLanguage.Chinese).ShouldBe("工作日加班 1 小时：请假 4 小时，当日标准工时为 4 小时");
        part.EvidenceIds.Count.ShouldBe(1);

        // Leave in return for work on rest days leaves the standard day as it is.
        made = Office().Says(("overtime.basis", "beyondStandard")).OnLeave("2026-03-02", 4, "compensatory").In("2026-03-02 09:00").Out("2026-03-02 19:00");
        Sentences(made, "2026-03-02").ShouldContain("1 h of overtime on a workday");
    }

    [Fact]
    public void A_plan_counts_no_further_than_the_standard_day_that_leave_leaves()
    {
        var made = new WorkCase().Says(
            ("primary.schedule", new[] { "Mon-Fri 08:00-18:00" }), ("primary.basis", "schedule"), ("overtime.basis", "beyondStandard"));
        Sentences(made.OnLeave("2026-03-02", 2, "sick"), "2026-03-02").ShouldContain(
            "2 h of the planned primary time does not count towards overtime: nothing shows that it was worked, and a plan counts on workdays alone, "
                + "up to 6 h");
    }

    [Fact]
    public void Time_outside_the_duty_of_a_roster_says_what_the_duty_is()
    {
        var made = new WorkCase().Says(("session.windows", new[] { "roster" })).Online("2026-03-02 18:00", "2026-03-02 22:00")
            .Rostered("2026-03-02", 19, 21, "online-service");
        Sentences(made, "2026-03-02").ShouldContain(
            "18:00-19:00, 21:00-22:00 are taken out (2 h): it lies outside the hours that can count (duty by the roster: 19:00-21:00)");
        Explain(made, "2026-03-02").Parts.Single(part => part.Topic == ExplanationTopic.Exclusion).EvidenceIds.Count.ShouldBe(1);

        var without = new WorkCase().Says(("session.windows", new[] { "roster" })).Online("2026-03-02 18:00", "2026-03-02 22:00");
        Sentences(without, "2026-03-02", MessageLanguage.Chinese).ShouldContain("18:00-22:00 不计（4 小时）：在可计入的时间窗口之外（排班值班时间：无）");
    }

    private static Explanation Explain(WorkCase made, string date)
    {
        var (engine, evidence) = made.Prepare(made.Records());
        return engine.Explain(evidence, "e1", WorkCase.Date(date)!.Value).ShouldNotBeNull();
    }

    private static Explanation Part(WorkCase made, string date, int part) => Explain(made, date).Parts[part];

    private static List<string> Sentences(WorkCase made, string date, MessageLanguage language = MessageLanguage.English) =>
        [.. Explain(made, date).Parts.Select(part => part.GetText(language))];

    private static TimesheetDay DayOf(WorkCase made, string date) =>
        made.Run().Timesheet.Days.Single(day => day.Date == WorkCase.Date(date));
}
