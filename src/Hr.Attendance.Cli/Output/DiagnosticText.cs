using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Output;

/// <summary>Diagnostics as lines for people: place first, so that editors can jump there.</summary>
internal static class DiagnosticText
{
    internal static string Of(Diagnostic diagnostic, MessageLanguage language)
    {
        var severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Words.Error,
            DiagnosticSeverity.Warning => Words.Warning,
            _ => Words.Info,
        };
        string place = diagnostic.Place.IsNone ? string.Empty : diagnostic.Place + ": ";
        return Printable.Of($"{place}{severity.In(language)} {diagnostic.Code}: {diagnostic.GetMessage(language)}");
    }
}
