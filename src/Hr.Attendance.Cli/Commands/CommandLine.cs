using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Commands;

/// <summary>The commands, and what every one of them does with wrong usage and with a workspace that cannot be used.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] args, StandardStreams streams)
    {
        var policy = new Command("policy", "Work with policy documents.")
        {
            PolicyCheckCommand.Create(streams),
            PolicyResolveCommand.Create(streams),
            PolicyDiffCommand.Create(streams),
            PolicyTestCommand.Create(streams),
            PolicyCounterexampleCommand.Create(streams),
        };
        PolicyAuthoringCommands.AddTo(policy, streams);
        var root = new RootCommand("Counts the work that no punch clock sees: dual-role timesheets under inherited policies.")
        {
            EvaluateCommand.Create(streams),
            MeasuresCommand.Create(streams),
            ExplainCommand.Create(streams),
            ForecastCommand.Create(streams),
            PlanCommand.Create(streams),
            policy,
            SchemaCommand.Create(streams),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await streams.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await streams.Error.WriteLineAsync("run with --help to see what is possible").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        // What --help and --version print.
        using var about = streams.Text();
        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = about.Writer, Error = streams.Error })
            .ConfigureAwait(false);
    }

    /// <summary>Runs a command whose result is a text, and prints that byte for byte.</summary>
    internal static int Print(StandardStreams streams, Func<string> command) => Run(streams, () =>
    {
        streams.Print(command());
        return ExitCode.Done;
    });

    /// <summary>Runs a command; what keeps it from running becomes a message and an exit code.</summary>
    internal static int Run(StandardStreams streams, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (UsageException exception)
        {
            streams.Error.WriteLine(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (WorkspaceException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                streams.Error.WriteLine(DiagnosticText.Of(diagnostic, Rules.Diagnostics.MessageLanguage.English));
            }

            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("stopped before the end; nothing was written");
            return ExitCode.CouldNotRun;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"could not read or write a file: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
    }
}
