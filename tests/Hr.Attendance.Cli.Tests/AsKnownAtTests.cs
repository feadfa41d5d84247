using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>A payroll is closed on 1 April; on 10 April headquarters asks for longer sessions from 1 March on.</summary>
public sealed class AsKnownAtTests : IDisposable
{
    private static readonly string[] March = ["--from", "2026-03-01", "--to", "2026-03-31", "--format", "json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public AsKnownAtTests()
    {
        Write("org.json", """
            { "units": [ { "id": "group", "zone": "Asia/Shanghai" } ],
              "employees": [ { "id": "e1", "unit": "group", "assignments": [ { "role": "online-service", "kind": "concurrent", "from": "2025-01-01" } ] } ] }
            """);
        Write("policies/first.json", """
            { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "publishedAt": "2025-12-20T02:00:00Z",
              "directives": { "session.minimumOnline": { "set": "PT3M" } } }
            """);

        // One run from 19:00 to 19:06: its last message and the tail of two minutes.
        Write("evidence/messages.csv", """
            evidence_id,employee_id,conversation_id,at,sender
            m1,e1,c1,2026-03-02T11:00:00Z,employee
            m2,e1,c1,2026-03-02T11:04:00Z,employee

            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_closed_payroll_is_reproduced_byte_for_byte_after_a_retroactive_change()
    {
        var closed = HrAttendance.Run(["evaluate", _folder, .. March]);
        Credited(closed).ShouldBe("PT6M");
        ChangeRetroactively();
        Credited(HrAttendance.Run(["evaluate", _folder, .. March])).ShouldBe("PT0S");
        HrAttendance.Run(["evaluate", _folder, .. March, "--as-known-at", "2026-04-01T00:00:00+08:00"]).Output.ShouldBe(closed.Output);
    }

    [Theory]
    [InlineData("2025-12-20T01:59:59Z", "null")]
    [InlineData("2025-12-20T10:00+08:00", "\"PT3M\"")]
    [InlineData("2026-04-10T01:59:59.999Z", "\"PT3M\"")]
    [InlineData("2026-04-10T02:00:00Z", "\"PT10M\"")]
    public void Resolve_shows_the_policy_as_it_was_known(string instant, string value)
    {
        ChangeRetroactively();
        var run = HrAttendance.Run(
            "policy", "resolve", _folder, "--unit", "group", "--role", "online-service", "--on", "2026-03-02", "--format", "json", "--as-known-at", instant);
        run.ExitCode.ShouldBe(0, run.Error);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("settings")
            .GetProperty("session.minimumOnline").GetProperty("value").GetRawText().ShouldBe(value);
    }

    private void ChangeRetroactively() => Write("policies/second.json", """
        { "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "publishedAt": "2026-04-10T02:00:00Z",
          "directives": { "session.minimumOnline": { "set": "PT10M" } } }
        """);

    private static string? Credited(RunResult run)
    {
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("employees")[0].GetProperty("totals").GetProperty("credited").GetString();
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
