using System.Globalization;
using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Writes records down in every way that the formats allow, and keeps the line on which each begins.</summary>
internal sealed class EvidenceWriter(Random random)
{
    /// <summary>Enough Chinese for anybody to tell in which encoding it is.</summary>
    private const string Anchor = "这是一条测试记录，请勿改动";

    private readonly StringBuilder _text = new();
    private readonly List<int> _lines = [];

    internal string Text => _text.ToString();

    internal IReadOnlyList<int> Lines => _lines;

    internal EvidenceWriter Write(EvidenceCase evidence, EvidenceFormat format)
    {
        if (format == EvidenceFormat.Csv)
        {
            WriteCsv(evidence);
        }
        else
        {
            WriteJsonLines(evidence);
        }

        return this;
    }

    private void WriteCsv(EvidenceCase evidence)
    {
        string newLine = random.Next(2) == 0 ? "\r\n" : "\n";
        string[] known = [.. Columns(evidence.Kind)];
        string[] columns = [.. known.Append("note").Append("备注").OrderBy(_ => random.Next())];
        _text.Append(string.Join(",", columns.Select(column => Quoted(column)))).Append(newLine);
        foreach (var record in evidence.Records)
        {
            BlankLine(newLine);
            Mark();
            var values = Values(record).ToDictionary(value => value.Name, value => value.Text);
            values["note"] = random.Next(2) == 0 ? null : "a \"note\",\nof two lines";
            values["备注"] = Anchor;
            _text.Append(string.Join(",", columns.Select(column => Quoted(values[column] ?? string.Empty)))).Append(newLine);
        }

        EndOrNot(newLine);
    }

    private void WriteJsonLines(EvidenceCase evidence)
    {
        string newLine = random.Next(2) == 0 ? "\r\n" : "\n";
        foreach (var record in evidence.Records)
        {
            BlankLine(newLine);
            Mark();
            var properties = Values(record)
                .Where(value => value.Text is not null || random.Next(2) == 0)
                .Select(value =>
                    $"{Json(value.Name)}{Space()}:{Space()}"
                    + $"{(value.Text is null ? "null" : value.IsNumber && random.Next(2) == 0 ? value.Text : Json(value.Text))}")
                .Append($"\"备注\":\"{Anchor}\"")
                .Append(random.Next(2) == 0 ? "\"more\": { \"at\": [1, {\"sender\": null}, \"\\\"}\"] }" : "\"flag\":true")
                .OrderBy(_ => random.Next());
            _text.Append(Space()).Append('{').Append(Space()).Append(string.Join($"{Space()},{Space()}", properties))
                .Append(Space()).Append('}').Append(Space()).Append(newLine);
        }

        EndOrNot(newLine);
    }

    private void Mark() => _lines.Add(1 + Text.Count(unit => unit == '\n'));

    private void BlankLine(string newLine) => _text.Append(random.Next(5) == 0 ? newLine : string.Empty);

    private void EndOrNot(string newLine) => _text.Length -= _text.Length > 0 && random.Next(2) == 0 ? newLine.Length : 0;

    private string Space() => random.Next(4) == 0 ? " \t " : string.Empty;

    private string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n".AsSpan()) >= 0 || random.Next(3) == 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;

    private string Json(string text)
    {
        bool isEscaping = random.Next(3) == 0;
        var json = new StringBuilder("\"");
        foreach (char unit in text)
        {
            json.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '/' when isEscaping => "\\/",
                < ' ' => Escape(unit),
                _ => isEscaping && random.Next(2) == 0 ? Escape(unit) : unit.ToString(),
            });
        }

        // Half a pair as an escape and half of it as itself is no text.
        return isEscaping && text.Any(char.IsSurrogate) ? "\"" + string.Concat(text.Select(Escape)) + "\"" : json.Append('"').ToString();
    }

    private static string Escape(char unit) => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Columns(EvidenceKind kind) => Values(kind switch
    {
        EvidenceKind.Punches => Recorded.Punch("", "", default, default),
        EvidenceKind.Messages => Recorded.Message("", "", "", default, default),
        EvidenceKind.Ratings => Recorded.Rating("", "", default, 0, 0, 0),
        EvidenceKind.Presence => Recorded.Presence("", "", default, default, default),
        EvidenceKind.Availability => Recorded.Availability("", "", default, default),
        EvidenceKind.Shifts => Recorded.Shift("", "", default, null, null),
        EvidenceKind.Approvals => Recorded.Approval("", "", default, default),
        EvidenceKind.Decisions => Recorded.Decision("", "", default, default, default),
        _ => (EvidenceRecord)Recorded.Leave("", "", default, default),
    }, new Random(0)).Select(value => value.Name);

    private IEnumerable<(string Name, string? Text, bool IsNumber)> Values(EvidenceRecord record) => Values(record, random);

    /// <summary>What stands in each column; of a record that is taken back nothing but the id and the revision need stand, and the rest is not read.</summary>
    private static IEnumerable<(string Name, string? Text, bool IsNumber)> Values(EvidenceRecord record, Random random) => ContentOf(record, random)
        .Select(value => record.IsWithdrawn && value.Name != "evidence_id" ? (value.Name, random.Next(5) == 0 ? "?" : null, false) : value)
        .Append(("revision", record.Revision == 0 && random.Next(2) == 0 ? null : record.Revision.ToString(CultureInfo.InvariantCulture), true))
        .Append(("withdrawn", record.IsWithdrawn ? "true" : random.Next(3) == 0 ? "false" : null, true));

    private static IEnumerable<(string Name, string? Text, bool IsNumber)> ContentOf(EvidenceRecord record, Random random) => record switch
    {
        Punch punch =>
        [
            ("evidence_id", punch.EvidenceId, false), ("employee_id", punch.EmployeeId, false), ("at", At(punch.At, random), false),
            ("kind", punch.Kind switch { PunchKind.In => "in", PunchKind.Out => "out", _ => null }, false),
            ("role", punch.Role, false), ("place", punch.Place, false),
            ("terminal", punch.Terminal, false),
        ],
        Message message =>
        [
            ("evidence_id", message.EvidenceId, false), ("employee_id", message.EmployeeId, false), ("conversation_id", message.ConversationId, false),
            ("at", At(message.At, random), false),
            ("sender", NameOf(message.Sender), false), ("role", message.Role, false),
        ],
        Rating rating =>
        [
            ("evidence_id", rating.EvidenceId, false), ("conversation_id", rating.ConversationId, false), ("at", At(rating.At, random), false),
            ("score", Number(rating.Score), true), ("min", Number(rating.Min), true), ("max", Number(rating.Max), true),
        ],
        Presence presence =>
        [
            ("evidence_id", presence.EvidenceId, false), ("employee_id", presence.EmployeeId, false), ("from", At(presence.From, random), false),
            ("to", At(presence.To, random), false), ("state", presence.State == PresenceState.Online ? "online" : "away", false),
        ],
        Availability availability =>
        [
            ("evidence_id", availability.EvidenceId, false), ("employee_id", availability.EmployeeId, false), ("from", At(availability.From, random), false),
            ("to", At(availability.To, random), false),
            ("state", availability.State switch
            {
                AvailabilityState.Available => "available",
                AvailabilityState.Unavailable => "unavailable",
                _ => "preferred",
            }, false),
        ],
        Leave leave =>
        [
            ("evidence_id", leave.EvidenceId, false), ("employee_id", leave.EmployeeId, false), ("date", LocalDatePattern.Iso.Format(leave.Date), false),
            ("duration", IsoDuration.Format(leave.Duration), false), ("kind", leave.Kind, false),
            ("from", Time(leave.From), false), ("to", EndTime(leave.To, random), false),
        ],
        Shift shift =>
        [
            ("evidence_id", shift.EvidenceId, false), ("employee_id", shift.EmployeeId, false), ("date", LocalDatePattern.Iso.Format(shift.Date), false),
            ("from", Time(shift.From), false), ("to", EndTime(shift.To, random), false), ("role", shift.Role, false),
            ("kind", shift.Kind == ShiftKind.Off ? "off" : "work", false),
        ],
        Approval approval =>
        [
            ("evidence_id", approval.EvidenceId, false), ("employee_id", approval.EmployeeId, false), ("kind", "overtime", false),
            ("from", At(approval.From, random), false), ("to", At(approval.To, random), false),
            ("state", approval.State == ApprovalState.Approved ? "approved" : "rejected", false), ("by", approval.By, false),
        ],
        Decision decision =>
        [
            ("evidence_id", decision.EvidenceId, false), ("employee_id", decision.EmployeeId, false), ("at", At(decision.At, random), false),
            ("decision", decision.Kind switch { DecisionKind.Accept => "accept", DecisionKind.Refuse => "refuse", _ => "hold" }, false),
            ("decided_at", At(decision.DecidedAt, random), false), ("by", decision.By, false), ("reason", decision.Reason, false),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private static string NameOf(MessageSender sender) => sender switch
    {
        MessageSender.Customer => "customer",
        MessageSender.Auto => "auto",
        MessageSender.Employee => "employee",
        _ => "close",
    };

    private static string? Time(LocalTime? time) => time is { } known ? TimeOfDay.Format(known) : null;

    private static string? EndTime(LocalTime? time, Random random) =>
        time == LocalTime.Midnight && random.Next(2) == 0 ? TimeOfDay.EndOfDay : Time(time);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string At(Instant at, Random random) =>
        OffsetDateTimePattern.ExtendedIso.Format(at.WithOffset(Offset.FromSeconds(random.Next(3) == 0 ? 0 : random.Next(-18 * 60, (18 * 60) + 1) * 60)));
}
