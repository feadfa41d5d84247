using Hr.Attendance.NRules.Explanations;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Sdk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NRules.Fluent.Dsl;
using NRulesHost;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Rules and facts of a host beside those of the library; the rules are those of the sample.</summary>
public sealed class HostRuleTests : IDisposable
{
    // A Saturday in a campaign and the Monday after it.
    private static readonly LocalDate Saturday = new(2017, 11, 25);
    private static readonly LocalDate Monday = new(2017, 11, 27);

    private ServiceProvider? _services;

    public void Dispose() => _services?.Dispose();

    [Fact]
    public void A_bonus_of_the_host_is_paid_with_what_a_service_of_the_host_says()
    {
        var report = Evaluate(TwoEvenings(), rules => rules.AddRule<WeekendCampaignBonus>());
        var line = report.Pay.Single(line => line.Code == "bonus.weekendCampaign");
        (line.Date, line.Amount, line.GetText()).ShouldBe((Saturday, new Money(15, "CNY"), "weekend campaign: 1 × 15 = CNY 15.00"));
        line.EvidenceIds.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_bonus_of_the_host_falls_under_the_caps() =>
        Evaluate(TwoEvenings().Says(("allowance.dailyCap", new Money(10, "CNY"))), rules => rules.AddRule<WeekendCampaignBonus>())
            .Pay.Where(line => line.Date == Saturday && line.Code != "overtime.restDay").Select(line => (line.Code, line.Amount.Amount))
            .ShouldBe([("bonus.weekendCampaign", 15m), ("allowance.dailyCap", -5m)]);

    [Fact]
    public void A_held_session_keeps_its_verdict_earns_nothing_and_is_reported()
    {
        var report = Evaluate(
            TwoEvenings(), rules => rules.AddRule<InvestigationHold>(), new Investigation("e1", Monday, "7"), new Investigation("e1", Monday, "8"));
        var held = report.Timesheet.Days.Single(day => day.Date == Monday).Sessions.Single();
        (held.Verdict.IsEffective, held.Credited, held.CutByCap, held.Hold).ShouldBe((true, Duration.Zero, Duration.Zero, "case 7; case 8"));
        report.Timesheet.Days.Single(day => day.Date == Saturday).Credited.ShouldBe(Duration.FromHours(3));
        report.Alerts.Where(alert => alert.Finding.Code == "HRA7050").Select(alert => alert.Finding.GetMessage()).ShouldBe(
        [
            "the session of 2017-11-27 as `online-service` from 2017-11-27 18:00 is on hold (case 7): 2 h online earn nothing until "
                + "somebody decides and the hold is taken away",
            "the session of 2017-11-27 as `online-service` from 2017-11-27 18:00 is on hold (case 8): 2 h online earn nothing until "
                + "somebody decides and the hold is taken away",
        ]);
    }

    [Fact]
    public void The_explanation_of_a_held_session_says_so_and_adds_up()
    {
        var made = TwoEvenings();
        var (engine, evidence) = Prepare(made, rules => rules.AddRule<InvestigationHold>(), new Investigation("e1", Monday, "7"));
        var credit = engine.Explain(evidence, "e1", Monday)!.Flatten().Single(part => part.Topic == ExplanationTopic.Credit);
        credit.Time.ShouldBe(Duration.Zero);
        var step = credit.Parts.Single();
        (step.GetText(), step.GetText(MessageLanguage.Chinese), step.Time)
            .ShouldBe(("on hold until somebody decides: case 7: 2 h less", "暂缓计入，待裁定：case 7：少计 2 小时", Duration.FromHours(-2)));
    }

    [Fact]
    public void Without_the_investigation_the_same_session_counts() =>
        Evaluate(TwoEvenings(), rules => rules.AddRule<InvestigationHold>(), new Investigation("e2", Monday, "7"))
            .Timesheet.Credited.ShouldBe(Duration.FromHours(5));

    [Fact]
    public void An_alert_joins_attendance_with_facts_of_the_host()
    {
        var alerts = Evaluate(TwoEvenings(), rules => rules.AddRule<MuchServiceNoSale>(), new Sales("e1", Monday, 2)).Alerts;
        alerts.Where(alert => alert.Finding.Code == "HOST001").Select(alert => (alert.Date, alert.Finding.GetMessage(MessageLanguage.Chinese)))
            .ShouldBe([(Saturday, "2017-11-25 客服计入 3 小时，但没有成交：请查看客户咨询内容")]);
        Evaluate(TwoEvenings(), rules => rules.AddRule<MuchServiceNoSale>()).Alerts.ShouldNotContain(alert => alert.Finding.Code == "HOST001");
    }

    [Fact]
    public void A_line_of_the_host_that_cannot_be_paid_is_left_out_with_a_finding()
    {
        var made = TwoEvenings();
        var report = Report(made, rules => rules.AddRule<UnpayableLine>());
        report.Employees.Single().Pay.ShouldNotContain(line => line.Code == "bonus.odd");
        report.Diagnostics.ShouldContain(diagnostic => diagnostic.Code.StartsWith("HRA6", StringComparison.Ordinal)
            && diagnostic.GetMessage().Contains("`odd`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_of_the_host_in_the_place_of_one_of_the_library_judges_instead_of_it()
    {
        var late = TwoEvenings().Says(("response.window", "PT5M")).Customer("2017-11-27 19:00", "c").Replies("2017-11-27 19:20", "c");
        Effective(options => options.Replace<TurnWaitedTooLong, WaitedTooLongWithoutOutage>()).ShouldBeFalse();
        Effective(
            options => options.Replace<TurnWaitedTooLong, WaitedTooLongWithoutOutage>(),
            new Outage(Instant.FromUtc(2017, 11, 27, 11, 0), Instant.FromUtc(2017, 11, 27, 11, 30))).ShouldBeTrue();

        bool Effective(Action<NRulesRuntimeOptions> configure, params object[] facts) =>
            Evaluate(late, configure, facts).Timesheet.Days.Single(day => day.Date == Monday).Sessions.Single().IsEffective;
    }

    [Fact]
    public void An_explanation_says_which_rule_came_closest_and_which_condition_failed()
    {
        var made = TwoEvenings().Says(("response.window", "PT5M")).Customer("2017-11-27 19:00", "c").Replies("2017-11-27 19:20", "c");
        var (engine, evidence) = made.Prepare(made.Records());
        var explained = Both.NRules.ExplainFirings(engine, evidence, "e1", Monday)!;
        var criterion = explained.Flatten().Single(part => part.Explanation.Topic == ExplanationTopic.Criterion);
        criterion.Firings.Select(firing => firing.Rule).ShouldBe(["Turn: waited too long", "Answers: too late"]);
        criterion.NotFired.Single().ToString().ShouldBe("not Answers: in time: turns.ShareInTime() >= asked.MinShare [0.5 >= 0.8]");
        explained.Flatten().Single(part => part.Explanation.Topic == ExplanationTopic.Verdict).NotFired.Single().Values.ShouldBe("0 >= 1");
    }

    [Fact]
    public void An_explanation_goes_from_a_pay_line_back_to_messages_policy_and_facts_of_the_host()
    {
        var made = TwoEvenings();
        var (engine, evidence) = Prepare(made, options => options.AddRule<BonusForSales>(), new Sales("e1", Monday, 2));
        var runtime = _services!.GetRequiredService<NRulesAttendanceRuntime>();
        var firings = runtime.ExplainFirings(engine, evidence, "e1", Monday)!.Flatten()
            .Where(part => part.Explanation.Topic == ExplanationTopic.Pay).SelectMany(part => part.Firings).ToList();
        var bonus = firings.First(firing => firing.Rule == "Test: bonus for sales");
        bonus.Origins().OfType<Sales>().Single().Closed.ShouldBe(2);
        bonus.Origins().OfType<FormedSession>().Single().Facts.Turns.Single().CustomerMessages.ShouldNotBeEmpty();
        bonus.Origins().ShouldContain(fact => fact is CreditGranted);
        bonus.Because.Select(firing => firing.Rule).ShouldBe(["Pay: a day is payable"]);
        firings.First(firing => firing.Rule == "Pay: overtime on workdays").OriginsInWords().ShouldContain("overtime is paid");
    }

    [Fact]
    public void A_rule_class_may_ask_for_services_in_its_constructor() =>
        Evaluate(TwoEvenings(), rules => rules.AddRule<RuleWithService>()).Alerts.ShouldContain(alert => alert.Finding.Code == "HOST002");

    [Fact]
    public void An_explanation_tells_for_each_part_which_rules_fired()
    {
        var made = TwoEvenings().Says(("response.window", "PT5M"), ("session.minimumOnline", "PT30M"));
        var (engine, evidence) = made.Prepare(made.Records());
        var explained = Both.NRules.ExplainFirings(engine, evidence, "e1", Monday)!;
        explained.Flatten().Select(part => part.Explanation.GetText())
            .ShouldBe(engine.Explain(evidence, "e1", Monday)!.Flatten().Select(part => part.GetText()));
        Rules(ExplanationTopic.Criterion).ShouldBe(["Online: long enough", "Answers: in time"]);
        Rules(ExplanationTopic.Verdict).ShouldBe(["Verdict: enough criteria are met"]);
        Rules(ExplanationTopic.Credit).ShouldBe(["Credit: net time", "Daily cap: none"]);
        Rules(ExplanationTopic.Day).ShouldContain("Day: primary and credited time");
        Rules(ExplanationTopic.Overtime).ShouldContain("Overtime: all credited time");
        Rules(ExplanationTopic.Pay).ShouldContain("Pay: overtime on workdays");
        var verdict = Firings(ExplanationTopic.Verdict).Single();
        verdict.Yielded.ShouldStartWith("effective session");
        verdict.Facts.ShouldContain("1 × FormedSession and 2 × CriterionAnswer");

        IEnumerable<RuleFiring> Firings(ExplanationTopic topic) =>
            explained.Flatten().Where(part => part.Explanation.Topic == topic).SelectMany(part => part.Firings);
        IEnumerable<string> Rules(ExplanationTopic topic) => Firings(topic).Select(firing => firing.Rule);
    }

    [Fact]
    public void A_day_of_which_there_is_nothing_to_say_has_no_explanation()
    {
        var made = TwoEvenings();
        var (engine, evidence) = made.Prepare(made.Records());
        Both.NRules.ExplainFirings(engine, evidence, "e1", new LocalDate(2017, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task The_engine_of_a_host_takes_the_runtime_from_its_services()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<ICampaigns, WeekendsOfNovember>()
            .AddHrAttendanceNRules((_, options) => options.AddRule<WeekendCampaignBonus>())
            .AddHrAttendance(attendance => attendance.UseWorkspace(Repository.PathOf("samples", "support-team")))
            .BuildServiceProvider();
        var outcome = await services.GetRequiredService<IAttendanceEngine>().EvaluateAsync("Uber_Support", Saturday, Saturday);
        outcome!.Report!.Pay.ShouldContain(line => line.Code == "bonus.weekendCampaign");
    }

    [Fact]
    public void Many_threads_share_a_runtime()
    {
        var made = TwoEvenings();
        var (engine, evidence) = made.Prepare(made.Records());
        string[] expected = Both.Lines(engine.Evaluate(evidence, Saturday, Monday));
        Parallel.For(0, 40, _ => Both.Lines(engine.Evaluate(evidence, Saturday, Monday)).ShouldBe(expected));
    }

    private static WorkCase TwoEvenings() => new WorkCase()
        .Earns(8700)
        .Online("2017-11-25 18:00", "2017-11-25 21:00").Customer("2017-11-25 18:10", "a").Replies("2017-11-25 18:11", "a")
        .Online("2017-11-27 18:00", "2017-11-27 20:00").Customer("2017-11-27 18:10", "b").Replies("2017-11-27 18:11", "b");

    private EmployeeReport Evaluate(WorkCase made, Action<NRulesRuntimeOptions> configure, params object[] facts) =>
        Report(made, configure, facts).Employees.Single();

    private AttendanceReport Report(WorkCase made, Action<NRulesRuntimeOptions> configure, params object[] facts)
    {
        var (engine, evidence) = Prepare(made, configure, facts);
        return engine.Evaluate(evidence, Saturday, Monday);
    }

    private (AttendanceEngine Engine, EvidenceSet Evidence) Prepare(WorkCase made, Action<NRulesRuntimeOptions> configure, params object[] facts)
    {
        _services = new ServiceCollection()
            .AddSingleton<ICampaigns, WeekendsOfNovember>()
            .AddHrAttendanceNRules((_, options) =>
            {
                configure(options);
                options.FactsOf = _ => facts;
            })
            .BuildServiceProvider();
        return made.Prepare(made.Records(), _services.GetRequiredService<AttendanceRuntime>());
    }

    private sealed class UnpayableLine : Rule
    {
        public override void Define()
        {
            PayableDay day = null!;

            When().Match(() => day);
            Then().Yield(_ => EarnedLines.ByHost(day, "odd", PayLine.Item.Of(day.Facts.Date.PlusDays(1), "bonus.odd", 1, new Money(1, "CNY"), null)));
        }
    }

    [Name("Test: bonus for sales")]
    private sealed class BonusForSales : Rule
    {
        public override void Define()
        {
            PayableDay day = null!;
            Sales sales = null!;

            When().Match(() => day).Match(() => sales, one => one.Date == day.Date);
            Then().Yield(_ => EarnedLines.ByHost(day, "sales", PayLine.Item.Of(day.Date, "bonus.sales", sales.Closed, new Money(5, "CNY"), null)));
        }
    }

    private sealed class RuleWithService(ICampaigns campaigns) : Rule
    {
        private static readonly DiagnosticDescriptor Alert = new("HOST002", DiagnosticSeverity.Warning, "campaign on {date}", "{date} 有活动");

        public override void Define()
        {
            DayOfTimesheet day = null!;

            When().Match(() => day, one => campaigns.BonusOn(one.Date) != null);
            Then().Yield(_ => new RaisedAlerts(
                day.Employee, day.Date, Alert, new ValueTuple<string, string?>[] { new ValueTuple<string, string?>("date", day.Date.ToString()) }));
        }
    }
}
