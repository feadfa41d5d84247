using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

/// <summary>Which documents of a unit apply to whom, and in which order.</summary>
public class DocumentOrderTests : PolicyDocumentsCase
{
    [Fact]
    public void Documents_of_a_unit_apply_less_closely_aimed_first_then_earlier_first()
    {
        Says("sh", "session.maxIdle", "PT1M", from: 8);
        Says("sh", "session.maxIdle", "PT2M", from: 1, appliesTo: new PolicyTarget(["online-service"]));
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(2));
        Says("sh", "session.maxIdle", "PT3M", from: 2, appliesTo: new PolicyTarget(["online-service"]));
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(3));
        Says("sh", "session.maxIdle", "PT4M", from: 1, appliesTo: new PolicyTarget(["online-service"], K12));
        Resolve(AttendanceSettings.SessionMaxIdle).Chain.Select(step => step.Source.DocumentId).ShouldBe(["d1", "d2", "d3", "d4"]);
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void What_is_said_for_some_stands_against_a_word_for_all_whenever_it_is_said(int forAll)
    {
        Says("sh", "credit.dailyCap", "PT1H", from: 10, appliesTo: new PolicyTarget(tags: K12));
        Says("sh", "credit.dailyCap", "PT3H", from: forAll);
        Resolve(AttendanceSettings.CreditDailyCap).Value.ShouldBe(Duration.FromHours(1));
        Book().Resolve("sh", "online-service", NoTags, Today).Get(AttendanceSettings.CreditDailyCap).ShouldBe(Duration.FromHours(3));
    }

    [Fact]
    public void What_a_unit_says_for_all_stands_against_what_one_above_it_says_for_some()
    {
        Says("group", "credit.dailyCap", "PT1H", appliesTo: new PolicyTarget(["online-service"], K12));
        Says("sh", "credit.dailyCap", "PT3H");
        Resolve(AttendanceSettings.CreditDailyCap).Value.ShouldBe(Duration.FromHours(3));
    }

    [Fact]
    public void A_list_of_roles_is_one_condition_and_each_tag_is_one()
    {
        Says("sh", "session.maxIdle", "PT1M", from: 2, appliesTo: new PolicyTarget(tags: new Dictionary<string, string> { ["line"] = "k12", ["grade"] = "7" }));
        Says("sh", "session.maxIdle", "PT2M", from: 3, appliesTo: new PolicyTarget(["online-service", "sales", "adviser"]));
        var policy = Book().Resolve("sh", "sales", new Dictionary<string, string> { ["line"] = "k12", ["grade"] = "7" }, Today);
        policy.Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(1));
    }

    [Fact]
    public void TwoDocuments_that_tie_are_an_error_and_neither_is_applied()
    {
        Says("group", "session.maxIdle", "PT9M");
        Says("sh", "session.maxIdle", "PT1M", from: 5);
        Says("sh", "session.maxIdle", "PT2M", from: 5);
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(9));
        Found.Single().Code.ShouldBe("HRA1208");
        Found.Single().RelatedPlaces.Count.ShouldBe(1);
    }

    [Fact]
    public void Documents_with_equally_many_conditions_tie_only_for_whom_both_match()
    {
        Says("group", "session.maxIdle", "PT9M");
        Says("sh", "session.maxIdle", "PT1M", from: 5, appliesTo: new PolicyTarget(["online-service"]));
        Says("sh", "session.maxIdle", "PT2M", from: 5, appliesTo: new PolicyTarget(tags: K12));
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(9));
        Found.Single().Code.ShouldBe("HRA1208");
        Book().Resolve("sh", "sales", K12, Today).Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(2));
        Book().Resolve("sh", "online-service", NoTags, Today).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_documents_that_tie_leave_their_descendants_does_not_count_either()
    {
        Says("sh", "session.minimumOnline", "PT15M", Between10And30, from: 5);
        Says("sh", "session.minimumOnline", "PT15M", new Delegation.Locked(), from: 5);
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Documents_that_tie_but_touch_different_settings_both_apply()
    {
        Says("sh", "session.maxIdle", "PT1M", from: 5);
        Says("sh", "session.mergeGap", "PT2M", from: 5);
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(1));
        Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("line", "k12", "online-service", true)]
    [InlineData("line", "adult", "online-service", false)]
    [InlineData("grade", "k12", "online-service", false)]
    [InlineData("line", "k12", "sales", false)]
    public void A_document_applies_where_every_given_part_matches(string tag, string value, string role, bool applies)
    {
        Says("sh", "session.maxIdle", "PT1M", appliesTo: new PolicyTarget(["online-service"], K12));
        var policy = Book().Resolve("sh", role, new Dictionary<string, string> { [tag] = value }, Today);
        policy.Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(applies ? 1 : 30));
    }

    [Fact]
    public void A_document_is_in_effect_from_its_first_date_until_before_its_end()
    {
        Says("sh", "session.maxIdle", "PT1M", dates: new DateRange(Today, Today.PlusDays(2)));
        var book = Book();
        Enumerable.Range(-1, 4).Select(day => book.Resolve("sh", "sales", NoTags, Today.PlusDays(day)).Get(AttendanceSettings.SessionMaxIdle).TotalMinutes)
            .ShouldBe([30, 1, 1, 30]);
    }
}
