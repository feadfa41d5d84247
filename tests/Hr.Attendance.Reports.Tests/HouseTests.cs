using Hr.Attendance.Reports.Pages;

namespace Hr.Attendance.Reports.Tests;

/// <summary>Holds the package to the rules of the house.</summary>
public class HouseTests
{
    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(typeof(ReportSite).Assembly, 100);

    [Fact]
    public void The_document_on_reports_has_the_formulas_that_pages_state_and_no_others()
    {
        string table = "| figure | formula | in words |\n|---|---|---|\n"
            + string.Concat(Formulas.All.Select(formula => $"| {formula.Figure.English} | {formula.Rule} | {formula.Meaning.English} |\n"));
        string[] stated = File.ReadAllText(Repository.PathOf("docs", "reports.md"))
            .Split("\n\n")
            .Where(part => part.StartsWith("| figure ", StringComparison.Ordinal))
            .ToArray();
        stated.ShouldBe([table.TrimEnd('\n')], "write the table of docs/reports.md again, from Formulas.All: " + table);
    }
}
