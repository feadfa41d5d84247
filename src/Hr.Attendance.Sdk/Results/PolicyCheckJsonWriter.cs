using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes what a check of policy documents found.</summary>
public static class PolicyCheckJsonWriter
{
    /// <summary>Writes findings and exemptions as JSON text: <c>{ "diagnostics": […], "exemptions": […] }</c>.</summary>
    /// <param name="diagnostics">The diagnostics to list, in order.</param>
    /// <param name="exemptions">The exemptions to list, in order.</param>
    /// <param name="language">The language of messages.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(
        IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<PolicyExemption> exemptions, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(diagnostics);
        Guard.NotNull(exemptions);

        var json = new PolicyCheckJson(
            [.. diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, language))],
            [.. exemptions.Select(ToJson)]);
        return JsonSerializer.Serialize(json, ResultsJson.Context.PolicyCheckJson) + "\n";
    }

    private static PolicyExemptionJson ToJson(PolicyExemption exemption) => new(
        exemption.ExemptUnitId,
        exemption.SettingName,
        exemption.DocumentId,
        exemption.UnitId,
        exemption.From is { } from ? Text(from) : null,
        Text(exemption.Until),
        exemption.Reason,
        exemption.Place.ToString());

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
