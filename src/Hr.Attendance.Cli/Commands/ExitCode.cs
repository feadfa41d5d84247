using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Commands;

/// <summary>What the program tells the one who started it.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int DoneWithErrors = 1;
    internal const int WrongUsage = 2;
    internal const int CouldNotRun = 3;

    internal static int Of(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? DoneWithErrors : Done;
}
