using System.Text;
using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>The parts of a schema that several settings share, each written once under a name of its own.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, string> _namesByText = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>A reference to the values of a type.</summary>
    internal JsonObject ValueOf(SettingType type) => Refer(Slug(type.Name), (JsonObject)PolicyValueJson.ToNode(type.Schema)!);

    /// <summary>A reference to a part that is added under a wanted name, unless it stands there already.</summary>
    internal JsonObject Refer(string wantedName, JsonObject definition)
    {
        string text = definition.ToJsonString();
        if (!_namesByText.TryGetValue(text, out string? name))
        {
            name = wantedName;
            for (int i = 2; _definitions.ContainsKey(name); i++)
            {
                name = FormattableString.Invariant($"{wantedName}-{i}");
            }

            _namesByText.Add(text, name);
            _definitions.Add(name, definition);
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    internal JsonObject Write()
    {
        var json = new JsonObject();
        foreach (var definition in _definitions)
        {
            json.Add(definition.Key, definition.Value);
        }

        return json;
    }

    internal static JsonObject Date(string english, string chinese) => new()
    {
        ["description"] = PolicySchema.Both(english, chinese),
        ["type"] = "string",
        ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        ["examples"] = new JsonArray("2026-01-01"),
    };

    /// <summary>A type's name as the name of a definition: letters and digits, with dashes for what is between them.</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char letter in name)
        {
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString().Trim('-');
        return text.Length == 0 ? "value" : text;
    }
}
