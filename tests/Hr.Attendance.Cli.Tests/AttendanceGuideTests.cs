using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests;

/// <summary>The guide for HR people shows the sample as it is, and what its commands print.</summary>
public sealed class AttendanceGuideTests : IDisposable
{
    private static readonly Regex Block = new(
        @"`(?<file>samples/attendance/[^`]+)`\n\n```(?:json|csv)\n(?<text>.*?)```|```console\n(?<commands>.*?)```", RegexOptions.Singleline);

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whoever_follows_the_guide_sees_the_files_and_the_figures_that_it_shows()
    {
        var (files, commands) = (0, 0);
        foreach (Match block in Block.Matches(File.ReadAllText(Repository.PathOf("docs", "attendance.md"))))
        {
            if (block.Groups["file"].Success)
            {
                ShouldBeIn(block.Groups["text"].Value, File.ReadAllText(Repository.PathOf(block.Groups["file"].Value.Split('/'))));
                files++;
            }

            foreach (string command in block.Groups["commands"].Value.Split("$ hr-attendance ", StringSplitOptions.RemoveEmptyEntries))
            {
                int end = command.IndexOf('\n', StringComparison.Ordinal);
                Follow(command[..end], command[(end + 1)..]);
                commands++;
            }
        }

        (files, commands).ShouldBe((7, 9));
    }

    [Fact]
    public void No_fault_in_the_policies_of_the_sample_goes_unnoticed()
    {
        var run = HrAttendance.Run("policy", "test", "samples/attendance", "--mutation", "--min-coverage", "100");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("noticed, 0 not");
    }

    [Fact]
    public void The_sample_in_Chinese_has_the_words_of_an_HR_department()
    {
        var run = HrAttendance.Run("evaluate", "samples/attendance", "--from", "2026-03-02", "--to", "2026-03-06", "--lang", "zh");
        foreach (string word in new[] { "计划", "休假", "缺勤工时", "迟到", "早退", "缺勤", "出勤" })
        {
            run.Output.ShouldContain(word);
        }
    }

    /// <summary>All lines shown stand in the file, in their order; a line of dots stands for lines that are left out.</summary>
    private static void ShouldBeIn(string shown, string file) => ShouldFollow(shown, file, $"`{shown}` is not in:\n{file}");

    private void Follow(string command, string shown)
    {
        var run = HrAttendance.Run([.. command.Split(' ')
            .Select(word => word.StartsWith("out/", StringComparison.Ordinal) ? Path.Combine(_folder, word[4..]) : word)]);
        string all = (run.Output + run.Error).Replace(_folder + Path.DirectorySeparatorChar, "out/", StringComparison.Ordinal);
        if (command.Contains(" out/", StringComparison.Ordinal))
        {
            foreach (string file in Directory.GetFiles(_folder))
            {
                all += File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            }
        }

        ShouldFollow(shown, all, $"after `{command}` not what is shown, but:\n{all}");
    }

    private static void ShouldFollow(string shown, string text, string otherwise)
    {
        var actual = new Queue<string>(text.Split('\n').Select(line => line.TrimEnd()));
        foreach (string line in shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim() != "…"))
        {
            while (actual.TryPeek(out string? next) && next != line)
            {
                actual.Dequeue();
            }

            actual.Count.ShouldBeGreaterThan(0, $"`{line}` is missing; {otherwise}");
            actual.Dequeue();
        }
    }
}
