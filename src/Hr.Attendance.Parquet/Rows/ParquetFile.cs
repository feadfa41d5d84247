using Hr.Attendance.Parquet.Columns;
using Hr.Attendance.Parquet.Native;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Rows;

/// <summary>Opens a Parquet file of evidence: its footer is read and its columns are found, by the names that CSV has for them.</summary>
internal static class ParquetFile
{
    private const int ShortestFile = 12;

    // What a chunk of a column is read by, instead of whole.
    private const int BufferLength = 256 * 1024;

    // Beyond any file, and far from where numbers end.
    private const long MostRows = 1L << 48;

    private static readonly Bilingual NoParquet = new(
        "it is no Parquet file, or it was cut off; write the file again", "它不是 Parquet 文件，或已被截断；请重新生成该文件");

    private static readonly Bilingual Unseekable = new(
        "a Parquet file is read from its end, and this is a pipe; write it to a file", "Parquet 文件须从末尾读起，而这是管道；请写入文件");

    private static readonly Bilingual DamagedFooter = new(
        "what it says of its rows and columns is damaged; write the file again ({what})", "其行列说明已损坏；请重新生成该文件（{what}）");

    private static readonly Bilingual ImpossibleRows = new("it says that it has {rows} rows", "它声明有 {rows} 行");

    /// <summary>Opens the rows of a file; null, with a finding, where none can be read.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns of the kind of record.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    internal static ParquetRecords? TryOpen(Stream stream, ReadingLog log, RecordColumns columns)
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
            var records = LibraryCalls.Read(watched, () => Match(watched, file, log, columns));
            isOpen = records is not null;
            return records;
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

    private static ParquetRecords? SetAside(ReadingLog log, Bilingual reason)
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

    private static ParquetRecords? Match(WatchedStream stream, ParquetFileReader file, ReadingLog log, RecordColumns columns)
    {
        var schema = file.FileMetaData.Schema;
        var found = ColumnsOf(schema);
        var header = CsvHeader.Of([.. found.Select(column => column.Name)], line: 0, log, columns);
        bool isUsable = header.IsUsable;
        var present = new ParquetColumn?[columns.Names.Length];
        for (int position = 0; position < present.Length && header.IsUsable; position++)
        {
            if (header.Positions[position] is >= 0 and var place)
            {
                (present[position], var fault) = ColumnTypes.Open(found[place].Index, schema.Column(found[place].Index), found[place].IsNested);
                if (present[position] is null)
                {
                    isUsable = false;
                    log.Add(FileDiagnostics.UnreadableColumn.At(new SourcePlace(log.File), ("column", columns.Names[position])).With("reason", fault));
                }
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

        return new ParquetRecords(stream, file, file.FileMetaData.NumRowGroups, log, columns, present);
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
