using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>The JSON Schemas (2020-12) of all files of the contract, by name.</summary>
public static class ContractSchemas
{
    private const string PolicyName = "policy";
    private const string LayerName = "statutory";

    private static readonly (string Name, Func<JsonObject> Write)[] All =
    [
        ("org", InputSchemas.Organization),
        ("punches", () => InputSchemas.Evidence("Punch, one line of punches.jsonl / 打卡记录（每行一条）", EvidenceRows.PunchColumns)),
        ("shifts", () => InputSchemas.Evidence("Line of a roster, one line of shifts.jsonl / 排班记录（每行一条）", EvidenceRows.ShiftColumns)),
        ("messages", () => InputSchemas.Evidence("Message, one line of messages.jsonl / 消息记录（每行一条）", EvidenceRows.MessageColumns)),
        ("ratings", () => InputSchemas.Evidence("Rating, one line of ratings.jsonl / 评价记录（每行一条）", EvidenceRows.RatingColumns)),
        ("presence", () => InputSchemas.Evidence("Span of presence, one line of presence.jsonl / 在线状态（每行一条）", EvidenceRows.PresenceColumns)),
        ("availability", () => InputSchemas.Evidence(
            "Span of availability for duty, one line of availability.jsonl / 可值班时间（每行一条）", EvidenceRows.AvailabilityColumns)),
        ("leave", () => InputSchemas.Evidence("Leave, one line of leave.jsonl / 休假记录（每行一条）", EvidenceRows.LeaveColumns)),
        ("approvals", () => InputSchemas.Evidence("Approval, one line of approvals.jsonl / 审批记录（每行一条）", EvidenceRows.ApprovalColumns)),
        ("decisions", () => InputSchemas.Evidence(
            "Decision over a session, one line of decisions.jsonl / 时段人工决定（每行一条）", EvidenceRows.DecisionColumns)),
        ("assignments", () => InputSchemas.Evidence(
            "Assignment of a conversation, one line of assignments.jsonl / 会话分配（每行一条）", EvidenceRows.AssignmentColumns)),
        ("timesheets", ResultSchemas.Timesheets),
        ("payroll", ResultSchemas.Payroll),
        ("explanation", ResultSchemas.Explanation),
        ("policy-check", ResultSchemas.PolicyCheck),
        ("policy-diff", ResultSchemas.PolicyDiff),
        ("policy-resolve", ResultSchemas.PolicyResolve),
        ("decision", ResultSchemas.Decision),
        ("purge-report", ResultSchemas.PurgeReport),
    ];

    /// <summary>The names: of what is read, then of what is written.</summary>
    public static IReadOnlyList<string> Names { get; } = [PolicyName, LayerName, .. All.Select(schema => schema.Name)];

    /// <summary>Writes a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="catalogue">The settings that policy documents may speak of; null for the built-in ones.</param>
    /// <returns>The schema as JSON text, ending in a new line; the same bytes each time.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or none of the names.</exception>
    public static string Write(string name, SettingCatalogue? catalogue = null)
    {
        Guard.NotNull(name);
        if (name == PolicyName)
        {
            return PolicySchema.Write(catalogue ?? SettingCatalogue.Standard);
        }

        if (name == LayerName)
        {
            return PolicySchema.WriteLayer(catalogue ?? SettingCatalogue.Standard);
        }

        var schema = Array.Find(All, known => known.Name == name);
        return schema.Write is { } write
            ? PolicyValueJson.ToText(write())
            : throw new ArgumentException($"there is no schema of that name; there are {string.Join(", ", Names)}", nameof(name));
    }
}
