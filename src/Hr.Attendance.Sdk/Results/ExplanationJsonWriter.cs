using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes the explanation of a day as a tree.</summary>
public static class ExplanationJsonWriter
{
    /// <summary>Writes an explanation as JSON text.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="rulesOf">The rules that fired for a part, in words, where a runtime tells them; null for none.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string Write(
        Explanation explanation, MessageLanguage language = MessageLanguage.English, Func<Explanation, IReadOnlyList<string>>? rulesOf = null) =>
        PolicyValueJson.ToText(Of(Guard.NotNull(explanation), language, rulesOf));

    private static JsonObject Of(Explanation explanation, MessageLanguage language, Func<Explanation, IReadOnlyList<string>>? rulesOf)
    {
        var part = new JsonObject
        {
            ["topic"] = ChoiceNames.Of(explanation.Topic),
            ["text"] = explanation.GetText(language),
            ["time"] = explanation.Time is { } time ? IsoDuration.Format(time) : null,
            ["evidence"] = Texts(explanation.EvidenceIds),
            ["settings"] = new JsonArray([.. explanation.Settings.Select(Of)]),
        };
        if (rulesOf is not null)
        {
            part["rules"] = Texts(rulesOf(explanation));
        }

        part["parts"] = new JsonArray([.. explanation.Parts.Select(inner => Of(inner, language, rulesOf))]);
        return part;
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Of(ResolvedSetting resolved) => new()
    {
        ["name"] = resolved.Setting.Name,
        ["value"] = PolicyValueJson.ToNode(resolved.WrittenValue),
        ["setBy"] = resolved.SetBy is { } source ? Of(source) : null,
        ["constraint"] = resolved.Constraint.IsOpen ? null : PolicyValueJson.ToNode(resolved.Constraint.ToPolicyValue()),
        ["constraintBy"] = new JsonArray([.. resolved.Constraint.Sources.Select(Of)]),
    };

    private static JsonObject Of(PolicySource source) => new()
    {
        ["document"] = source.DocumentId,
        ["unit"] = source.UnitId,
        ["place"] = source.Place.IsNone ? null : source.Place.ToString(),
    };
}
