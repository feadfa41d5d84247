using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hr.Attendance.Sdk.Results;

// The shape of what `policy resolve --format json` prints.
internal sealed record PolicyJson(
    string Unit, string Role, string On, IReadOnlyDictionary<string, ResolvedSettingJson> Settings, IReadOnlyList<DiagnosticJson> Diagnostics);

internal sealed record ResolvedSettingJson(
    JsonElement Value, JsonElement? Constraint, SourceJson? SetBy, JsonElement? HandedDown, IReadOnlyList<StepJson> Chain);

internal sealed record SourceJson(
    string Document, string Unit, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place);

internal sealed record StepJson(string Document, string Unit, string? Place, JsonElement Asked, string Outcome, JsonElement Value);
