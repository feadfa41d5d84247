using System.Globalization;
using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Parquet.Columns;
using Hr.Attendance.Parquet.Native;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Text;
using NodaTime;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Rows;

/// <summary>The rows of one row group as records; a part of a page of each column is in memory.</summary>
internal sealed class ParquetRecords : RecordCursor
{
    private static readonly Bilingual DamagedAfter = new(
        "it is damaged after row {row}; the rows before and the other row groups count; write the file again ({what})",
        "第 {row} 行之后已损坏；此前各行与其他行组有效；请重新生成该文件（{what}）");

    private static readonly Bilingual OtherCount = new(
        "row group {group} says it has {rows} rows, and its column `{column}` {values}",
        "第 {group} 个行组声明有 {rows} 行，而其中的列 `{column}` 有 {values} 行");

    private static readonly Bilingual RowsMissing = new(
        "row group {group} has fewer rows than it says", "第 {group} 个行组的行数少于其声明的数量");

    private readonly WatchedStream _stream;
    private readonly ParquetFileReader _file;
    private readonly int _number;
    private readonly RowColumns _row;
    private readonly Cell[] _cells;
    private RowGroupReader? _group;
    private bool _isDamaged;
    private long _left;
    private long _line;

    /// <summary>Opens the rows.</summary>
    /// <param name="stream">The stream that the file is read from.</param>
    /// <param name="file">The file.</param>
    /// <param name="number">Which row group, from 0.</param>
    /// <param name="rowsBefore">How many rows the row groups before have.</param>
    /// <param name="row">The columns, which nobody else reads at the same time.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns of the kind of record.</param>
    internal ParquetRecords(
        WatchedStream stream, ParquetFileReader file, int number, long rowsBefore, RowColumns row, ReadingLog log, RecordColumns columns)
        : base(log, columns)
    {
        (_stream, _file, _number, _row, _cells, _line) = (stream, file, number, row, row.Cells, rowsBefore);
    }

    internal override int Line => (int)Math.Min(_line, int.MaxValue);

    internal override string? Text(int column) => Utf8(column) is { IsEmpty: false } text ? Utf8Text.GetString(text) : null;

    internal override string? SharedText(int column) => Utf8(column) is { IsEmpty: false } text ? _row.Cache.Get(text) : null;

    internal override ReadOnlySpan<byte> Utf8(int column)
    {
        ref var cell = ref _cells[column];
        if (cell.Length == Cell.Unwritten)
        {
            cell = _row.Columns[column]!.Written();
        }

        return cell.Utf8;
    }

    internal override Instant? Instant(int column) =>
        _cells[column].Length == Cell.Unwritten ? _row.Columns[column]!.Instant : base.Instant(column);

    /// <summary>Lets native readers go, inner ones first: one that a finalizer finds later would ask a file that is gone, which ends the process.</summary>
    public override void Dispose()
    {
        _row.Dispose();
        _group?.Dispose();
        base.Dispose();
    }

    protected override bool IsEmpty(int column) => _cells[column].Length == 0;

    protected override string? ReadNext()
    {
        try
        {
            if (_group is null && !_isDamaged)
            {
                Begin();
            }

            return _left > 0 ? ReadRow() : null;
        }
        catch (DamagedFileException) when (_stream.Failure is not null)
        {
            throw _stream.Failure;
        }
        catch (DamagedFileException exception)
        {
            // Of the columns of a row group nobody knows how they go together once one is lost, so nothing after it is read.
            Log.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(Log.File)).With(
                "reason", DamagedAfter.With(("row", _line.ToString(CultureInfo.InvariantCulture)), ("what", exception.What))));
            _isDamaged = true;
            _left = 0;
            return null;
        }
    }

    private void Begin()
    {
        var group = LibraryCalls.Read(_stream, () => _file.RowGroup(_number));
        _group = group;
        long rows = LibraryCalls.Read(_stream, () => group.MetaData.NumRows);
        foreach (var (column, position, _) in _row.Present)
        {
            long values = LibraryCalls.Read(_stream, () =>
            {
                using var chunk = group.MetaData.GetColumnChunkMetaData(column.Index);
                return chunk.NumValues;
            });
            if (values != rows || values < 0)
            {
                throw new DamagedFileException(OtherCount.With(
                    ("group", _number + 1), ("rows", rows), ("column", Columns.Names[position]), ("values", values)));
            }

            LibraryCalls.Read(_stream, () =>
            {
                column.Begin(group);
                return true;
            });
        }

        _left = rows;
    }

    private string ReadRow()
    {
        long length = 0;
        bool hasNoText = false;
        foreach (var (column, position, isText) in _row.Present)
        {
            ref var cell = ref _cells[position];
            if (!column.MoveNext(ref cell))
            {
                throw new DamagedFileException(RowsMissing.With(("group", _number + 1)));
            }

            if (isText)
            {
                length += cell.Length;
                hasNoText |= cell.Length <= LongestRecord && !Ascii.IsValid(cell.Utf8) && TextEncodings.HasNoText(Utf8Text.GetString(cell.Utf8));
            }
        }

        _left--;
        _line++;
        return length > LongestRecord ? $"the row is longer than {LongestRecord} bytes" : hasNoText ? $"a field {NotText}" : string.Empty;
    }
}
