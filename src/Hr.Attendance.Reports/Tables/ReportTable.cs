using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tables;

/// <summary>A table of the report: the one definition that pages, CSV and terminals show. Immutable.</summary>
public abstract class ReportTable
{
    private protected ReportTable(string name, Bilingual title, IReadOnlyList<TableColumn> columns)
    {
        Name = name;
        Title = title;
        Columns = columns;
    }

    /// <summary>A short name of small letters and hyphens, for files.</summary>
    public string Name { get; }

    /// <summary>The heading.</summary>
    public Bilingual Title { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public abstract int RowCount { get; }

    /// <summary>The rows, each with a cell for each column; made as they are asked for.</summary>
    public abstract IEnumerable<IReadOnlyList<TableCell>> Rows { get; }
}

/// <summary>A table with a row for each item.</summary>
internal sealed class ReportTable<T>(string name, Bilingual title, IReadOnlyList<ItemColumn<T>> columns, IReadOnlyList<T> items)
    : ReportTable(name, title, [.. columns.Select(column => new TableColumn(column.Field, column.Title, column.Kind))])
{
    public override int RowCount => items.Count;

    public override IEnumerable<IReadOnlyList<TableCell>> Rows =>
        items.Select(item => (IReadOnlyList<TableCell>)[.. columns.Select(column => column.Cell(item))]);
}

/// <summary>A column, and what stands in it for each item.</summary>
internal sealed record ItemColumn<T>(string Field, Bilingual Title, TableColumnKind Kind, Func<T, TableCell> Cell);
