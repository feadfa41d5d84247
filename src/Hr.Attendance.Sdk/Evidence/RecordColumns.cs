namespace Hr.Attendance.Sdk.Evidence;

/// <summary>The columns of a kind of record. A column is known by its position here, whatever its position in a file.</summary>
internal sealed class RecordColumns
{
    private const int LongestName = 64;

    /// <summary>Creates a list of columns.</summary>
    /// <param name="names">The columns; a name that ends in a question mark may be missing or empty.</param>
    internal RecordColumns(params string[] names)
    {
        Names = [.. names.Select(name => name.TrimEnd('?'))];
        Utf8Names = [.. Names.Select(System.Text.Encoding.UTF8.GetBytes)];
        Required = [.. Enumerable.Range(0, names.Length).Where(column => names[column][names[column].Length - 1] != '?')];
        Revision = Array.IndexOf(Names, "revision");
        Withdrawn = Array.IndexOf(Names, "withdrawn");
    }

    /// <summary>All columns.</summary>
    internal string[] Names { get; }

    internal byte[][] Utf8Names { get; }

    /// <summary>The columns that every file has, and whose values are never empty.</summary>
    internal int[] Required { get; }

    /// <summary>The column that says which word on its id a record is; negative where records have none.</summary>
    internal int Revision { get; }

    /// <summary>The column that takes a record back, which then needs no other than the first; negative where records have none.</summary>
    internal int Withdrawn { get; }

    /// <summary>A name out of a file, as a finding gives it: no longer than names are.</summary>
    internal static string InShort(string name) => name.Length <= LongestName ? name : name.Remove(LongestName) + "…";

    internal string Known => string.Join(", ", Names);
}
