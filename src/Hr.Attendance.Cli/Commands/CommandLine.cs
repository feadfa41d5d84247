using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Commands;

/// <summary>The commands, and what every one of them does with wrong usage and with a workspace that cannot be used.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var policy = new Command("policy", "Work with policy documents.") { PolicyCheckCommand.Create(), PolicyResolveCommand.Create(), PolicyDiffCommand.Create(), PolicyTestCommand.Create(), PolicyCounterexampleCommand.Create() };
        PolicyAuthoringCommands.AddTo(policy);
        var root = new RootCommand("Counts the work that no punch clock sees: dual-role timesheets under inherited policies.")
        {
            EvaluateCommand.Create(),
            MeasuresCommand.Create(),
            ExplainCommand.Create(),
            policy,
            SchemaCommand.Create(),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("run with --help to see what is possible").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    }

    /// <summary>Runs a command; what keeps it from running becomes a message and an exit code.</summary>
    internal static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (WorkspaceException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                Console.Error.WriteLine(DiagnosticText.Of(diagnostic, Rules.Diagnostics.MessageLanguage.English));
            }

            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped before the end; nothing was written");
            return ExitCode.CouldNotRun;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"could not read or write a file: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Prints a text byte for byte.</summary>
    internal static int Print(string content)
    {
        using var standardOutput = Console.OpenStandardOutput();
        using var text = TextOutput.To(standardOutput, isTerminal: false);
        text.Writer.Write(content);
        return ExitCode.Done;
    }
}
