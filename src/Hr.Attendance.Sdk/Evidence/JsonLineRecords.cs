using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Compatibility;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from JSON lines: one object a line, with the names of the CSV columns.</summary>
internal sealed class JsonLineRecords : RecordCursor
{
    private const int MostUnknownNames = 100;

    private readonly LineReader<byte> _lines;
    private readonly StringCache _cache = new();
    private readonly Value[] _values;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private byte[] _line = [];

    internal JsonLineRecords(Stream stream, ReadingLog log, RecordColumns columns)
        : base(log, columns)
    {
        _lines = new LineReader<byte>(TextEncodings.OpenUtf8(stream).Read, (byte)'\n', (byte)'\r', LongestRecord);
        _values = new Value[columns.Names.Length];
    }

    internal override int Line => _lines.Number;

    internal override string? Text(int column) =>
        IsEmpty(column) ? null : _values[column].Unescaped ?? Utf8Text.GetString(Utf8(column));

    internal override string? SharedText(int column) =>
        IsEmpty(column) ? null : _values[column].Unescaped ?? _cache.Get(Utf8(column));

    internal override ReadOnlySpan<byte> Utf8(int column)
    {
        ref var value = ref _values[column];
        return value.Unescaped is { } text ? System.Text.Encoding.UTF8.GetBytes(text) : _line.AsSpan(value.Start, value.Length);
    }

    protected override bool IsEmpty(int column) => _values[column].Length == 0;

    protected override string? ReadNext()
    {
        while (_lines.Read())
        {
            if (_lines.IsTooLong)
            {
                return $"the line is longer than {LongestRecord} bytes";
            }

            var line = _lines.Line;
            if (IsBlank(line))
            {
                continue;
            }

            try
            {
                return ReadObject(line);
            }
            catch (JsonException)
            {
                return "it is not a JSON object";
            }
            catch (InvalidOperationException)
            {
                // The reader's word for a string that is not UTF-8.
                return $"a value {NotText}";
            }
        }

        return null;
    }

    private string ReadObject(ArraySegment<byte> line)
    {
        _line = line.Array!;
        Array.Clear(_values, 0, _values.Length);
        var reader = new Utf8JsonReader(line.AsSpan());
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "it is not a JSON object";
        }

        string fault = string.Empty;
        int expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int column = FindColumn(ref reader, expected);
            expected = column + 1;
            if (column < 0)
            {
                ReportUnknown(RecordColumns.InShort(reader.GetString()!));
                reader.Skip();
            }
            else if (!ReadValue(ref reader, column, line.Offset))
            {
                fault = $"`{Columns.Names[column]}` is neither a text nor a number";
            }
        }

        // Whatever follows the object on its line makes the reader throw.
        reader.Read();
        return fault.Length == 0 && Array.Exists(_values, value => value.IsNoText) ? $"a value {NotText}" : fault;
    }

    /// <summary>The column of a property; the one after the last is tried first, because all lines of a file tend to look the same.</summary>
    private int FindColumn(ref Utf8JsonReader reader, int expected)
    {
        if (expected < Columns.Utf8Names.Length && reader.ValueTextEquals(Columns.Utf8Names[expected]))
        {
            return expected;
        }

        for (int column = 0; column < Columns.Utf8Names.Length; column++)
        {
            if (reader.ValueTextEquals(Columns.Utf8Names[column]))
            {
                return column;
            }
        }

        return -1;
    }

    private bool ReadValue(ref Utf8JsonReader reader, int column, int lineStart)
    {
        reader.Read();
        var type = reader.TokenType;
        if (type is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null))
        {
            reader.Skip();
            return false;
        }

        ref var value = ref _values[column];
        if (value.IsGiven)
        {
            Log.Add(FileDiagnostics.DuplicateProperty, PlaceOf(Columns.Names[column]), ("property", Columns.Names[column]));
            return true;
        }

        value.IsGiven = true;
        if (type == JsonTokenType.String && reader.ValueSpan.IndexOf((byte)'\\') >= 0)
        {
            value.Unescaped = reader.GetString()!;
            value.Length = value.Unescaped.Length;
            value.IsNoText = TextEncodings.HasNoText(value.Unescaped);
        }
        else if (type != JsonTokenType.Null)
        {
            value.Start = lineStart + (int)reader.TokenStartIndex + (type == JsonTokenType.String ? 1 : 0);
            value.Length = reader.ValueSpan.Length;
            value.IsNoText = IsNoUtf8(reader.ValueSpan);
        }

        return true;
    }

    private static bool IsNoUtf8(ReadOnlySpan<byte> text)
    {
        foreach (byte unit in text)
        {
            if (unit > 127)
            {
                return TextEncodings.HasNoText(Utf8Text.GetString(text));
            }
        }

        return false;
    }

    private static bool IsBlank(ArraySegment<byte> line)
    {
        foreach (byte unit in line.AsSpan())
        {
            if (unit is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A property that the format does not have is told once for a file, where it stands first.</summary>
    private void ReportUnknown(string name)
    {
        if (_unknown.Count < MostUnknownNames && _unknown.Add(name))
        {
            Log.Add(FileDiagnostics.UnknownProperty, PlaceOf(name), ("property", name), ("known", Columns.Known));
        }
    }

    private SourcePlace PlaceOf(string name) => new(Log.File, Line, "$." + name);

    /// <summary>Where a column's value stands in the line; a text with escapes is held decoded.</summary>
    private struct Value
    {
        internal bool IsGiven;
        internal int Start;
        internal int Length;
        internal string? Unescaped;
        internal bool IsNoText;
    }
}
