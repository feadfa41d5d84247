using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads the files in <c>evidence/</c>. A record that cannot be read is set aside with a diagnostic; the rest goes on.</summary>
internal sealed class EvidenceFiles(WorkspaceFolder folder, ICollection<Diagnostic> diagnostics)
{
    private static readonly RecordColumns PunchColumns = new(["evidence_id", "employee_id", "at", "kind"], ["role", "place", "terminal"]);
    private static readonly RecordColumns MessageColumns = new(["evidence_id", "employee_id", "conversation_id", "at", "sender"], []);
    private static readonly RecordColumns RatingColumns = new(["evidence_id", "conversation_id", "at", "score", "min", "max"], []);
    private static readonly RecordColumns PresenceColumns = new(["evidence_id", "employee_id", "from", "to", "state"], []);

    private static readonly string[] UnusedFiles = ["evidence/leave.csv", "evidence/leave.jsonl"];

    private static readonly OffsetDateTimePattern WithSeconds = OffsetDateTimePattern.ExtendedIso;
    private static readonly OffsetDateTimePattern WithMinutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");

    internal EvidenceRecords Read()
    {
        foreach (string unused in UnusedFiles.Where(folder.Exists))
        {
            diagnostics.Add(FileDiagnostics.NotTakenIntoAccount.At(new SourcePlace(unused), ("file", unused)));
        }

        return new EvidenceRecords
        {
            Punches = ReadAll("punches", PunchColumns, ReadPunch),
            Messages = ReadAll("messages", MessageColumns, ReadMessage),
            Ratings = ReadAll("ratings", RatingColumns, ReadRating),
            Presence = ReadAll("presence", PresenceColumns, ReadPresence),
        };
    }

    private List<T> ReadAll<T>(string name, RecordColumns columns, Func<TextRecord, T?> read)
        where T : EvidenceRecord
    {
        var records = new List<T>();
        records.AddRange(ReadFile($"evidence/{name}.csv", RecordTable.ReadCsv).Select(read).OfType<T>());
        records.AddRange(ReadFile($"evidence/{name}.jsonl", RecordTable.ReadJsonLines).Select(read).OfType<T>());
        return records;

        IEnumerable<TextRecord> ReadFile(
            string file, Func<Stream, string, RecordColumns, DiagnosticDescriptor, ICollection<Diagnostic>, IEnumerable<TextRecord>> format) =>
            folder.Exists(file) && folder.TryOpen(file, diagnostics) is { } stream
                ? format(stream, file, columns, EvidenceDiagnostics.MalformedRecord, diagnostics)
                : [];
    }

    private Punch? ReadPunch(TextRecord record) =>
        ReadInstant(record, "at") is { } at && ReadChoice(record, "kind", ("in", PunchKind.In), ("out", PunchKind.Out)) is { } kind
            ? new Punch(record["evidence_id"]!, record["employee_id"]!, at, kind, record["role"], record["place"], record["terminal"], record.Place)
            : null;

    private Message? ReadMessage(TextRecord record) =>
        ReadInstant(record, "at") is { } at
        && ReadChoice(record, "sender", ("customer", MessageSender.Customer), ("employee", MessageSender.Employee), ("auto", MessageSender.Auto)) is { } sender
            ? new Message(record["evidence_id"]!, record["employee_id"]!, record["conversation_id"]!, at, sender, record.Place)
            : null;

    private Rating? ReadRating(TextRecord record) =>
        ReadInstant(record, "at") is { } at
        && ReadNumber(record, "score") is { } score && ReadNumber(record, "min") is { } min && ReadNumber(record, "max") is { } max
            ? new Rating(record["evidence_id"]!, record["conversation_id"]!, at, score, min, max, record.Place)
            : null;

    private Presence? ReadPresence(TextRecord record) =>
        ReadInstant(record, "from") is { } from && ReadInstant(record, "to") is { } to
        && ReadChoice(record, "state", ("online", PresenceState.Online), ("away", PresenceState.Away)) is { } state
            ? new Presence(record["evidence_id"]!, record["employee_id"]!, from, to, state, record.Place)
            : null;

    private Instant? ReadInstant(TextRecord record, string column)
    {
        string text = record[column]!;
        var parsed = WithSeconds.Parse(text);
        parsed = parsed.Success ? parsed : WithMinutes.Parse(text);
        return parsed.Success ? parsed.Value.ToInstant() : Malformed<Instant>(record, $"`{column}` is no instant such as 2026-03-02T19:03:22Z or 2026-03-02T19:03:22+08:00");
    }

    private decimal? ReadNumber(TextRecord record, string column) =>
        decimal.TryParse(record[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && Math.Abs(number) <= 1_000_000_000
            ? number
            : Malformed<decimal>(record, $"`{column}` is no number");

    private T? ReadChoice<T>(TextRecord record, string column, params (string Name, T Value)[] choices)
        where T : struct
    {
        foreach (var choice in choices.Where(choice => choice.Name == record[column]))
        {
            return choice.Value;
        }

        return Malformed<T>(record, $"`{column}` is none of {string.Join(", ", choices.Select(choice => choice.Name))}");
    }

    private T? Malformed<T>(TextRecord record, string reason)
        where T : struct
    {
        diagnostics.Add(EvidenceDiagnostics.MalformedRecord.At(record.Place, ("reason", reason)));
        return null;
    }
}
