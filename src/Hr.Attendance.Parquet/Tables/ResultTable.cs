using Hr.Attendance.Parquet.Native;
using ParquetSharp;
using ParquetSharp.Schema;

namespace Hr.Attendance.Parquet.Tables;

/// <summary>A table of results that is written as its rows come, in row groups of one size. Not thread-safe.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
internal sealed class ResultTable<TRow> : IDisposable
{
    /// <summary>How many rows make a row group; so many are in memory.</summary>
    internal const int RowsOfGroup = 32_768;

    private readonly WatchedStream _stream;
    private readonly IReadOnlyList<TableColumn<TRow>> _columns;
    private readonly ParquetFileWriter _file;
    private int _rows;

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="metadata">What the file says of itself.</param>
    /// <param name="columns">The columns.</param>
    internal ResultTable(Stream stream, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<TableColumn<TRow>> columns)
    {
        _stream = new WatchedStream(stream);
        _columns = columns;
        _file = LibraryCalls.Write(_stream, () => Begin(_stream, metadata, columns));
    }

    /// <summary>Adds a row.</summary>
    internal void Add(TRow row)
    {
        foreach (var column in _columns)
        {
            column.Add(row);
        }

        if (++_rows == RowsOfGroup)
        {
            WriteGroup();
        }
    }

    /// <summary>Writes what waits and the end of the file.</summary>
    internal void End()
    {
        if (_rows > 0)
        {
            WriteGroup();
        }

        LibraryCalls.Write(_stream, () =>
        {
            _file.Close();
            return true;
        });
    }

    public void Dispose() => _file.Dispose();

    private static ParquetFileWriter Begin(Stream stream, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<TableColumn<TRow>> columns)
    {
        Node[] nodes = [.. columns.Select(column => column.Declare())];
        using var schema = new GroupNode("schema", Repetition.Required, nodes);
        using var builder = new WriterPropertiesBuilder();
        using var properties = builder.Compression(Compression.Snappy).Build();
        var file = new ParquetFileWriter(stream, schema, properties, metadata, leaveOpen: true);
        Array.ForEach(nodes, node => node.Dispose());
        return file;
    }

    private void WriteGroup()
    {
        LibraryCalls.Write(_stream, () =>
        {
            using var group = _file.AppendRowGroup();
            foreach (var column in _columns)
            {
                column.Write(group);
            }

            return true;
        });
        _rows = 0;
    }
}
