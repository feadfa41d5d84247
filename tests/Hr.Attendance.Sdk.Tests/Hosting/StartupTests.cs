using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.DependencyInjection;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Sdk.Tests.Hosting;

public class StartupTests
{
    private static readonly EveningStaff OnePerson = new(1);

    [Fact]
    public async Task A_host_that_says_nothing_of_its_data_does_not_start_and_is_told_what_to_call() =>
        (await ProblemsOf(_ => { })).Single().ShouldContain("call `UseOrganization`, `UsePolicies` and `UseEvidence`, or `UseWorkspace`");

    [Fact]
    public async Task Each_missing_source_is_a_problem_of_its_own()
    {
        var problems = await ProblemsOf(attendance => attendance.UseOrganization(_ => OrganizationSources.Chart(OnePerson.Chart)));
        problems.Count.ShouldBe(2);
        problems[0].ShouldContain("`UsePolicies`");
        problems[1].ShouldContain("`UseEvidence`");
    }

    [Fact]
    public async Task A_workspace_beside_sources_and_a_calendar_beside_a_workspace_are_problems()
    {
        var problems = await ProblemsOf(attendance => attendance
            .UseWorkspace("somewhere").UsePolicies(_ => PolicySources.Documents([])).UseCalendar(_ => WorkCalendar.MondayToFriday));
        problems.Count.ShouldBe(2);
        problems[0].ShouldContain("not both");
        problems[1].ShouldContain("calendar.csv");
    }

    [Theory]
    [InlineData(0, 16, null, "`DegreeOfParallelism` is 0")]
    [InlineData(1, -1, null, "`PeopleAtATime` is -1")]
    [InlineData(1, 1, -5, "`DaysOfHistory` is -5")]
    public async Task An_option_that_cannot_be_is_a_problem(int parallel, int people, int? history, string problem) =>
        (await ProblemsOf(attendance =>
        {
            attendance.UseWorkspace("somewhere");
            (attendance.Options.DegreeOfParallelism, attendance.Options.PeopleAtATime, attendance.Options.DaysOfHistory) = (parallel, people, history);
        })).Single().ShouldContain(problem);

    [Fact]
    public void Without_a_host_the_engine_says_the_same_when_it_is_asked_for()
    {
        using var services = new ServiceCollection().AddHrAttendance(_ => { }).BuildServiceProvider();
        Should.Throw<HostingException>(() => services.GetRequiredService<IAttendanceEngine>()).Message.ShouldContain("UseWorkspace");
    }

    [Fact]
    public async Task After_the_start_the_rules_are_in_force_and_the_engine_is_ready()
    {
        using var services = Hosted.Services(OnePerson);
        services.Engine().Health.ShouldBe(new EngineHealth
        {
            IsReady = false,
            LastReadingSucceeded = true,
            RulesVersion = 0,
            LastReadAt = null,
            InForceSince = null,
            LastDiagnostics = services.Engine().Health.LastDiagnostics,
        });
        await services.StartAsync();
        var health = services.Engine().Health;
        (health.IsReady, health.LastReadingSucceeded, health.RulesVersion).ShouldBe((true, true, 1));
    }

    [Fact]
    public async Task Policies_with_errors_keep_a_host_from_starting_and_the_text_has_their_codes_and_places_alone()
    {
        var broken = new PolicyText().With(
            "policies/secret.json",
            """{ "id": "x", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "no.such.setting": { "set": "Zhang San" } } }""");
        using var services = Hosted.Services(OnePerson, policies: broken);
        string message = (await Should.ThrowAsync<HostingException>(services.StartAsync)).Message;
        message.ShouldContain("HRA1210 at policies/secret.json:1");
        message.ShouldNotContain("Zhang");
        services.Engine().Health.IsReady.ShouldBeFalse();
        services.Engine().Health.LastDiagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_host_may_allow_errors_at_the_start_and_the_good_part_counts()
    {
        var broken = new PolicyText().With(
            "p.json",
            """{ "id": "x", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "no.such": { "set": 1 },"""
                + """ "session.minimumOnline": { "set": "PT1H" } } }""");
        using var services = Hosted.Services(OnePerson, policies: broken, more: attendance => attendance.Options.AllowPolicyErrorsAtStart = true);
        await services.StartAsync();
        (await services.Engine().RunAsync()).Single().Report!.Timesheet.Days.Single().Sessions.Single().Verdict.IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void Two_engines_of_one_name_are_a_wrong_call()
    {
        var services = new ServiceCollection().AddHrAttendance(_ => { }).AddHrAttendance("north", _ => { });
        Should.Throw<InvalidOperationException>(() => services.AddHrAttendance(_ => { })).Message.ShouldContain("give each further one a name");
        Should.Throw<InvalidOperationException>(() => services.AddHrAttendance("north", _ => { })).Message.ShouldContain("`north`");
    }

    [Fact]
    public async Task Tenants_of_one_process_have_engines_of_their_own()
    {
        using var services = new ServiceCollection().AddHrAttendance("north", Tenant(1)).AddHrAttendance("south", Tenant(3)).BuildServiceProvider();
        await services.StartAsync();
        services.GetService<IAttendanceEngine>().ShouldBeNull();
        (await services.GetRequiredKeyedService<IAttendanceEngine>("north").RunAsync()).Count.ShouldBe(1);
        (await services.GetRequiredKeyedService<IAttendanceEngine>("south").RunAsync()).Count.ShouldBe(3);

        static Action<HrAttendanceBuilder> Tenant(int size) => attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(new EveningStaff(size).Chart))
            .UsePolicies(_ => PolicySources.Documents([EveningStaff.Says("session.minimumOnline", PolicyValue.Of("PT1M"))]))
            .UseEvidence(_ => new EvidenceInMemory([]));
    }

    private static async Task<IReadOnlyList<string>> ProblemsOf(Action<HrAttendanceBuilder> configure)
    {
        using var services = new ServiceCollection().AddHrAttendance(configure).BuildServiceProvider();
        return (await Should.ThrowAsync<HostingException>(services.StartAsync)).Problems;
    }
}
