using System.Text;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Tests.Access;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Privacy;

/// <summary>The texts of exceptions go to logs, and so never name a person, whatever goes wrong.</summary>
public sealed class ExceptionTextTests : IDisposable
{
    private const string Name = "王芳";

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("\"王芳\"")]
    [InlineData("[\"王芳\"]")]
    [InlineData("{ \"employees\": [ { \"id\": \"王芳\", \"unit\": 王芳 } ] }")]
    [InlineData("{ \"version\": \"王芳\" }")]
    [InlineData("{ \"王芳\": 1, \"version\": 9 }")]
    public void A_chart_that_cannot_be_used(string organization)
    {
        _workspace.Write("org.json", organization);
        var exception = Should.Throw<WorkspaceException>(() => _workspace.Read());
        exception.ToString().ShouldNotContain(Name);
        exception.Message.ShouldContain("org.json");
        exception.Message.ShouldContain("HRA0");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_source_that_fails_half_way(bool isJson)
    {
        string beginning = isJson
            ? $$"""{"evidence_id":"{{Name}}","employee_id":"{{Name}}","at":"2026-03-02T19:03:22Z","kind":"in"}""" + "\n"
            : $"evidence_id,employee_id,at,kind\n{Name},{Name},2026-03-02T19:03:22Z,in\n";
        using var stream = new FailingStream(Encoding.UTF8.GetBytes(beginning));
        Should.Throw<IOException>(() =>
            EvidenceReader.ReadPunches(stream, isJson ? EvidenceFormat.JsonLines : EvidenceFormat.Csv, new ReadingLog("punches")).ToList())
            .ToString().ShouldNotContain(Name);
    }

    [Fact]
    public void A_disk_that_is_full_while_results_are_written()
    {
        var company = Companies.Draw(new Random(1));
        company = company with { People = [.. company.People.Select(person => person.Id == "e1" ? Renamed(person) : person)] };
        var report = company.Report();
        Action<Stream>[] writers =
        [
            stream => TimesheetsJsonWriter.Write(stream, report, report.Diagnostics),
            stream => PayrollJson.Write(stream, PayrollHandover.Of(report)),
            stream => DecisionLog.Append(stream, report.Employees.SelectMany(AutomatedDecision.Of), Instant.FromUtc(2026, 4, 1, 0, 0)),
        ];
        foreach (var write in writers)
        {
            using var disk = new FullDisk();
            Should.Throw<IOException>(() => write(disk)).ToString().ShouldNotContain(Name);
        }
    }

    [Fact]
    public void Wrong_calls()
    {
        var workspace = _workspace.Read();
        var engine = workspace.CreateEngine();
        Action[] calls =
        [
            () => PersonalData.Collect(workspace, engine, Name, Company.From, Company.To),
            () => ContractSchemas.Write(Name),
            () => _ = new Pseudonyms(Encoding.UTF8.GetBytes(Name)),
            () => ViewerScope.Self(string.Empty),
        ];
        calls.ShouldAllBe(call => !Should.Throw<ArgumentException>(call, (string?)null).ToString().Contains(Name));
    }

    private static Rules.Organization.Employee Renamed(Rules.Organization.Employee person) =>
        new(Name, person.Unit, person.Assignments, person.Tags, person.MonthlyWage, person.Employment);

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space is left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space is left");
    }
}
