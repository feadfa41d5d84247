using System.Text.Json.Nodes;
using Hr.Attendance.Sdk.Evidence;
using static Hr.Attendance.Sdk.Reference.ContractSchemaParts;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>The schemas of what is read: the organization chart, and one line of each kind of evidence.</summary>
internal static class InputSchemas
{
    internal static JsonObject Organization()
    {
        var money = Object(("amount", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1_000_000_000_000 }), ("currency", Currency()));
        var datedMoney = Object(("amount", Number()), ("currency", Currency()), ("from?", OrNull(Date())));
        var unit = Object(("id", Name()), ("parent?", OrNull(Name())), ("name?", OrNull(Name())), ("kind?", OrNull(Name())), ("zone?", OrNull(Name())));
        var assignment = Object(
            ("role", Name()), ("kind", Choice("primary", "concurrent")), ("from?", OrNull(Date())), ("to?", OrNull(Date())),
            ("unit?", OrNull(Name())));
        var employee = Object(
            ("id", Name()),
            ("unit", Any(Name(), List(Object(("unit", Name()), ("from?", OrNull(Date())))))),
            ("tags?", OrNull(Map(AnyText()))),
            ("monthlyWage?", Any(money, List(datedMoney), new JsonObject { ["type"] = "null" })),
            ("assignments?", OrNull(List(assignment))),
            ("employedFrom?", OrNull(Date())),
            ("employedTo?", OrNull(Date())));
        return Schema("Organization chart / 组织架构", Object(
            ("$schema?", Name()), ("version?", OrNull(Version())), ("statutory?", OrNull(Name())), ("units?", OrNull(List(unit))),
            ("employees?", OrNull(List(employee)))));
    }

    /// <summary>One line of a JSON lines file of evidence; which columns it has and needs is what the reader has and needs.</summary>
    internal static JsonObject Evidence(string title, RecordColumns columns) => Schema(title, new JsonObject
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. columns.Names.Take(columns.RequiredCount).Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(columns.Names.Select((name, position) => new KeyValuePair<string, JsonNode?>(
            name, position < columns.RequiredCount ? Column(name, columns) : OrNull(Column(name, columns))))),
    });

    private static JsonObject Column(string name, RecordColumns columns) => name switch
    {
        "at" or "from" or "to" => Instant(),
        "date" => Date(),
        "duration" => Duration(),
        "score" or "min" or "max" => Any(Number(), Name()),
        "sender" => Choice("customer", "employee", "auto"),
        "state" => Choice("online", "away"),
        "kind" => columns == EvidenceReader.LeaveColumns ? Choice("compensatory") : Choice("in", "out"),
        "role" or "place" or "terminal" => AnyText(),
        _ => Name(),
    };
}
