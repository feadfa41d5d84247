using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Json;

/// <summary>Values of policy documents as JSON, and JSON as text for people.</summary>
internal static class PolicyValueJson
{
    /// <summary>A value as a JSON node; null for <c>null</c>.</summary>
    internal static JsonNode? ToNode(PolicyValue value)
    {
        switch (value)
        {
            case PolicyValue.Text text:
                return JsonValue.Create(text.Value);
            case PolicyValue.Number number:
                return JsonValue.Create(Plain(number.Value));
            case PolicyValue.Truth truth:
                return JsonValue.Create(truth.Value);
            case PolicyValue.List list:
                return new JsonArray([.. list.Items.Select(ToNode)]);
            case PolicyValue.Record record:
                var json = new JsonObject();
                foreach (var member in record.Members)
                {
                    json.Add(member.Key, ToNode(member.Value));
                }

                return json;
            default:
                return null;
        }
    }

    /// <summary>Indented text with line feeds, ending in one; the same on every machine.</summary>
    /// <remarks>Not escaped for HTML, so that patterns, backticks and Chinese stay readable.</remarks>
    internal static string ToText(JsonNode node)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(memory.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    /// <summary>The same on one line, without its end.</summary>
    internal static string ToLine(JsonNode node)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>The same number without zeros at its end.</summary>
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
