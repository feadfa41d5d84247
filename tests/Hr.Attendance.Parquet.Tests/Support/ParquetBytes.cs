using ParquetSharp;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>A column of a file that a test writes.</summary>
internal abstract record GivenColumn(string Name)
{
    internal abstract Column Declare();

    internal abstract void Write(RowGroupWriter group, Range rows);

    internal abstract int Count { get; }

    internal static GivenColumn Text(string name, params string?[] values) => new GivenColumn<string?>(name, values);

    internal static GivenColumn Of<T>(string name, LogicalType? type, params T[] values) => new GivenColumn<T>(name, values, type);
}

internal sealed record GivenColumn<T>(string Name, T[] Values, LogicalType? Type = null) : GivenColumn(Name)
{
    internal override int Count => Values.Length;

    internal override Column Declare() => new Column<T>(Name, Type);

    internal override void Write(RowGroupWriter group, Range rows)
    {
        using var writer = group.NextColumn().LogicalWriter<T>();
        writer.WriteBatch(Values[rows]);
    }
}

/// <summary>Files as other programs write them.</summary>
internal static class ParquetBytes
{
    internal static byte[] Of(params GivenColumn[] columns) => Of(int.MaxValue, columns);

    internal static byte[] Of(int rowsOfGroup, params GivenColumn[] columns)
    {
        using var stream = new MemoryStream();
        using var builder = new WriterPropertiesBuilder();
        using (var properties = builder.Compression(Compression.Snappy).Build())
        using (var writer = new ParquetFileWriter(stream, [.. columns.Select(column => column.Declare())], null, properties, null, leaveOpen: true))
        {
            for (int row = 0; row < columns[0].Count; row += Math.Min(rowsOfGroup, columns[0].Count))
            {
                using var group = writer.AppendRowGroup();
                foreach (var column in columns)
                {
                    column.Write(group, row..Math.Min(column.Count, (int)Math.Min((long)row + rowsOfGroup, int.MaxValue)));
                }
            }

            writer.Close();
        }

        return stream.ToArray();
    }
}
