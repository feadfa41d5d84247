using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Settings that decide nothing, because what they belong to is not in use.</summary>
public class UnusedSettingCheckTests
{
    private static readonly Money Yuan = new(10, "CNY");

    private readonly PolicyCase _group = new();

    /// <summary>A setting, a value, and what makes it of use.</summary>
    public static TheoryData<string, object, string, object?> Needs => new()
    {
        { "primary.grace", "PT10M", "primary.basis", "schedule" },
        { "primary.outsidePlan", "ignore", "primary.basis", "schedule" },
        { "session.maxIdle", "PT9M", "session.basis", "punches" },
        { "overtime.workday", 1.6, "overtime.hoursSystem", "nonFixed" },
        { "overtime.restDay", 2.5, "overtime.hoursSystem", "nonFixed" },
        { "overtime.restDay", 2.5, "overtime.hoursSystem", "comprehensive" },
        { "overtime.statutoryHoliday", 3.5, "overtime.hoursSystem", "nonFixed" },
        { "compensatoryLeave.restDay", "leave", "overtime.hoursSystem", "comprehensive" },
        { "limit.dailyOvertime", "PT2H", "overtime.hoursSystem", "nonFixed" },
        { "limit.monthlyOvertime", "PT20H", "overtime.hoursSystem", "nonFixed" },
        { "alert.overtimePace", 0.5, "overtime.hoursSystem", "nonFixed" },
        { "allowance.perNightHour", Yuan, "allowance.nightWindow", Array.Empty<string>() },
    };

    public static TheoryData<string, object, string, object?> Users => new()
    {
        { "response.minShare", 0.7, "response.window", "PT2M" },
        { "response.whenNoTurns", "fail", "response.window", "PT2M" },
        { "satisfaction.minRatings", 3, "satisfaction.minimum", 0.8 },
        { "satisfaction.whenTooFew", "fail", "satisfaction.minimum", 0.8 },
        { "overtime.comprehensivePeriod", "year", "overtime.hoursSystem", "comprehensive" },
        { "overtime.nonFixedHolidays", "paid", "overtime.hoursSystem", "nonFixed" },
        { "overtime.standardDay", "PT7H", "overtime.basis", "beyondStandard" },
        { "overtime.standardDay", "PT7H", "overtime.hoursSystem", "comprehensive" },
        { "compensatoryLeave.within", 60, "compensatoryLeave.restDay", "leave" },
        { "allowance.nightWindow", new[] { "23:00-05:00" }, "allowance.perNightHour", Yuan },
        { "allowance.dailyCap", Yuan, "allowance.perDay", Yuan },
        { "allowance.monthlyCap", Yuan, "bonus.response", new[] { "0.9: 20 CNY" } },
        { "allowance.monthlyCap", Yuan, "allowance.perEffectiveSession", Yuan },
        { "allowance.dailyCap", Yuan, "bonus.satisfaction", new[] { "0.9: 20 CNY" } },
        { "allowance.dailyCap", Yuan, "allowance.perNightHour", Yuan },
    };

    [Theory]
    [MemberData(nameof(Users))]
    public void A_setting_whose_user_is_not_configured_is_found(string setting, object value, string user, object? configured)
    {
        new PolicyCase().Says("group", Set(setting, value)).Finds("HRA1245").ShouldBe([$"HRA1245 d1.json:2 ($.directives['{setting}'])"]);
        new PolicyCase().Says("group", Set(setting, value), Set(user, configured)).Finds("HRA1245").ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_is_of_use_whatever_primary_time_is_made_of() =>
        new PolicyCase().Says("group", Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), Set("primary.basis", "punches")).Finds("HRA1245")
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Needs))]
    public void A_setting_that_another_puts_out_of_use_is_found_with_it(string setting, object value, string other, object? outOfUse)
    {
        new PolicyCase().Says("group", Set(setting, value)).Finds("HRA1245").ShouldBeEmpty();
        new PolicyCase().Says("group", Set(setting, value), Set(other, outOfUse)).Finds("HRA1245")
            .ShouldBe([$"HRA1245 d1.json:2 ($.directives['{setting}']) -> d1.json:3 ($.directives['{other}'])"]);
    }

    [Theory]
    [InlineData("overtime.statutoryHoliday", 3.5)]
    [InlineData("limit.dailyOvertime", "PT2H")]
    [InlineData("limit.monthlyOvertime", "PT20H")]
    [InlineData("alert.overtimePace", 0.5)]
    public void Paid_holidays_are_overtime_of_people_without_fixed_hours(string setting, object value)
    {
        _group.Says("group", Set("overtime.hoursSystem", "nonFixed"), Set("overtime.nonFixedHolidays", "paid"), Set(setting, value));
        _group.Finds("HRA1245").ShouldBeEmpty();
    }

    [Fact]
    public void A_standard_day_is_of_no_use_to_people_without_fixed_hours_whatever_overtime_would_be()
    {
        _group.Says("group", Set("overtime.hoursSystem", "nonFixed"), Set("overtime.basis", "beyondStandard"), Set("overtime.standardDay", "PT7H"));
        _group.Finds("HRA1245").ShouldBe(["HRA1245 d1.json:4 ($.directives['overtime.standardDay']) -> d1.json:2 "
            + "($.directives['overtime.hoursSystem']) -> d1.json:3 ($.directives['overtime.basis'])"]);
    }

    [Fact]
    public void A_default_that_is_written_to_be_seen_is_left_alone()
    {
        _group.Says("group", Set("response.minShare", 0.8), Set("satisfaction.whenTooFew", "pass"), Set("allowance.dailyCap", null));
        _group.Finds("HRA1245").ShouldBeEmpty();
    }

    [Fact]
    public void A_setting_that_is_of_use_to_somebody_at_some_time_or_below_is_left_alone()
    {
        new PolicyCase().Says("group", Set("response.minShare", 0.7))
            .Says("group", document => document with { AppliesTo = Aimed(["online-service"]), Dates = Dates("2027-01-01") }, Set("response.window", "PT2M"))
            .Finds("HRA1245").ShouldBeEmpty();
        new PolicyCase().Says("group", Set("response.minShare", 0.7)).Says("sh-k12", Set("response.window", "PT2M")).Finds("HRA1245").ShouldBeEmpty();
        new PolicyCase().Says("sh", Set("response.minShare", 0.7)).Says("bj", Set("response.window", "PT2M")).Finds("HRA1245").Count().ShouldBe(1);
    }

    [Fact]
    public void It_is_said_once_for_each_directive_with_the_state_that_makes_it_so()
    {
        _group.Says("sh", Set("overtime.standardDay", "PT7H"))
            .Says("sh", document => document with { Dates = Dates("2027-01-01") }, Set("overtime.standardDay", "PT7H30M"))
            .Says("sh", document => document with { AppliesTo = Aimed(["sales"]) }, Set("session.maxIdle", "PT9M"));
        var found = _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1245").ToList();
        found.Select(finding => finding.Find("value")).ShouldBe(["\"PT7H\"", "\"PT7H30M\""]);
        found[0].Severity.ShouldBe(DiagnosticSeverity.Info);
        found[0].GetMessage().ShouldBe(
            "`d1` of `sh` sets overtime.standardDay to \"PT7H\", which decides nothing in the built-in rules while overtime.hoursSystem = "
            + "\"standard\", overtime.basis = \"allConcurrent\"; set what it needs, or remove the line");
        found[0].GetMessage(MessageLanguage.Chinese).ShouldContain("不起任何作用");
    }

    [Fact]
    public void What_the_law_says_of_people_without_overtime_is_no_finding()
    {
        _group.UnderTheLaw().Says("group", Set("overtime.hoursSystem", "nonFixed"));
        _group.Finds("HRA1245").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)] // two are configured
    [InlineData("all", false)]
    [InlineData("any", false)]
    public void A_number_of_criteria_above_those_that_are_configured_is_found(object required, bool isFound)
    {
        _group.Says("group", Set("session.minimumOnline", "PT10M"), Set("response.window", "PT2M"), Set("session.require", required));
        _group.Finds("HRA1245").ShouldBe(isFound
            ? ["HRA1245 d1.json:4 ($.directives['session.require']) -> d1.json:2 ($.directives['session.minimumOnline']) -> d1.json:3 "
                + "($.directives['response.window'])"]
            : []);
    }

    [Fact]
    public void Without_any_criterion_it_does_not_matter_how_many_are_required()
    {
        _group.Says("group", Set("session.require", "any"));
        _group.Finds("HRA1245").Count().ShouldBe(1);
    }

    [Fact]
    public void A_number_that_is_too_high_decides_something_where_fewer_were_enough_before()
    {
        _group.Says("group", Set("session.minimumOnline", "PT10M"), Set("response.window", "PT2M"), Set("session.require", "any"))
            .Says("sh", Set("session.require", 5));
        _group.Finds("HRA1245").ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_host_s_criteria_nothing_is_known()
    {
        var own = new Setting<int>("host.threshold", SettingTypes.Count, 1, "A host's threshold", "自定义阈值");
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        PolicyDocument[] documents =
            [Written.Document("d", "group", new(new LocalDate(2026, 1, 1), null), [Set("session.require", 3), Set("response.minShare", 0.7)])];
        Codes(SettingCatalogue.Standard).ShouldBe(["response.minShare", "session.require"]);
        Codes(SettingCatalogue.Standard.With(own)).ShouldBe(["response.minShare"]);

        string?[] Codes(SettingCatalogue catalogue) =>
            [.. Rules.Policies.Checking.PolicyCheck.Run(PolicyBook.Build(documents, tree, null, catalogue, []))
                .Diagnostics.Where(finding => finding.Code == "HRA1245")
                .Select(finding => finding.Find("setting"))];
    }
}
