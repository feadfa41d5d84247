using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>The schema of what a document can say of one setting: only what fits the setting's type.</summary>
internal sealed class DirectiveSchema(Setting setting, SchemaDefinitions definitions)
{
    private readonly SettingType _type = setting.Type;

    internal JsonObject Write()
    {
        string[] changes = _type.ElementType is null ? ["set", "clear"] : ["set", "append", "remove", "clear"];
        return new JsonObject
        {
            ["description"] = SettingDescription.Of(setting),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Properties(),
            ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. Exclusions(changes)]) },
        };
    }

    private JsonObject Properties()
    {
        var set = definitions.ValueOf(_type);
        set.Add("description", PolicySchema.Both("The value for the unit and, unless they say otherwise, all units below it.", "本单元及（未另行规定的）下级的取值。"));
        set.Add("default", PolicyValueJson.ToNode(_type.Write(setting.DefaultValue)));
        var properties = new JsonObject { ["set"] = set };
        if (_type.ElementType is { } elementType)
        {
            properties.Add("append", ListOf(elementType, "Elements to add to the inherited list.", "追加到上级列表的元素。"));
            properties.Add("remove", ListOf(elementType, "Elements to take out of the inherited list.", "从上级列表移除的元素。"));
        }

        properties.Add("clear", definitions.Refer("clear", new JsonObject
        {
            ["description"] = PolicySchema.Both("Returns to what the ancestors gave.", "恢复为上级取值。"),
            ["const"] = true,
        }));
        properties.Add("descendants", definitions.Refer("descendants-" + SchemaDefinitions.Slug(_type.Name), Descendants()));
        properties.Add("exempt", definitions.Refer("exempt", Exemptions()));
        properties.Add("reference", definitions.Refer("reference", new JsonObject
        {
            ["description"] = PolicySchema.Both("What it rests on, for people: an article of the law, a decision.", "依据：法律条文或决定。"),
            ["type"] = "string",
            ["minLength"] = 1,
        }));
        return properties;
    }

    /// <summary>Two ways to change a value exclude each other; <c>append</c> and <c>remove</c> go together.</summary>
    private static IEnumerable<JsonNode?> Exclusions(string[] changes)
    {
        for (int i = 0; i < changes.Length; i++)
        {
            for (int j = i + 1; j < changes.Length; j++)
            {
                if ((changes[i], changes[j]) != ("append", "remove"))
                {
                    yield return new JsonObject { ["required"] = new JsonArray(changes[i], changes[j]) };
                }
            }
        }
    }

    private JsonObject Descendants()
    {
        var forms = new JsonArray(new JsonObject { ["enum"] = new JsonArray("locked", "open") });
        if (_type.IsOrdered)
        {
            forms.Add((JsonNode)Form(new JsonObject { ["atLeast"] = Bound(), ["atMost"] = Bound() }));
            forms.Add((JsonNode)Form(new JsonObject
            {
                ["between"] = new JsonObject { ["type"] = "array", ["items"] = Bound(), ["minItems"] = 2, ["maxItems"] = 2 },
            }));
        }

        forms.Add((JsonNode)Form(new JsonObject
        {
            ["oneOf"] = new JsonObject { ["type"] = "array", ["items"] = definitions.ValueOf(_type.ElementType ?? _type) },
        }));
        return new JsonObject
        {
            ["description"] = PolicySchema.Both(
                "What the units below may do: nothing (`locked`), anything that the ancestors allow (`open`), or values within bounds "
                    + "(both included) or from a list.",
                "下级可以怎样调整：不得调整（`locked`）、在上级限定内不限（`open`），或取范围内（含两端）或列表中的值。"),
            ["anyOf"] = forms,
        };
    }

    private static JsonObject Form(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
        ["properties"] = properties,
    };

    /// <summary>A bound is a value other than null.</summary>
    private JsonObject Bound()
    {
        var bound = definitions.ValueOf(_type);
        if (_type.TryRead(PolicyValue.Null, out _))
        {
            bound.Add("not", new JsonObject { ["type"] = "null" });
        }

        return bound;
    }

    private JsonObject ListOf(SettingType elementType, string english, string chinese) => new()
    {
        ["description"] = PolicySchema.Both(english, chinese),
        ["type"] = "array",
        ["items"] = definitions.ValueOf(elementType),
    };

    private static JsonObject Exemptions() => new()
    {
        ["description"] = PolicySchema.Both(
            "Units below that are free from `descendants` for a time.", "暂时不受 `descendants` 限定的下级单元。"),
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("unit", "until"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["unit"] = new JsonObject
                {
                    ["description"] = PolicySchema.Both("The unit, which all units below it go with.", "被豁免的单元（含其下级）。"),
                    ["type"] = "string",
                    ["minLength"] = 1,
                },
                ["until"] = SchemaDefinitions.Date("The date on which the exemption has ended.", "豁免截止日期（当日不再豁免）。"),
                ["reason"] = new JsonObject
                {
                    ["description"] = PolicySchema.Both("Why.", "原因。"),
                    ["type"] = "string",
                    ["minLength"] = 1,
                },
            },
        },
    };
}
