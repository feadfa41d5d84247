using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>A host cannot start like this: what is wrong, and what to do. Its text names no person.</summary>
public sealed class HostingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">What is wrong, a sentence each; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is null or empty.</exception>
    public HostingException(IReadOnlyList<string> problems)
        : base(MessageOf(problems)) => Problems = problems;

    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string MessageOf(IReadOnlyList<string> problems) => problems is { Count: > 0 }
        ? string.Join(Environment.NewLine, problems)
        : throw new ArgumentException("needs at least one problem", nameof(problems));
}

/// <summary>Sentences for logs and exceptions: codes and places of findings, never their values, which can name people.</summary>
internal static class HostingText
{
    private const int Shown = 5;

    internal static string ErrorsInPolicies(int errors, IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Take(Shown)
            .Select(diagnostic => $"{diagnostic.Code} at {diagnostic.Place.File}:{diagnostic.Place.Line}");
        return $"the policies have {Number(errors)} errors and there are none before them to go on with: {string.Join(", ", found)}; "
            + "correct the documents (`hr-attendance policy check` shows what is wrong), or allow it with `AllowPolicyErrorsAtStart`";
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
