using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime.Text;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Writes a group's month as a workspace (docs/contract.md), evidence in the order of the columns.</summary>
internal static class WorkspaceFiles
{
    /// <summary>Writes everything into a folder.</summary>
    /// <param name="month">The month.</param>
    /// <param name="folder">The folder, which is made where it is missing.</param>
    internal static void Write(GroupMonth month, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        Directory.CreateDirectory(Path.Combine(folder, "evidence"));
        WriteOrganization(month, Path.Combine(folder, "org.json"));
        foreach (var document in GroupPolicies.Of(month))
        {
            File.WriteAllText(Path.Combine(folder, "policies", document.Id + ".json"), JsonOf(document));
        }

        WritePunches(month, EvidenceFile(folder, "punches"));
        WriteMessages(month, EvidenceFile(folder, "messages"));
        WriteRatings(month, EvidenceFile(folder, "ratings"));
    }

    /// <summary>The path of an evidence file in a folder.</summary>
    internal static string EvidenceFile(string folder, string kind) => Path.Combine(folder, "evidence", kind + ".csv");

    private static void WriteOrganization(GroupMonth month, string path)
    {
        using var text = new StreamWriter(path);
        text.Write(FormattableString.Invariant($$"""{ "units": [ { "id": "{{GroupObjects.GroupId}}", "zone": "{{MonthOfMarch.ZoneId}}" }"""));
        for (int branch = 0; branch < BranchPolicy.Branches; branch++)
        {
            text.Write($$""", { "id": "{{GroupObjects.BranchId(branch)}}", "parent": "{{GroupObjects.GroupId}}", "kind": "branch" }""");
        }

        text.Write(" ],\n\"employees\": [");
        for (int i = 0; i < month.People; i++)
        {
            text.Write(i == 0 ? "\n" : ",\n");
            text.Write(
                $$"""{ "id": "{{GroupObjects.EmployeeId(i)}}", "unit": "{{GroupObjects.BranchId(month.Branches[i])}}","""
                + $$""" "monthlyWage": { "amount": {{GroupMonth.MonthlyWage(i)}}, "currency": "{{GroupMonth.Currency}}" }, "assignments": """
                + $$"""[ { "role": "{{GroupMonth.Roles[GroupMonth.Sales]}}", "kind": "primary", "from": "2025-01-01" }, """
                + $$"""{ "role": "{{GroupMonth.Roles[GroupMonth.OnlineService]}}", "kind": "concurrent", "from": "2025-01-01" } ] }""");
        }

        text.Write(" ] }\n");
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

    private static void WritePunches(GroupMonth month, string path)
    {
        using var text = new StreamWriter(path);
        text.Write("evidence_id,employee_id,at,kind,role\n");
        var punches = month.Punches;
        var repeated = new HashSet<int>(month.RepeatedPunches);
        for (int i = 0; i < punches.Count; i++)
        {
            string role = punches.Role[i] < 0 ? string.Empty : GroupMonth.Roles[punches.Role[i]];
            string row = $"{GroupObjects.PunchId(punches.Evidence[i])},{GroupObjects.EmployeeId(punches.Employee[i])},"
                + $"{Time(punches.At[i])},{(punches.Kind[i] == PunchKind.In ? "in" : "out")},{role}\n";
            text.Write(row);
            if (repeated.Contains(punches.Evidence[i]))
            {
                text.Write(row);
            }
        }
    }

    private static void WriteMessages(GroupMonth month, string path)
    {
        using var text = new StreamWriter(path);
        text.Write("evidence_id,employee_id,conversation_id,at,sender\n");
        var messages = month.Messages;
        for (int i = 0; i < messages.Count; i++)
        {
            string sender = messages.Sender[i] switch { MessageSender.Customer => "customer", MessageSender.Auto => "auto", _ => "employee" };
            text.Write(
                $"{GroupObjects.MessageId(messages.Evidence[i])},{GroupObjects.EmployeeId(messages.Employee[i])},"
                + $"{GroupObjects.ConversationId(messages.Conversation[i])},{Time(messages.At[i])},{sender}\n");
        }
    }

    private static void WriteRatings(GroupMonth month, string path)
    {
        using var text = new StreamWriter(path);
        text.Write("evidence_id,conversation_id,at,score,min,max\n");
        foreach (var ratings in new[] { month.Ratings, month.RatingsOffScale })
        {
            for (int i = 0; i < ratings.Count; i++)
            {
                text.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{GroupObjects.RatingId(ratings.Evidence[i])},{GroupObjects.ConversationId(ratings.Conversation[i])},"
                        + $"{Time(ratings.At[i])},{ratings.Score[i]},{ratings.Min[i]},{ratings.Max[i]}\n"));
            }
        }
    }

    /// <summary>Shanghai's time, with its offset.</summary>
    private static string Time(long unixSeconds) =>
        DateTime.UnixEpoch.AddSeconds(unixSeconds + MonthOfMarch.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);
}
