using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>The columns of a kind of record.</summary>
/// <param name="Required">Columns that every file has, and whose values are never empty.</param>
/// <param name="Optional">Columns that may be missing or empty.</param>
internal sealed record RecordColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    internal IEnumerable<string> All => Required.Concat(Optional);

    internal string Known => string.Join(", ", All);
}

/// <summary>One record as texts by column.</summary>
internal sealed class TextRecord(IReadOnlyDictionary<string, string> fields, SourcePlace place)
{
    internal SourcePlace Place => place;

    /// <summary>The text in a column; null when it is empty or missing.</summary>
    internal string? this[string column] => fields.TryGetValue(column, out string? text) && text.Length > 0 ? text : null;
}

/// <summary>Reads records from CSV (RFC 4180, with a header) and from JSON lines with the same field names.</summary>
internal static class RecordTable
{
    /// <summary>More than any field of a record can need; what is longer is no evidence but an accident or an attack.</summary>
    private const int LongestField = 65_536;

    internal static IEnumerable<TextRecord> ReadCsv(Stream stream, string file, RecordColumns columns, DiagnosticDescriptor malformed, ICollection<Diagnostic> diagnostics)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        bool isBad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => isBad = true,
            MaxFieldSize = LongestField,
        };
        using var parser = new CsvParser(text, configuration);
        if (!TryRead(parser, file, malformed, diagnostics) || ReadHeader(parser, file, columns, diagnostics) is not { } header)
        {
            yield break;
        }

        int line = parser.RawRow;
        while (TryRead(parser, file, malformed, diagnostics))
        {
            var place = new SourcePlace(file, line + 1);
            line = parser.RawRow;

            // Quotes are looked at when a field is taken, so the whole row is taken before it is trusted.
            isBad = false;
            string[] values = [.. Enumerable.Range(0, parser.Count).Select(i => parser[i])];
            if (isBad || values.Length != header.Length)
            {
                string reason = isBad ? "a quote stands where none belongs" : $"it has {values.Length} fields and the header {header.Length}";
                diagnostics.Add(malformed.At(place, ("reason", reason)));
                continue;
            }

            var fields = header.Zip(values, (column, value) => (column, value)).ToDictionary(field => field.column, field => field.value, StringComparer.Ordinal);
            if (Complete(new TextRecord(fields, place), columns, malformed, diagnostics) is { } record)
            {
                yield return record;
            }
        }
    }

    internal static IEnumerable<TextRecord> ReadJsonLines(Stream stream, string file, RecordColumns columns, DiagnosticDescriptor malformed, ICollection<Diagnostic> diagnostics)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        for (int line = 1; text.ReadLine() is { } written; line++)
        {
            if (string.IsNullOrWhiteSpace(written))
            {
                continue;
            }

            var place = new SourcePlace(file, line);
            var found = new List<Diagnostic>();
            var json = LocatedJson.Parse(Encoding.UTF8.GetBytes(written), file, found, line);
            if (json is null || JsonObjectReader.Open(json, found) is not { } reader)
            {
                diagnostics.Add(malformed.At(place, ("reason", "it is not a JSON object")));
                continue;
            }

            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string column in columns.All)
            {
                if (reader.Take(column) is { } value)
                {
                    fields[column] = value.Text ?? value.ToPolicyValue().ToString();
                }
            }

            reader.End();
            foreach (var finding in found)
            {
                diagnostics.Add(finding);
            }

            if (Complete(new TextRecord(fields, place), columns, malformed, diagnostics) is { } record)
            {
                yield return record;
            }
        }
    }

    private static bool TryRead(CsvParser parser, string file, DiagnosticDescriptor malformed, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException exception)
        {
            string reason = exception is MaxFieldSizeException
                ? $"a field is longer than {LongestField} characters; the rest of the file is not read"
                : "the CSV cannot be read from here on";
            diagnostics.Add(malformed.At(new SourcePlace(file, parser.RawRow), ("reason", reason)));
            return false;
        }
    }

    private static string[]? ReadHeader(CsvParser parser, string file, RecordColumns columns, ICollection<Diagnostic> diagnostics)
    {
        string[] header = [.. (parser.Record ?? []).Select(column => column.Trim())];
        var place = new SourcePlace(file, 1);
        bool isUsable = true;
        foreach (string missing in columns.Required.Except(header, StringComparer.Ordinal))
        {
            diagnostics.Add(FileDiagnostics.MissingColumn.At(place, ("column", missing), ("known", columns.Known)));
            isUsable = false;
        }

        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Add(FileDiagnostics.DuplicateColumn.At(place, ("column", twice.Key)));
            isUsable = false;
        }

        foreach (string unknown in header.Except(columns.All, StringComparer.Ordinal))
        {
            diagnostics.Add(FileDiagnostics.UnknownColumn.At(place, ("column", unknown), ("known", columns.Known)));
        }

        return isUsable ? header : null;
    }

    private static TextRecord? Complete(TextRecord record, RecordColumns columns, DiagnosticDescriptor malformed, ICollection<Diagnostic> diagnostics)
    {
        string? empty = columns.Required.FirstOrDefault(column => record[column] is null);
        if (empty is null)
        {
            return record;
        }

        diagnostics.Add(malformed.At(record.Place, ("reason", $"`{empty}` is empty")));
        return null;
    }
}
