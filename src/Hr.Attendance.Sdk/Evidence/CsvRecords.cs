using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Records from CSV with a header; columns may come in any order.</summary>
internal sealed class CsvRecords : RecordCursor
{
    private readonly CsvRows _rows;
    private readonly StringCache _cache = new();
    private readonly int[] _positions;
    private readonly bool _isUsable;

    internal CsvRecords(Stream stream, ReadingLog log, RecordColumns columns)
        : base(log, columns)
    {
        _rows = new CsvRows(TextEncodings.OpenUtf8(stream), LongestRecord);
        _positions = new int[columns.Names.Length];
        _isUsable = !_rows.Read() || ReadHeader();
    }

    internal override int Line => _rows.Line;

    internal override string? Text(int column) => Utf8(column) is { IsEmpty: false } field ? Utf8Text.GetString(field) : null;

    internal override string? SharedText(int column) => Utf8(column) is { IsEmpty: false } field ? _cache.Get(field) : null;

    internal override ReadOnlySpan<byte> Utf8(int column) => _positions[column] < 0 ? default : _rows.Field(_positions[column]);

    public override void Dispose()
    {
        _rows.Dispose();
        base.Dispose();
    }

    protected override string? ReadNext()
    {
        while (_rows.Read())
        {
            if (_isUsable)
            {
                return _rows.Fault.Length > 0 ? _rows.Fault
                    : !Utf8Text.IsAscii(_rows.Text) && Array.Exists(_positions, HasNoText) ? $"a field {NotText}"
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

    private bool ReadHeader()
    {
        var place = new SourcePlace(Log.File, _rows.Line);

        // A column that is missing or comes twice makes all rows doubtful, so none is read, with one finding. A column that nobody knows
        // only takes room.
        string[] header = [.. Enumerable.Range(0, _rows.Count).Select(index => Utf8Text.GetString(_rows.Field(index)).Trim())];
        bool isUsable = true;
        for (int column = 0; column < Columns.Names.Length; column++)
        {
            _positions[column] = Array.IndexOf(header, Columns.Names[column]);
        }

        // A file that only takes records back needs no more than their ids.
        bool isOfWithdrawn = Columns.Withdrawn >= 0 && _positions[Columns.Withdrawn] >= 0
            && Columns.Required.Count(column => _positions[column] >= 0) == 1;
        foreach (int column in Columns.Required.Where(column => _positions[column] < 0 && (!isOfWithdrawn || column == 0)))
        {
            Log.Add(FileDiagnostics.MissingColumn, place, ("column", Columns.Names[column]), ("known", Columns.Known));
            isUsable = false;
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
