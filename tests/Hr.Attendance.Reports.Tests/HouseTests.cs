using System.Text.RegularExpressions;
using Hr.Attendance.Reports.Pages;

namespace Hr.Attendance.Reports.Tests;

/// <summary>Holds the package to the rules of the house.</summary>
public class HouseTests
{
    private static readonly string[] FloorsFromTheGround = ["Markup", "Tables", "Charts", "Figures", "Pages"];

    [Fact]
    public void The_floors_know_only_floors_below_them()
    {
        string root = Repository.PathOf("src", "Hr.Attendance.Reports");
        Directory.GetDirectories(root).Select(Path.GetFileName).Except(FloorsFromTheGround).ShouldBe(["PublicAPI", "bin", "obj"], ignoreOrder: true);
        for (int floor = 0; floor < FloorsFromTheGround.Length; floor++)
        {
            string[] above = FloorsFromTheGround[(floor + 1)..];
            foreach (string file in Directory.GetFiles(Path.Combine(root, FloorsFromTheGround[floor]), "*.cs"))
            {
                var used = Regex.Matches(File.ReadAllText(file), @"^using (?:static )?Hr\.Attendance\.Reports\.(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
                used.ShouldAllBe(name => !above.Contains(name), file);
            }
        }
    }

    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(typeof(ReportSite).Assembly, 100);

    [Fact]
    public void The_document_on_reports_has_the_formulas_that_pages_state_and_no_others()
    {
        string table = "| figure | formula | in words |\n|---|---|---|\n"
            + string.Concat(Formulas.All.Select(formula => $"| {formula.Figure.English} | {formula.Rule} | {formula.Meaning.English} |\n"));
        string[] stated = File.ReadAllText(Repository.PathOf("docs", "reports.md")).Split("\n\n").Where(part => part.StartsWith("| figure ", StringComparison.Ordinal)).ToArray();
        stated.ShouldBe([table.TrimEnd('\n')], "write the table of docs/reports.md again, from Formulas.All: " + table);
    }
}
