using System.Globalization;

namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>Where a piece of input stands: a file, a line in it and, for JSON, the path of the value.</summary>
/// <remarks>Hosts that read from a database put the table or query in <see cref="File"/> and the row number in <see cref="Line"/>.</remarks>
/// <param name="File">The file, relative to the workspace and with forward slashes; null when the input came from no file.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Path">The JSON path (<c>$.directives['response.window'].set</c>); null when there is none.</param>
public readonly record struct SourcePlace(string? File, int Line = 0, string? Path = null) : IComparable<SourcePlace>
{
    /// <summary>Input that came from nowhere that could be named.</summary>
    public static SourcePlace None => default;

    /// <summary>Whether nothing at all is known of the place.</summary>
    public bool IsNone => File is null && Line == 0 && Path is null;

    /// <summary>Orders by file, then line, then path, all by ordinal comparison.</summary>
    /// <param name="other">The place to compare with.</param>
    /// <returns>A negative number, zero or a positive number, as usual.</returns>
    public int CompareTo(SourcePlace other)
    {
        int byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        int byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : string.CompareOrdinal(Path, other.Path);
    }

    /// <summary>The place as text: <c>policies/sh.json:12 ($.directives)</c>; empty for <see cref="None"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string place = File ?? string.Empty;
        if (Line > 0)
        {
            place += (place.Length > 0 ? ":" : "line ") + Line.ToString(CultureInfo.InvariantCulture);
        }

        return Path is null ? place : place.Length == 0 ? Path : $"{place} ({Path})";
    }

    /// <summary>Whether one place comes before another.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>Whether <paramref name="left"/> comes first.</returns>
    public static bool operator <(SourcePlace left, SourcePlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether one place comes before another or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</returns>
    public static bool operator <=(SourcePlace left, SourcePlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one place comes after another.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>Whether <paramref name="left"/> comes last.</returns>
    public static bool operator >(SourcePlace left, SourcePlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether one place comes after another or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</returns>
    public static bool operator >=(SourcePlace left, SourcePlace right) => left.CompareTo(right) >= 0;
}
