using System.Text.RegularExpressions;
using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.OrTools;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Tests;

/// <summary>The guide to planning shows what its commands print, and every message. <c>HR_WRITE_SAMPLES=1</c> writes both anew.</summary>
public partial class PlanningGuideTests
{
    private const string Heading = "| code | severity | message | 中文 |\n|---|---|---|---|\n";

    private static readonly string Path = Repository.PathOf("docs", "planning.md");
    private static readonly bool IsWritten = Environment.GetEnvironmentVariable("HR_WRITE_SAMPLES") == "1";

    [Fact]
    public void Each_command_of_the_guide_prints_first_what_the_guide_shows()
    {
        string guide = File.ReadAllText(Path);
        var blocks = Block().Matches(guide);
        blocks.Count.ShouldBe(2);
        foreach (Match block in blocks)
        {
            string[] shown = block.Groups["shown"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var run = HrAttendance.Run(block.Groups["command"].Value.Split(' '));
            run.ExitCode.ShouldBe(0, run.Error);
            string[] printed = [.. run.Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).Take(shown.Length)];
            if (IsWritten)
            {
                guide = guide.Replace(block.Groups["shown"].Value, string.Concat(printed.Select(line => line + "\n")), StringComparison.Ordinal);
            }
            else
            {
                printed.ShouldBe(shown, $"write it again with HR_WRITE_SAMPLES=1: {block.Groups["command"].Value}");
            }
        }

        Keep(guide);
    }

    [Fact]
    public void Every_message_of_planning_stands_in_the_guide_and_no_other()
    {
        string table = Heading + string.Concat(Messages().Select(message =>
            $"| {message.Code} | {NameOf(message.Severity)} | {Plain(message.Sentence.English)} | {Plain(message.Sentence.Chinese)} |\n"));
        string guide = File.ReadAllText(Path);
        string shown = guide[guide.IndexOf(Heading, StringComparison.Ordinal)..];
        if (IsWritten)
        {
            Keep(guide.Replace(shown, table, StringComparison.Ordinal));
        }
        else
        {
            shown.ShouldBe(table, "write the table of docs/planning.md again with HR_WRITE_SAMPLES=1");
        }
    }

    [Fact]
    public void The_program_of_the_guide_runs_as_it_stands()
    {
        var files = new List<string>();
        IReadOnlyList<Shift> knownRows = [];
        Func<string, Stream> open = path =>
        {
            files.Add(path);
            return new MemoryStream();
        };
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "duty-planning"));
        var engine = workspace.CreateEngine();

        var planning = new PlanningEngine(engine);
        var plan = planning.Plan(new PlanningRequest
        {
            Evidence = workspace.Evidence,
            FirstDay = new LocalDate(2026, 11, 30),
            LastDay = new LocalDate(2026, 12, 6),
            UnitIds = ["hq"],
        });
        var report = new PlanReport { Plan = plan, Engine = engine, Language = MessageLanguage.Chinese };
        PlanFiles.Write(report, path => open(path));
        var rows = PlanFiles.RowsToPublish(report, knownRows);

        files.ShouldContain("plan.html");
        rows.Count.ShouldBe(plan.Duties.Count);
        string program = File.ReadAllText(Path).Split("```csharp\n")[1].Split("```")[0];
        string here = File.ReadAllText(Repository.PathOf("tests", "Hr.Attendance.Cli.Tests", "PlanningGuideTests.cs"));
        Indents().Replace(here, string.Empty).ShouldContain(Indents().Replace(program, string.Empty), Case.Sensitive);
    }

    private static IEnumerable<DiagnosticDescriptor> Messages() =>
        new[] { typeof(PlanningEngine), typeof(CpSatAllocator), typeof(PlanFiles) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .SelectMany(type => type.GetFields())
            .Where(field => field.IsStatic && field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(message => message.Code, StringComparer.Ordinal);

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>A sentence without the forms of its placeholders.</summary>
    private static string Plain(string sentence) => Form().Replace(Plural().Replace(sentence, "s"), "}");

    private static void Keep(string guide)
    {
        if (IsWritten)
        {
            File.WriteAllText(Path, guide);
        }
    }

    [GeneratedRegex("```console\n\\$ hr-attendance (?<command>[^\n]+)\n(?<shown>.*?)…\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{\w+:s\}")]
    private static partial Regex Plural();

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Form();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indents();
}
