using Hr.Attendance.Parquet.Columns;
using Hr.Attendance.Parquet.Native;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Rows;

/// <summary>A Parquet file of evidence, whose footer is read and whose columns are found by the names that CSV has for them.</summary>
internal sealed class ParquetFile : IDisposable
{
    private const int ShortestFile = 12;

    // What a chunk of a column is read by, instead of whole.
    private const int BufferLength = 256 * 1024;

    // Beyond any file, and far from where numbers end.
    private const long MostRows = 1L << 40;

    private static readonly Bilingual NoParquet = new(
        "it is no Parquet file, or it was cut off; write the file again", "它不是 Parquet 文件，或已被截断；请重新生成该文件");

    private static readonly Bilingual Unseekable = new(
        "a Parquet file is read from its end, and this is a pipe; write it to a file", "Parquet 文件须从末尾读起，而这是管道；请写入文件");

    private static readonly Bilingual DamagedFooter = new(
        "what it says of its rows and columns is damaged; write the file again ({what})", "其行列说明已损坏；请重新生成该文件（{what}）");

    private static readonly Bilingual ImpossibleRows = new("it says that it has {rows} rows", "它声明有 {rows} 行");

    private readonly WatchedStream _stream;
    private readonly ParquetFileReader _file;
    private readonly RecordColumns _columns;
    private readonly IReadOnlyList<Func<ParquetColumn?>> _openings;
    private int _next;

    private ParquetFile(WatchedStream stream, ParquetFileReader file, RecordColumns columns, IReadOnlyList<Func<ParquetColumn?>> openings) =>
        (_stream, _file, _columns, _openings) = (stream, file, columns, openings);

    /// <summary>Opens a file; null, with a finding, where no row of it can be read.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns of the kind of record.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    internal static ParquetFile? TryOpen(Stream stream, ReadingLog log, RecordColumns columns)
    {
        if (!stream.CanSeek)
        {
            return SetAside(log, Unseekable);
        }

        if (!IsParquet(stream))
        {
            return SetAside(log, NoParquet);
        }

        var watched = new WatchedStream(stream);
        ParquetFileReader? file = null;
        bool isOpen = false;
        try
        {
            file = LibraryCalls.Read(watched, () => Open(watched));
            var opened = LibraryCalls.Read(watched, () => Match(watched, file, log, columns));
            isOpen = opened is not null;
            return opened;
        }
        catch (DamagedFileException exception)
        {
            return SetAside(log, DamagedFooter.With(("what", exception.What)));
        }
        finally
        {
            if (!isOpen)
            {
                file?.Dispose();
            }
        }
    }

    /// <summary>Hands the rows to sinks, the row groups by a thread for each sink; the findings are those of one thread.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    internal void Read(EvidenceKind kind, IReadOnlyList<IEvidenceSink> sinks, ReadingLog log)
    {
        long[] rowsBefore = RowsBefore();
        var parts = new PartLogs(log);
        RowColumns[] rows = [.. sinks.Take(Math.Max(1, rowsBefore.Length)).Select(_ => new RowColumns([.. _openings.Select(open => open())]))];
        Task[] others = [.. Enumerable.Range(1, rows.Length - 1).Select(i => Task.Run(() => ReadOn(i)))];
        try
        {
            ReadOn(0);
        }
        finally
        {
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        void ReadOn(int i)
        {
            int number;
            while ((number = Interlocked.Increment(ref _next) - 1) < rowsBefore.Length)
            {
                var part = log.ForPart();
                try
                {
                    using var records = new ParquetRecords(_stream, _file, number, rowsBefore[number], rows[i], part, _columns);
                    EvidenceRows.Read(kind, records, sinks[i]);
                }
                catch
                {
                    Volatile.Write(ref _next, rowsBefore.Length);
                    throw;
                }
                finally
                {
                    parts.Finish(number, part);
                }
            }
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>For each row group, how many rows those before say they have.</summary>
    private long[] RowsBefore()
    {
        long[] before = new long[_file.FileMetaData.NumRowGroups];
        for (int number = 1; number < before.Length; number++)
        {
            before[number] = before[number - 1] + Math.Clamp(RowsOf(number - 1), 0, MostRows);
        }

        return before;
    }

    private long RowsOf(int number)
    {
        try
        {
            return LibraryCalls.Read(_stream, () =>
            {
                using var group = _file.RowGroup(number);
                return group.MetaData.NumRows;
            });
        }
        catch (DamagedFileException)
        {
            // Whoever reads the row group says so.
            return 0;
        }
    }

    private static ParquetFile? SetAside(ReadingLog log, Bilingual reason)
    {
        log.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(log.File)).With("reason", reason));
        return null;
    }

    private static bool IsParquet(Stream stream)
    {
        if (stream.Length < ShortestFile)
        {
            return false;
        }

        Span<byte> mark = stackalloc byte[4];
        stream.Position = 0;
        stream.ReadExactly(mark);
        if (!mark.SequenceEqual("PAR1"u8))
        {
            return false;
        }

        stream.Position = stream.Length - mark.Length;
        stream.ReadExactly(mark);
        return mark.SequenceEqual("PAR1"u8);
    }

    private static ParquetFileReader Open(WatchedStream stream)
    {
        using var properties = ReaderProperties.GetDefaultReaderProperties();
        properties.EnableBufferedStream();
        properties.BufferSize = BufferLength;
        return new ParquetFileReader(stream, properties, leaveOpen: true);
    }

    private static ParquetFile? Match(WatchedStream stream, ParquetFileReader file, ReadingLog log, RecordColumns columns)
    {
        var schema = file.FileMetaData.Schema;
        var found = ColumnsOf(schema);
        var header = CsvHeader.Of([.. found.Select(column => column.Name)], line: 0, log, columns);
        bool isUsable = header.IsUsable;
        var openings = new List<Func<ParquetColumn?>>();
        for (int position = 0; position < columns.Names.Length && header.IsUsable; position++)
        {
            if (header.Positions[position] is not (>= 0 and var place))
            {
                openings.Add(() => null);
                continue;
            }

            var (_, index, isNested) = found[place];
            openings.Add(() => ColumnTypes.Open(index, schema.Column(index), isNested).Column);
            var (column, fault) = ColumnTypes.Open(index, schema.Column(index), isNested);
            if (column is null)
            {
                isUsable = false;
                log.Add(FileDiagnostics.UnreadableColumn.At(new SourcePlace(log.File), ("column", columns.Names[position])).With("reason", fault));
            }
        }

        long rows = file.FileMetaData.NumRows;
        if (rows is < 0 or > MostRows)
        {
            throw new DamagedFileException(ImpossibleRows.With(("rows", rows)));
        }

        if (!isUsable)
        {
            log.CountSetAsideRecords(rows);
            return null;
        }

        return new ParquetFile(stream, file, columns, openings);
    }

    /// <summary>The columns of the table, in order, each with its first column of values: lists and structures have several.</summary>
    private static List<(string Name, int Index, bool IsNested)> ColumnsOf(SchemaDescriptor schema)
    {
        var columns = new List<(string Name, int Index, bool IsNested)>();
        for (int index = 0; index < schema.NumColumns; index++)
        {
            using var path = schema.Column(index).Path;
            string[] names = path.ToDotVector();
            bool isNested = names.Length > 1;
            if (!isNested || columns.Count == 0 || !columns[^1].IsNested || columns[^1].Name != names[0])
            {
                columns.Add((names[0], index, isNested));
            }
        }

        return columns;
    }
}
