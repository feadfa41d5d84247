using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies.Survey;

public class PolicySurveyTests
{
    private static readonly LocalDate Spring = new(2026, 3, 1);

    private readonly PolicySurvey _survey = new(PolicyBook.Build(
        [
            Written.Document("all", "group", new DateRange(new LocalDate(2026, 1, 1), null), [Asks(10)]),
            Written.Document("spring", "sh", new DateRange(Spring, null), [Asks(15)]) with
            {
                AppliesTo = new PolicyTarget(["online-service"], new Dictionary<string, string> { ["line"] = "k12" }),
            },
        ],
        UnitTreeBuilder.Build([Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group")], DateTimeZoneProviders.Tzdb, []),
        statutory: null,
        SettingCatalogue.Standard,
        []));

    [Fact]
    public void A_unit_has_a_policy_for_each_audience_that_documents_tell_apart_and_each_stretch_of_time()
    {
        var policies = _survey.Of("sh").Policies;
        policies.Select(policy => (policy.Role, policy.Tags.Count, policy.From, Minimum: policy.Policy.Get(AttendanceSettings.SessionMinimumOnline)))
            .ShouldBe(
            [
                (string.Empty, 0, new LocalDate(2026, 1, 1), Duration.FromMinutes(10)),
                ("online-service", 1, new LocalDate(2026, 1, 1), Duration.FromMinutes(10)),
                ("online-service", 1, Spring, Duration.FromMinutes(15)),
            ], ignoreOrder: true);
    }

    [Fact]
    public void Units_are_surveyed_one_after_the_other()
    {
        var units = _survey.Of(["group", "sh"]).ToList();
        units.ShouldAllBe(unit => !unit.IsCutShort);
        units.Select(unit => unit.Policies.Count).ShouldBe([1, 3]);
    }

    private static Directive Asks(int minutes) =>
        Written.Directive("session.minimumOnline") with { Change = new ValueChange.Set(PolicyValue.Of($"PT{minutes}M")) };
}
