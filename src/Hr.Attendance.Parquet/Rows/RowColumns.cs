using Hr.Attendance.Parquet.Columns;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Parquet.Rows;

/// <summary>The columns by which one thread reads rows, one row group after the other.</summary>
internal sealed class RowColumns : IDisposable
{
    /// <param name="columns">For each column of the kind of record the one of the file; null where the file does not have it.</param>
    internal RowColumns(ParquetColumn?[] columns)
    {
        Columns = columns;
        Cells = new Cell[columns.Length];
        Present = [.. Enumerable.Range(0, columns.Length).Where(position => columns[position] is not null)
            .Select(position => (columns[position]!, position, columns[position]!.IsText))];
    }

    /// <summary>For each column of the kind of record the one of the file; null where the file does not have it.</summary>
    internal ParquetColumn?[] Columns { get; }

    /// <summary>The columns that the file has.</summary>
    internal (ParquetColumn Column, int Position, bool IsText)[] Present { get; }

    /// <summary>What the columns hold in the row that is read.</summary>
    internal Cell[] Cells { get; }

    /// <summary>Texts that come in many rows.</summary>
    internal StringCache Cache { get; } = new();

    public void Dispose()
    {
        foreach (var (column, _, _) in Present)
        {
            column.Dispose();
        }
    }
}
