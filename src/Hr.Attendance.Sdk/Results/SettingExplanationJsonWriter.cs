using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes the explanation of a setting.</summary>
public static class SettingExplanationJsonWriter
{
    /// <summary>Writes an explanation as JSON text.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="diagnostics">The diagnostics to list, in order.</param>
    /// <param name="language">The language of meaning, lines and messages.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(SettingExplanation explanation, IReadOnlyList<Diagnostic> diagnostics, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(explanation);
        Guard.NotNull(diagnostics);
        var resolved = explanation.Resolved;
        var setting = explanation.Setting;
        return PolicyValueJson.ToText(new JsonObject
        {
            ["setting"] = setting.Name,
            ["meaning"] = new Bilingual(setting.English, setting.Chinese).In(language),
            ["type"] = new Bilingual(setting.Type.Name, setting.Type.ChineseName).In(language),
            ["unit"] = explanation.UnitId,
            ["role"] = explanation.Role,
            ["on"] = LocalDatePattern.Iso.Format(explanation.Date),
            ["value"] = PolicyValueJson.ToNode(resolved.WrittenValue),
            ["default"] = PolicyValueJson.ToNode(setting.Type.Write(setting.DefaultValue)),
            ["setBy"] = resolved.SetBy is { } source ? Of(source) : null,
            ["reference"] = explanation.Reference,
            ["levels"] = Array(explanation.Levels, Of),
            ["constraint"] = Of(resolved.Constraint),
            ["constraintBy"] = Array(resolved.Constraint.Sources, Of),
            ["handedDown"] = Of(resolved.HandedDown),
            ["exemptions"] = Array(explanation.Exemptions, Of),
            ["lines"] = Array(explanation.Lines(language), line => JsonValue.Create(line)),
            ["diagnostics"] = Array(diagnostics, diagnostic => Of(ResultsJson.ToJson(diagnostic, language))),
        });
    }

    private static JsonObject Of(LevelExplanation level) => new()
    {
        ["unit"] = level.UnitId,
        ["statutory"] = level.IsStatutory,
        ["directives"] = Array(level.Directives, Of),
    };

    private static JsonObject Of(DirectiveExplanation directive)
    {
        var json = Of(directive.Source);
        json["reference"] = directive.Reference;
        json["asked"] = directive.Step is { } step ? PolicyValueJson.ToNode(step.Asked) : null;
        json["outcome"] = directive.Step is null ? null : PolicyJsonWriter.NameOf(directive.Step.Outcome);
        json["value"] = directive.Step is null ? null : PolicyValueJson.ToNode(directive.Step.Value);
        json["descendants"] = directive.Leaves is null ? null : directive.Leaves.IsOpen ? "open" : Of(directive.Leaves);
        return json;
    }

    private static JsonObject Of(ExemptionInForce inForce) => new()
    {
        ["unit"] = inForce.Exemption.UnitId,
        ["until"] = LocalDatePattern.Iso.Format(inForce.Exemption.Until),
        ["reason"] = inForce.Exemption.Reason,
        ["freesUnit"] = inForce.FreesUnit,
        ["grantedBy"] = Of(inForce.Source),
    };

    private static JsonObject Of(PolicySource source) => new()
    {
        ["document"] = source.DocumentId,
        ["unit"] = source.UnitId,
        ["place"] = source.Place.IsNone ? null : source.Place.ToString(),
    };

    private static JsonObject Of(DiagnosticJson diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["severity"] = diagnostic.Severity,
        ["place"] = diagnostic.Place,
        ["message"] = diagnostic.Message,
    };

    private static JsonNode? Of(SettingConstraint constraint) => constraint.IsOpen ? null : PolicyValueJson.ToNode(constraint.ToPolicyValue());

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
