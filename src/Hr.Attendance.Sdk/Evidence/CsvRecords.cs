using Hr.Attendance.Compatibility;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from CSV with a header; columns may come in any order.</summary>
internal sealed class CsvRecords : RecordCursor
{
    private readonly CsvRows _rows;
    private readonly StringCache _cache = new();
    private readonly CsvHeader _header;

    /// <param name="utf8">A file, or a part of one.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="longest">How many bytes a row may have.</param>
    /// <param name="linesBefore">How many lines of the file come before.</param>
    /// <param name="header">The header, where it was read with another part; null where the first row is the header.</param>
    internal CsvRecords(
        Stream utf8, ReadingLog log, RecordColumns columns, int longest = LongestRecord, int linesBefore = 0, CsvHeader? header = null)
        : base(log, columns)
    {
        _rows = new CsvRows(utf8, longest, linesBefore);
        _header = header ?? CsvHeader.Read(_rows, log, columns);
        _rows.FieldCount = _header.FieldCount;
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
