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

/// <summary>The rows of a Parquet file as records, row group by row group; a part of a page of each column is in memory.</summary>
internal sealed class ParquetRecords : RecordCursor
{
    private static readonly Bilingual DamagedAfter = new(
        "it is damaged after row {row}; the rows before count; write the file again ({what})",
        "第 {row} 行之后已损坏；此前各行有效；请重新生成该文件（{what}）");

    private static readonly Bilingual OtherCount = new(
        "row group {group} says it has {rows} rows, and its column `{column}` {values}",
        "第 {group} 个行组声明有 {rows} 行，而其中的列 `{column}` 有 {values} 行");

    private static readonly Bilingual RowsMissing = new(
        "row group {group} has fewer rows than it says", "第 {group} 个行组的行数少于其声明的数量");

    private readonly WatchedStream _stream;
    private readonly ParquetFileReader _file;
    private readonly int _groups;
    private readonly ParquetColumn?[] _columns;
    private readonly (ParquetColumn Column, int Position, bool IsText)[] _present;
    private readonly Cell[] _cells;
    private readonly StringCache _cache = new();
    private RowGroupReader? _group;
    private int _number;
    private long _left;
    private long _row;

    /// <summary>Opens the rows.</summary>
    /// <param name="stream">The stream that the file is read from.</param>
    /// <param name="file">The file; disposed of with this.</param>
    /// <param name="groups">How many row groups it has.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns of the kind of record.</param>
    /// <param name="present">For each of them the column of the file; null where the file does not have it.</param>
    internal ParquetRecords(WatchedStream stream, ParquetFileReader file, int groups, ReadingLog log, RecordColumns columns, ParquetColumn?[] present)
        : base(log, columns)
    {
        (_stream, _file, _groups, _columns) = (stream, file, groups, present);
        _present = [.. Enumerable.Range(0, present.Length).Where(position => present[position] is not null)
            .Select(position => (present[position]!, position, present[position]!.IsText))];
        _cells = new Cell[present.Length];
    }

    internal override int Line => (int)Math.Min(_row, int.MaxValue);

    internal override string? Text(int column) => Utf8(column) is { IsEmpty: false } text ? Utf8Text.GetString(text) : null;

    internal override string? SharedText(int column) => Utf8(column) is { IsEmpty: false } text ? _cache.Get(text) : null;

    internal override ReadOnlySpan<byte> Utf8(int column)
    {
        ref var cell = ref _cells[column];
        if (cell.Length == Cell.Unwritten)
        {
            cell = _columns[column]!.Written();
        }

        return cell.Utf8;
    }

    internal override Instant? Instant(int column) =>
        _cells[column].Length == Cell.Unwritten ? _columns[column]!.Instant : base.Instant(column);

    public override void Dispose()
    {
        EndGroup();
        _file.Dispose();
        base.Dispose();
    }

    protected override bool IsEmpty(int column) => _cells[column].Length == 0;

    protected override string? ReadNext()
    {
        try
        {
            while (_left == 0)
            {
                if (_number == _groups)
                {
                    return null;
                }

                Begin();
            }

            return ReadRow();
        }
        catch (DamagedFileException) when (_stream.Failure is not null)
        {
            throw _stream.Failure;
        }
        catch (DamagedFileException exception)
        {
            // Of the columns of a file nobody knows how they go together once one is lost, so nothing after it is read.
            Log.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(Log.File)).With(
                "reason", DamagedAfter.With(("row", _row.ToString(CultureInfo.InvariantCulture)), ("what", exception.What))));
            (_left, _number) = (0, _groups);
            return null;
        }
    }

    /// <summary>Lets native readers go, inner ones first: one that a finalizer finds later would ask a file that is gone, which ends the process.</summary>
    private void EndGroup()
    {
        foreach (var (column, _, _) in _present)
        {
            column.Dispose();
        }

        _group?.Dispose();
    }

    private void Begin()
    {
        EndGroup();
        var group = LibraryCalls.Read(_stream, () => _file.RowGroup(_number));
        (_group, _number) = (group, _number + 1);
        _left = LibraryCalls.Read(_stream, () => group.MetaData.NumRows);
        foreach (var (column, position, _) in _present)
        {
            long values = LibraryCalls.Read(_stream, () =>
            {
                using var chunk = group.MetaData.GetColumnChunkMetaData(column.Index);
                return chunk.NumValues;
            });
            if (values != _left || values < 0)
            {
                throw new DamagedFileException(OtherCount.With(
                    ("group", _number), ("rows", _left), ("column", Columns.Names[position]), ("values", values)));
            }

            LibraryCalls.Read(_stream, () =>
            {
                column.Begin(group);
                return true;
            });
        }
    }

    private string ReadRow()
    {
        long length = 0;
        bool hasNoText = false;
        foreach (var (column, position, isText) in _present)
        {
            ref var cell = ref _cells[position];
            if (!column.MoveNext(ref cell))
            {
                throw new DamagedFileException(RowsMissing.With(("group", _number)));
            }

            if (isText)
            {
                length += cell.Length;
                hasNoText |= cell.Length <= LongestRecord && !Ascii.IsValid(cell.Utf8) && TextEncodings.HasNoText(Utf8Text.GetString(cell.Utf8));
            }
        }

        _left--;
        _row++;
        return length > LongestRecord ? $"the row is longer than {LongestRecord} bytes" : hasNoText ? $"a field {NotText}" : string.Empty;
    }
}
