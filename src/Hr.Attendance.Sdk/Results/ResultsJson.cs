using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Results;

/// <summary>What all results in JSON have in common.</summary>
internal static class ResultsJson
{
    private const int Digits = 6;
    private const int LongestText = 32;
    private const long MillionthsOfOne = 1_000_000;
    private const decimal Millionths = MillionthsOfOne;
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

    /// <summary>Writes a number rounded to six digits after the point, without zeros at the end.</summary>
    internal static void WriteRounded(this Utf8JsonWriter json, JsonEncodedText name, decimal number)
    {
        decimal rounded = decimal.Round(number, Digits, MidpointRounding.AwayFromZero);
        json.WritePropertyName(name);
        json.WriteShort(rounded);
    }

    /// <summary>Writes a number without zeros at the end, so that equal numbers have equal texts.</summary>
    internal static void WriteTrimmed(this Utf8JsonWriter json, JsonEncodedText name, decimal number)
    {
        json.WritePropertyName(name);
        json.WriteTrimmedValue(number);
    }

    /// <inheritdoc cref="WriteTrimmed"/>
    internal static void WriteTrimmedValue(this Utf8JsonWriter json, decimal number)
    {
        if (decimal.Round(number, Digits) == number)
        {
            json.WriteShort(number);
        }
        else
        {
            json.WriteNumberValue(WithoutZeros(number));
        }
    }

    /// <summary>Writes a number of at most six digits after the point.</summary>
    private static void WriteShort(this Utf8JsonWriter json, decimal number)
    {
        if (number is < 0 or > LargestInMillionths)
        {
            json.WriteNumberValue(WithoutZeros(number));
            return;
        }

        // Every session has such numbers, and to divide a decimal, or to have it put down as a text, is slow.
        long millionths = (long)(number * Millionths);
        Span<byte> text = stackalloc byte[LongestText];
        Utf8Formatter.TryFormat(millionths / MillionthsOfOne, text, out int length);
        if (millionths % MillionthsOfOne is > 0 and var rest)
        {
            text[length++] = (byte)'.';
            for (long unit = MillionthsOfOne / 10; rest > 0; unit /= 10)
            {
                text[length++] = (byte)('0' + (rest / unit));
                rest %= unit;
            }
        }

        json.WriteRawValue(text.Slice(0, length), skipInputValidation: true);
    }

    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
