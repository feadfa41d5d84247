using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hr.Attendance.Benchmarks;
using Hr.Attendance.Benchmarks.Months.Commands;
using Perfolizer.Horology;

if (args.Length > 0 && MonthCommands.Find(args[0]) is { } command)
{
    return command(args[1..]);
}

var config = DefaultConfig.Instance
    .AddColumn(StatisticColumn.Median)
    .AddColumn(new PerSecondColumn())
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2)
    .WithBuildTimeout(TimeSpan.FromMinutes(10));

// The short variant: few iterations in this process, so that a month is drawn and checked once for all tables.
if (args.Contains("--short"))
{
    config = config.AddJob(Job.Default
        .WithIterationTime(TimeInterval.FromMilliseconds(250))
        .WithWarmupCount(1)
        .WithIterationCount(3)
        .WithToolchain(InProcessEmitToolchain.Instance));
    args = [.. args.Where(argument => argument != "--short"), "--anyCategories", "Months"];
    args = args.Contains("--filter") ? args : [.. args, "--filter", "*"];
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(PerSecondColumn).Assembly).Run(args, config);

// A contestant whose check sum is wrong is measured by nobody, and that must not look like success.
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
