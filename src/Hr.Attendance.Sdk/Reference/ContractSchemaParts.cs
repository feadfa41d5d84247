using System.Text.Json.Nodes;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>Parts of the schemas of the contract's files. Of an object no property is unknown; what may be missing is said for each.</summary>
internal static class ContractSchemaParts
{
    private const string DurationPattern = "^-?P(?=.*[0-9])([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?$";
    private const string InstantPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$";

    internal static JsonObject Version() => new()
    {
        ["description"] = PolicySchema.Both(
            "The version of the form; a file without it reads alike.", "格式版本；省略时读取方式相同。"),
        ["const"] = ContractVersion.Current,
    };

    internal static JsonObject Schema(string title, JsonObject schema)
    {
        var json = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var member in schema.ToList())
        {
            schema.Remove(member.Key);
            json[member.Key] = member.Value;
        }

        return json;
    }

    internal static JsonObject AnyText() => new() { ["type"] = "string" };

    internal static JsonObject Name() => new() { ["type"] = "string", ["minLength"] = 1 };

    internal static JsonObject Number() => new() { ["type"] = "number" };

    internal static JsonObject Count() => new() { ["type"] = "integer", ["minimum"] = 0 };

    internal static JsonObject Boolean() => new() { ["type"] = "boolean" };

    internal static JsonObject Date() => Pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    internal static JsonObject Instant() => Pattern(InstantPattern);

    internal static JsonObject Duration() => Pattern(DurationPattern);

    internal static JsonObject Currency() => Pattern("^[A-Z]{3}$");

    internal static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    internal static JsonObject Choice(params string[] names) => new() { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };

    internal static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    internal static JsonObject Map(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    internal static JsonObject Any(params JsonObject[] forms) => new() { ["anyOf"] = new JsonArray([.. forms]) };

    internal static JsonObject OrNull(JsonObject schema) => Any(schema, new JsonObject { ["type"] = "null" });

    internal static JsonObject Anything() => [];

    internal static JsonObject Refer(string name) => new() { ["$ref"] = "#/$defs/" + name };

    /// <summary>An object; a name that ends in a question mark may be missing.</summary>
    internal static JsonObject Object(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray(
            [.. properties.Where(property => property.Name[property.Name.Length - 1] != '?').Select(property => JsonValue.Create(property.Name))]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(properties.Select(property => new KeyValuePair<string, JsonNode?>(property.Name.TrimEnd('?'), property.Schema))),
    };
}
