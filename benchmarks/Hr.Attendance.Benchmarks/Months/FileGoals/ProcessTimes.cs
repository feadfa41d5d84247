using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Goals;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>What all runs of one program on one month took.</summary>
internal sealed class ProcessTimes
{
    internal static string[] Headings { get; } = ["process", "people", "wall", "processor", "resident at most"];

    internal Times Times { get; } = new();

    /// <summary>The most memory that any of them had, in bytes.</summary>
    internal long Resident { get; private set; }

    internal void Add(ProcessUsage usage)
    {
        Times.Add(usage.Wall.TotalMicroseconds, usage.Processor.TotalMicroseconds);
        Resident = Math.Max(Resident, usage.Resident);
    }

    /// <summary>The row of a table.</summary>
    internal string[] Cells(string name, int people) =>
    [
        name,
        people.ToString("N0", CultureInfo.InvariantCulture),
        Goal.Length(Times.Median),
        Goal.Length(Times.MedianOfProcessor!.Value),
        Goal.Mebibytes(Resident),
    ];
}
