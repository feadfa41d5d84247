using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>Writes the JSON Schema of a policy document, by which editors complete, explain and check one.</summary>
public static class PolicySchema
{
    /// <summary>Writes the schema (JSON Schema 2020-12) of documents that may speak of the settings of a catalogue.</summary>
    /// <remarks>
    /// A document that is read without findings is valid against it when it is written in the usual spelling; what only the tree of units or
    /// another document can tell (an unknown unit, a broken constraint) a schema cannot say.
    /// </remarks>
    /// <param name="catalogue">The settings.</param>
    /// <returns>The schema as JSON text, ending in a new line; the same bytes for the same catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public static string Write(SettingCatalogue catalogue)
    {
        Guard.NotNull(catalogue);
        var definitions = new SchemaDefinitions();
        var settings = new JsonObject();
        foreach (var setting in catalogue.Settings)
        {
            settings.Add(setting.Name, new DirectiveSchema(setting, definitions).Write());
        }

        return PolicyValueJson.ToText(Document(settings, definitions));
    }

    /// <summary>Writes the schema of a statutory layer: a list of documents that are of no unit.</summary>
    internal static string WriteLayer(SettingCatalogue catalogue)
    {
        var document = JsonNode.Parse(Write(catalogue))!.AsObject();
        var definitions = document["$defs"];
        foreach (string name in (string[])["$schema", "title", "description", "$defs"])
        {
            document.Remove(name);
        }

        document["required"] = new JsonArray("id", "effectiveFrom");
        document["properties"]!.AsObject().Remove("unit");
        return PolicyValueJson.ToText(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Statutory layer / 法定层",
            ["description"] = Both(
                "What a law says, above the root, for the units that name it and all below them: policy documents that are of no unit.",
                "法律对指定该法定层的组织单元及其下级的规定，位于根单元之上：不属于任何组织单元的制度文件。"),
            ["type"] = "array",
            ["items"] = document,
            ["$defs"] = definitions!.DeepClone(),
        });
    }

    private static JsonObject Document(JsonObject settings, SchemaDefinitions definitions) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Policy document / 制度文件",
        ["description"] = Both(
            "What one organization unit says of the work of its people, from a date on: settings, and what the units below may do with them.",
            "一个组织单元自某日起对员工工作的规定：设置项，以及下级可以如何调整。"),
        ["type"] = "object",
        ["required"] = new JsonArray("id", "unit", "effectiveFrom"),
        ["additionalProperties"] = false,
        ["properties"] = Properties(settings),
        ["$defs"] = definitions.Write(),
    };

    private static JsonObject Properties(JsonObject settings) => new()
    {
        ["$schema"] = Text("Where an editor finds this schema; the rules do not read it.", "编辑器查找本模式的位置；规则引擎不读取。"),
        ["version"] = ContractSchemaParts.Version(),
        ["id"] = Text("The document's id, unique in the group.", "文件编号，集团内唯一。"),
        ["unit"] = Text("The organization unit that says it.", "发布该文件的组织单元。"),
        ["effectiveFrom"] = SchemaDefinitions.Date("The first date on which it is in effect.", "生效日期（含当日）。"),
        ["effectiveTo"] = OrNull(SchemaDefinitions.Date(
            "The date from which it is in effect no longer; null for no end. Not after `effectiveFrom`: the document is withdrawn.",
            "自该日起失效；为空表示长期有效。不晚于 `effectiveFrom` 时，该文件被撤回。")),
        ["publishedAt"] = OrNull(new JsonObject
        {
            ["description"] = Both(
                "When this version was published; of two versions with one id the later one counts. Null for a document that was always known.",
                "该版本的发布时刻；同一编号以较晚发布的版本为准。为空表示一直已知。"),
            ["type"] = "string",
            ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$",
            ["examples"] = new JsonArray("2026-03-02T19:03:22+08:00"),
        }),
        ["appliesTo"] = Target(),
        ["onConflict"] = new JsonObject
        {
            ["description"] = Both(
                "What becomes of a value that breaks a constraint from above: `refuse` (the default) is an error and leaves the inherited "
                    + "value; `clamp` takes the nearest value allowed, with a warning; `inherit` passes it over, with a warning.",
                "取值超出上级限定时的处理：`refuse`（默认）报错并沿用上级取值；`clamp` 收敛为最接近的允许值并警告；`inherit` 跳过并警告。"),
            ["enum"] = new JsonArray("refuse", "clamp", "inherit"),
        },
        ["directives"] = new JsonObject
        {
            ["description"] = Both("What it says, setting by setting.", "逐项规定。"),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = settings,
        },
    };

    private static JsonObject Target() => new()
    {
        ["description"] = Both("Whom it is about: every given part must match; everybody where it is left out.", "适用对象：给出的各项须同时满足；省略则适用于所有人。"),
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["roles"] = new JsonObject
            {
                ["description"] = Both("The roles, at least one; any one of them matches.", "岗位，至少一个；符合其一即可。"),
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = new JsonObject { ["type"] = "string" },
            },
            ["tags"] = new JsonObject
            {
                ["description"] = Both("The tags that an employee must have.", "员工须具备的标签。"),
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            },
        },
    };

    private static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray("string", "null");
        return schema;
    }

    private static JsonObject Text(string english, string chinese) => new()
    {
        ["description"] = Both(english, chinese),
        ["type"] = "string",
        ["minLength"] = 1,
    };

    /// <summary>A description in both languages, one below the other.</summary>
    internal static string Both(string english, string chinese) => english + "\n" + chinese;
}
