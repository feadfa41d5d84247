namespace Hr.Attendance.Sdk.Evidence;

/// <summary>The columns of a kind of record. A column is known by its position here, whatever its position in a file.</summary>
internal sealed class RecordColumns
{
    private const int LongestName = 64;

    /// <summary>Creates a list of columns.</summary>
    /// <param name="required">Columns that every file has, and whose values are never empty.</param>
    /// <param name="optional">Columns that may be missing or empty.</param>
    internal RecordColumns(IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        Names = [.. required, .. optional];
        Utf8Names = [.. Names.Select(System.Text.Encoding.UTF8.GetBytes)];
        RequiredCount = required.Count;
    }

    /// <summary>All columns, the required ones first.</summary>
    internal string[] Names { get; }

    internal byte[][] Utf8Names { get; }

    internal int RequiredCount { get; }

    /// <summary>A name out of a file, as a finding gives it: no longer than names are.</summary>
    internal static string InShort(string name) => name.Length <= LongestName ? name : name.Remove(LongestName) + "…";

    internal string Known => string.Join(", ", Names);
}
