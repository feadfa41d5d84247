using System.Globalization;
using Hr.Attendance.Planning.Rosters;
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

    /// <summary>Runs a search whose end cannot be measured, and tells of each better plan.</summary>
    internal static T Search<T>(StandardStreams streams, Func<IProgress<PlanObjective>?, T> search)
    {
        if (!streams.IsErrorTerminal)
        {
            return search(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("reading the workspace");
            task.IsIndeterminate = true;
            return search(new SearchBar(task));
        });
    }

    private sealed class SearchBar(ProgressTask task) : IProgress<PlanObjective>
    {
        public void Report(PlanObjective value) =>
            task.Description = string.Create(CultureInfo.InvariantCulture, $"planning: {value.CustomersLost:0.0} customers likely lost");
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
