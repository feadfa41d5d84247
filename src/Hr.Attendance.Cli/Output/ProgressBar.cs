using Hr.Attendance.Rules;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Shows how far the work has come: on standard error, and only on a terminal.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reads for a while, which cannot be measured, and then evaluates one employee after the other.</summary>
    internal static T Run<T>(StandardStreams streams, Func<IProgress<EvaluationProgress>?, T> readAndEvaluate)
    {
        if (!streams.IsErrorTerminal)
        {
            return readAndEvaluate(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("reading the workspace");
            task.IsIndeterminate = true;
            return readAndEvaluate(new Bar(task));
        });
    }

    /// <summary>Runs work that tells how many parts of it are done, from whatever thread.</summary>
    internal static T Run<T>(StandardStreams streams, string what, Func<IProgress<(int Done, int Total)>?, T> work)
    {
        if (!streams.IsErrorTerminal)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress().AutoClear(true).Start(context => work(new PartsBar(context.AddTask(what))));
    }

    private sealed class PartsBar(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            task.IsIndeterminate = false;
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = $"evaluating {value.Done} of {value.Total}";
        }
    }
}
