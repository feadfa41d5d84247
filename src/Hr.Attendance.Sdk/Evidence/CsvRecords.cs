using Hr.Attendance.Compatibility;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from CSV with a header; columns may come in any order.</summary>
internal sealed class CsvRecords : RecordCursor
{
    private readonly CsvRows _rows;
    private readonly StringCache _cache = new();
    private readonly CsvHeader _header;

    /// <summary>A file from its header on.</summary>
    internal CsvRecords(Stream utf8, ReadingLog log, RecordColumns columns, int longest = LongestRecord)
        : base(log, columns)
    {
        _rows = new CsvRows(utf8, longest);
        _header = CsvHeader.Read(_rows, log, columns);
        _rows.FieldCount = _header.FieldCount;
    }

    /// <summary>A part of a file, whose header was read with another part.</summary>
    internal CsvRecords(Stream utf8, ReadingLog log, RecordColumns columns, CsvHeader header, int linesBefore, int longest)
        : base(log, columns)
    {
        _rows = new CsvRows(utf8, longest, linesBefore) { FieldCount = header.FieldCount };
        _header = header;
    }

    /// <summary>Where the file has its columns.</summary>
    internal CsvHeader Header => _header;

    internal override int Line => _rows.Line;

    internal override string? Text(int column) => Utf8(column) is { IsEmpty: false } field ? Utf8Text.GetString(field) : null;

    internal override string? SharedText(int column) => Utf8(column) is { IsEmpty: false } field ? _cache.Get(field) : null;

    internal override ReadOnlySpan<byte> Utf8(int column) => _header.Positions[column] < 0 ? default : _rows.Field(_header.Positions[column]);

    public override void Dispose()
    {
        _rows.Dispose();
        base.Dispose();
    }

    protected override string? ReadNext()
    {
        while (_rows.Read())
        {
            if (_header.IsUsable)
            {
                return _rows.Fault.Length > 0 ? _rows.Fault
                    : !Utf8Text.IsAscii(_rows.Text) && Array.Exists(_header.Positions, HasNoText) ? $"a field {NotText}"
                    : string.Empty;
            }

            // The finding about the header stands for all of them.
            Log.CountRecord();
            Log.CountSetAside();
        }

        return null;
    }

    protected override bool IsEmpty(int column) => Utf8(column).IsEmpty;

    private bool HasNoText(int position) => position >= 0 && TextEncodings.HasNoText(Utf8Text.GetString(_rows.Field(position)).AsSpan());
}
