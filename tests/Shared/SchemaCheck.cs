using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Tests;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that the schema of policy documents uses; refuses to pass over any other keyword.</summary>
internal sealed class SchemaCheck : IDisposable
{
    private static readonly string[] WithoutEffect = ["$schema", "$defs", "title", "description", "examples", "default"];

    private readonly JsonDocument _schema;

    internal SchemaCheck(string schema) => _schema = JsonDocument.Parse(schema);

    public void Dispose() => _schema.Dispose();

    /// <summary>What is wrong with a text; nothing when it is valid.</summary>
    internal IReadOnlyList<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        Check(document.RootElement, _schema.RootElement, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> faults)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Require(schema.ValueKind == JsonValueKind.True, path, "must not stand here", faults);
            return;
        }

        foreach (var keyword in schema.EnumerateObject().Where(keyword => !WithoutEffect.Contains(keyword.Name)))
        {
            if (!CheckCombination(value, keyword, path, faults)
                && !CheckSimple(value, keyword, path, faults)
                && !CheckObject(value, schema, keyword, path, faults))
            {
                throw new NotSupportedException($"the check does not know the keyword {keyword.Name}");
            }
        }
    }

    private bool CheckCombination(JsonElement value, JsonProperty keyword, string path, List<string> faults)
    {
        switch (keyword.Name)
        {
            case "$ref":
                Check(value, _schema.RootElement.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), path, faults);
                return true;
            case "anyOf":
                Require(keyword.Value.EnumerateArray().Any(schema => IsValid(value, schema)), path, "fits none of the forms", faults);
                return true;
            case "not":
                Require(!IsValid(value, keyword.Value), path, "has a form that is excluded", faults);
                return true;
            default:
                return false;
        }
    }

    private static bool CheckSimple(JsonElement value, JsonProperty keyword, string path, List<string> faults)
    {
        bool? isMet = keyword.Name switch
        {
            "type" => keyword.Value.ValueKind == JsonValueKind.Array
                ? keyword.Value.EnumerateArray().Any(type => HasType(value, type))
                : HasType(value, keyword.Value),
            "const" => JsonElement.DeepEquals(value, keyword.Value),
            "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(value, allowed)),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript),
            "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
            "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= keyword.Value.GetInt32(),
            "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            _ => null,
        };
        Require(isMet ?? true, path, $"breaks {keyword.Name} {keyword.Value.GetRawText()}", faults);
        return isMet is not null;
    }

    private bool CheckObject(JsonElement value, JsonElement schema, JsonProperty keyword, string path, List<string> faults)
    {
        switch (keyword.Name)
        {
            case "items":
                foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [])
                {
                    Check(item, keyword.Value, path + "[]", faults);
                }

                return true;
            case "properties":
                foreach (var property in Properties(value).Where(property => keyword.Value.TryGetProperty(property.Name, out _)))
                {
                    Check(property.Value, keyword.Value.GetProperty(property.Name), $"{path}.{property.Name}", faults);
                }

                return true;
            case "additionalProperties":
                foreach (var property in Properties(value).Where(property =>
                    !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _))))
                {
                    Check(property.Value, keyword.Value, $"{path}.{property.Name}", faults);
                }

                return true;
            default:
                return false;
        }
    }

    private bool IsValid(JsonElement value, JsonElement schema)
    {
        var faults = new List<string>();
        Check(value, schema, "$", faults);
        return faults.Count == 0;
    }

    private static JsonProperty[] Properties(JsonElement value) => value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static bool HasType(JsonElement value, JsonElement type) => (type.GetString(), value.ValueKind) switch
    {
        ("integer", JsonValueKind.Number) => decimal.Truncate(value.GetDecimal()) == value.GetDecimal(),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        var (name, kind) => string.Equals(name, kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private static void Require(bool isMet, string path, string fault, List<string> faults)
    {
        if (!isMet)
        {
            faults.Add($"{path} {fault}");
        }
    }
}
