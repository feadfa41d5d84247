using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

/// <summary>Work that nobody credited, by the two limbs. March 2026 has 31 days, 4.43 weeks: nine days with work are two a week.</summary>
public class InvisibleOvertimeTests
{
    private static readonly LocalDate From = new(2026, 3, 1);
    private static readonly LocalDate To = new(2026, 3, 31);

    [Fact]
    public void An_evening_of_answers_that_nobody_punched_is_substantive_work()
    {
        var given = Evening(Punched(), 2, "20:00", "20:15", "20:30", "20:45");

        var estimate = Of(given);

        var day = estimate.Days.ShouldHaveSingleItem();
        (day.Date, day.IsSubstantive, day.IsPeriodic).ShouldBe((new LocalDate(2026, 3, 2), true, false));
        day.Time.ShouldBe(Duration.FromMinutes(37), "from five minutes before the first answer to two minutes after the last");
        day.EvidenceIds.ShouldBe(["m2", "m3", "m4"], "the employee's three messages");
    }

    [Fact]
    public void Two_short_answers_are_ordinary_communication() => Of(Evening(Punched(), 2, "20:00", "20:20", "20:40")).Days.ShouldBeEmpty();

    [Fact]
    public void Less_than_half_an_hour_does_not_clearly_occupy_rest_time() =>
        Of(Evening(Punched(), 2, "20:00", "20:05", "20:10", "20:15")).Days.ShouldBeEmpty();

    [Fact]
    public void Duty_on_two_evenings_a_week_at_the_same_hours_is_periodic_and_fixed_whatever_was_written()
    {
        var given = Punched().Says(("session.activityLead", "PT30M"));
        foreach (int day in new[] { 2, 4, 9, 11, 16, 18, 23, 25, 30 })
        {
            Evening(given, day, day == 9 ? "21:30" : "20:00", day == 9 ? "22:00" : "20:29");
        }

        var estimate = Of(given);

        estimate.FixedFrom.ShouldBe(new LocalTime(20, 0));
        estimate.Days.Count.ShouldBe(9);
        estimate.Days.ShouldAllBe(day => day.IsPeriodic && !day.IsSubstantive);
        estimate.Time.ShouldBe(Duration.FromMinutes((8 * 31) + 32));
    }

    [Fact]
    public void As_many_evenings_at_hours_all_over_the_day_are_not_fixed()
    {
        var given = Punched();
        string[] hours = ["00", "03", "06", "09", "12", "15", "18", "21", "23"];
        for (int i = 0; i < hours.Length; i++)
        {
            Evening(given, 2 + (2 * i), $"{hours[i]}:00", $"{hours[i]}:29");
        }

        Of(given).FixedFrom.ShouldBeNull();
    }

    [Fact]
    public void What_was_credited_is_not_invisible()
    {
        var given = new WorkCase().Online("2026-03-02 20:00", "2026-03-02 22:00").Customer("2026-03-02 20:10")
            .Replies("2026-03-02 20:11").Replies("2026-03-02 20:20").Replies("2026-03-02 21:00");

        var estimate = Of(given);

        estimate.Days.ShouldBeEmpty();
        estimate.DaysWithWork.ShouldBe(1);
    }

    [Fact]
    public void A_refused_session_with_answers_is_substantive_work_that_nobody_credited()
    {
        var given = new WorkCase().Says(("session.minimumOnline", "PT3H")).Online("2026-03-02 20:00", "2026-03-02 21:00");
        foreach (string minute in new[] { "10", "20", "30" })
        {
            given.Customer($"2026-03-02 20:{minute}").Replies($"2026-03-02 20:{minute}:30");
        }

        Of(given).Days.ShouldHaveSingleItem().Time.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void The_terms_can_be_others() =>
        Of(
            Evening(Punched(), 2, "20:00", "20:05"),
            new InvisibleOvertimeTerms { LeastMessages = 1, LeastStretch = Duration.Zero, LeastDay = Duration.Zero })
            .Days.ShouldHaveSingleItem();

    [Fact]
    public void It_is_worded_as_an_estimate_in_both_languages()
    {
        var estimate = Of(Evening(Punched(), 2, "20:00", "20:15", "20:30", "20:45"));

        estimate.GetText().ShouldBe("an estimated 37 min on 1 day not credited, 1 of them with substantive work");
        estimate.GetText(MessageLanguage.Chinese).ShouldBe("估算 1 天共 37 分钟未计入，其中 1 天有实质性工作");
        InvisibleOvertime.Caution(MessageLanguage.English).ShouldContain("not a legal finding");
        InvisibleOvertime.Caution(MessageLanguage.Chinese).ShouldContain("不构成法律认定");
    }

    private static WorkCase Punched() => new WorkCase().Says(("session.basis", "punches"));

    /// <summary>A customer's message at the first time, and the employee's at the others.</summary>
    private static WorkCase Evening(WorkCase given, int day, params string[] times)
    {
        given.Customer($"2026-03-{day:00} {times[0]}", $"c{day}");
        foreach (string time in times[1..])
        {
            given.Replies($"2026-03-{day:00} {time}", $"c{day}");
        }

        return given;
    }

    private static InvisibleOvertime Of(WorkCase given, InvisibleOvertimeTerms? terms = null) => InvisibleOvertime.Of(given.Review().Report, From, To, terms);
}
