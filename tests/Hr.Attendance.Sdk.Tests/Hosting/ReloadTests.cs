using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Hosting;

public sealed class ReloadTests : IDisposable
{
    private readonly PolicyText _policies = new PolicyText().Saying("session.minimumOnline", "\"PT1M\"");
    private readonly ServiceProvider _services;

    public ReloadTests() => _services = Hosted.Services(new EveningStaff(1), policies: _policies);

    private IAttendanceEngine Engine => _services.Engine();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task New_policies_come_into_force_as_a_whole_when_the_store_tells_of_them()
    {
        var before = await Engine.GetRulesAsync();
        _policies.Saying("session.minimumOnline", "\"PT2H\"").Tell();
        await Until(health => health.RulesVersion == 2);
        var after = await Engine.GetRulesAsync();
        (Minimum(before), Minimum(after)).ShouldBe((Duration.FromMinutes(1), Duration.FromHours(2)));
        after.Fingerprint.ShouldNotBe(before.Fingerprint);
    }

    [Fact]
    public async Task Broken_policies_leave_the_old_ones_in_force_and_the_health_says_why()
    {
        var before = await Engine.GetRulesAsync();
        _policies.Saying("session.minimumOnline", "\"ten minutes\"").Tell();
        await Until(health => !health.LastReadingSucceeded);
        (await Engine.GetRulesAsync()).ShouldBeSameAs(before);
        var health = Engine.Health;
        (health.IsReady, health.RulesVersion).ShouldBe((true, 1));
        health.LastDiagnostics[0].GetMessage().ShouldStartWith("the policies that were read have 1 errors and do not come into force");
        health.LastDiagnostics[1].Place.File.ShouldBe("policies/group.json");
    }

    [Fact]
    public async Task Corrected_policies_come_into_force_after_broken_ones()
    {
        await Engine.GetRulesAsync();
        _policies.With("policies/group.json", "{ half a docum").Tell();
        await Until(health => !health.LastReadingSucceeded);
        _policies.Saying("session.minimumOnline", "\"PT3M\"").Tell();
        await Until(health => health.LastReadingSucceeded);
        Minimum(await Engine.GetRulesAsync()).ShouldBe(Duration.FromMinutes(3));
        Engine.Health.LastDiagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_fails_leaves_the_old_policies_in_force()
    {
        var before = await Engine.GetRulesAsync();
        _policies.Fault = new TimeoutException("the server of Zhang San");
        var health = await Engine.ReloadAsync();
        (health.IsReady, health.LastReadingSucceeded).ShouldBe((true, false));
        health.LastDiagnostics.Single().GetMessage().ShouldContain("could not be read (TimeoutException)");
        (await Engine.GetRulesAsync()).ShouldBeSameAs(before);
    }

    [Fact]
    public async Task Warnings_do_not_keep_policies_from_coming_into_force()
    {
        await Engine.GetRulesAsync();
        _policies.With(
            "policies/other.json",
            """{ "id": "other", "unit": "group", "effectiveFrom": "2026-02-01", "directives": { "session.maxIdle": { "set": "PT1H","""
                + """ "descendants": "open" } } }""");
        var health = await Engine.ReloadAsync();
        (health.LastReadingSucceeded, health.RulesVersion).ShouldBe((true, 2));
    }

    [Fact]
    public async Task Nobody_who_asks_during_many_reloads_sees_a_mixture()
    {
        await Engine.GetRulesAsync();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 200; i++)
            {
                var rules = await Engine.GetRulesAsync();
                rules.Engine.ShouldNotBeNull();

                // The chart, the book and the version of one reading belong together.
                rules.Policies.Units.ShouldBeSameAs(rules.Chart.Units);
                Minimum(rules).ShouldBe(Duration.FromMinutes(rules.Version));
            }
        })).ToList();
        for (int version = 2; version <= 30; version++)
        {
            _policies.Saying("session.minimumOnline", $"\"PT{version}M\"");
            (await Engine.ReloadAsync()).RulesVersion.ShouldBe(version);
        }

        await Task.WhenAll(asking);
    }

    [Fact]
    public async Task A_run_goes_on_by_the_rules_that_it_began_with()
    {
        var run = await Engine.BeginRunAsync(new Sdk.Runs.RunRequest(EveningStaff.Day, EveningStaff.Day));
        _policies.Saying("session.minimumOnline", "\"PT5H\"");
        await Engine.ReloadAsync();
        (await run.OutcomesAsync()).Single().Report!.Timesheet.Days.Single().Sessions.Single().Verdict.IsEffective.ShouldBeTrue();
        (await Engine.RunAsync()).Single().Report!.Timesheet.Days.Single().Sessions.Single().Verdict.IsEffective.ShouldBeFalse();
    }

    private static Duration? Minimum(RulesInForce rules) =>
        rules.Policies.Resolve("group", "online-service", new Dictionary<string, string>(), EveningStaff.Day).Get(AttendanceSettings.SessionMinimumOnline);

    private async Task Until(Func<EngineHealth, bool> holds)
    {
        for (int i = 0; i < 2000 && !holds(Engine.Health); i++)
        {
            await Task.Delay(5);
        }

        holds(Engine.Health).ShouldBeTrue();
    }
}
