using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Tests.Json;

/// <summary>Documents that a host keeps in another form than JSON, told value by value.</summary>
public class LocatedJsonTests
{
    private readonly List<Diagnostic> _found = [];

    [Fact]
    public void A_policy_document_in_another_form_is_read_as_one_in_JSON_is()
    {
        var document = PolicyDocumentReader.Read(DocumentSaying("session.minimumOnline"), _found)!;
        _found.ShouldBeEmpty();
        (document.Id, document.UnitId, document.Directives[0].SettingName).ShouldBe(("d1", "sh", "session.minimumOnline"));
        document.Directives[0].Place.ShouldBe(new SourcePlace("rows of d1", 4, "$.directives['session.minimumOnline']"));
    }

    [Fact]
    public void What_is_found_is_said_of_the_place_that_the_host_told()
    {
        PolicyDocumentReader.Read(DocumentSaying("session.minimumOnline", with: "sett"), _found);
        var finding = _found.ShouldHaveSingleItem();
        finding.Place.ShouldBe(new SourcePlace("rows of d1", 5, "$.directives['session.minimumOnline'].sett"));
    }

    [Fact]
    public void A_unit_and_an_assignment_are_read_as_those_of_a_chart()
    {
        var unit = Record("units", 1, ("id", "sh"), ("parent", "group"));
        OrganizationReader.ReadUnit(unit, _found)!.ParentId.ShouldBe("group");
        OrganizationReader.ReadAssignment(Record("roles", 1, ("role", "sales"), ("kind", "primary")), _found)!.Role.ShouldBe("sales");
        OrganizationReader.ReadAssignment(Record("roles", 2, ("role", "sales"), ("kind", "main")), _found).ShouldBeNull();
        _found.ShouldHaveSingleItem().Place.Line.ShouldBe(2);
    }

    [Fact]
    public void A_value_stands_only_where_it_was_made_to_stand()
    {
        var list = new LocatedJson("file", 1, JsonValueKind.Array);
        list.Add(new LocatedJson("file", 2, JsonValueKind.True, list));
        list.Add(new LocatedJson("file", 3, JsonValueKind.Null, list));
        list.Items.Select(item => item.Place.ToString()).ShouldBe(["file:2 ($[0])", "file:3 ($[1])"]);
        Should.Throw<ArgumentException>(() => list.Add(new LocatedJson("file", 4, JsonValueKind.True)));
        Should.Throw<ArgumentException>(() => list.Add(new LocatedJson("file", 4, JsonValueKind.True, list, "name")));
        Should.Throw<ArgumentException>(() => list.Items[0].Add(new LocatedJson("file", 4, JsonValueKind.True, list.Items[0])));
    }

    private static LocatedJson DocumentSaying(string setting, string with = "set")
    {
        var document = Record("rows of d1", 1, ("id", "d1"), ("unit", "sh"), ("effectiveFrom", "2026-01-01"));
        var directives = new LocatedJson("rows of d1", 3, JsonValueKind.Object, document, "directives");
        document.Add(directives);
        var directive = new LocatedJson("rows of d1", 4, JsonValueKind.Object, directives, setting);
        directives.Add(directive);
        directive.Add(new LocatedJson("rows of d1", 5, JsonValueKind.String, directive, with) { Text = "PT10M" });
        return document;
    }

    private static LocatedJson Record(string file, int line, params (string Name, string Text)[] members)
    {
        var record = new LocatedJson(file, line, JsonValueKind.Object);
        foreach (var (name, text) in members)
        {
            record.Add(new LocatedJson(file, line, JsonValueKind.String, record, name) { Text = text });
        }

        return record;
    }
}
