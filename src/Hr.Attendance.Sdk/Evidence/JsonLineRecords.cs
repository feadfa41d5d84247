using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from JSON lines: one object a line, with the names of the CSV columns.</summary>
internal sealed class JsonLineRecords : RecordCursor
{
    // A value is kept as a place in the line and becomes a text only where somebody asks for one. Times and choices are read from the
    // bytes, and ids that come in every line are looked up by them.

    private readonly LineReader<byte> _lines;
    private readonly int _longest;
    private readonly StringCache _cache = new();
    private readonly JsonLineLayout _layout = new();
    private readonly JsonLineValue[] _values;
    private byte[] _line = [];
    private bool _isAscii;
    private bool _hasNoText;

    /// <param name="utf8">A file, or a part of one.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="longest">How many bytes a line may have.</param>
    /// <param name="linesBefore">How many lines of the file come before.</param>
    internal JsonLineRecords(Stream utf8, ReadingLog log, RecordColumns columns, int longest = LongestRecord, int linesBefore = 0)
        : base(log, columns)
    {
        _longest = longest;
        _lines = new LineReader<byte>(utf8.Read, (byte)'\n', (byte)'\r', longest, linesBefore);
        _values = new JsonLineValue[columns.Names.Length];
    }

    internal override int Line => _lines.Number;

    internal override string? Text(int column) =>
        _values[column].Length == 0 ? null : _values[column].Unescaped
        ?? (_isAscii ? Utf8Text.GetAscii(_line.AsSpan(_values[column].Start, _values[column].Length)) : Utf8Text.GetString(Utf8(column)));

    internal override string? SharedText(int column)
    {
        ref var value = ref _values[column];
        return value.Length == 0 ? null
            : value.Unescaped is { } text ? _cache.Get(text.AsSpan())
            : _cache.Get(_line.AsSpan(value.Start, value.Length));
    }

    internal override ReadOnlySpan<byte> Utf8(int column)
    {
        ref var value = ref _values[column];
        return value.Unescaped is { } text ? Encoding.UTF8.GetBytes(text) : _line.AsSpan(value.Start, value.Length);
    }

    protected override bool IsEmpty(int column) => _values[column].Length == 0;

    protected override string? ReadNext()
    {
        while (_lines.Read())
        {
            if (_lines.IsTooLong)
            {
                return $"the line is longer than {_longest} bytes";
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

        // Only plain ASCII texts fit the layout, so what it finds needs no check for broken text.
        if (_layout.Find(line, _values))
        {
            _isAscii = true;
            return string.Empty;
        }

        Array.Clear(_values, 0, _values.Length);
        _layout.Forget();
        _isAscii = Utf8Text.IsAscii(line.AsSpan());
        _hasNoText = false;
        var reader = new Utf8JsonReader(line.AsSpan());
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "it is not a JSON object";
        }

        string fault = ReadProperties(ref reader, line.Offset, out bool areTexts);

        // Whatever follows the object on its line makes the reader throw.
        reader.Read();
        if (areTexts && fault.Length == 0)
        {
            _layout.Remember(line.AsSpan());
        }

        return fault.Length == 0 && _hasNoText ? $"a value {NotText}" : fault;
    }

    private string ReadProperties(ref Utf8JsonReader reader, int lineStart, out bool areTexts)
    {
        string fault = string.Empty;

        // Programs write properties in one order, so the next one is expected first; only where it is another are all looked through.
        int expected = 0;
        areTexts = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int column = FindColumn(ref reader, expected);
            expected = column + 1;
            if (column < 0)
            {
                string name = RecordColumns.InShort(reader.GetString()!);
                Log.AddUnknown(PlaceOf(name), name, Columns.Known);
                reader.Skip();
            }
            else
            {
                areTexts &= !_values[column].IsGiven;
                fault = ReadValue(ref reader, column, lineStart) ? fault : $"`{Columns.Names[column]}` is neither a text nor a number";
            }

            areTexts &= reader.TokenType == JsonTokenType.String;
            _layout.Add(column, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        return fault;
    }

    /// <summary>The column of a property; the one after the last is tried first, because all lines of a file tend to look the same.</summary>
    private int FindColumn(ref Utf8JsonReader reader, int expected)
    {
        if (expected < Columns.Utf8Names.Length && reader.ValueSpan.SequenceEqual(Columns.Utf8Names[expected]))
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
        bool isYesOrNo = column == Columns.Withdrawn && type is JsonTokenType.True or JsonTokenType.False;
        if (type is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null) && !isYesOrNo)
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
        if (type == JsonTokenType.String && reader.ValueIsEscaped)
        {
            value.Unescaped = reader.GetString()!;
            value.Length = value.Unescaped.Length;
            _hasNoText |= TextEncodings.HasNoText(value.Unescaped.AsSpan());
        }
        else if (type != JsonTokenType.Null)
        {
            value.Start = lineStart + (int)reader.TokenStartIndex + (type == JsonTokenType.String ? 1 : 0);
            value.Length = reader.ValueSpan.Length;
            _hasNoText |= !_isAscii && TextEncodings.HasNoText(Utf8Text.GetString(reader.ValueSpan).AsSpan());
        }

        return true;
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

    private SourcePlace PlaceOf(string name) => new(Log.File, Line, "$." + name);
}
