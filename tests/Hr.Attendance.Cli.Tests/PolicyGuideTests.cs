using System.Reflection;
using System.Text.RegularExpressions;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Holds the guide to policies to what the program really does.</summary>
public class PolicyGuideTests
{
    private static readonly string[] Guide = File.ReadAllLines(Repository.PathOf("docs", "policies.md"));

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (string block in Blocks("console"))
            {
                foreach (string part in block.Split("$ hr-attendance ", StringSplitOptions.RemoveEmptyEntries))
                {
                    int end = part.IndexOf('\n', StringComparison.Ordinal);
                    commands.Add(part[..end], part[(end + 1)..]);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_prints_the_lines_that_the_guide_shows_in_that_order(string command, string shown)
    {
        var run = HrAttendance.Run(command.Split(' '));
        var actual = new Queue<string>((run.Output + run.Error).Split('\n').Select(line => line.TrimEnd()));
        foreach (string line in shown.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            while (actual.TryPeek(out string? next) && next != line)
            {
                actual.Dequeue();
            }

            actual.Count.ShouldBeGreaterThan(0, $"`{line}` is not, or not there, in:\n{run.Output}{run.Error}");
            actual.Dequeue();
        }
    }

    [Fact]
    public void The_guide_shows_commands_and_something_of_what_each_prints()
    {
        Commands.Count.ShouldBeGreaterThan(10);
        Commands.ShouldAllBe(command => ((string)command[1]).Trim().Length > 0);
    }

    [Fact]
    public void The_documents_that_the_guide_shows_are_those_of_the_sample()
    {
        string text = string.Join('\n', Guide);
        var shown = Regex.Matches(text, @"`(samples/policies-guide/[^`]+\.json)`:\n\n```json\n(.*?)```", RegexOptions.Singleline);
        shown.Count.ShouldBe(6);
        foreach (Match match in shown)
        {
            match.Groups[2].Value.ShouldBe(File.ReadAllText(Repository.PathOf(match.Groups[1].Value.Split('/'))), match.Groups[1].Value);
        }
    }

    [Fact]
    public void Every_policy_finding_has_a_row_with_its_severity_cause_and_remedy_and_no_row_is_left_over()
    {
        var rows = Guide.Where(line => line.StartsWith("| HRA", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        rows.ShouldAllBe(row => row.Length == 6 && row[3].Length > 0 && row[4].Length > 0);
        rows.Select(row => $"{row[1]} {row[2]}").ShouldBe(PolicyFindings().Select(finding => $"{finding.Code} {SeverityOf(finding)}"));
    }

    private static IEnumerable<DiagnosticDescriptor> PolicyFindings() =>
        new[] { typeof(AttendanceEngine).Assembly, typeof(WorkspaceReader).Assembly, Assembly.Load("Hr.Attendance.Cli") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor) && !field.DeclaringType!.ContainsGenericParameters)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Where(descriptor => descriptor.Code.StartsWith("HRA12", StringComparison.Ordinal))
            .Distinct()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal);

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static IEnumerable<string> Blocks(string language)
    {
        for (int i = 0; i < Guide.Length; i++)
        {
            if (Guide[i] == "```" + language)
            {
                int end = Array.IndexOf(Guide, "```", i + 1);
                yield return string.Concat(Guide[(i + 1)..end].Select(line => line + "\n"));
                i = end;
            }
        }
    }
}
