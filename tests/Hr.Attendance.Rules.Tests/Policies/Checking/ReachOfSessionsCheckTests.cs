using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>How long a session can be, against how long it has to be and how long an answer may take.</summary>
public class ReachOfSessionsCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData("PT2H", false, "18:00-20:00")]
    [InlineData("PT2H0.001S", true, "18:00-20:00")]
    [InlineData("PT4H", false, "22:00-02:00")] // over midnight
    [InlineData("PT4H1S", true, "22:00-02:00")]
    [InlineData("PT3H", false, "18:00-20:00", "20:00-21:00")] // windows that touch are one
    [InlineData("PT3H1S", true, "18:00-20:00", "20:00-21:00")]
    [InlineData("PT2H1S", true, "18:00-20:00", "20:11-21:00")] // and those that are too far apart are two
    [InlineData("PT3H", false, "22:00-24:00", "00:00-01:00")]
    [InlineData("PT3H1S", true, "22:00-24:00", "00:00-01:00")]
    [InlineData("PT5H", false, "18:00-21:00", "20:00-23:00")] // time in both counts once
    [InlineData("PT5H1S", true, "18:00-21:00", "20:00-23:00")]
    [InlineData("PT99H", false, "00:00-24:00")] // no end to it
    [InlineData("PT99H", false, "06:00-18:00", "18:00-06:00")]
    [InlineData("PT99H", false)]
    public void A_minimum_that_no_session_within_the_windows_can_have_is_found(string minimum, bool isFound, params string[] windows)
    {
        _group.Says("group", Set("session.windows", windows), Set("session.minimumOnline", minimum));
        _group.Finds("HRA1240").ShouldBe(
            isFound ? ["HRA1240 d1.json:3 ($.directives['session.minimumOnline']) -> d1.json:2 ($.directives['session.windows'])"] : []);
    }

    [Theory]
    [InlineData("PT3H", "PT1H", false)] // joined over an hour, which is not counted
    [InlineData("PT3H1S", "PT1H", true)]
    [InlineData("PT2H1S", "PT59M", true)]
    [InlineData("PT99H", "PT20H", false)] // each evening is joined to the next
    public void Windows_that_may_be_joined_give_one_session_the_time_of_both(string minimum, string mergeGap, bool isFound)
    {
        _group.Says(
            "group",
            Set("session.windows", new[] { "18:00-20:00", "21:00-22:00" }),
            Set("session.mergeGap", mergeGap),
            Set("session.minimumOnline", minimum));
        _group.Finds("HRA1240").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("wholeSession", "PT8H", false)]
    [InlineData("atBoundary", "PT8H", false)] // 22:00 to 04:00, and the two hours that are asked with them
    [InlineData("atBoundary", "PT8H1S", true)]
    public void A_session_that_is_cut_at_the_boundary_reaches_as_far_as_a_whole_one(string split, string minimum, bool isFound)
    {
        _group.Says("group", Set("session.windows", new[] { "22:00-06:00" }), Set("day.split", split), Set("session.minimumOnline", minimum));
        _group.Finds("HRA1240").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("01:00-02:00", "PT2H", false)] // in the night in which the clocks go back the hour comes twice
    [InlineData("01:00-02:00", "PT2H1S", true)]
    [InlineData("18:00-20:00", "PT2H1S", true)] // but the evening does not
    public void An_hour_that_comes_twice_counts_twice(string window, string minimum, bool isFound)
    {
        _group.With(Written.Unit("london", "group", zone: "Europe/London"))
            .Says("london", Set("session.windows", new[] { window }), Set("session.minimumOnline", minimum));
        _group.Finds("HRA1240").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public void Windows_with_a_skipped_hour_between_them_touch_for_a_night()
    {
        _group.With(Written.Unit("london", "group", zone: "Europe/London"))
            .Says("london", Set("session.windows", new[] { "00:00-01:00", "02:00-03:00" }), Set("session.minimumOnline", "PT2H"))
            .Says("bj", Set("session.windows", new[] { "00:00-01:00", "02:00-03:00" }), Set("session.minimumOnline", "PT2H"));
        _group.Finds("HRA1240").ShouldBe(["HRA1240 d2.json:3 ($.directives['session.minimumOnline']) -> d2.json:2 ($.directives['session.windows'])"]);
    }

    [Fact]
    public void The_clocks_of_units_below_count_and_those_of_the_past_do_not()
    {
        Directive[] says = [Set("session.windows", new[] { "01:00-02:00" }), Set("session.minimumOnline", "PT1H30M")];
        new PolicyCase().Says("group", says).Finds("HRA1240").Count().ShouldBe(1);
        new PolicyCase().With(Written.Unit("london", "sh", zone: "Europe/London")).Says("group", says).Finds("HRA1240").ShouldBeEmpty();

        // Shanghai put its clocks back until 1991, at two o'clock to one.
        new PolicyCase().Says("group", document => document with { Dates = Dates("1988-01-01") }, says).Finds("HRA1240").ShouldBeEmpty();
        new PolicyCase().Says("group", document => document with { Dates = DateRange.Always }, says).Finds("HRA1240").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData("any", true)]
    [InlineData(2, true)]
    [InlineData(0, false)] // every session is accepted
    public void A_minimum_out_of_reach_is_said_with_what_has_to_be_met(object require, bool isFound)
    {
        _group.Says("group", Set("session.windows", new[] { "18:00-20:00" }), Set("session.minimumOnline", "PT4H"), Set("session.require", require));
        var found = _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1240").ToList();
        found.Count.ShouldBe(isFound ? 1 : 0);
        found.ShouldAllBe(finding => finding.Severity == DiagnosticSeverity.Warning
            && finding.GetMessage().Contains($"session.require {(require is string ? $"\"{require}\"" : require)}"));
    }

    [Fact]
    public void A_minimum_out_of_reach_says_both_values_and_what_can_be_reached_in_both_languages()
    {
        _group.Says(
            "sh",
            document => document with { AppliesTo = Aimed(["online-service"], ("line", "k12")) },
            Set("session.windows", new[] { "18:00-20:30" }),
            Set("session.minimumOnline", "PT4H"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1240");
        finding.GetMessage().ShouldStartWith(
            "`sh` (`online-service`, `line = k12`): session.minimumOnline \"PT4H\" can never be met: under session.windows "
            + "[\"18:00-20:30\"] one session has at most 2 h 30 min, ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldStartWith(
            "`sh` (`online-service`, `line = k12`)：session.minimumOnline \"PT4H\" 永远无法满足：在 session.windows [\"18:00-20:30\"] 下，一个时段最长只有 2 小时 30 分");
        finding.Find("unit").ShouldBe("sh");
    }

    [Fact]
    public void A_contradiction_is_found_where_it_is_made_and_not_where_it_is_inherited_or_said_again()
    {
        _group.Says("group", Set("session.minimumOnline", "PT4H"))
            .Says("sh", Set("session.windows", new[] { "18:00-20:00" }))
            .Says("sh-k12", Set("session.windows", new[] { "18:00-20:00" }), Set("day.startsAt", "05:00"));
        _group.Finds("HRA1240").ShouldBe(["HRA1240 d2.json:2 ($.directives['session.windows']) -> d1.json:2 ($.directives['session.minimumOnline'])"]);
    }

    [Fact]
    public void Another_contradiction_below_is_found_too()
    {
        _group.Says("group", Set("session.minimumOnline", "PT4H"), Set("session.windows", new[] { "18:00-20:00" }))
            .Says("sh", Set("session.minimumOnline", "PT3H"))
            .Says("bj", Set("session.windows", new[] { "18:00-23:00" }));
        _group.Finds("HRA1240").ShouldBe(
        [
            "HRA1240 d1.json:2 ($.directives['session.minimumOnline']) -> d1.json:3 ($.directives['session.windows'])",
            "HRA1240 d2.json:2 ($.directives['session.minimumOnline']) -> d1.json:3 ($.directives['session.windows'])",
        ]);
    }

    [Fact]
    public void What_makes_it_may_be_neither_of_the_two_values()
    {
        _group.Says(
            "group",
            Set("session.minimumOnline", "PT3H"),
            Set("session.windows", new[] { "18:00-20:00", "20:30-22:00" }),
            Set("session.mergeGap", "PT30M"))
            .Says("sh", Set("session.mergeGap", "PT10M"));
        _group.Finds("HRA1240").ShouldBe(["HRA1240 d2.json:2 ($.directives['session.mergeGap']) -> d1.json:2 "
            + "($.directives['session.minimumOnline']) -> d1.json:3 ($.directives['session.windows'])"]);
    }

    [Fact]
    public void A_contradiction_is_found_once_for_all_roles_and_dates_but_for_each_directive()
    {
        _group.Says("group", Set("session.minimumOnline", "PT4H"), Set("session.windows", new[] { "18:00-20:00" }))
            .Says("group", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("session.maxIdle", "PT9M"))
            .Says("group", document => document with { Dates = Dates("2026-06-01") }, Set("session.maxIdle", "PT8M"))
            .Says("group", document => document with { Dates = Dates("2027-01-01") }, Set("session.minimumOnline", "PT5H"));
        _group.Finds("HRA1240").Select(line => line.Substring(0, 17)).ShouldBe(["HRA1240 d1.json:2", "HRA1240 d4.json:2"]);
    }

    [Fact]
    public void A_list_that_was_only_added_to_shows_who_began_it()
    {
        _group.Says("group", Set("session.windows", new[] { "08:00-09:00" }))
            .Says(
                "sh",
                Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([PolicyValue.Of("18:00-20:00")], []) },
                Set("session.minimumOnline", "PT4H"));
        _group.Finds("HRA1240").ShouldBe(["HRA1240 d2.json:3 ($.directives['session.minimumOnline']) -> d2.json:2 "
            + "($.directives['session.windows']) -> d1.json:2 ($.directives['session.windows'])"]);
    }

    [Theory]
    [InlineData("PT1H", true)]
    [InlineData("PT30M", false)] // 18:00 to 18:30
    public void A_minimum_that_no_workday_allows_beside_the_plan_is_found(string minimum, bool isFound)
    {
        Plan();
        _group.Says("sh", Set("session.windows", new[] { "10:00-12:00", "14:00-18:30" }), Set("session.minimumOnline", minimum));
        _group.Finds("HRA1241").ShouldBe(
            isFound
                ? ["HRA1241 d2.json:3 ($.directives['session.minimumOnline']) -> d1.json:3 ($.directives['primary.schedule']) -> d2.json:2 "
                    + "($.directives['session.windows'])"]
                : []);
        _group.Finds("HRA1240").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("primary.basis", "punchesElseSchedule")] // whoever punches may work less than planned
    [InlineData("primary.basis", "punches")]
    [InlineData("primary.schedule", new[] { "Mon-Thu 09:00-18:00" })] // Friday is free
    [InlineData("primary.schedule", new[] { "Mon-Fri 09:00-18:00", "Sat 09:00-12:00" })] // a Saturday that is worked has its own line
    [InlineData("primary.schedule", new string[0])]
    [InlineData("session.duringPrimary", "allow")]
    [InlineData("session.require", 0)]
    [InlineData("session.windows", new string[0])]
    [InlineData("session.minimumOnline", null)]
    public void A_minimum_that_a_workday_may_allow_is_none_of_this(string setting, object? value)
    {
        Directive[] outOfReach =
        [
            Set("primary.basis", "schedule"), Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }),
            Set("session.windows", new[] { "14:00-18:30" }), Set("session.minimumOnline", "PT1H"),
        ];
        new PolicyCase().Says("sh", outOfReach).Finds("HRA1241").Count().ShouldBe(1);
        new PolicyCase().Says("sh", With(outOfReach, Set(setting, value))).Finds("HRA1241").ShouldBeEmpty();
    }

    [Fact]
    public void What_no_day_allows_is_said_of_all_days_alone()
    {
        Plan();
        _group.Says("sh", Set("session.windows", new[] { "17:00-18:30" }), Set("session.minimumOnline", "PT2H"));
        _group.Finds("HRA1240", "HRA1241").Select(line => line.Substring(0, 7)).ShouldBe(["HRA1240"]);
    }

    [Fact]
    public void Time_on_both_sides_of_the_plan_may_be_joined()
    {
        Plan();
        _group.Says("sh", Set("session.windows", new[] { "08:30-18:30" }), Set("session.minimumOnline", "PT1H"), Set("session.mergeGap", "PT9H"));
        _group.Finds("HRA1241").ShouldBeEmpty();
    }

    [Fact]
    public void A_night_after_a_workday_may_be_free()
    {
        // The plan of a workday takes 22:00 to 02:00 of its night; what begins at two, before the boundary at four, still belongs to it.
        _group.Says("group", Set("primary.basis", "schedule"), Set("primary.schedule", new[] { "Mon-Fri 22:00-02:00" }))
            .Says("sh", Set("session.windows", new[] { "22:00-06:00" }), Set("session.minimumOnline", "PT4H"))
            .Says("bj", Set("session.windows", new[] { "22:00-06:00" }), Set("session.minimumOnline", "PT4H1S"));
        _group.Finds("HRA1241").Select(line => line.Substring(0, 17)).ShouldBe(["HRA1241 d3.json:3"]);
    }

    [Fact]
    public void A_plan_that_another_role_has_otherwise_proves_nothing()
    {
        Plan();
        _group.Says("sh", Set("session.windows", new[] { "14:00-18:30" }), Set("session.minimumOnline", "PT1H"))
            .Says("sh", document => document with { AppliesTo = Aimed(["sales"]) }, Set("primary.schedule", new[] { "Mon-Fri 09:00-15:00" }));
        _group.Finds("HRA1241").ShouldBeEmpty();
    }

    [Fact]
    public void A_list_longer_than_people_write_is_not_gone_through()
    {
        string[] windows = [.. Enumerable.Range(0, 31).Select(i => $"10:{i:00}-10:{i:00}:30")];
        _group.Says("group", Set("session.windows", windows), Set("session.minimumOnline", "PT4H"), Set("allowance.perNightHour", new Money(1, "CNY")))
            .Says("bj", Set("session.windows", windows.Take(30).ToArray()));
        _group.Finds("HRA1240").Select(line => line.Substring(0, 17)).ShouldBe(["HRA1240 d2.json:2"]);
    }

    private void Plan() => _group.Says("group", Set("primary.basis", "schedule"), Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }));
}
