using System.Net;
using System.Text.Json.Nodes;
using ErpHost.Data;
using NodaTime;

namespace Hr.Attendance.ErpHost.Tests;

public sealed class PolicyTests
{
    /// <summary>A branch that asks for more than headquarters' ten minutes.</summary>
    private static string Branch(string minimum) =>
        $$"""{ "id": "shanghai-2026", "unit": "shanghai", "effectiveFrom": "2026-01-01", "directives": { "session.minimumOnline": """
        + $$"""{ "set": "{{minimum}}" }, "credit.dailyCap": { "set": "PT20M" } } }""";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_policy_that_is_published_changes_timesheets_at_once_and_for_its_unit_alone(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', [.. Evenings.HalfAnHour("wang"), .. Evenings.HalfAnHour("zhao")]));
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
        var answer = await host.PostAsync("/policies", Branch("PT15M"), "application/json");
        ((bool)answer["isAccepted"]!).ShouldBeTrue();
        (await host.CreditedAsync("wang")).ShouldBe("PT20M");
        (await host.CreditedAsync("zhao")).ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_check_says_what_publishing_would_say_and_changes_nothing(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        ((bool)(await host.PostAsync("/policies/check", Branch("PT15M"), "application/json"))["isAccepted"]!).ShouldBeTrue();
        var refused = await host.PostAsync("/policies/check", Branch("PT2H"), "application/json");
        ((bool)refused["isAccepted"]!).ShouldBeFalse();
        CodesOf(refused).ShouldContain("HRA1259");
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_policy_that_breaks_a_bound_or_cannot_be_read_is_refused_and_the_old_one_stays_in_force(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        CodesOf(await host.PostAsync("/policies", Branch("PT2H"), "application/json", HttpStatusCode.UnprocessableEntity)).ShouldContain("HRA1259");
        CodesOf(await host.PostAsync("/policies", "{ this is no policy", "application/json", HttpStatusCode.UnprocessableEntity)).ShouldNotBeEmpty();
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
        await using var db = await host.Database();
        db.Policies.Count().ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_broken_policy_that_somebody_wrote_into_the_table_does_not_come_into_force_and_is_said_by_the_health_check(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        await host.GetAsync("/health");
        await using (var db = await host.Database())
        {
            db.Policies.Add(new PolicyRow
            {
                Document = "broken",
                PublishedAt = Instant.FromUtc(2026, 1, 1, 0, 0),
                Author = "somebody",
                Json = """{ "id": "broken", "unit": "group", "directives": { "no.such.setting": { "set": 1 } } }""",
            });
            await db.SaveChangesAsync();
        }

        CodesOf(await host.PostAsync("/policies/reload", string.Empty)).ShouldContain("HRA8101");
        CodesOf(await host.GetAsync("/health", HttpStatusCode.ServiceUnavailable)).ShouldContain("HRA8101");
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
        CodesOf(await host.PostAsync("/policies", Branch("PT15M"), "application/json", HttpStatusCode.UnprocessableEntity)).ShouldContain("HRA8101");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Somebody_who_joins_is_known_after_a_reload(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await using (var db = await host.Database())
        {
            db.Employees.Add(new EmployeeRow { Id = "sun", Unit = "beijing", PrimaryRole = "teaching", ConcurrentRole = "online-service" });
            await db.SaveChangesAsync();
        }

        await host.PostAsync("/policies/reload", string.Empty);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("sun")));
        (await host.CreditedAsync("sun")).ShouldBe("PT32M");
    }

    private static IEnumerable<string> CodesOf(JsonNode answer) => answer["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
