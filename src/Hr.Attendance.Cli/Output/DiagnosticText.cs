using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Output;

/// <summary>Diagnostics as lines for people: place first, so that editors can jump there.</summary>
internal static class DiagnosticText
{
    internal static string Of(Diagnostic diagnostic, MessageLanguage language)
    {
        var words = Words.In(language);
        string severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => words.Error,
            DiagnosticSeverity.Warning => words.Warning,
            _ => words.Info,
        };
        string place = diagnostic.Place.IsNone ? string.Empty : diagnostic.Place + ": ";
        return Printable.Of($"{place}{severity} {diagnostic.Code}: {diagnostic.GetMessage(language)}");
    }
}
