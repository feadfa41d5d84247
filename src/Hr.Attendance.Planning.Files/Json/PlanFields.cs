using System.Text.Json;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>How values of forecasts and plans stand in JSON: as those of all results do.</summary>
internal static class PlanFields
{
    /// <summary>What is further from zero than this is no count of customers or people; a decimal holds it.</summary>
    private const double Largest = 1e12;

    internal static void Date(this Utf8JsonWriter json, string name, LocalDate date)
    {
        json.WritePropertyName(name);
        json.WriteDateValue(date);
    }

    /// <summary>The line of a unit, where a queue has only its customers.</summary>
    internal static void Line(this Utf8JsonWriter json, string? line)
    {
        if (line is not null)
        {
            json.WriteString("line", line);
        }
    }

    internal static void Stretch(this Utf8JsonWriter json, Instant start, Instant end)
    {
        json.WritePropertyName("start");
        json.WriteInstantValue(start);
        json.WritePropertyName("end");
        json.WriteInstantValue(end);
    }

    internal static void Time(this Utf8JsonWriter json, string name, Duration time)
    {
        json.WritePropertyName(name);
        json.WriteDurationValue(time);
    }

    /// <summary>A number rounded to six digits after the point.</summary>
    internal static void Number(this Utf8JsonWriter json, string name, double number)
    {
        decimal value = (decimal)Math.Max(-Largest, Math.Min(Largest, number));
        json.WriteRounded(JsonEncodedText.Encode(name), value);
    }

    internal static void NumberOrNull(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.Number(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void Amount(this Utf8JsonWriter json, string name, decimal amount) => json.WriteTrimmed(JsonEncodedText.Encode(name), amount);

    internal static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            write(entry);
        }

        json.WriteEndArray();
    }

    internal static void Burden(this Utf8JsonWriter json, string name, DutyBurden burden)
    {
        json.WriteStartObject(name);
        json.WriteNumber("evenings", burden.Evenings);
        json.WriteNumber("weekends", burden.Weekends);
        json.WriteNumber("nights", burden.Nights);
        json.WriteEndObject();
    }

    internal static void Objective(this Utf8JsonWriter json, string name, PlanObjective objective)
    {
        json.WriteStartObject(name);
        json.Number("customersLost", objective.CustomersLost);
        json.Number("unfairness", objective.Unfairness);
        json.WriteNumber("dislike", objective.Dislike);
        json.Amount("cost", objective.Cost);
        json.WriteNumber("changes", objective.Changes);
        json.WriteEndObject();
    }

    internal static void Reason(this Utf8JsonWriter json, DutyReason reason, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("kind", NameOf(reason.Kind));
        json.WriteString("text", reason.Sentence.In(language));
        if (reason.Setting is { } setting)
        {
            json.WriteString("setting", setting);
        }

        if (reason.EvidenceId is { } evidence)
        {
            json.WriteString("evidence", evidence);
        }

        if (reason.Change is { } change)
        {
            json.Objective("change", change);
        }

        json.WriteEndObject();
    }

    internal static void Finding(this Utf8JsonWriter json, Diagnostic finding, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", ResultsJson.NameOf(finding.Severity));
        json.WriteString("place", finding.Place.ToString());
        json.WriteString("message", finding.GetMessage(language));
        json.WriteEndObject();
    }

    /// <summary>The name of a value of an enumeration, as results have them: <c>minimumRest</c>.</summary>
    internal static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
