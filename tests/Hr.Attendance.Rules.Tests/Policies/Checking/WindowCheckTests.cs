using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Windows and lines of schedules that overlap, leave a short gap, or never meet.</summary>
public class WindowCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData(true, "18:00-21:00", "20:59-22:00")]
    [InlineData(false, "18:00-21:00", "21:00-22:00")]
    [InlineData(true, "22:00-03:00", "02:00-05:00")]
    [InlineData(true, "22:00-06:00", "20:00-23:00")]
    [InlineData(false, "22:00-24:00", "00:00-02:00")]
    [InlineData(true, "00:00-24:00", "12:00-13:00")]
    [InlineData(true, "09:00-09:00", "12:00-13:00")] // equal ends make a whole day
    public void Windows_of_one_list_that_overlap_are_found(bool isFound, params string[] windows)
    {
        _group.Says("group", Set("session.windows", windows));
        _group.Finds("HRA1238").ShouldBe(isFound ? ["HRA1238 d1.json:2 ($.directives['session.windows'])"] : []);
        new PolicyCase().Says("group", Set("allowance.nightWindow", windows)).Finds("HRA1238").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData(true, "Mon-Fri 09:00-18:00", "Fri 17:00-19:00")]
    [InlineData(false, "Mon-Thu 09:00-18:00", "Fri 09:00-17:00")]
    [InlineData(true, "Mon 22:00-06:00", "Tue 05:00-09:00")] // into the next day
    [InlineData(false, "Mon 22:00-06:00", "Mon 05:00-09:00")]
    [InlineData(true, "Sun 22:00-06:00", "Mon 05:00-09:00")] // into the next week
    [InlineData(true, "Sat-Tue 09:00-12:00", "Sun-Wed 11:00-13:00")]
    public void Lines_of_a_schedule_that_overlap_are_found(bool isFound, params string[] schedule)
    {
        _group.Says("group", Set("primary.schedule", schedule));
        _group.Finds("HRA1238").ShouldBe(isFound ? ["HRA1238 d1.json:2 ($.directives['primary.schedule'])"] : []);
    }

    [Theory]
    [InlineData("23:00-18:00", true)]
    [InlineData("18:00-10:01", true)]
    [InlineData("18:00-10:00", false)] // 16 h: all time outside an office day
    [InlineData("22:00-06:00", false)]
    [InlineData("06:00-23:00", false)] // passes no midnight
    [InlineData("00:30-24:00", false)]
    [InlineData("04:00-04:00", false)] // the whole day
    public void A_window_over_midnight_that_is_too_long_to_be_meant_is_found(string window, bool isFound)
    {
        _group.Says("group", Set("session.windows", new[] { "12:00-12:01", window }));
        _group.Finds("HRA1272").ShouldBe(isFound ? ["HRA1272 d1.json:2 ($.directives['session.windows'])"] : []);
        new PolicyCase().Says("group", Set("allowance.nightWindow", new[] { window })).Finds("HRA1272").Count().ShouldBe(isFound ? 1 : 0);
        new PolicyCase().Says("group", Set("primary.schedule", new[] { "Mon-Fri " + window })).Finds("HRA1272").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public void A_window_with_its_ends_exchanged_is_told_with_what_was_meant_and_once_by_the_unit_that_wrote_it()
    {
        _group.Says("group", Set("session.windows", new[] { "23:00-18:00" }))
            .Says("sh", Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([PolicyValue.Of("18:30-19:00")], []) })
            .Says("bj", Set("primary.schedule", new[] { "Sat 18:00-12:00" }));
        _group.Finds("HRA1272").ShouldBe(["HRA1272 d1.json:2 ($.directives['session.windows'])", "HRA1272 d3.json:2 ($.directives['primary.schedule'])"]);
        var findings = _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1272").ToList();
        findings[0].Severity.ShouldBe(DiagnosticSeverity.Warning);
        findings[0].GetMessage().ShouldStartWith("`group`: \"23:00-18:00\" of session.windows passes midnight and is 19 h long; write \"18:00-23:00\" if");
        findings[0].GetMessage(MessageLanguage.Chinese).ShouldContain("跨越午夜，长达 19 小时；若起止时间写反，请改为 \"18:00-23:00\"");
        findings[1].GetMessage().ShouldContain("write \"Sat 12:00-18:00\" if");
    }

    [Fact]
    public void Appending_to_an_empty_list_that_meant_any_time_is_found()
    {
        Directive append = Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([PolicyValue.Of("18:00-24:00")], []) };
        _group.Says("group", append).Says("sh", append with { Change = new ValueChange.ChangeList([PolicyValue.Of("06:00-08:00")], []) });
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1271");
        finding.Place.ToString().ShouldBe("policies/d1.json:2 ($.directives['session.windows'])");
        finding.Severity.ShouldBe(DiagnosticSeverity.Warning);
        finding.GetMessage().ShouldStartWith(
            "`d1` of `group` appends to session.windows, which was empty and so meant any: from now on only [\"18:00-24:00\"] counts, ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("此后只有 [\"18:00-24:00\"] 有效");
    }

    [Fact]
    public void Appending_is_no_slip_where_the_list_has_something_or_an_empty_one_means_none()
    {
        _group.Says("group", Set("session.windows", new[] { "18:00-24:00" }))
            .Says("sh", Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([PolicyValue.Of("06:00-08:00")], []) })
            .Says("bj", Written.Directive("primary.schedule") with { Change = new ValueChange.ChangeList([PolicyValue.Of("Mon-Fri 09:00-18:00")], []) });
        _group.Finds("HRA1271").ShouldBeEmpty();
    }

    [Fact]
    public void Each_pair_that_overlaps_is_said_once_by_the_unit_that_made_it()
    {
        _group.Says("group", Set("session.windows", new[] { "18:00-21:00", "20:00-22:00" }))
            .Says("sh", Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([PolicyValue.Of("17:00-19:00")], []) })
            .Says("bj", Set("session.windows", new[] { "20:00-22:00", "08:00-09:00" }));
        _group.Finds("HRA1238").ShouldBe(
        [
            "HRA1238 d1.json:2 ($.directives['session.windows'])",
            "HRA1238 d2.json:2 ($.directives['session.windows']) -> d1.json:2 ($.directives['session.windows'])",
        ]);
        _group.Check().Diagnostics.Last(finding => finding.Code == "HRA1238").GetMessage()
            .ShouldStartWith("`sh`: \"18:00-21:00\" and \"17:00-19:00\" of session.windows overlap");
    }

    [Theory]
    [InlineData("PT29M", true, "18:00-20:00", "20:30-22:00")]
    [InlineData("PT30M", false, "18:00-20:00", "20:30-22:00")] // joined
    [InlineData("PT0S", false, "18:00-20:00", "20:00-22:00")]
    [InlineData("PT0S", true, "18:00-20:00", "20:59-22:00")]
    [InlineData("PT0S", false, "18:00-20:00", "21:00-22:00")] // who leaves an hour means it
    [InlineData("PT0S", true, "20:30-22:00", "18:00-20:00")]
    [InlineData("PT0S", true, "22:00-23:50", "00:10-02:00")] // over midnight
    [InlineData("PT0S", false, "18:00-20:00", "20:30-22:00", "19:00-21:00")] // nothing lies between
    [InlineData("PT0S", false, "00:30-00:00")] // to itself
    public void A_short_gap_between_windows_is_found(string mergeGap, bool isFound, params string[] windows)
    {
        _group.Says("group", Set("session.windows", windows), Set("session.mergeGap", mergeGap), Set("session.minimumOnline", "PT10M"));
        _group.Finds("HRA1248").ShouldBe(isFound
            ? ["HRA1248 d1.json:2 ($.directives['session.windows']) -> d1.json:3 ($.directives['session.mergeGap']) -> d1.json:4 "
                + "($.directives['session.minimumOnline'])"]
            : []);
    }

    [Theory]
    [InlineData("session.minimumOnline", null)]
    [InlineData("session.minimumOnline", "PT0S")]
    [InlineData("session.require", 0)]
    public void Where_no_session_has_to_be_long_a_gap_does_no_harm(string setting, object? value)
    {
        Directive[] gap = [Set("session.windows", new[] { "18:00-20:00", "20:30-22:00" }), Set("session.minimumOnline", "PT10M")];
        new PolicyCase().Says("group", gap).Finds("HRA1248").Count().ShouldBe(1);
        new PolicyCase().Says("group", With(gap, Set(setting, value))).Finds("HRA1248").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("03:30", true)]
    [InlineData("03:45", false)]
    [InlineData("04:00", false)]
    [InlineData("04:15", false)]
    [InlineData("04:30", true)]
    public void A_gap_in_which_sessions_are_cut_anyway_is_none(string startsAt, bool isFound)
    {
        _group.Says(
            "group",
            Set("session.windows", new[] { "22:00-03:45", "04:15-06:00" }),
            Set("session.minimumOnline", "PT10M"),
            Set("day.split", "atBoundary"),
            Set("day.startsAt", startsAt));
        _group.Finds("HRA1248").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public void A_gap_is_found_where_it_is_made_and_not_where_only_the_minimum_is_another()
    {
        _group.Says(
            "group",
            Set("session.windows", new[] { "18:00-20:00", "20:30-22:00" }),
            Set("session.minimumOnline", "PT10M"),
            Set("session.mergeGap", "PT30M"))
            .Says("group", document => document with { AppliesTo = Aimed(["adviser"]) }, Set("session.minimumOnline", "PT15M"))
            .Says("sh", Set("session.mergeGap", "PT20M"))
            .Says("sh-k12", Set("session.minimumOnline", "PT20M"), Set("session.mergeGap", "PT10M"))
            .Says("bj", Set("session.windows", new[] { "18:00-20:00", "20:40-22:00", "20:00-20:05" }));
        _group.Finds("HRA1248").Select(line => line.Substring(0, 17)).ShouldBe(["HRA1248 d3.json:2", "HRA1248 d5.json:2"]);
    }

    [Fact]
    public void A_gap_says_how_long_it_is_in_both_languages()
    {
        _group.Says("group", Set("session.windows", new[] { "18:00-20:00", "20:30-22:00" }), Set("session.minimumOnline", "PT10M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1248");
        finding.Severity.ShouldBe(DiagnosticSeverity.Info);
        finding.GetMessage().ShouldStartWith(
            "`group`: between \"18:00-20:00\" and \"20:30-22:00\" of session.windows lie 30 min, more than session.mergeGap \"PT10M\": ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("之间相隔 30 分钟");
    }

    [Theory]
    [InlineData(true, "18:00-22:00")]
    [InlineData(false, "18:00-22:01")]
    [InlineData(true, "06:00-22:00")]
    [InlineData(false, "05:59-12:00")]
    [InlineData(false)] // any time
    public void An_allowance_for_a_night_in_which_no_session_counts_is_found(bool isFound, params string[] windows)
    {
        // The night is 22:00-06:00 by default.
        _group.Says("group", Set("session.windows", windows), Set("allowance.perNightHour", new Money(10, "CNY")));
        _group.Finds("HRA1249").ShouldBe(
            isFound ? ["HRA1249 d1.json:3 ($.directives['allowance.perNightHour']) -> d1.json:2 ($.directives['session.windows'])"] : []);
    }

    [Fact]
    public void An_allowance_of_nothing_or_none_is_not_missed()
    {
        new PolicyCase().Says("group", Set("session.windows", new[] { "18:00-22:00" }), Set("allowance.perNightHour", null)).Finds("HRA1249").ShouldBeEmpty();
        new PolicyCase().Says("group", Set("session.windows", new[] { "18:00-22:00" }), Set("allowance.perNightHour", new Money(0, "CNY")))
            .Finds("HRA1249").ShouldBeEmpty();
    }

    [Fact]
    public void A_night_that_sessions_of_another_role_reach_is_paid_to_them()
    {
        _group.Says("group", Set("allowance.perNightHour", new Money(10, "CNY")))
            .Says("group", document => document with { AppliesTo = Aimed(["adviser"]) }, Set("session.windows", new[] { "18:00-22:00" }));
        _group.Finds("HRA1249").Count().ShouldBe(1);
        _group.Says("group", document => document with { AppliesTo = Aimed(["night-support"]) }, Set("session.windows", new[] { "22:00-06:00" }));
        _group.Finds("HRA1249").ShouldBeEmpty();
    }
}
