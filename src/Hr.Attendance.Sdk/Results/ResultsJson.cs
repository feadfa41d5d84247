using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Results;

/// <summary>What all results in JSON have in common.</summary>
internal static class ResultsJson
{
    private const byte Digits = 6;
    private const decimal Millionths = 1_000_000;
    private const decimal LargestInMillionths = 1_000_000_000;

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

    /// <summary>Rounded to six digits after the point, without zeros at the end.</summary>
    internal static decimal Rounded(decimal number)
    {
        decimal rounded = decimal.Round(number, Digits, MidpointRounding.AwayFromZero);
        if (rounded is < 0 or > LargestInMillionths)
        {
            return Trimmed(rounded);
        }

        // Every session has such numbers, and to divide a decimal is slow.
        long millionths = (long)(rounded * Millionths);
        byte digits = Digits;
        while (digits > 0 && millionths % 10 == 0)
        {
            millionths /= 10;
            digits--;
        }

        return new decimal(unchecked((int)millionths), (int)(millionths >> 32), 0, isNegative: false, digits);
    }

    /// <summary>Without zeros at the end, so that equal numbers have equal texts.</summary>
    internal static decimal Trimmed(decimal number) => decimal.Round(number, Digits) == number && number is > 0 and <= LargestInMillionths
        ? Rounded(number)
        : number / 1.0000000000000000000000000000m;
}
