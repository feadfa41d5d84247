using System.Text.Json.Serialization;

namespace Hr.Attendance.Sdk.Results;

// The shape of timesheets.json, name for name. Durations, dates and instants are texts in ISO 8601.
internal sealed record EmployeeJson(
    string Id,
    string Unit,
    IReadOnlyList<DayJson> Days,
    TotalsJson Totals,
    IReadOnlyList<PayLineJson> Pay,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LeaveEntryJson>? CompensatoryLeave,
    IReadOnlyList<AlertJson> Alerts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<UncountedJson>? Uncounted = null);

/// <summary>What no session has; only reviews write it.</summary>
internal sealed record UncountedJson(
    string Date, string Role, string Zone, string Reason, string Start, string End, int Messages, IReadOnlyList<string> Evidence);

internal sealed record DayJson(
    string Date,
    string DayKind,
    string Primary,
    string Online,
    string Credited,
    string Overtime,
    IReadOnlyDictionary<string, string> OvertimeBy,
    IReadOnlyList<SessionJson> Sessions);

internal sealed record SessionJson(
    string Role,
    string Start,
    string End,
    string Net,
    int Turns,
    int Judged,
    int InWindow,
    int Conversations,
    int Ratings,
    decimal? Satisfaction,
    bool Effective,
    IReadOnlyList<CriterionJson> Criteria,
    string Credited,
    IReadOnlyList<string> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Zone = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SpanJson>? Pieces = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<decimal>? Responses = null);

internal sealed record SpanJson(string Start, string End);

internal sealed record CriterionJson(string Id, object? Value, object? Threshold, bool Met);

internal sealed record TotalsJson(
    string Primary,
    string Online,
    string Credited,
    IReadOnlyDictionary<string, string> Overtime,
    IReadOnlyList<RoleTotalsJson> ByRole,
    IReadOnlyList<MonthTotalsJson> ByMonth);

internal sealed record MonthTotalsJson(
    string Month, string Primary, string Online, string Credited, IReadOnlyDictionary<string, string> Overtime, IReadOnlyList<RoleTotalsJson> ByRole);

internal sealed record RoleTotalsJson(
    string Role,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Primary,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Online,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Credited,
    IReadOnlyDictionary<string, string> OvertimeBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Effective,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Refused);

internal sealed record PayLineJson(
    string Date,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Hours,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? HourlyBase,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Multiplier,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Quantity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Rate,
    decimal Amount,
    string Currency,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EarnedOn);

internal sealed record LeaveEntryJson(
    string EarnedOn,
    string Earned,
    string DueOn,
    string Used,
    string Open,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PaidOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Paid,
    IReadOnlyList<LeaveUseJson> Uses);

internal sealed record LeaveUseJson(string Evidence, string Date, string Time);

internal sealed record AlertJson(string Code, string Date, string Severity, string Message);

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
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(int))]
internal sealed partial class ResultsJsonContext : JsonSerializerContext;
