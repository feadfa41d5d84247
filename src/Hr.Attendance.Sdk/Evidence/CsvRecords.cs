using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from CSV with a header; columns may come in any order.</summary>
internal sealed class CsvRecords : RecordCursor
{
    private readonly TextReader _text;
    private readonly CsvRows _rows;
    private readonly StringCache _cache = new();
    private readonly byte[] _utf8 = new byte[128];
    private readonly int[] _positions;
    private readonly bool _isUsable;

    internal CsvRecords(Stream stream, ReadingLog log, RecordColumns columns)
        : base(log, columns)
    {
        _text = TextEncodings.OpenText(stream);
        _rows = new CsvRows(_text, LongestRecord);
        _positions = new int[columns.Names.Length];
        _isUsable = !_rows.Read() || ReadHeader();
    }

    internal override int Line => _rows.Line;

    internal override string? Text(int column) => _positions[column] < 0 || Field(column) is not { Length: > 0 } text ? null : text;

    internal override string? SharedText(int column) => Text(column) is { } text ? _cache.Get(text) : null;

    internal override ReadOnlySpan<byte> Utf8(int column)
    {
        string text = Text(column) ?? string.Empty;
        int length = Math.Min(text.Length, _utf8.Length);
        for (int i = 0; i < length; i++)
        {
            _utf8[i] = text[i] < 128 ? (byte)text[i] : byte.MaxValue;
        }

        return _utf8.AsSpan(0, length);
    }

    public override void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
        base.Dispose();
    }

    protected override string? ReadNext()
    {
        while (_rows.Read())
        {
            if (_isUsable)
            {
                return _rows.Fault.Length > 0 ? _rows.Fault : Array.Exists(_positions, HasNoText) ? $"a field {NotText}" : string.Empty;
            }

            // The finding about the header stands for all of them.
            Log.CountRecord();
            Log.CountSetAside();
        }

        return null;
    }

    protected override bool IsEmpty(int column) => Field(column).Length == 0;

    private bool HasNoText(int position) => position >= 0 && TextEncodings.HasNoText(_rows.Fields[position]);

    private string Field(int column) => _rows.Fields[_positions[column]];

    private bool ReadHeader()
    {
        var place = new SourcePlace(Log.File, _rows.Line);
        string[] header = [.. _rows.Fields.Select(column => column.Trim())];
        bool isUsable = true;
        for (int column = 0; column < Columns.Names.Length; column++)
        {
            _positions[column] = Array.IndexOf(header, Columns.Names[column]);
            if (_positions[column] < 0 && column < Columns.RequiredCount)
            {
                Log.Add(FileDiagnostics.MissingColumn, place, ("column", Columns.Names[column]), ("known", Columns.Known));
                isUsable = false;
            }
        }

        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Log.Add(FileDiagnostics.DuplicateColumn, place, ("column", RecordColumns.InShort(twice.Key)));
            isUsable = false;
        }

        foreach (string unknown in header.Except(Columns.Names, StringComparer.Ordinal))
        {
            Log.Add(FileDiagnostics.UnknownColumn, place, ("column", RecordColumns.InShort(unknown)), ("known", Columns.Known));
        }

        _rows.FieldCount = header.Length;
        return isUsable;
    }
}
