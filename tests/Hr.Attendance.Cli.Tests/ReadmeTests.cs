namespace Hr.Attendance.Cli.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_output_that_the_readme_shows_is_printed_line_by_line_in_that_order()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string[] blocks = readme.Split("\n```");
        int command = Array.FindIndex(blocks, block => block.Contains(" -- evaluate ", StringComparison.Ordinal));
        string[] arguments = blocks[command].Split(" -- ")[1].Trim().Split(' ');
        string[] shown = [.. blocks[command + 2].Split('\n').Skip(1).Where(line => line.Trim() != "…")];
        shown.Length.ShouldBeGreaterThan(5);
        var printed = HrAttendance.Run(arguments).Output.Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line != shown[0]).ToList();
        foreach (string line in shown)
        {
            int at = printed.IndexOf(line);
            at.ShouldBeGreaterThanOrEqualTo(0, line);
            printed.RemoveRange(0, at + 1);
        }
    }

    [Fact]
    public void The_rule_that_the_readme_shows_is_one_of_the_rules()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string shown = readme.Split("```csharp\n")
            .Skip(1)
            .Select(block => block.Split("```")[0])
            .Single(block => block.Contains(": Rule\n", StringComparison.Ordinal));
        Directory.GetFiles(Repository.PathOf("src", "Hr.Attendance.NRules"), "*.cs", SearchOption.AllDirectories)
            .ShouldContain(file => File.ReadAllText(file).Contains(shown, StringComparison.Ordinal));
    }
}
