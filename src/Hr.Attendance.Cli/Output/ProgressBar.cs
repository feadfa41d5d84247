using Hr.Attendance.Rules;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Shows how far an evaluation has come: on standard error, and only on a terminal.</summary>
internal static class ProgressBar
{
    internal static AttendanceReport Run(Func<IProgress<EvaluationProgress>?, AttendanceReport> evaluate)
    {
        if (Console.IsErrorRedirected)
        {
            return evaluate(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("evaluating");
            return evaluate(new Bar(task));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = $"evaluating {value.Done} of {value.Total}";
        }
    }
}
