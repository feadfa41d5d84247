using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NodaTime.Text;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Documents and exemptions against each other's dates and against the date of the check.</summary>
public class DateCheckTests
{
    private readonly PolicyCase _group = new();

    [Fact]
    public void A_document_that_begins_later_than_the_one_before_it_ended_leaves_a_gap()
    {
        _group.Says(
            "sh",
            document => document with { Dates = Dates("2026-01-01", "2026-03-01") },
            Set("session.maxIdle", "PT9M"),
            Set("session.mergeGap", "PT1M"))
            .Says("sh", document => document with { Dates = Dates("2026-03-05") }, Set("session.maxIdle", "PT8M"), Set("session.mergeGap", "PT1M"));
        _group.Finds("HRA1232").ShouldBe(["HRA1232 d2.json:1 ($) -> d1.json:1 ($)"]);
        _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1232").GetMessage().ShouldContain(
            "`d1` of `sh` ends on 2026-03-01 and `d2`, for the same target, begins on 2026-03-05: in between the unit says nothing of "
            + "session.maxIdle, session.mergeGap;");
    }

    [Theory]
    [InlineData("2026-03-01", null, "session.maxIdle")] // begins on the day the first has ended
    [InlineData("2026-02-01", null, "session.maxIdle")]
    [InlineData("2026-03-05", "sales", "session.maxIdle")] // another target
    [InlineData("2026-03-05", null, "session.mergeGap")] // another matter
    public void Documents_that_meet_or_are_about_something_else_leave_no_gap(string from, string? role, string setting)
    {
        _group.Says("sh", document => document with { Dates = Dates("2026-01-01", "2026-03-01") }, Set("session.maxIdle", "PT9M"))
            .Says("sh", document => document with { Dates = Dates(from), AppliesTo = Aimed(role is null ? null : [role]) }, Set(setting, "PT8M"))
            .Says("bj", document => document with { Dates = Dates("2026-09-01") }, Set("session.maxIdle", "PT8M"));
        _group.Finds("HRA1232").ShouldBeEmpty();
    }

    [Fact]
    public void A_longer_document_for_the_same_target_covers_the_gap()
    {
        _group.Says("sh", document => document with { Dates = Dates("2026-01-01", "2026-12-01") }, Set("session.maxIdle", "PT9M"))
            .Says("sh", document => document with { Dates = Dates("2026-02-01", "2026-03-01") }, Set("session.maxIdle", "PT8M"))
            .Says("sh", document => document with { Dates = Dates("2026-05-01", "2026-06-01") }, Set("session.maxIdle", "PT7M"));
        _group.Finds("HRA1232").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-05-31", "HRA1234")] // 31 days
    [InlineData("2026-06-01", "HRA1235")] // 30 days
    [InlineData("2026-06-30", "HRA1235")]
    [InlineData("2026-07-01", null)] // ended
    [InlineData(null, null)]
    public void Exemptions_are_listed_and_those_about_to_end_are_warnings(string? on, string? code)
    {
        _group.Says("group", Set("session.maxIdle", "PT9M", Within(null, "PT10M"), Written.Exemption("sh", Date("2026-07-01"), "pilot")));
        var report = _group.Check(on);
        Lines(report, "HRA1234", "HRA1235").ShouldBe(code is null ? [] : [$"{code} d1.json:2 ($.directives['session.maxIdle'].exempt[0])"]);
        report.Exemptions.Count.ShouldBe(on == "2026-07-01" ? 0 : 1);
    }

    [Fact]
    public void The_list_of_exemptions_says_who_is_free_from_what_and_until_when()
    {
        _group.Says(
            "group",
            document => document with { Dates = Dates("2026-01-01", "2026-04-01") },
            Set("session.maxIdle", "PT9M", new Delegation.Locked(), Written.Exemption("sh-k12", Date("2026-07-01"), "pilot")))
            .Says("sh", Leaves("session.mergeGap", Within(null, "PT5M"), Written.Exemption("sh-k12", Date("2026-03-01"))));
        var exemptions = _group.Check().Exemptions;
        exemptions.Select(exemption =>
            $"{exemption.ExemptUnitId} {exemption.UnitId} {exemption.DocumentId} {exemption.SettingName} "
            + $"{LocalDatePattern.Iso.Format(exemption.Until)} {exemption.Reason}")
            .ShouldBe(
                ["sh-k12 sh d2 session.mergeGap 2026-03-01 ", "sh-k12 group d1 session.maxIdle 2026-04-01 pilot"]); // the document ends before the exemption
    }

    [Theory]
    [InlineData("2026-02-28T16:00:00Z", false)] // the first of March begins in Shanghai
    [InlineData("2026-02-28T16:00:01Z", true)]
    [InlineData("2026-03-11T02:00:00Z", true)]
    public void A_document_published_after_it_came_into_effect_is_retroactive(string publishedAt, bool isFound)
    {
        _group.Says(
            "sh",
            document => document with { Dates = Dates("2026-03-01"), PublishedAt = InstantPattern.General.Parse(publishedAt).Value },
            Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1236").ShouldBe(isFound ? ["HRA1236 d1.json:1 ($)"] : []);
    }

    [Fact]
    public void A_retroactive_document_says_how_many_days_it_goes_back()
    {
        _group.Says(
            "sh",
            document => document with { Dates = Dates("2026-03-01"), PublishedAt = Instant.FromUtc(2026, 3, 11, 2, 0) },
            Set("session.maxIdle", "PT9M"));
        var finding = _group.Check().Diagnostics.Single();
        finding.GetMessage().ShouldContain("published on 2026-03-11 and is in effect from 2026-03-01, 10 days back");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("追溯 10 天");
    }

    [Theory]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2025-12-01", true)]
    public void A_document_that_is_in_force_on_no_date_and_withdraws_nothing_is_found(string to, bool isFound)
    {
        _group.Says("sh", document => document with { Dates = Dates("2026-01-01", to) }, Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1218").ShouldBe(isFound ? ["HRA1218 d1.json:1 ($)"] : []);
    }

    [Fact]
    public void A_document_that_a_later_version_withdraws_is_not_looked_at_and_is_no_mistake()
    {
        _group.Says("sh", document => document with { Id = "d" }, Set("session.maxIdle", "PT9M", new Delegation.Locked()), Set("session.mergeGap", "PT0S"))
            .Says(
                "sh",
                document => document with { Id = "d", Dates = Dates("2026-01-01", "2026-01-01"), PublishedAt = Instant.FromUtc(2026, 3, 1, 0, 0) },
                Set("session.maxIdle", "PT9M", new Delegation.Locked()),
                Set("session.mergeGap", "PT0S"));
        var report = _group.Check("2026-06-01");
        report.Diagnostics.ShouldBeEmpty();
        report.DocumentCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)] // the end is excluded
    [InlineData(null, false)]
    public void A_document_that_has_ended_on_the_date_of_the_check_is_expired(string? on, bool isFound)
    {
        _group.Says("sh", document => document with { Dates = Dates("2026-01-01", "2026-03-01") }, Set("session.maxIdle", "PT9M"));
        Lines(_group.Check(on), "HRA1237").ShouldBe(isFound ? ["HRA1237 d1.json:1 ($)"] : []);
    }
}
