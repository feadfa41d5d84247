using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Hr.Attendance.Benchmarks;

/// <summary>Runs the tables of a benchmark program.</summary>
internal static class BenchmarkRun
{
    /// <summary>Runs the tables that the arguments name; with <c>--short</c> those about months, with few iterations.</summary>
    /// <returns>The exit code: 0 when all of them were measured.</returns>
    internal static int Of(Assembly program, string[] arguments)
    {
        var config = DefaultConfig.Instance
            .AddColumn(StatisticColumn.Median)
            .AddColumn(new PerSecondColumn())
            .AddDiagnoser(MemoryDiagnoser.Default)
            .HideColumns(Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2)
            .WithBuildTimeout(TimeSpan.FromMinutes(10));

        // The short variant: few iterations in this process, so that a month is drawn and checked once for all tables.
        if (arguments.Contains("--short"))
        {
            config = config.AddJob(Job.Default
                .WithIterationTime(TimeInterval.FromMilliseconds(250))
                .WithWarmupCount(1)
                .WithIterationCount(3)
                .WithToolchain(InProcessEmitToolchain.Instance));
            arguments = [.. arguments.Where(argument => argument != "--short"), "--anyCategories", "Months"];
            arguments = arguments.Contains("--filter") ? arguments : [.. arguments, "--filter", "*"];
        }

        var summaries = BenchmarkSwitcher.FromAssembly(program).Run(arguments, config);

        // A contestant whose check sum is wrong is measured by nobody, and that must not look like success.
        return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
