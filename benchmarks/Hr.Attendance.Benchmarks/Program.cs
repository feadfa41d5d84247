using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Hr.Attendance.Benchmarks;
using Hr.Attendance.Benchmarks.Months.Commands;

if (args.Length > 0 && args[0] == "check")
{
    return CheckCommand.Run(args.AsSpan(1));
}

var config = DefaultConfig.Instance
    .AddColumn(new PerSecondColumn())
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);

var summaries = BenchmarkSwitcher.FromAssembly(typeof(PerSecondColumn).Assembly).Run(args, config);

// A contestant whose check sum is wrong is measured by nobody, and that must not look like success.
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
