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
        var name = Any(Name(), Object(("en?", OrNull(Name())), ("zh?", OrNull(Name()))), new JsonObject { ["type"] = "null" });
        var unit = Object(("id", Name()), ("parent?", OrNull(Name())), ("name?", name), ("kind?", OrNull(Name())), ("zone?", OrNull(Name())),
            ("statutory?", OrNull(Name())), ("calendar?", OrNull(Name())));
        var assignment = Object(
            ("role", Name()), ("kind", Choice("primary", "concurrent")), ("from?", OrNull(Date())), ("to?", OrNull(Date())),
            ("unit?", OrNull(Name())));
        var employee = Object(
            ("id", Name()),
            ("name?", name.DeepClone().AsObject()),
            ("unit", Any(Name(), List(Object(("unit", Name()), ("from?", OrNull(Date())))))),
            ("tags?", OrNull(Map(AnyText()))),
            ("monthlyWage?", Any(money, List(datedMoney), new JsonObject { ["type"] = "null" })),
            ("assignments?", OrNull(List(assignment))),
            ("employedFrom?", OrNull(Date())),
            ("employedTo?", OrNull(Date())));
        return Schema("Organization chart / 组织架构", Object(
            ("$schema?", Name()), ("version?", OrNull(Version())), ("statutory?", OrNull(Name())), ("calendar?", OrNull(Name())),
            ("turnLapse?", OrNull(Duration())), ("ratingWithin?", OrNull(Duration())),
            ("roles?", OrNull(List(Object(("id", Name()), ("name?", name.DeepClone().AsObject()))))),
            ("units?", OrNull(List(unit))), ("employees?", OrNull(List(employee)))));
    }

    /// <summary>One line of a JSON lines file of evidence, or one that takes a record back; it has and needs what the reader has and needs.</summary>
    internal static JsonObject Evidence(string title, RecordColumns columns)
    {
        var said = Object([.. columns.Names.Select((name, position) => columns.Required.Contains(position)
            ? (name, Column(name, columns))
            : (name + "?", OrNull(Column(name, columns))))]);
        return Schema(title, columns.Withdrawn < 0 ? said : Any(said, Withdrawn(columns)));
    }

    private static JsonObject Withdrawn(RecordColumns columns) => Object([.. columns.Names.Select((name, position) =>
        position == 0 ? (name, Name())
        : position == columns.Withdrawn ? (name, new JsonObject { ["enum"] = new JsonArray(true, "true") })
        : position == columns.Revision ? (name + "?", OrNull(Column(name, columns)))
        : (name + "?", Anything()))]);

    private static JsonObject Column(string name, RecordColumns columns) => name switch
    {
        "from" or "to" when columns == EvidenceRows.LeaveColumns || columns == EvidenceRows.ShiftColumns =>
            Pattern($"^(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?{(name == "to" ? "|24:00" : string.Empty)})$"),
        "at" or "from" or "to" or "decided_at" => Instant(),
        "date" => Date(),
        "duration" => Duration(),
        "revision" => Any(Count(), Pattern("^[0-9]+$")),
        "withdrawn" => new JsonObject { ["enum"] = new JsonArray(false, "false", "") },
        "score" or "min" or "max" => Any(Number(), Name()),
        "sender" => Choice("customer", "employee", "auto", "close"),
        "state" => columns == EvidenceRows.ApprovalColumns ? Choice("approved", "rejected")
            : columns == EvidenceRows.AvailabilityColumns ? Choice("available", "unavailable", "preferred")
            : Choice("online", "away"),
        "decision" => Choice("accept", "refuse", "hold"),
        "kind" => columns == EvidenceRows.LeaveColumns ? Name()
            : columns == EvidenceRows.ShiftColumns ? Choice("work", "off")
            : columns == EvidenceRows.ApprovalColumns ? Choice("overtime")
            : Choice("in", "out", ""),
        "role" or "place" or "terminal" or "by" or "reason" => AnyText(),
        _ => Name(),
    };
}
