using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Results;

/// <summary>What all results in JSON have in common.</summary>
internal static class ResultsJson
{
    /// <summary>Chinese stays readable; what could end a script or an attribute is escaped.</summary>
    internal static ResultsJsonContext Context { get; } = new(new JsonSerializerOptions(ResultsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    internal static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    internal static DiagnosticJson ToJson(Diagnostic diagnostic, MessageLanguage language) => new(
        diagnostic.Code,
        NameOf(diagnostic.Severity),
        diagnostic.Place.ToString(),
        diagnostic.RelatedPlaces.Count == 0 ? null : [.. diagnostic.RelatedPlaces.Select(place => place.ToString())],
        diagnostic.GetMessage(language));
}
