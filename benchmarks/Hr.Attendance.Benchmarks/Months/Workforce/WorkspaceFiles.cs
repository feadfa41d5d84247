using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Evidence;
using NodaTime.Text;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Writes a group's month as a workspace (docs/contract.md), evidence in the order of the columns.</summary>
internal static class WorkspaceFiles
{
    /// <summary>Writes everything into a folder.</summary>
    /// <param name="parts">The month, or the parts of it, one of which is looked at at a time.</param>
    /// <param name="folder">The folder, which is made where it is missing.</param>
    /// <param name="format">How evidence is written.</param>
    internal static void Write(IEnumerable<GroupMonth> parts, string folder, EvidenceFormat format = EvidenceFormat.Csv)
    {
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        using var organization = new StreamWriter(Path.Combine(folder, "org.json"));
        using var evidence = new EvidenceFilesWriter(folder, format);
        WriteUnits(organization);
        bool isFirst = true;
        foreach (var part in parts)
        {
            if (isFirst)
            {
                WritePolicies(part, Path.Combine(folder, "policies"));
            }

            WriteEmployees(part, organization, isFirst);
            evidence.Write(part);
            isFirst = false;
        }

        organization.Write(" ] }\n");
    }

    private static void WriteUnits(StreamWriter text)
    {
        text.Write(FormattableString.Invariant($$"""{ "units": [ { "id": "{{GroupObjects.GroupId}}", "zone": "{{MonthOfMarch.ZoneId}}" }"""));
        for (int branch = 0; branch < BranchPolicy.Branches; branch++)
        {
            text.Write($$""", { "id": "{{GroupObjects.BranchId(branch)}}", "parent": "{{GroupObjects.GroupId}}", "kind": "branch" }""");
        }

        text.Write(" ],\n\"employees\": [");
    }

    private static void WriteEmployees(GroupMonth month, StreamWriter text, bool isFirst)
    {
        for (int i = 0; i < month.People; i++)
        {
            int employee = month.First.Employee + i;
            text.Write(isFirst && i == 0 ? "\n" : ",\n");
            text.Write(
                $$"""{ "id": "{{GroupObjects.EmployeeId(employee)}}", "unit": "{{GroupObjects.BranchId(month.Branches[i])}}","""
                + $$""" "monthlyWage": { "amount": {{GroupMonth.MonthlyWage(employee)}}, "currency": "{{GroupMonth.Currency}}" }, "assignments": """
                + $$"""[ { "role": "{{GroupMonth.Roles[GroupMonth.Sales]}}", "kind": "primary", "from": "2025-01-01" }, """
                + $$"""{ "role": "{{GroupMonth.Roles[GroupMonth.OnlineService]}}", "kind": "concurrent", "from": "2025-01-01" } ] }""");
        }
    }

    private static void WritePolicies(GroupMonth month, string folder)
    {
        foreach (var document in GroupPolicies.Of(month))
        {
            File.WriteAllText(Path.Combine(folder, document.Id + ".json"), JsonOf(document));
        }
    }

    private static string JsonOf(PolicyDocument document) =>
        $$"""
        { "id": "{{document.Id}}", "unit": "{{document.UnitId}}", "effectiveFrom": "{{LocalDatePattern.Iso.Format(document.Dates.From!.Value)}}",
        "directives": {
        {{string.Join(",\n", document.Directives.Select(JsonOf))}} } }

        """;

    /// <summary>A value's text is its JSON.</summary>
    private static string JsonOf(Directive directive)
    {
        string bounds = directive.Descendants is Delegation.Within within
            ? $", \"descendants\": {{ \"between\": [ {within.AtLeast}, {within.AtMost} ] }}"
            : string.Empty;
        return $"\"{directive.SettingName}\": {{ \"set\": {((ValueChange.Set)directive.Change!).Value}{bounds} }}";
    }
}
