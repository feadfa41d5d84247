using System.Globalization;

namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>One row of the table. Immutable.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Others">What others published.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Met">Whether that is met; null where nothing is wanted.</param>
internal sealed record PlanningMeasure(string Name, string Others, string Wanted, string Measured, bool? Met)
{
    /// <summary>A measure that may be at most so much.</summary>
    internal static PlanningMeasure AtMost(string name, string others, double wanted, double measured, string format) =>
        new(name, others, "at most " + Text(wanted, format), Text(measured, format), measured <= wanted);

    /// <summary>A measure that lies between two.</summary>
    internal static PlanningMeasure Between(string name, string others, double low, double high, double measured, string format) =>
        new(name, others, $"{Text(low, format)} to {Text(high, format)}", Text(measured, format), measured >= low && measured <= high);

    /// <summary>A published figure that must come out again, so that the definitions agree.</summary>
    internal static PlanningMeasure Again(string name, double published, double measured, string format) =>
        new(name, Text(published, format), "the same", Text(measured, format), Text(published, format) == Text(measured, format));

    /// <summary>A figure of which nothing is wanted.</summary>
    internal static PlanningMeasure Told(string name, string others, double measured, string format) => new(name, others, "–", Text(measured, format), null);

    internal static IEnumerable<string> Table(IReadOnlyList<PlanningMeasure> measures)
    {
        string[] headings = ["measure", "others", "wanted", "measured", "met"];
        string[][] rows =
        [
            headings,
            .. measures.Select(row => (string[])[row.Name, row.Others, row.Wanted, row.Measured, row.Met switch { true => "yes", false => "NO", null => "–" }]),
        ];
        int[] widths = [.. headings.Select((_, column) => rows.Max(row => row[column].Length))];
        string[] lines = [.. rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |")];
        return [lines[0], "|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|", .. lines[1..]];
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
