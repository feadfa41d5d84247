using System.Net;

namespace Hr.Attendance.ErpHost.Tests;

public sealed class AccessTests
{
    private const string Wang = "/employees/wang/timesheet?from=2026-03-01&to=2026-03-31";
    private const string Shanghai = "/units/shanghai/timesheets?from=2026-03-01&to=2026-03-31";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Without_a_grant_nobody_is_there(string database)
    {
        await using var host = await HostWithEvenings(database);
        foreach (string? nobody in new[] { null, "self:", "self:li", "branch:beijing", "team:zhao", "everything" })
        {
            host.Sees(nobody);
            await host.GetAsync(Wang, HttpStatusCode.NotFound);
            await host.GetAsync("/employees/wang/days/2026-03-04/explanation", HttpStatusCode.NotFound);
        }

        host.Sees(null);
        (await host.GetAsync(Shanghai))["employees"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_employee_sees_the_own_results_with_pay_and_evidence_and_no_others(string database)
    {
        await using var host = await HostWithEvenings(database);
        host.Sees("self:wang");
        string own = (await host.GetAsync(Wang)).ToJsonString();
        own.ShouldContain("CNY");
        own.ShouldContain("wang-4-1");
        await host.GetAsync("/employees/wang/days/2026-03-04/explanation");
        (await host.GetAsync(Shanghai))["employees"]!.AsArray().Select(employee => (string)employee!["id"]!).ShouldBe(["wang"]);
        await host.GetAsync("/employees/li/timesheet?from=2026-03-01&to=2026-03-31", HttpStatusCode.NotFound);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_branch_sees_pay_without_evidence_and_a_team_neither(string database)
    {
        await using var host = await HostWithEvenings(database);
        host.Sees("branch:shanghai");
        string branch = (await host.GetAsync(Shanghai)).ToJsonString();
        branch.ShouldContain("CNY");
        branch.ShouldNotContain("wang-4-1");
        host.Sees("team:wang");
        var team = await host.GetAsync(Shanghai);
        team["employees"]!.AsArray().Count.ShouldBe(2);
        team.ToJsonString().ShouldNotContain("CNY");
        team.ToJsonString().ShouldNotContain("wang-4-1");
    }

    private static async Task<RunningHost> HostWithEvenings(string database)
    {
        var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', [.. Evenings.HalfAnHour("wang"), .. Evenings.HalfAnHour("li")]));
        return host;
    }
}
