using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Testing.Generators;

namespace Hr.Attendance.Testing.Tests.Generators;

/// <summary>A host tests a criterion of its own with properties, over settings of its own.</summary>
[Laws(10, Arbitrary = [typeof(HostGenerators)])]
public class HostCriterionLaws
{
    [Law]
    public void It_never_refuses_more_when_its_threshold_falls(DrawnWorkforce drawn, byte threshold)
    {
        int high = 1 + (threshold % 8);
        var strict = drawn.Saying(EnoughAnswers.Minimum, PolicyValue.Of((decimal)high)).Sessions(HostGenerators.Criteria);
        var loose = drawn.Saying(EnoughAnswers.Minimum, PolicyValue.Of(high - 1m)).Sessions(HostGenerators.Criteria);
        foreach (var (before, after) in strict.Zip(loose, (before, after) => (before, after)))
        {
            (HostGenerators.Own.Judge(before)!.Value.IsMet && !HostGenerators.Own.Judge(after)!.Value.IsMet).ShouldBeFalse();
        }
    }

    [Law]
    public void Its_words_are_never_empty(DrawnWorkforce drawn)
    {
        foreach (var session in drawn.Sessions(HostGenerators.Criteria))
        {
            if (HostGenerators.Own.Judge(session) is { } result)
            {
                HostGenerators.Own.Explain(result, session, MessageLanguage.English).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void A_setting_may_be_said_of_workforces_of_which_all_and_a_unit_stand_under_one_law()
    {
        var drawn = SeededDraws.Of(HostGenerators.Workforces(), 60, 150, 11UL)
            .Where(workforce => workforce.Policies.Statutory.OfUnits.Values.Any(law => law.Id == workforce.Policies.Statutory.OfAll.Id)).ToList();
        drawn.ShouldNotBeEmpty();
        foreach (var workforce in drawn)
        {
            workforce.Saying(EnoughAnswers.Minimum, PolicyValue.Of(1m)).Policies.Statutory.OfUnits.Count.ShouldBe(workforce.Policies.Statutory.OfUnits.Count);
        }
    }

    [Fact]
    public void A_setting_of_the_host_is_drawn_and_its_criterion_answers_both_ways()
    {
        var drawn = SeededDraws.Of(HostGenerators.Workforces(), 60, 150, 11UL);
        drawn.SelectMany(workforce => workforce.Policies.Documents).SelectMany(document => document.Directives)
            .Count(directive => directive.SettingName == EnoughAnswers.Minimum.Name).ShouldBeGreaterThan(100);
        var answers = drawn.SelectMany(workforce => workforce.Sessions(HostGenerators.Criteria))
            .Select(HostGenerators.Own.Judge).OfType<CriterionResult>().ToList();
        answers.Count(answer => answer.IsMet).ShouldBeGreaterThan(50);
        answers.Count(answer => !answer.IsMet).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_type_that_only_the_host_knows_is_drawn_from_its_default_and_what_its_schema_enumerates()
    {
        var colour = new Setting<string>(
            "host.colour",
            new SettingType<string>(
                "colour", written => written is PolicyValue.Text { Value: "red" or "blue" } text ? (true, text.Value) : default, PolicyValue.Of)
            {
                Schema = PolicyValue.Of(
                    [new KeyValuePair<string, PolicyValue>("enum", PolicyValue.Of(new[] { "red", "blue", "green" }.Select(PolicyValue.Of)))]),
            },
            "red", "A colour", "颜色");
        SeededDraws.Of(new DomainGenerators(SettingCatalogue.Standard.With(colour)).Policies(), 60, 200, 5UL)
            .SelectMany(drawn => drawn.Documents).SelectMany(document => document.Directives)
            .Where(directive => directive.SettingName == colour.Name).Select(directive => directive.Change).OfType<ValueChange.Set>()
            .Select(set => set.Value.ToString()).Distinct().ShouldBe(["\"red\"", "\"blue\""], ignoreOrder: true);
    }

    [Fact]
    public void A_setting_that_was_not_drawn_from_cannot_be_said()
    {
        var drawn = SeededDraws.Of(AttendanceGenerators.Workforces(), 10, 1, 1UL).Single();
        Should.Throw<ArgumentException>(() => drawn.Saying(EnoughAnswers.Minimum, PolicyValue.Of(1m)));
        Should.Throw<ArgumentException>(() => drawn.Saying(AttendanceSettings.ResponseWindow, PolicyValue.Of("soon")));
    }

    public static class HostGenerators
    {
        internal static readonly EnoughAnswers Own = new();
        internal static readonly ICriterion[] Criteria = [.. BuiltInCriteria.All, Own];

        public static Arbitrary<DrawnWorkforce> Workforces() => new DomainGenerators(SettingCatalogue.Standard.With(EnoughAnswers.Minimum)).Workforces();
    }

    /// <summary>A session needs so many turns that were answered, however late.</summary>
    internal sealed class EnoughAnswers : ICriterion
    {
        internal static readonly Setting<int?> Minimum = new("host.minAnswers", SettingTypes.OptionalCount, null, "Answers that a session needs", "时段所需的回复数");

        public string Id => "enoughAnswers";

        public IReadOnlyList<Setting> Settings { get; } = [Minimum];

        public CriterionResult? Judge(SessionFacts session) => session.Policy.Get(Minimum) is { } minimum
            ? CriterionResult.AtLeast(this, session.Turns.Count(turn => turn.Response is not null), minimum)
            : null;

        public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
            CriterionText.AtLeast(result, language, "answered some turns");
    }
}
