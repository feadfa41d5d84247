using System.Globalization;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>What a progress line says.</summary>
internal static class ProgressWords
{
    private const double BytesPerMegabyte = 1 << 20;

    internal static readonly Bilingual Begun = new("reading the workspace", "正在读取工作区");
    internal static readonly Bilingual Reading = new("reading {share}%, {rate} MB/s", "正在读取 {share}%，{rate} MB/s");
    internal static readonly Bilingual Evaluating = new("evaluating {done} of {total} people, {rate} a second", "正在核算 {done} / {total} 人，每秒 {rate} 人");
    internal static readonly Bilingual Scenarios = new("running scenarios", "正在运行场景");
    internal static readonly Bilingual Planning = new("planning: {lost} customers likely lost", "正在排班：预计流失客户 {lost} 位");

    private static readonly Bilingual ReadingUnknown = new("reading: {done} MB, {rate} MB/s", "正在读取：{done} MB，{rate} MB/s");
    private static readonly Bilingual Parts = new("{what}: {done} of {total}", "{what}：{done} / {total}");
    private static readonly Bilingual Left = new("{what}, {left} left", "{what}，剩余 {left}");
    private static readonly Bilingual Memory = new("{what}, {memory} MB of memory", "{what}，内存 {memory} MB");

    internal static Bilingual OfReading(ReadingProgress progress, TimeSpan elapsed, long memory)
    {
        string rate = RateOf(progress.Done / BytesPerMegabyte, elapsed);
        bool isKnown = progress.Total > 0 && progress.Done <= progress.Total;
        var what = isKnown
            ? Reading.With(("share", WholeOf(Math.Floor(100.0 * progress.Done / progress.Total))), ("rate", rate))
            : ReadingUnknown.With(("done", WholeOf(progress.Done / BytesPerMegabyte)), ("rate", rate));
        return WithMemory(isKnown ? WithTimeLeft(what, progress.Done, progress.Total, elapsed) : what, memory);
    }

    internal static Bilingual OfEvaluating(EvaluationProgress progress, TimeSpan elapsed, long memory)
    {
        var what = Evaluating.With(("done", progress.Done), ("total", progress.Total), ("rate", RateOf(progress.Done, elapsed)));
        return WithMemory(WithTimeLeft(what, progress.Done, progress.Total, elapsed), memory);
    }

    internal static Bilingual OfParts(Bilingual what, int done, int total, TimeSpan elapsed, long memory) => WithMemory(
        WithTimeLeft(Parts.With(("what", what), ("done", done), ("total", total)), done, total, elapsed), memory);

    internal static Bilingual OfPlanning(PlanObjective objective, long memory) =>
        WithMemory(Planning.With(("lost", objective.CustomersLost.ToString("0.0", CultureInfo.InvariantCulture))), memory);

    /// <summary>What is left takes as long as what is done, part by part.</summary>
    private static Bilingual WithTimeLeft(Bilingual what, long done, long total, TimeSpan elapsed) => done <= 0 || done >= total
        ? what
        : Left.With(("what", what), ("left", Duration.FromSeconds(Math.Ceiling(elapsed.TotalSeconds / done * (total - done)))));

    private static Bilingual WithMemory(Bilingual what, long bytes) => Memory.With(("what", what), ("memory", WholeOf(bytes / BytesPerMegabyte)));

    private static string RateOf(double done, TimeSpan elapsed) => WholeOf(elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0);

    private static string WholeOf(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
