using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Follows the guide to tests of policies word for word, in an empty folder.</summary>
public sealed class TestingGuideTests : IDisposable
{
    private static readonly Regex Step = new(
        @"`(?<file>company/[^`]+)`[^`]*:\n\n```(?:json|yaml)\n(?<text>.*?)```|```console\n(?<commands>.*?)```", RegexOptions.Singleline);

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whoever_follows_the_guide_gets_from_a_template_to_a_tested_branch_and_sees_what_it_shows()
    {
        var (files, commands) = (0, 0);
        foreach (Match step in Step.Matches(File.ReadAllText(Repository.PathOf("docs", "testing-policies.md"))))
        {
            if (step.Groups["file"].Success)
            {
                string path = Path.Combine(_folder, step.Groups["file"].Value);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, step.Groups["text"].Value);
                files++;
            }

            foreach (string command in step.Groups["commands"].Value.Split("$ hr-attendance ", StringSplitOptions.RemoveEmptyEntries))
            {
                int end = command.IndexOf('\n', StringComparison.Ordinal);
                Follow(command[..end], command[(end + 1)..]);
                commands++;
            }
        }

        (files, commands).ShouldBe((4, 6));
    }

    [Fact]
    public void The_documents_of_the_guide_are_those_of_the_sample()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "testing-policies.md"));
        guide.ShouldContain("```json\n" + File.ReadAllText(Repository.PathOf("samples", "policy-tests", "policies", "sh.json")) + "```");
        guide.ShouldContain("```yaml\n" + File.ReadAllText(Repository.PathOf("samples", "policy-tests", "scenarios", "shanghai.yaml")) + "```");
    }

    private void Follow(string command, string shown)
    {
        var run = HrAttendance.Run([.. command.Split(' ')
            .Select(word => word == "company" || word.StartsWith("company/", StringComparison.Ordinal) ? Path.Combine(_folder, word) : word)]);
        string all = (run.Output + run.Error).Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        var actual = new Queue<string>(all.Split('\n').Select(line => line.TrimEnd()));
        foreach (string line in shown.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            while (actual.TryPeek(out string? next) && next != line)
            {
                actual.Dequeue();
            }

            actual.Count.ShouldBeGreaterThan(0, $"after `{command}`, `{line}` is not, or not there, in:\n{all}");
            actual.Dequeue();
        }
    }
}
