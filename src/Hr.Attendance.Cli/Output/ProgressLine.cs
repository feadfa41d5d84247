using System.Diagnostics;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>
/// One line that says what a long command is doing, how fast, how long it will go on and how much memory it takes: on standard error, and only on a
/// terminal. It is told from whatever thread.
/// </summary>
internal sealed class ProgressLine : IProgress<ReadingProgress>, IProgress<EvaluationProgress>, IProgress<PlanObjective>, IProgress<(int Done, int Total)>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly object _gate = new();
    private readonly ProgressTask _task;
    private readonly MessageLanguage _language;
    private readonly Bilingual _parts;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private Bilingual _what;
    private TimeSpan _begun;
    private TimeSpan _told;

    private ProgressLine(ProgressTask task, MessageLanguage language, Bilingual parts)
    {
        (_task, _language, _parts, _what) = (task, language, parts, ProgressWords.Begun);
        _task.IsIndeterminate = true;
    }

    /// <summary>Runs work that tells how far it has come; on no terminal there is nobody to tell.</summary>
    /// <param name="streams">Where the line goes.</param>
    /// <param name="language">Its language.</param>
    /// <param name="work">The work.</param>
    /// <param name="parts">What is done part by part, where the work tells of parts.</param>
    internal static T Run<T>(StandardStreams streams, MessageLanguage language, Func<ProgressLine?, T> work, Bilingual parts = default)
    {
        if (!streams.IsErrorTerminal)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 })
            .Start(context => work(new ProgressLine(context.AddTask(ProgressWords.Begun.In(language)), language, parts)));
    }

    public void Report(ReadingProgress value) => Tell(
        ProgressWords.Reading, value.Done, value.Total, elapsed => ProgressWords.OfReading(value, elapsed, Environment.WorkingSet));

    public void Report(EvaluationProgress value) => Tell(
        ProgressWords.Evaluating, value.Done, value.Total, elapsed => ProgressWords.OfEvaluating(value, elapsed, Environment.WorkingSet));

    public void Report((int Done, int Total) value) => Tell(
        _parts, value.Done, value.Total, elapsed => ProgressWords.OfParts(_parts, value.Done, value.Total, elapsed, Environment.WorkingSet));

    public void Report(PlanObjective value) => Tell(ProgressWords.Planning, 0, 0, _ => ProgressWords.OfPlanning(value, Environment.WorkingSet));

    private void Tell(Bilingual what, long done, long total, Func<TimeSpan, Bilingual> say)
    {
        lock (_gate)
        {
            var now = _clock.Elapsed;
            if (what != _what)
            {
                (_what, _begun) = (what, now);
            }
            else if (now - _told < Pause && done < total)
            {
                return;
            }

            _told = now;
            _task.IsIndeterminate = done > total || total == 0;
            _task.MaxValue = Math.Max(1, total);
            _task.Value = done;
            _task.Description = Markup.Escape(say(now - _begun).In(_language));
        }
    }
}
