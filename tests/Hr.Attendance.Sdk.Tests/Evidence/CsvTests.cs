using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Evidence;

public class CsvTests
{
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\n";

    [Fact]
    public void A_quoted_field_may_hold_commas_quotes_and_ends_of_lines()
    {
        var outcome = Read("\"m,\"\"1\"\"\n\r\n2\",\"\"\"\",c1,2026-03-02T18:05:00Z,\"auto\"\n" + Row("m3"));
        outcome.Ids.ShouldBe(["m,\"1\"\n\n2", "m3"]);
        outcome.Records.Select(record => record.Source.Line).ShouldBe([2, 5]);
        ((Message)outcome.Records[0]).EmployeeId.ShouldBe("\"");
    }

    [Theory]
    [InlineData("m,e\"1,c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("\"m,e1,c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("m,e1,c1,2026-03-02T18:05:00Z,\"auto")]
    [InlineData("m,\"e\"1,c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("m, \"e1\",c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("m,\"e1\" ,c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("m,e1,c1,2026-03-02T18:05:00Z,a\"u\"to")]
    [InlineData("m,e\"1,\"c1,2026-03-02T18:05:00Z,auto")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    public void A_stray_quote_costs_its_own_row_only(string bad)
    {
        var outcome = Read(Row("m1") + bad + "\n" + Row("m3") + "\"m\n4\",e1,c1,2026-03-02T18:05:00Z,auto\n" + Row("m6"));
        outcome.Ids.ShouldBe(["m1", "m3", "m\n4", "m6"]);
        outcome.Records.Select(record => record.Source.Line).ShouldBe([2, 4, 5, 7]);
        outcome.Findings.ShouldBe(["HRA2001:3"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(30)]
    public void Stray_quotes_all_over_a_long_file_cost_their_own_rows_only(int every)
    {
        const int rows = 30_000;
        string file = string.Concat(Enumerable.Range(0, rows).Select(i => i % every == 0 ? $"m{i},e\"1,c1,2026-03-02T18:05:00Z,auto\n" : Row($"m{i}")));
        var outcome = Read(file);
        outcome.Records.Count.ShouldBe(rows - (rows / every));
        outcome.Log.Records.ShouldBe(rows);
        outcome.ShouldAddUp();
    }

    [Fact]
    public void An_open_quote_far_from_any_other_costs_its_own_row_only()
    {
        var outcome = Read("\"m0,e1,c1,2026-03-02T18:05:00Z,auto\n" + string.Concat(Enumerable.Range(1, 5000).Select(i => Row($"m{i}"))));
        outcome.Records.Count.ShouldBe(5000);
        outcome.Findings.ShouldBe(["HRA2001:2"]);
        outcome.Log.Diagnostics.Single().GetMessage().ShouldContain("a quote is opened and never closed");
    }

    [Fact]
    public void A_line_that_is_too_long_ends_an_open_field_and_both_are_reported()
    {
        var outcome = Read(Row("m1") + "\"m2,e1\n" + new string('x', 100_000) + "\n" + Row("m4"));
        outcome.Ids.ShouldBe(["m1", "m4"]);
        outcome.Findings.ShouldBe(["HRA2001:3", "HRA2001:4"]);
    }

    [Fact]
    public void Blank_lines_are_no_records()
    {
        var outcome = Read("\n\r\n" + Row("m1") + "\n\n" + Row("m2") + "\n");
        outcome.Log.Records.ShouldBe(2);
        outcome.Records.Select(record => record.Source.Line).ShouldBe([4, 7]);
    }

    [Theory]
    [InlineData("evidence_id,employee_id,\"conversation_id,at,sender\n", "HRA0010:1")]
    [InlineData("m0,e1,c1,2026-03-02T18:05:00Z,auto\n", "HRA0010:1")]
    public void Without_a_header_every_record_is_set_aside_under_one_set_of_findings(string header, string finding)
    {
        var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, header + Row("m1") + Row("m2"));
        outcome.Records.ShouldBeEmpty();
        outcome.Findings.ShouldContain(finding);
        outcome.Findings.ShouldNotContain(code => code.StartsWith("HRA2001", StringComparison.Ordinal));
        outcome.Log.Records.ShouldBe(2);
        outcome.Log.SetAside.ShouldBe(2);
    }

    [Fact]
    public void A_column_that_is_ignored_cannot_make_a_row_unreadable()
    {
        byte[] file = System.Text.Encoding.Latin1.GetBytes("note," + Header + "caf\u00E9," + Row("m1"));
        var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, file);
        outcome.Ids.ShouldBe(["m1"]);
        outcome.Findings.ShouldBe(["HRA0011:1"]);
    }

    [Fact]
    public void The_name_of_an_unknown_column_is_told_in_short()
    {
        string finding = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, new string('x', 50_000) + "," + Header).Log.Diagnostics.Single().GetMessage();
        finding.Length.ShouldBeLessThan(500);
        finding.ShouldContain("xxx…");
    }

    private static Outcome Read(string rows) => Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Header + rows);

    private static string Row(string id) => $"{id},e1,c1,2026-03-02T18:05:00Z,auto\n";
}
