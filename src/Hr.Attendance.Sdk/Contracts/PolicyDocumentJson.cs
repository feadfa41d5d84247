using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Contracts;

/// <summary>A policy document as a file has it.</summary>
internal static class PolicyDocumentJson
{
    /// <summary>What a file says of a document that was always in effect.</summary>
    private static readonly LocalDate FirstDate = new(1, 1, 1);

    internal static JsonObject Of(PolicyDocument document)
    {
        var json = new JsonObject
        {
            ["version"] = ContractVersion.Current,
            ["id"] = document.Id,
            ["unit"] = document.UnitId,
            ["effectiveFrom"] = Text(document.Dates.From ?? FirstDate),
        };
        if (document.Dates.To is { } to)
        {
            json["effectiveTo"] = Text(to);
        }

        if (document.PublishedAt is { } publishedAt)
        {
            json["publishedAt"] = InstantPattern.ExtendedIso.Format(publishedAt);
        }

        if (document.AppliesTo.ConditionCount > 0)
        {
            json["appliesTo"] = Of(document.AppliesTo);
        }

        if (document.OnConflict != ConflictHandling.Refuse)
        {
            json["onConflict"] = ChoiceNames.Of(document.OnConflict);
        }

        // Of two directives on one setting the first is what a file could say.
        json["directives"] = new JsonObject(document.Directives.GroupBy(directive => directive.SettingName, StringComparer.Ordinal)
            .Select(same => new KeyValuePair<string, JsonNode?>(same.Key, Of(same.First()))));
        return json;
    }

    private static JsonObject Of(PolicyTarget target)
    {
        var json = new JsonObject();
        if (target.Roles is { } roles)
        {
            json["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]);
        }

        if (target.Tags.Count > 0)
        {
            json["tags"] = new JsonObject(target.Tags
                .OrderBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => new KeyValuePair<string, JsonNode?>(tag.Key, JsonValue.Create(tag.Value))));
        }

        return json;
    }

    private static JsonObject Of(Directive directive)
    {
        var json = new JsonObject();
        switch (directive.Change)
        {
            case ValueChange.Set set:
                json["set"] = PolicyValueJson.ToNode(set.Value);
                break;
            case ValueChange.ChangeList change:
                json["append"] = Array(change.Append);
                json["remove"] = Array(change.Remove);
                break;
            case ValueChange.Clear:
                json["clear"] = true;
                break;
            default:
                break;
        }

        if (directive.Descendants is { } descendants)
        {
            json["descendants"] = Of(descendants);
        }

        if (directive.Exemptions.Count > 0)
        {
            json["exempt"] = new JsonArray([.. directive.Exemptions.Select(Of)]);
        }

        if (directive.Reference is { } reference)
        {
            json["reference"] = reference;
        }

        return json;
    }

    private static JsonNode? Of(Delegation delegation)
    {
        var json = new JsonObject();
        switch (delegation)
        {
            case Delegation.Locked:
                return "locked";
            case Delegation.Open:
                return "open";
            case Delegation.OneOf oneOf:
                json["oneOf"] = Array(oneOf.Values);
                return json;
            case Delegation.Within within:
                if (within.AtLeast is { } low)
                {
                    json["atLeast"] = PolicyValueJson.ToNode(low);
                }

                if (within.AtMost is { } high)
                {
                    json["atMost"] = PolicyValueJson.ToNode(high);
                }

                return json;
            default:
                return null;
        }
    }

    private static JsonObject Of(Exemption exemption)
    {
        var json = new JsonObject { ["unit"] = exemption.UnitId, ["until"] = Text(exemption.Until) };
        if (exemption.Reason is { } reason)
        {
            json["reason"] = reason;
        }

        return json;
    }

    private static JsonArray Array(IEnumerable<PolicyValue> values) => new([.. values.Select(PolicyValueJson.ToNode)]);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
