using System.Text.RegularExpressions;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Hosting;

/// <summary>Holds the guide to hosting to code that runs, and to the ids and names that a host sees.</summary>
public sealed class HostingGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "hosting.md"));

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_block_of_code_stands_like_this_in_the_host_of_the_tests()
    {
        string host = Flat(File.ReadAllText(Repository.PathOf("tests", "Hr.Attendance.Sdk.Tests", "Hosting", "AcmeHost.cs")));
        var blocks = Regex.Matches(Guide, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline);
        blocks.Count.ShouldBeGreaterThan(5);
        foreach (Match block in blocks)
        {
            host.ShouldContain(Flat(block.Groups[1].Value), Case.Sensitive);
        }
    }

    [Fact]
    public void Every_event_of_the_log_and_every_instrument_is_in_the_guide_and_nothing_else()
    {
        string folder = Repository.PathOf("src", "Hr.Attendance.Sdk", "Observability");
        var events = Regex.Matches(File.ReadAllText(Path.Combine(folder, "Log.cs")), @"EventId = (\d+), EventName = nameof\((\w+)\)")
            .Select(found => $"| {found.Groups[1].Value} | `{found.Groups[2].Value}` |");
        Regex.Matches(Guide, @"^\| \d{4} \| `\w+` \|", RegexOptions.Multiline).Select(row => row.Value).ShouldBe(events);
        var instruments = Regex.Matches(File.ReadAllText(Path.Combine(folder, "Telemetry.cs")), @"Create\w+<\w+>\(\s*""([\w.]+)""")
            .Select(found => found.Groups[1].Value);
        Regex.Matches(Guide, @"^\| `(hr\.attendance\.[\w.]+)` \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value).ShouldBe(instruments);
    }

    [Fact]
    public async Task The_host_of_the_guide_works()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "policies"));
        var crew = new EveningStaff(2);
        var evening = Instant.FromUtc(2026, 3, 2, 10, 0);
        var tables = new AcmeTables();
        tables.Messages.Add(new MessageRow(1, "e000", "c1", evening, IsOurs: false));
        tables.Messages.Add(new MessageRow(2, "e000", "c1", evening + Duration.FromMinutes(1), IsOurs: true));
        tables.Ratings.Add(new RatingRow(1, "c1", evening + Duration.FromMinutes(5), 5));
        using var services = AcmeHost.AddTenants(new ServiceCollection(), crew.Chart, crew.Chart, tables).BuildServiceProvider();
        await services.StartAsync();
        var engine = services.GetRequiredKeyedService<IAttendanceEngine>("north");
        AcmeHost.IsHealthy(engine).ShouldBeTrue();
        (await AcmeHost.OnlineOnAsync(engine, "e000", EveningStaff.Day, default)).ShouldBe(Duration.FromMinutes(3));
        var summary = await AcmeHost.RunMonthAsync(engine, Path.Combine(_folder, "march.jsonl"), new ReportedProgress<RunProgress>(), default);
        (summary.Employees, summary.Evidence.Used).ShouldBe((2, 3));
        var sent = new List<string>();
        (await AcmeHost.SendAllAsync(engine, outcome => { sent.Add(outcome.EmployeeId); return Task.CompletedTask; }, default)).ShouldBe(0);
        sent.ShouldBe(["e000", "e001"]);
        LiveTimesheets live = await engine.FollowAsync(EveningStaff.Day, EveningStaff.Day);
        AcmeHost.Take(live, tables.Messages.Select(row => row.ToMessage())).Single().EmployeeId.ShouldBe("e000");
        AcmeHost.Add(new ServiceCollection(), crew.Chart).ShouldContain(service => service.ServiceType == typeof(IAttendanceEngine));
    }

    /// <summary>Without the depth at which the lines stand.</summary>
    private static string Flat(string code) => Regex.Replace(code, "^ +", string.Empty, RegexOptions.Multiline);
}
