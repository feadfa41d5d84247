using System.Text.Json.Nodes;
using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using static Hr.Attendance.Sdk.Reference.ContractSchemaParts;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>The forms of <c>forecast.json</c> and <c>plan.json</c> as JSON Schema.</summary>
internal static class PlanSchemaParts
{
    internal static JsonObject Forecast() => Schema("Forecast / 客流预测", Object(
        ("version", Version()), ("from", Date()), ("to", Date()), ("role", AnyText()), ("interval", Duration()),
        ("queues", List(Queue(isPlanned: false))), ("guessedDates", List(Date())), ("diagnostics", List(Diagnostic()))));

    internal static JsonObject Plan() => Schema("Plan of duty / 值班排班", Object(
        ("version", Version()), ("from", Date()), ("to", Date()), ("role", AnyText()), ("interval", Duration()),
        ("measures", Object(
            ("neededTime", Duration()), ("coveredTime", Duration()), ("dutyTime", Duration()), ("coverage", Share()),
            ("customersExpected", OrNull(Number())), ("customersLost", Number()), ("customersLostAtLeast", OrNull(Number())),
            ("shareInTime", OrNull(Share())), ("simulation", OrNull(Simulation())), ("cost", List(Object(("amount", Number()), ("currency", Currency())))))),
        ("duties", List(Object(
            ("employee", Name()), ("unit", Name()), ("line?", Name()), ("role", Name()),
            ("date", Date()), ("start", Instant()), ("end", Instant()), ("zone", Name()),
            ("published", Boolean()), ("burden", Burden()), ("cost?", Number()), ("currency?", Currency()), ("reasons", List(Reason()))))),
        ("withoutDuty", List(Object(("employee", Name()), ("date", Date()), ("reasons", List(Reason()))))),
        ("changes", List(Object(
            ("kind", NamesOf<DutyChangeKind>()), ("employee", Name()), ("date", Date()), ("start", Instant()), ("end", Instant())))),
        ("obstacles", List(Object(
            ("queue", Name()), ("date", Date()), ("start", Instant()), ("end", Instant()), ("missing", Duration()), ("customersLost", Number()),
            ("limits", List(Object(("kind", NamesOf<DutyReasonKind>()), ("employees", List(Name()))))), ("text", AnyText())))),
        ("relaxations", List(Relaxation())),
        ("provenObstacles", List(Object(
            ("queue", Name()), ("date", Date()), ("customersLost", Number()), ("limits", List(NamesOf<DutyReasonKind>())),
            ("relaxations", List(Relaxation())), ("text", AnyText())))),
        ("headroom", List(Object(
            ("employee", Name()), ("month", Month()), ("limit", Duration()), ("before", Duration()), ("planned", Duration()), ("left", Duration())))),
        ("fairness", List(Object(("employee", Name()), ("before", Burden()), ("planned", Burden()), ("fairShare", Number())))),
        ("fairnessByMonth", List(Object(("month", Month()), ("least", Count()), ("most", Count()), ("planned", Boolean())))),
        ("queues", List(Queue(isPlanned: true))), ("guessedDates", List(Date())), ("diagnostics", List(Diagnostic()))));

    private static JsonObject Relaxation() => Object(
        ("kind", NamesOf<DutyReasonKind>()), ("customersSaved", Number()), ("method", NamesOf<RelaxationMethod>()), ("text", AnyText()));

    private static JsonObject Queue(bool isPlanned) => Object(
    [
        ("unit", Name()), ("line?", Name()), ("zone", Name()), ("responseWindow", Duration()), ("responseShare", Share()), ("band", Share()),
        ("explanation", List(AnyText())),
        .. isPlanned ? [("simulation", OrNull(Simulation()))] : Array.Empty<(string, JsonObject)>(),
        ("models", List(Object(
            ("model", NamesOf<ForecastModel>()), ("weight", Share()), ("weightedError", OrNull(Amount())), ("scaledError", OrNull(Amount()))))),
        ("intervals", List(Object(
        [
            ("date", Date()), ("start", Instant()), ("end", Instant()), ("expected", Amount()), ("low", Amount()), ("high", Amount()), ("needed", Count()),
            .. isPlanned ? new[] { ("covered", Count()), ("customersLost", Amount()), ("shareInTime", OrNull(Share())) } : [("why", List(AnyText()))],
        ]))),
    ]);

    private static JsonObject Simulation() => Object(
        ("runs", Count()), ("customersLost", Amount()), ("shareInTime", OrNull(Share())), ("low", OrNull(Share())), ("high", OrNull(Share())));

    private static JsonObject Reason() => Object(
        ("kind", NamesOf<DutyReasonKind>()), ("text", AnyText()), ("setting?", Name()), ("evidence?", Name()),
        ("change?", Object(("customersLost", Number()), ("unfairness", Number()), ("dislike", Number()), ("cost", Number()), ("changes", Number()))));

    private static JsonObject Burden() => Object(("evenings", Count()), ("weekends", Count()), ("nights", Count()));

    private static JsonObject Diagnostic() => Object(
        ("code", Pattern("^[A-Z]+[0-9]+$")), ("severity", Choice("error", "warning", "info")), ("place", AnyText()), ("message", AnyText()));

    private static JsonObject Month() => Pattern("^[0-9]{4}-[0-9]{2}$");

    private static JsonObject Share() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };

    private static JsonObject Amount() => new() { ["type"] = "number", ["minimum"] = 0 };

    private static JsonObject NamesOf<T>()
        where T : struct, Enum => Choice([.. Enum.GetValues<T>().Select(PlanFields.NameOf)]);
}
