using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.Tests.Contracts;

public sealed class ContractVersionTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\"version\": null,")]
    [InlineData("\"version\": 2,")]
    [InlineData("\"version\": 2.0,")]
    public void Files_with_this_version_and_without_one_read_alike(string version)
    {
        _workspace.Write(
            "org.json",
            $$"""{ {{version}} "units": [ { "id": "group" } ], "employees": [ { "id": "e1", "unit": "group", "assignments": [] } ] }""");
        _workspace.Write("policies/g.json", $$"""{ {{version}} "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {} }""");
        _workspace.Findings().ShouldBeEmpty();
        _workspace.Read().Policies.Documents.Count.ShouldBe(1);
    }

    [Fact]
    public void A_document_of_another_version_is_set_aside_and_the_rest_goes_on()
    {
        _workspace.Write("policies/new.json", """{ "version": 3, "id": "n", "unit": "group", "effectiveFrom": "2026-01-01", "somethingNew": true }""");
        _workspace.Write("policies/old.json", """{ "version": 1, "id": "v", "unit": "group", "effectiveFrom": "2026-01-01" }""");
        _workspace.Write("policies/this.json", """{ "id": "o", "unit": "group", "effectiveFrom": "2026-01-01" }""");
        _workspace.Findings().ShouldBe(["HRA0016 policies/new.json:1 ($.version)", "HRA0016 policies/old.json:1 ($.version)"]);
        _workspace.Read().Policies.Documents.Single().Id.ShouldBe("o");
    }

    [Theory]
    [InlineData("1", "HRA0016")]
    [InlineData("3", "HRA0016")]
    [InlineData("0", "HRA0008")]
    [InlineData("1.5", "HRA0008")]
    [InlineData("\"1\"", "HRA0008")]
    public void A_chart_of_a_version_that_is_not_read_cannot_be_used(string version, string code)
    {
        _workspace.Write("org.json", $$"""{ "version": {{version}}, "units": [ { "id": "group" } ] }""");
        Should.Throw<WorkspaceException>(() => _workspace.Read()).Diagnostics.Single().Code.ShouldBe(code);
    }
}
