using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tables;

/// <summary>What stands in a column.</summary>
public enum TableColumnKind
{
    /// <summary>A name or a sentence.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>How many of something.</summary>
    Count,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A length of time; hours in CSV.</summary>
    Duration,

    /// <summary>A short length of time; seconds in CSV.</summary>
    Seconds,

    /// <summary>A part of a whole, 0 to 1.</summary>
    Share,

    /// <summary>An amount with its currency; two fields in CSV.</summary>
    Money,
}

/// <summary>A column of a table. Immutable.</summary>
public sealed class TableColumn
{
    internal TableColumn(string field, Bilingual title, TableColumnKind kind)
    {
        Field = field + (kind == TableColumnKind.Duration ? "_hours" : kind == TableColumnKind.Seconds ? "_seconds" : string.Empty);
        Title = title;
        Kind = kind;
    }

    /// <summary>Its name in CSV, the same in every language: with the unit where one is needed.</summary>
    public string Field { get; }

    /// <summary>Its heading.</summary>
    public Bilingual Title { get; }

    /// <summary>What stands in it.</summary>
    public TableColumnKind Kind { get; }

    /// <summary>Whether it has figures, which stand at its right edge.</summary>
    public bool IsFigure => Kind is not (TableColumnKind.Text or TableColumnKind.Date);
}
