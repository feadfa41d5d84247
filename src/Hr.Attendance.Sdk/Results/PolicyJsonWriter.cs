using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes an effective policy with the provenance of every setting.</summary>
public static class PolicyJsonWriter
{
    /// <summary>Writes a policy as JSON text; each setting is one line.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="on">The date that it was resolved for.</param>
    /// <param name="diagnostics">The diagnostics to list, in order.</param>
    /// <param name="language">The language of messages.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(EffectivePolicy policy, LocalDate on, IReadOnlyList<Diagnostic> diagnostics, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(policy);
        Guard.NotNull(diagnostics);

        var json = new PolicyJson(
            policy.UnitId,
            policy.Role,
            LocalDatePattern.Iso.Format(on),
            policy.Settings.ToDictionary(resolved => resolved.Setting.Name, ToJson),
            [.. diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, language))]);
        return JsonSerializer.Serialize(json, ResultsJson.Context.PolicyJson) + "\n";
    }

    private static ResolvedSettingJson ToJson(ResolvedSetting resolved) => new(
        ToJson(resolved.WrittenValue),
        resolved.Constraint.IsOpen ? null : ToJson(resolved.Constraint.ToPolicyValue()),
        resolved.SetBy is { } source ? new SourceJson(source.DocumentId, source.UnitId, PlaceOf(source)) : null,
        resolved.HandedDown.IsOpen ? null : ToJson(resolved.HandedDown.ToPolicyValue()),
        [.. resolved.Chain.Select(step => new StepJson(
            step.Source.DocumentId, step.Source.UnitId, PlaceOf(step.Source), ToJson(step.Asked), NameOf(step.Outcome), ToJson(step.Value)))]);

    private static string? PlaceOf(PolicySource source) => source.Place.IsNone ? null : source.Place.ToString();

    internal static string NameOf(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Applied => "applied",
        StepOutcome.Clamped => "clamped",
        StepOutcome.Refused => "refused",
        StepOutcome.Inherited => "inherited",
        _ => "tied",
    };

    private static JsonElement ToJson(PolicyValue value)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            Write(writer, value);
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(memory.ToArray()));
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, PolicyValue value)
    {
        switch (value)
        {
            case PolicyValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case PolicyValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case PolicyValue.Truth truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case PolicyValue.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case PolicyValue.Record record:
                writer.WriteStartObject();
                foreach (var member in record.Members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
