using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests.Criteria;

/// <summary>Holds the guide to criteria to the sample and the tests that it quotes.</summary>
public class CriteriaGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "criteria.md"));

    [Fact]
    public void Every_block_of_code_stands_like_this_in_the_file_that_is_named_above_it()
    {
        string file = string.Empty;
        int blocks = 0;
        foreach (Match match in Regex.Matches(Guide, @"^`([^`]+)`:\n|^```(?:csharp|json)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline))
        {
            if (match.Groups[1].Success)
            {
                file = match.Groups[1].Value;
                continue;
            }

            blocks++;
            File.ReadAllText(Repository.PathOf(file.Split('/'))).ShouldContain(match.Groups[2].Value, Case.Sensitive, file);
        }

        blocks.ShouldBe(Regex.Count(Guide, "^```[a-z]", RegexOptions.Multiline) - 1); // all but the output
        blocks.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void The_output_is_printed_line_by_line_in_that_order()
    {
        string block = Regex.Match(Guide, "```console\n\\$ dotnet run --project samples/CustomCriteria\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        string[] shown = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        shown.Length.ShouldBeGreaterThan(10);
        var printed = new Queue<string>(CustomCriteriaTests.Output.Value.Split('\n'));
        foreach (string line in shown)
        {
            while (printed.TryPeek(out string? next) && next != line)
            {
                printed.Dequeue();
            }

            printed.Count.ShouldBeGreaterThan(0, $"`{line}` is not printed, or not there");
            printed.Dequeue();
        }
    }
}
