using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Evidence;

public class JsonLinesTests
{
    private const string Rest = "\"at\":\"2026-03-02T18:05:00Z\",\"kind\":\"in\"";

    [Fact]
    public void Escapes_are_read_in_names_and_values()
    {
        var punch = (Punch)Read(
            """{"evidence\u005fid":"m\u0031\n\"\\\/","employee_id":"\uD83D\uDE00张","at":"2026-03-02T18:05:00\u005a","kind":"\u0069n","role":"\u5BA2服"}""")
            .Records.Single();
        punch.EvidenceId.ShouldBe("m1\n\"\\/");
        punch.EmployeeId.ShouldBe("\U0001F600张");
        punch.Kind.ShouldBe(PunchKind.In);
        punch.Role.ShouldBe("客服");
    }

    [Fact]
    public void A_number_stands_for_its_own_text_and_null_for_nothing()
    {
        var punch = (Punch)Read($$"""{"evidence_id":12.50,"employee_id":-7e3,{{Rest}},"role":null,"place":""}""").Records.Single();
        (punch.EvidenceId, punch.EmployeeId, punch.Role, punch.Place, punch.Terminal).ShouldBe(("12.50", "-7e3", null, null, null));
    }

    [Theory]
    [InlineData("\"evidence_id\":true,\"employee_id\":\"e\"", "`evidence_id` is neither a text nor a number")]
    [InlineData("\"evidence_id\":{\"evidence_id\":\"m\"},\"employee_id\":\"e\"", "`evidence_id` is neither a text nor a number")]
    [InlineData("\"evidence_id\":\"m\",\"employee_id\":[\"e\"]", "`employee_id` is neither a text nor a number")]
    [InlineData("\"evidence_id\":\"m\",\"employee_id\":null", "`employee_id` is empty")]
    [InlineData("\"evidence_id\":\"m\",\"employee_id\":\"\"", "`employee_id` is empty")]
    [InlineData("\"evidence_id\":\"m\"", "`employee_id` is empty")]
    [InlineData("\"evidence_id\":\"m\",\"employee_id\":\"\\udc00\"", "is no text")]
    public void What_a_record_lacks_is_said(string properties, string reason)
    {
        var outcome = Read($"{{{properties},{Rest}}}\n{{\"evidence_id\":\"m2\",\"employee_id\":\"e\",{Rest}}}");
        outcome.Ids.ShouldBe(["m2"]);
        outcome.Findings.ShouldBe(["HRA2001:1"]);
        outcome.Log.Diagnostics.Single().GetMessage().ShouldContain(reason);
    }

    [Fact]
    public void Of_a_property_that_stands_twice_the_first_is_kept()
    {
        var outcome = Read($$"""{"evidence_id":"m","employee_id":"first","employee_id":"second","role":null,"role":"r",{{Rest}}}""");
        ((Punch)outcome.Records.Single()).EmployeeId.ShouldBe("first");
        ((Punch)outcome.Records.Single()).Role.ShouldBeNull();
        outcome.Log.Diagnostics.Select(finding => $"{finding.Code} {finding.Place}")
            .ShouldBe(["HRA0006 evidence/file:1 ($.employee_id)", "HRA0006 evidence/file:1 ($.role)"]);
    }

    [Fact]
    public void An_unknown_property_is_told_once_and_its_value_does_not_matter()
    {
        string line = $$$$"""{"x":{"evidence_id":[1,{"at":null}]},"evidence_id":"m","employee_id":"e",{{{{Rest}}}},"y":"\ud800"}""" + "\n";
        var outcome = Read(line + line);
        outcome.Records.Count.ShouldBe(2);
        outcome.Findings.ShouldBe(["HRA0005:1", "HRA0005:1"]);
    }

    [Fact]
    public void Unknown_properties_are_told_in_short_and_at_most_a_hundred_of_them()
    {
        string line = string.Join(
            ",", Enumerable.Range(0, 150).Select(i => $"\"{i}{new string('x', 300)}\":{i}").Prepend($"\"{new string('y', 1000)}\":1").Reverse());
        var findings = Read($"{{{line},\"evidence_id\":\"m\",\"employee_id\":\"e\",{Rest}}}").Log.Diagnostics;
        findings.Count.ShouldBe(100);
        findings.ShouldAllBe(finding => finding.ToString().Length < 600);
    }

    [Theory]
    [InlineData("}")]
    [InlineData(",")]
    [InlineData("{}")]
    [InlineData(" // note")]
    [InlineData("\0")]
    public void Whatever_follows_an_object_on_its_line_sets_it_aside(string rest) =>
        Read($"{{\"evidence_id\":\"m\",\"employee_id\":\"e\",{Rest}}}{rest}").Findings.ShouldBe(["HRA2001:1"]);

    private static Outcome Read(string text) => Outcome.Of(EvidenceKind.Punches, EvidenceFormat.JsonLines, text);
}
