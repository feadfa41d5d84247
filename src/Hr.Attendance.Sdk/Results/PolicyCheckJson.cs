using System.Text.Json.Serialization;

namespace Hr.Attendance.Sdk.Results;

// The shape of what `policy check --format json` prints. Dates are texts in ISO 8601; `until` is exclusive.
internal sealed record PolicyCheckJson(IReadOnlyList<DiagnosticJson> Diagnostics, IReadOnlyList<PolicyExemptionJson> Exemptions);

internal sealed record PolicyExemptionJson(
    string Unit,
    string Setting,
    string Document,
    string DocumentUnit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    string Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    string Place);
