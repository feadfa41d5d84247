using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads a policy document.</summary>
internal sealed class PolicyFile(ICollection<Diagnostic> diagnostics)
{
    internal PolicyDocument? Read(byte[] utf8, string file) => LocatedJson.Parse(utf8, file, diagnostics) is { } json ? Read(json) : null;

    internal PolicyDocument? Read(LocatedJson json) => Read(json, layer: null);

    /// <summary>A document of a statutory layer, which is of no unit.</summary>
    internal PolicyDocument? ReadOfLayer(LocatedJson json, string layer) => Read(json, layer);

    private PolicyDocument? Read(LocatedJson json, string? layer)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader || !ContractVersion.IsRead(reader, diagnostics))
        {
            return null;
        }

        string? id = reader.RequiredText("id");
        string? unit = layer ?? reader.RequiredText("unit");
        int faultsBeforeDates = reader.Faults;
        bool begins = reader.Requires("effectiveFrom");
        var dates = reader.Dates("effectiveFrom", "effectiveTo");
        var publishedAt = reader.Instant("publishedAt");
        bool isDated = reader.Faults == faultsBeforeDates;
        var target = ReadTarget(reader.Take("appliesTo"));
        var onConflict = reader.Choice(
            "onConflict", ("refuse", ConflictHandling.Refuse), ("clamp", ConflictHandling.Clamp), ("inherit", ConflictHandling.Inherit));
        var directives = ReadDirectives(reader.Take("directives"));
        reader.Take("$schema"); // for editors alone
        reader.End();
        if (target is null)
        {
            diagnostics.Add(FileDiagnostics.UnclearTarget.At(reader.Place, ("document", id ?? json.Place.File)));
        }

        return id is null || unit is null || !begins || !isDated || target is null
            ? null
            : new PolicyDocument
            {
                Id = id,
                UnitId = unit,
                Dates = dates,
                Directives = directives,
                AppliesTo = target,
                OnConflict = onConflict ?? ConflictHandling.Refuse,
                PublishedAt = publishedAt,
                Place = reader.Place,
            };
    }

    /// <summary>Null when any part of the target cannot be read: leaving it out would aim the document at more people than meant.</summary>
    private PolicyTarget? ReadTarget(LocatedJson? json)
    {
        if (json is null)
        {
            return PolicyTarget.Everybody;
        }

        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        var roles = reader.Has("roles") ? ReadTexts(reader.List("roles")) : null;
        bool rolesAreSound = !reader.Has("roles") || roles is not null;
        var tags = reader.Texts("tags");
        reader.End();
        return reader.Faults > 0 || !rolesAreSound ? null : new PolicyTarget(roles, tags) { Place = reader.Place };
    }

    private List<string>? ReadTexts(IReadOnlyList<LocatedJson> items)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (item.Kind != JsonValueKind.String)
            {
                diagnostics.Add(JsonObjectReader.WrongValue(item, ExpectedValues.Text));
                return null;
            }

            texts.Add(item.Text!);
        }

        return texts;
    }

    private List<Directive> ReadDirectives(LocatedJson? json)
    {
        if (json is null || JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return [];
        }

        return [.. reader.TakeAll().Select(member => ReadDirective(member.Name, member.Value)).OfType<Directive>()];
    }

    private Directive? ReadDirective(string setting, LocatedJson json)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        var change = ReadChange(reader, json);
        var descendants = reader.Take("descendants") is { } delegation ? ReadDelegation(delegation) : null;
        var exemptions = reader.List("exempt").Select(ReadExemption).OfType<Exemption>().ToList();
        string? reference = reader.Text("reference");
        reader.End();
        return new Directive
        {
            SettingName = setting,
            Change = change,
            Descendants = descendants,
            Exemptions = exemptions,
            Reference = reference,
            Place = reader.Place,
        };
    }

    private ValueChange? ReadChange(JsonObjectReader reader, LocatedJson json)
    {
        // `set` to null is a value of its own, unlike a missing `set`.
        bool sets = reader.Has("set");
        var value = reader.Take("set");
        bool changesList = reader.Has("append") || reader.Has("remove");
        var append = reader.List("append");
        var remove = reader.List("remove");
        var clear = reader.Take("clear");
        if ((sets ? 1 : 0) + (changesList ? 1 : 0) + (clear is null ? 0 : 1) > 1)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.OneChange));
            return null;
        }

        if (clear is not null && clear.Kind != JsonValueKind.True)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(clear, ExpectedValues.True));
            return null;
        }

        return sets ? new ValueChange.Set(value?.ToPolicyValue() ?? PolicyValue.Null)
            : changesList ? new ValueChange.ChangeList(Values(append), Values(remove))
            : clear is not null ? new ValueChange.Clear()
            : null;
    }

    private Delegation? ReadDelegation(LocatedJson json)
    {
        switch (json)
        {
            case { Text: "locked" }:
                return new Delegation.Locked();
            case { Text: "open" }:
                return new Delegation.Open();
            case { Kind: JsonValueKind.Object, Members.Count: > 0 }:
                break;
            default:
                diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.Delegation));
                return null;
        }

        var reader = JsonObjectReader.Open(json, diagnostics)!;
        var between = reader.List("between");
        var atLeast = reader.Take("atLeast")?.ToPolicyValue();
        var atMost = reader.Take("atMost")?.ToPolicyValue();
        bool hasOneOf = reader.Has("oneOf");
        var oneOf = reader.List("oneOf");
        reader.End();
        bool hasBetween = between.Count > 0;
        bool hasBound = atLeast is not null || atMost is not null;
        bool isOneThing = (hasBetween ? 1 : 0) + (hasBound ? 1 : 0) + (hasOneOf ? 1 : 0) == 1;
        if (!isOneThing || reader.Faults > 0 || (hasBetween && between.Count != 2))
        {
            diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.Delegation));
            return null;
        }

        return hasOneOf ? new Delegation.OneOf(Values(oneOf))
            : hasBetween ? new Delegation.Within(between[0].ToPolicyValue(), between[1].ToPolicyValue())
            : new Delegation.Within(atLeast, atMost);
    }

    private Exemption? ReadExemption(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        string? unit = reader.RequiredText("unit");
        var until = reader.Requires("until") ? reader.Date("until") : null;
        string? reason = reader.Text("reason");
        reader.End();
        return unit is null || until is null ? null : new Exemption
        {
            UnitId = unit,
            Until = until.Value,
            Reason = reason,
            Place = reader.Place,
        };
    }

    private static PolicyValue[] Values(IReadOnlyList<LocatedJson> items) => [.. items.Select(item => item.ToPolicyValue())];
}
