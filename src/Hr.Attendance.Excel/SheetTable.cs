using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Excel;

/// <summary>What a sheet shows.</summary>
internal interface ISheetTable
{
    Bilingual Name { get; }

    IReadOnlyList<(Bilingual Name, int Width)> Columns { get; }

    int RowCount { get; }

    /// <summary>The cells of each row, one for each column.</summary>
    IEnumerable<IEnumerable<SheetCell>> Rows { get; }
}

/// <summary>A column: its name, its width in characters, and what stands in it.</summary>
internal sealed record SheetColumn<T>(Bilingual Name, int Width, Func<T, SheetCell> Cell);

/// <summary>A sheet with a row for each item.</summary>
internal sealed class SheetTable<T>(Bilingual name, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> items) : ISheetTable
{
    public Bilingual Name => name;

    public IReadOnlyList<(Bilingual Name, int Width)> Columns => [.. columns.Select(column => (column.Name, column.Width))];

    public int RowCount => items.Count;

    public IEnumerable<IEnumerable<SheetCell>> Rows => items.Select(item => columns.Select(column => column.Cell(item)));
}
