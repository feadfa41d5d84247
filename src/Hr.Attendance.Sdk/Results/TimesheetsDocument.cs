using System.Text.Json.Serialization;

namespace Hr.Attendance.Sdk.Results;

internal sealed record UnitAlertJson(string Code, string Unit, string Severity, string Message);

internal sealed record DiagnosticJson(
    string Code,
    string Severity,
    string Place,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Related,
    string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmployeeJson))]
[JsonSerializable(typeof(UnitAlertJson))]
[JsonSerializable(typeof(DiagnosticJson))]
[JsonSerializable(typeof(PolicyJson))]
[JsonSerializable(typeof(PolicyCheckJson))]
internal sealed partial class ResultsJsonContext : JsonSerializerContext;
