using System.Globalization;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>One row of the table: what is wanted and what was measured. Immutable.</summary>
/// <param name="Name">The goal.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Met">Whether the goal is met; null where that cannot be said.</param>
internal sealed record Goal(string Name, string Wanted, string Measured, bool? Met)
{
    /// <summary>A contestant may take so many times as long as another.</summary>
    internal static Goal Ratio(string name, double atMost, Times one, Times other)
    {
        double ratio = one.Median / other.Median;
        return new Goal(
            name,
            Text($"at most {atMost:0.0#} x"),
            Text($"{ratio:N2} x (best {one.Best / other.Best:N2} x{OfProcessor(one, other)}): {Length(one)} / {Length(other)}"),
            ratio <= atMost);
    }

    /// <summary>Two threads must be so many times as fast as one, or nearly as much faster as the floor is with two.</summary>
    internal static Goal Gain(string name, (Times One, Times Two) threads, (Times One, Times Two) floor)
    {
        const double Wanted = 1.8;
        const double OfTheFloor = 0.95;

        // A floor that gains less than this says that somebody else had the second processor, and nothing of the engine.
        const double LeastOfTheFloor = 1.5;
        double gain = threads.One.Median / threads.Two.Median;
        double floorGain = floor.One.Median / floor.Two.Median;
        return new Goal(
            name,
            Text($"at least {Wanted:N1} x, or {OfTheFloor:P0} of the floor's gain"),
            Text($"{gain:N2} x (best {threads.One.Best / threads.Two.Best:N2} x): {Length(threads.One)} / {Length(threads.Two)}; the floor {floorGain:N2} x"),
            gain >= Wanted || (floorGain >= LeastOfTheFloor && gain >= OfTheFloor * floorGain));
    }

    /// <summary>When the work grows, the time may grow by so many times as much as that of another.</summary>
    internal static Goal Growth(string name, double atMost, (Times Small, Times Large) one, (Times Small, Times Large) other)
    {
        double growth = one.Large.Median / one.Small.Median;
        double ofOther = other.Large.Median / other.Small.Median;
        return new Goal(name, Text($"at most {atMost:0.0#} x"), Text($"{growth / ofOther:N2} x: {growth:N2} x / {ofOther:N2} x"), growth <= atMost * ofOther);
    }

    /// <summary>At most so long.</summary>
    internal static Goal Time(string name, TimeSpan atMost, Times times) =>
        new(name, Text($"at most {atMost.TotalSeconds:N0} s"), Length(times), times.Median <= atMost.TotalMicroseconds);

    /// <summary>Less than so much memory.</summary>
    internal static Goal Memory(string name, long below, long bytes) => new(name, "under " + Mebibytes(below), Mebibytes(bytes), bytes < below);

    /// <summary>Everybody must have written the same.</summary>
    internal static Goal Alike(string name, int different) =>
        new(name, "the same", different == 1 ? "the same" : Text($"{different} different ones"), different == 1);

    /// <summary>At most so many bytes.</summary>
    internal static Goal Bytes(string name, long atMost, long bytes) => new(name, Text($"at most {atMost:N0} B"), Text($"{bytes:N0} B"), bytes <= atMost);

    /// <summary>At most so many times as long as an earlier commit; null times where there is no program of it.</summary>
    internal static Goal AgainstBefore(string name, double atMost, Times now, Times? before) => before is null
        ? new Goal(name, Text($"at most {atMost:0.0#} x of the commit before"), Length(now), Met: null)
        : Ratio(name, atMost, now, before) with { Wanted = Text($"at most {atMost:0.0#} x of the commit before") };

    /// <summary>The goals as a table.</summary>
    internal static IEnumerable<string> Table(IReadOnlyList<Goal> goals) =>
        Table(["goal", "wanted", "measured", "met"], [.. goals.Select(goal => goal.Cells())]);

    /// <summary>Rows as a table.</summary>
    internal static IEnumerable<string> Table(string[] headings, IReadOnlyList<string[]> cells)
    {
        string[][] rows = [headings, .. cells];
        int[] widths = [.. headings.Select((_, column) => rows.Max(row => row[column].Length))];
        string[] lines = [.. rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |")];
        return [lines[0], "|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|", .. lines[1..]];
    }

    /// <summary>A time in microseconds, for a reader.</summary>
    internal static string Length(double microseconds) => microseconds switch
    {
        >= 1_000_000 => Text($"{microseconds / 1_000_000:N2} s"),
        >= 10_000 => Text($"{microseconds / 1_000:N1} ms"),
        >= 1_000 => Text($"{microseconds / 1_000:N2} ms"),
        _ => Text($"{microseconds:N1} us"),
    };

    /// <summary>An amount of memory, for a reader.</summary>
    internal static string Mebibytes(long bytes) => Text($"{bytes / 1048576.0:N0} MiB");

    private static string OfProcessor(Times one, Times other) =>
        one.MedianOfProcessor is { } taken && other.MedianOfProcessor is { } others ? Text($", by the processor {taken / others:N2} x") : string.Empty;

    private static string Length(Times times) => Length(times.Median);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string[] Cells() => [Name, Wanted, Measured, Met switch { true => "yes", false => "no", null => "needs --before" }];
}
