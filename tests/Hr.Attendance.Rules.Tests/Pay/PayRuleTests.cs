using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Pay;

/// <summary>Pay rules of a host, and what becomes of lines that cannot be paid.</summary>
public class PayRuleTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_host_s_rule_pays_by_a_setting_of_its_own_and_explains_itself()
    {
        var made = Evening().With(new LateRule()).BranchSays(("acme.late", new Money(7.5m, "CNY")));
        var line = made.Run().Pay.Single(line => line.Code == "acme.late");
        line.Amount.ShouldBe(new Money(7.5m, "CNY"));
        line.Settings.Single().SetBy.ShouldNotBeNull().UnitId.ShouldBe("sh");
        line.GetText(MessageLanguage.Chinese).ShouldBe("晚归补贴：1 × 7.5 = CNY 7.50");

        var (engine, evidence) = made.Prepare(made.Records());
        var part = engine.Explain(evidence, "e1", Monday).ShouldNotBeNull().Flatten().Last(part => part.Topic == ExplanationTopic.Pay);
        part.GetText().ShouldBe("for being late home: 1 × 7.5 = CNY 7.50");
        part.Settings.Single().Setting.Name.ShouldBe("acme.late");
    }

    [Fact]
    public void A_host_s_rule_pays_nothing_where_policy_does_not_ask_for_it() =>
        Evening().With(new LateRule()).Run().Pay.Select(line => line.Code).ShouldBe(["overtime.workday"]);

    [Fact]
    public void Null_for_a_line_is_said_and_the_other_lines_are_paid()
    {
        var made = Evening().With(new FunctionPayRule(_ => [null!, Bonus(1m)]));
        made.Run().Pay.Select(line => line.Code).ShouldBe(["overtime.workday", "bonus"]);
        made.Diagnostics.Single().GetMessage().ShouldContain("the pay rule `gives` gave null instead of a line for `e1` on 2026-03-02");
    }

    [Fact]
    public void Null_for_all_lines_is_no_line() => Evening().With(new FunctionPayRule(_ => null!)).Run().Pay.Count.ShouldBe(1);

    [Fact]
    public void A_line_of_another_day_is_left_out()
    {
        var made = Evening().With(new FunctionPayRule(facts => [PayLine.Item.Of(facts.Date.PlusDays(1), "bonus", 1, new Money(1, "CNY"))]));
        made.Run().Pay.Count.ShouldBe(1);
        made.Diagnostics.Single().Code.ShouldBe("HRA6002");
    }

    [Theory]
    [InlineData("cny")]
    [InlineData("")]
    public void A_line_without_a_currency_is_left_out(string currency)
    {
        var made = Evening().With(
            new FunctionPayRule(facts => [new PayLine.Item(1, 1) { Date = facts.Date, Code = "bonus", Amount = new Money(1, currency) }]));
        made.Run().Pay.Count.ShouldBe(1);
        made.Diagnostics.Single().Code.ShouldBe("HRA6003");
    }

    [Fact]
    public void An_amount_that_is_not_rounded_is_rounded_half_away_from_zero_and_that_is_said()
    {
        var made = Evening().With(
            new FunctionPayRule(facts => [new PayLine.Item(1, -1.005m) { Date = facts.Date, Code = "bonus", Amount = new Money(-1.005m, "CNY") }]));
        made.Run().Pay[1].Amount.Amount.ShouldBe(-1.01m);
        made.Diagnostics.Single().Code.ShouldBe("HRA6005");
    }

    [Fact]
    public void Another_currency_than_the_wage_s_is_paid_and_said_once()
    {
        var made = Evening()
            .Online("2026-03-03 18:00", "2026-03-03 19:00")
            .With(new FunctionPayRule(facts => [PayLine.Item.Of(facts.Date, "bonus", 1, new Money(1, "USD"))]));
        made.Run().Pay.Count(line => line.Amount.Currency == "USD").ShouldBe(2);
        made.Diagnostics.Single().Code.ShouldBe("HRA6006");
    }

    [Fact]
    public void Two_rules_with_one_id_are_a_wrong_call() =>
        Should.Throw<ArgumentException>(() => Evening().With(new LateRule()).With(new LateRule()).Run());

    [Theory]
    [InlineData("79228162514264337593543950335")] // the largest decimal: hours x wage is beyond all numbers
    [InlineData("1000000000000000000000")] // can be worked out, and cannot be right
    public void A_wage_beyond_measure_is_a_finding_and_leaves_the_rest_in_place(string wage)
    {
        var made = Evening().Earns(decimal.Parse(wage, System.Globalization.CultureInfo.InvariantCulture))
            .Says(("allowance.perEffectiveSession", new Money(5, "CNY")));
        made.Run().Pay.Select(line => line.Code).ShouldBe(["allowance.perEffectiveSession"]);
        made.Diagnostics.Single().Code.ShouldBe("HRA6004");
    }

    [Fact]
    public void Overtime_names_the_evidence_of_its_kind_of_day_and_the_settings_behind_it()
    {
        // Friday evening and Saturday morning: p1 and p2 are workday overtime, p3 and p4 rest-day overtime.
        var pay = new WorkCase().Earns(8000).Online("2026-03-06 20:00", "2026-03-06 21:00").Online("2026-03-07 10:00", "2026-03-07 11:00").Run().Pay;
        pay.Select(line => string.Join(",", line.EvidenceIds)).ShouldBe(["p1,p2", "p3,p4"]);
        pay[0].Settings.Select(setting => setting.Setting.Name).ShouldBe(
            ["overtime.workday", "pay.monthlyDays", "pay.dailyHours", "overtime.hoursSystem", "overtime.basis", "overtime.dayKindBy"]);
    }

    [Fact]
    public void Beyond_the_standard_day_the_punches_of_primary_time_stand_behind_overtime_too() =>
        new WorkCase().Earns(8000).Says(("overtime.basis", "beyondStandard")).In("2026-03-02 09:00")
            .Out("2026-03-02 17:00").Online("2026-03-02 18:00", "2026-03-02 20:00")
            .Run().Pay.Single().EvidenceIds.ShouldBe(["p1", "p2", "p3", "p4"]);

    [Fact]
    public void A_line_says_its_sum_in_both_languages()
    {
        var line = Evening().Run().Pay.Single();
        line.GetText().ShouldBe("overtime.workday is paid: 2 h × 45.977011 × 1.5 = CNY 137.93");
        line.GetText(MessageLanguage.Chinese).ShouldBe("加班费 overtime.workday：2 小时 × 45.977011 × 1.5 = CNY 137.93");
        (line with { Rule = null }).GetText().ShouldBe("overtime.workday: 2 h × 45.977011 × 1.5 = CNY 137.93");
    }

    [Fact]
    public void Lines_are_equal_by_figures_and_evidence()
    {
        var line = Bonus(10);
        line.ShouldBe(Bonus(10) with { Rule = new LateRule() });
        line.ShouldNotBe(Bonus(11));
        line.ShouldNotBe(Bonus(10) with { EvidenceIds = ["m1"] });
        line.GetHashCode().ShouldBe(Bonus(10).GetHashCode());
    }

    private static PayLine.Item Bonus(decimal amount) => PayLine.Item.Of(Monday, "bonus", 1, new Money(amount, "CNY"));

    private static WorkCase Evening() => new WorkCase().Earns(8000).Online("2026-03-02 18:00", "2026-03-02 20:00");

    private sealed class LateRule : IPayRule
    {
        private static readonly Setting<Money?> Late = new("acme.late", SettingTypes.OptionalAmount, null, "Amount for coming home late", "晚归补贴");

        public string Id => Late.Name;

        public IReadOnlyList<Setting> Settings { get; } = [Late];

        public IEnumerable<PayLine> LinesOf(PayFacts facts) =>
            facts.Policy.Get(Late) is { } rate && facts.EffectiveSessions.Any() ? [PayLine.Item.Of(facts.Date, Id, 1, rate)] : [];

        public string Explain(PayLine line, MessageLanguage language) =>
            (language == MessageLanguage.Chinese ? "晚归补贴：" : "for being late home: ") + PayText.Figures(line, language);
    }

    private sealed class FunctionPayRule(Func<PayFacts, IEnumerable<PayLine>> lines) : IPayRule
    {
        public string Id => "gives";

        public IReadOnlyList<Setting> Settings => [];

        public IEnumerable<PayLine> LinesOf(PayFacts facts) => lines(facts);

        public string Explain(PayLine line, MessageLanguage language) => line.Code;
    }
}
