using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Json;
using NodaTime;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads <c>org.json</c>.</summary>
internal sealed class OrganizationFile(ICollection<Diagnostic> diagnostics)
{
    internal OrganizationChart? Read(byte[] utf8, string file)
    {
        // A workforce is read person by person: as JSON it takes several times the room of the chart. What is found counts only if all can be read.
        var employees = new List<Employee>();
        var found = new List<Diagnostic>();
        var people = new OrganizationFile(found);
        var workforce = new LargeList("employees", json =>
        {
            if (people.ReadEmployee(json) is { } employee)
            {
                employees.Add(employee);
            }
        });
        if (LocatedJson.Parse(utf8, file, diagnostics, largeList: workforce) is not { } json || JsonObjectReader.Open(json, diagnostics) is not { } root)
        {
            return null;
        }

        if (!ContractVersion.IsRead(root, diagnostics))
        {
            return null;
        }

        root.Take("$schema"); // for editors alone
        var (statutory, calendar) = (root.Text("statutory"), root.Text("calendar"));
        var turnLapse = root.Reach("turnLapse");
        var ratingWithin = root.Reach("ratingWithin");
        var roleNames = ReadRoleNames(root.List("roles"));
        var units = root.List("units").Select(ReadUnit).OfType<OrganizationUnit>()
            .Select(unit => unit.ParentId is null ? WithNamesOfRoot(unit, root, statutory, calendar) : unit)
            .ToList();
        root.List(workforce.Name);
        found.ForEach(diagnostics.Add);
        root.End();
        var tree = UnitTreeBuilder.Build(units, DateTimeZoneProviders.Tzdb, diagnostics, root.Place);
        return OrganizationChart.Build(tree, employees, diagnostics, turnLapse, ratingWithin, roleNames);
    }

    /// <summary>The root with what is named at the top of the file, where it names nothing else itself.</summary>
    private OrganizationUnit WithNamesOfRoot(OrganizationUnit unit, JsonObjectReader root, string? statutory, string? calendar)
    {
        return unit with
        {
            StatutoryName = Name("statutory", statutory, unit.StatutoryName),
            CalendarName = Name("calendar", calendar, unit.CalendarName),
        };

        string? Name(string property, string? atTop, string? own)
        {
            if (atTop is not null && own is not null && atTop != own)
            {
                diagnostics.Add(FileDiagnostics.NamedTwice.At(root.Take(property)!.Place, ("property", property), ("unit", unit.Id), ("own", own)));
            }

            return own ?? atTop;
        }
    }

    /// <summary>The names of roles for people; of two for one role the first is kept.</summary>
    private Dictionary<string, Bilingual> ReadRoleNames(IReadOnlyList<LocatedJson> roles)
    {
        var names = new Dictionary<string, Bilingual>(StringComparer.Ordinal);
        foreach (var json in roles)
        {
            if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
            {
                continue;
            }

            string? id = reader.RequiredText("id");
            var name = reader.Name("name");
            reader.End();
            if (id is not null && name is not null && !names.ContainsKey(id))
            {
                names.Add(id, name.Value);
            }
            else if (id is not null && name is not null)
            {
                diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.RoleOnce));
            }
        }

        return names;
    }

    internal OrganizationUnit? ReadUnit(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        string? id = reader.RequiredText("id");
        string? parent = reader.Text("parent");

        // A parent that cannot be read must not make a root of the unit.
        bool parentIsUnreadable = parent is null && reader.Take("parent") is not null;
        var unit = id is null || parentIsUnreadable
            ? null
            : new OrganizationUnit
            {
                Id = id,
                ParentId = parent,
                Name = reader.Name("name"),
                Kind = reader.Text("kind"),
                ZoneId = reader.Text("zone"),
                StatutoryName = reader.Text("statutory"),
                CalendarName = reader.Text("calendar"),
                Place = reader.Place,
            };
        if (unit is not null)
        {
            reader.End();
        }

        return unit;
    }

    private Employee? ReadEmployee(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        string? id = reader.RequiredText("id");
        var name = reader.Name("name");
        var unit = reader.Requires("unit") ? ReadDated(reader.Take("unit"), ReadUnitName) : null;
        var employment = reader.Dates("employedFrom", "employedTo");
        var tags = reader.Texts("tags");
        var wage = ReadDated(reader.Take("monthlyWage"), ReadWage);
        var assignments = reader.List("assignments").Select(ReadAssignment).OfType<RoleAssignment>().ToList();
        reader.End();
        return id is null || unit is null ? null : new Employee(id, unit, assignments, tags, wage, employment, reader.Place) { Name = name };
    }

    internal RoleAssignment? ReadAssignment(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, diagnostics) is not { } reader)
        {
            return null;
        }

        string? role = reader.RequiredText("role");
        var kind = reader.Requires("kind") ? reader.Choice("kind", ("primary", RoleKind.Primary), ("concurrent", RoleKind.Concurrent)) : null;
        var dates = reader.Dates("from", "to");
        string? unit = reader.Text("unit");
        int faults = reader.Faults;
        reader.End();
        return role is null || kind is null || faults > 0 ? null : new RoleAssignment
        {
            Role = role,
            Kind = kind.Value,
            Dates = dates,
            UnitId = unit,
            Place = reader.Place,
        };
    }

    /// <summary>One value, or a list of values each with the date from which it counts.</summary>
    private DatedValues<T>? ReadDated<T>(LocatedJson? json, Func<LocatedJson, JsonObjectReader?, T?> read)
        where T : class
    {
        if (json is null)
        {
            return null;
        }

        if (json.Kind != JsonValueKind.Array)
        {
            var reader = json.Kind == JsonValueKind.Object ? JsonObjectReader.Open(json, diagnostics) : null;
            var single = read(json, reader);
            reader?.End();
            return single is null ? null : new DatedValues<T>(single);
        }

        var entries = new List<(LocalDate? From, T Value)>();
        foreach (var item in json.Items)
        {
            if (JsonObjectReader.Open(item, diagnostics) is not { } reader)
            {
                continue;
            }

            var from = reader.Date("from");
            var value = read(item, reader);
            reader.End();
            if (value is not null && entries.Exists(entry => entry.From == from))
            {
                diagnostics.Add(JsonObjectReader.WrongValue(item, ExpectedValues.EntryWithDate));
            }
            else if (value is not null && (from is not null || !reader.Has("from")))
            {
                entries.Add((from, value));
            }
        }

        return entries.Count == 0 ? null : new DatedValues<T>(entries);
    }

    private string? ReadUnitName(LocatedJson json, JsonObjectReader? reader)
    {
        if (reader is not null)
        {
            return reader.RequiredText("unit");
        }

        if (json is { Kind: JsonValueKind.String, Text.Length: > 0 })
        {
            return json.Text;
        }

        diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.UnitOrUnits));
        return null;
    }

    private Money? ReadWage(LocatedJson json, JsonObjectReader? reader)
    {
        if (reader is null)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.Amount));
        }

        return reader?.Money();
    }
}
