using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Contracts;

/// <summary>An organization chart as <c>org.json</c> has it; what the names of statutory layers and calendars stand for lies beside it.</summary>
internal static class OrganizationJson
{
    internal static JsonObject Of(OrganizationChart chart) => new()
    {
        ["version"] = ContractVersion.Current,
        ["turnLapse"] = IsoDuration.Format(chart.TurnLapse),
        ["ratingWithin"] = IsoDuration.Format(chart.RatingWithin),
        ["roles"] = new JsonArray([.. chart.RoleNames.OrderBy(role => role.Key, StringComparer.Ordinal).Select(RoleOf)]),
        ["units"] = new JsonArray([.. chart.Units.Units.Select(Of)]),
        ["employees"] = new JsonArray([.. chart.Employees.Select(Of)]),
    };

    internal static JsonObject Of(Employee employee)
    {
        var json = new JsonObject
        {
            ["id"] = employee.Id,
            ["unit"] = Dated(employee.Unit, unit => JsonValue.Create(unit), unit => new JsonObject { ["unit"] = unit }),
        };
        AddName(json, employee.Name);
        if (employee.Tags.Count > 0)
        {
            json["tags"] = new JsonObject(employee.Tags
                .OrderBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => new KeyValuePair<string, JsonNode?>(tag.Key, JsonValue.Create(tag.Value))));
        }

        if (employee.MonthlyWage is { } wage)
        {
            json["monthlyWage"] = Dated(wage, Of, Of);
        }

        Add(json, "employedFrom", Text(employee.Employment.From));
        Add(json, "employedTo", Text(employee.Employment.To));
        json["assignments"] = new JsonArray([.. employee.Assignments.Select(Of)]);
        return json;
    }

    private static JsonObject Of(OrganizationUnit unit)
    {
        var json = new JsonObject { ["id"] = unit.Id };
        Add(json, "parent", unit.ParentId);
        AddName(json, unit.Name);
        Add(json, "kind", unit.Kind);
        Add(json, "zone", unit.ZoneId);
        Add(json, "statutory", unit.StatutoryName);
        Add(json, "calendar", unit.CalendarName);
        return json;
    }

    private static JsonObject Of(RoleAssignment held)
    {
        var json = new JsonObject { ["role"] = held.Role, ["kind"] = ChoiceNames.Of(held.Kind) };
        Add(json, "from", Text(held.Dates.From));
        Add(json, "to", Text(held.Dates.To));
        Add(json, "unit", held.UnitId);
        return json;
    }

    private static JsonObject Of(Money money) => new() { ["amount"] = money.Amount, ["currency"] = money.Currency };

    /// <summary>One value where it never changes, else each with the date it begins.</summary>
    private static JsonNode? Dated<T>(DatedValues<T> values, Func<T, JsonNode?> single, Func<T, JsonObject> entry)
        where T : notnull
    {
        if (values.Entries.Count == 1 && values.Entries[0].From is null)
        {
            return single(values.Entries[0].Value);
        }

        return new JsonArray([.. values.Entries.Select(change =>
        {
            var json = entry(change.Value);
            Add(json, "from", Text(change.From));
            return json;
        })]);
    }

    private static JsonObject RoleOf(KeyValuePair<string, Bilingual> role)
    {
        var json = new JsonObject { ["id"] = role.Key };
        AddName(json, role.Value);
        return json;
    }

    private static void AddName(JsonObject json, Bilingual? name)
    {
        if (name is { } both)
        {
            json["name"] = both.English == both.Chinese ? both.English : new JsonObject { ["en"] = both.English, ["zh"] = both.Chinese };
        }
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string? Text(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
