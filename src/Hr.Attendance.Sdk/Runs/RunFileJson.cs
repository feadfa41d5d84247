using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Sdk.Runs;

// The shape of a file of results, name for name: a head, a line for each employee, an end.
internal sealed record RunHeadLine(RunHeadJson Run);

internal sealed record RunHeadJson(int Format, string From, string To, string Inputs, string Language);

internal sealed record RunResultLine(
    EmployeeJson Employee,
    RecordsJson Records,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QualityShareJson? Quality,
    IReadOnlyList<DiagnosticJson> Diagnostics);

internal sealed record RunEndLine(RunEndJson End);

internal sealed record RunEndJson(
    int Employees, int Failed, RecordsJson Records, IReadOnlyList<UnitAlertJson> UnitAlerts, IReadOnlyList<DiagnosticJson> Diagnostics);

internal sealed record RecordsJson(long Used, long Repaired, long SetAside, long Replaced)
{
    internal static RecordsJson Of(EvidenceTally tally) => new(tally.Used, tally.Repaired, tally.SetAside, tally.Replaced);

    internal EvidenceTally ToTally() => new() { Used = Used, Repaired = Repaired, SetAside = SetAside, Replaced = Replaced };
}

internal sealed record QualityShareJson(string Unit, decimal Least, int Days, QualityJson Before, QualityJson Now)
{
    internal static QualityShareJson? Of(QualityShare? share) => share is null
        ? null
        : new QualityShareJson(share.UnitId, share.Least, share.Days, QualityJson.Of(share.Before), QualityJson.Of(share.Now));

    internal QualityShare ToShare() => new()
    {
        UnitId = Unit,
        Least = Least,
        Days = Days,
        Before = Before.ToQuality(),
        Now = Now.ToQuality(),
    };
}

internal sealed record QualityJson(long JudgedTurns, long TurnsInTime, long Ratings, decimal RatingSum, decimal RatingSquares)
{
    internal static QualityJson Of(Quality quality) => new(quality.JudgedTurns, quality.TurnsInTime, quality.Ratings, quality.RatingSum, quality.RatingSquares);

    internal Quality ToQuality() => new()
    {
        JudgedTurns = JudgedTurns,
        TurnsInTime = TurnsInTime,
        Ratings = Ratings,
        RatingSum = RatingSum,
        RatingSquares = RatingSquares,
    };
}

/// <summary>What of a line matters when a run is resumed; the rest is passed over.</summary>
internal sealed record RunFileLine(RunHeadJson? Run, RunEmployeeJson? Employee, RecordsJson? Records, QualityShareJson? Quality, RunEndOfFileJson? End);

internal sealed record RunEmployeeJson(string? Id);

internal sealed record RunEndOfFileJson(int Failed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunHeadLine))]
[JsonSerializable(typeof(RunResultLine))]
[JsonSerializable(typeof(RunEndLine))]
[JsonSerializable(typeof(RunFileLine))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(int))]
internal sealed partial class RunFileJson : JsonSerializerContext;

/// <summary>How lines of a file of results are written.</summary>
internal static class RunFileText
{
    /// <summary>Chinese stays readable, as in all results.</summary>
    internal static RunFileJson Context { get; } = new(
        new JsonSerializerOptions(RunFileJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
