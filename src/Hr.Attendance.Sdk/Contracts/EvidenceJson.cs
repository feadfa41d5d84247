using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Contracts;

/// <summary>Records of evidence as objects, by the field names of the contract; what is absent is left out.</summary>
internal static class EvidenceJson
{
    internal static JsonObject Of(EvidenceRecords records) => new()
    {
        ["punches"] = new JsonArray([.. records.Punches.Select(Of)]),
        ["messages"] = new JsonArray([.. records.Messages.Select(Of)]),
        ["ratings"] = new JsonArray([.. records.Ratings.Select(Of)]),
        ["presence"] = new JsonArray([.. records.Presence.Select(Of)]),
        ["availability"] = new JsonArray([.. records.Availability.Select(Of)]),
        ["leave"] = new JsonArray([.. records.Leave.Select(Of)]),
        ["shifts"] = new JsonArray([.. records.Shifts.Select(Of)]),
        ["approvals"] = new JsonArray([.. records.Approvals.Select(Of)]),
        ["decisions"] = new JsonArray([.. records.Decisions.Select(Of)]),
        ["assignments"] = new JsonArray([.. records.Assignments.Select(Of)]),
    };

    internal static JsonObject Of(EvidenceRecord record)
    {
        if (record.IsWithdrawn)
        {
            return new() { ["evidence_id"] = record.EvidenceId, ["revision"] = record.Revision, ["withdrawn"] = true };
        }

        var json = ContentOf(record);
        if (record.Revision > 0)
        {
            json["revision"] = record.Revision;
        }

        return json;
    }

    private static JsonObject ContentOf(EvidenceRecord record) => record switch
    {
        Punch punch => Of(punch),
        Message message => Of(message),
        Rating rating => new()
        {
            ["evidence_id"] = rating.EvidenceId, ["conversation_id"] = rating.ConversationId, ["at"] = Text(rating.At),
            ["score"] = rating.Score, ["min"] = rating.Min, ["max"] = rating.Max,
        },
        Presence span => new()
        {
            ["evidence_id"] = span.EvidenceId, ["employee_id"] = span.EmployeeId, ["from"] = Text(span.From), ["to"] = Text(span.To),
            ["state"] = ChoiceNames.Of(span.State),
        },
        Availability span => new()
        {
            ["evidence_id"] = span.EvidenceId, ["employee_id"] = span.EmployeeId, ["from"] = Text(span.From), ["to"] = Text(span.To),
            ["state"] = ChoiceNames.Of(span.State),
        },
        Leave leave => WithoutEmpty(
            ("evidence_id", leave.EvidenceId), ("employee_id", leave.EmployeeId), ("date", LocalDatePattern.Iso.Format(leave.Date)),
            ("duration", IsoDuration.Format(leave.Duration)), ("kind", leave.Kind), ("from", Text(leave.From)), ("to", TextOfEnd(leave.To))),
        Shift shift => WithoutEmpty(
            ("evidence_id", shift.EvidenceId), ("employee_id", shift.EmployeeId), ("date", LocalDatePattern.Iso.Format(shift.Date)),
            ("from", Text(shift.From)), ("to", TextOfEnd(shift.To)), ("role", shift.Role), ("kind", ChoiceNames.Of(shift.Kind))),
        Approval approval => WithoutEmpty(
            ("evidence_id", approval.EvidenceId), ("employee_id", approval.EmployeeId), ("kind", ChoiceNames.Of(approval.Kind)), ("from", Text(approval.From)),
            ("to", Text(approval.To)), ("state", ChoiceNames.Of(approval.State)), ("by", approval.By)),
        Decision decision => WithoutEmpty(
            ("evidence_id", decision.EvidenceId), ("employee_id", decision.EmployeeId), ("at", Text(decision.At)), ("decision", ChoiceNames.Of(decision.Kind)),
            ("decided_at", Text(decision.DecidedAt)), ("by", decision.By), ("reason", decision.Reason)),
        _ => throw new ArgumentException("there is no such kind of evidence", nameof(record)),
    };

    private static JsonObject Of(Punch punch) => WithoutEmpty(
        ("evidence_id", punch.EvidenceId), ("employee_id", punch.EmployeeId), ("at", Text(punch.At)),
        ("kind", punch.Kind == PunchKind.Unstated ? null : ChoiceNames.Of(punch.Kind)),
        ("role", punch.Role),
        ("place", punch.Place),
        ("terminal", punch.Terminal));

    private static JsonObject Of(Message message) => WithoutEmpty(
        ("evidence_id", message.EvidenceId), ("employee_id", message.EmployeeId), ("conversation_id", message.ConversationId), ("at", Text(message.At)),
        ("sender", ChoiceNames.Of(message.Sender)), ("role", message.Role));

    private static JsonObject Of(ConversationAssignment row) => WithoutEmpty(
        ("conversation_id", row.ConversationId), ("employee_id", row.EmployeeId), ("from", row.From is { } from ? Text(from) : null),
        ("to", row.To is { } to ? Text(to) : null));

    private static JsonObject WithoutEmpty(params (string Name, string? Value)[] values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static string? Text(LocalTime? time) => time is { } known ? TimeOfDay.Format(known) : null;

    /// <summary>Midnight as the end of a date.</summary>
    private static string? TextOfEnd(LocalTime? time) => time == LocalTime.Midnight ? TimeOfDay.EndOfDay : Text(time);
}
