using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.FileGoals;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>What the benchmark program does beside running tables.</summary>
internal static class MonthCommands
{
    /// <summary>A command by its name; null where there is none.</summary>
    internal static Func<string[], int>? Find(string name) => name switch
    {
        "check" => CheckCommand.Run,
        "goals" => GoalsCommand.Run,
        "cold-day" => ColdDayCommand.Run,
        "warm-day" => WarmDayCommand.Run,
        "runtime-month" => RuntimeMonthCommand.Run,
        "report" => ReportCommand.Run,
        DuckDbFiles.Child => DuckDbFiles.RunChild,
        MeasuredProcess.Child => MeasuredProcess.RunChild,
        _ => null,
    };
}
