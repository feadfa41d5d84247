using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads what scenarios give: units, people, documents, dates, evidence.</summary>
internal sealed class GivenReader(FieldReader fields)
{
    private readonly ChatReader _chats = new(fields);

    internal ScenarioGiven Read(LocatedJson? json)
    {
        if (json is null || JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return ScenarioGiven.Nothing;
        }

        var units = reader.List("units").Select(unit => OrganizationReader.ReadUnit(unit, fields.Diagnostics)).OfType<OrganizationUnit>().ToList();
        var employees = fields.Members(reader.Take("employees")).Select(member => EmployeeOf(member.Name, member.Value)).OfType<Employee>().ToList();
        var documents = reader.List("policies").Select(policy => PolicyDocumentReader.Read(policy, fields.Diagnostics)).OfType<PolicyDocument>().ToList();
        var calendar = CalendarOf(reader.Take("calendar"));
        reader.End();
        return new ScenarioGiven { Units = units, Employees = employees, Documents = documents, Calendar = calendar };
    }

    /// <summary>Reads a list of what was seen.</summary>
    /// <param name="json">The list.</param>
    /// <param name="employeeIds">The people whom the scenario gives: one of them needs not be named.</param>
    internal List<EvidenceOfDay> Evidence(LocatedJson? json, IReadOnlyList<string> employeeIds) =>
        [.. FieldReader.OneOrMany(json).Select(item => EvidenceOf(item, employeeIds)).OfType<EvidenceOfDay>()];

    /// <summary>The employee that is named, or the only one there is; null, with a diagnostic, when neither.</summary>
    internal string? Employee(JsonObjectReader reader, IReadOnlyList<string> employeeIds)
    {
        if (reader.Take("employee") is { } named)
        {
            return fields.Text(named);
        }

        if (employeeIds.Count == 1)
        {
            return employeeIds[0];
        }

        fields.Diagnostics.Add(ScenarioDiagnostics.WhichEmployee.At(reader.Place, ("count", employeeIds.Count.ToString(CultureInfo.InvariantCulture))));
        return null;
    }

    private Employee? EmployeeOf(string id, LocatedJson json)
    {
        if (JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        string? unit = reader.RequiredText("unit");
        var primary = fields.Texts(reader.Take("primary")).Select(role => new RoleAssignment
        {
            Role = role,
            Kind = RoleKind.Primary,
            Dates = DateRange.Always,
        });
        var concurrent = fields.Texts(reader.Take("concurrent")).Select(role => new RoleAssignment
        {
            Role = role,
            Kind = RoleKind.Concurrent,
            Dates = DateRange.Always,
        });
        List<RoleAssignment> assignments =
        [
            .. primary,
            .. concurrent,
            .. reader.List("assignments").Select(held => OrganizationReader.ReadAssignment(held, fields.Diagnostics)).OfType<RoleAssignment>(),
        ];
        var wage = fields.Wage(reader.Take("wage"));
        var tags = reader.Texts("tags");
        reader.End();
        return unit is null || id.Length == 0
            ? null
            : new Employee(id, new DatedValues<string>(unit), assignments, tags, wage is null ? null : new DatedValues<Money>(wage), place: json.Place);
    }

    private Dictionary<LocalDate, DayKind> CalendarOf(LocatedJson? json)
    {
        var dates = new Dictionary<LocalDate, DayKind>();
        foreach (var (name, value) in fields.Members(json))
        {
            var date = NodaTime.Text.LocalDatePattern.Iso.Parse(name);
            if (date.Success && DayKindName.Parse(value.Text) is { } kind)
            {
                dates[date.Value] = kind;
            }
            else
            {
                fields.Report(value, ExpectedFields.DateWithKind);
            }
        }

        return dates;
    }

    private EvidenceOfDay? EvidenceOf(LocatedJson json, IReadOnlyList<string> employeeIds)
    {
        if (JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        string? employee = Employee(reader, employeeIds);
        var dates = reader.Requires("on") ? fields.Dates(reader.Take("on")) : [];
        var seen = new EvidenceOfDay
        {
            EmployeeId = employee ?? "?",
            Dates = dates,
            Works = fields.Spans(reader.Take("works")),
            Online = fields.Spans(reader.Take("online")),
            OnlineRole = fields.Text(reader.Take("role")),
            Punches = [.. FieldReader.OneOrMany(reader.Take("punches")).Select(PunchOf).OfType<SinglePunch>()],
            Away = fields.Spans(reader.Take("away")),
            Chats = [.. _chats.Chats(reader.Take("chats")), .. _chats.Turns(reader.Take("turns"))],
            Leave = fields.Many<LeaveTaken>(reader.Take("leave"), PlanText.TryLeave, ExpectedFields.Leave),
            Shifts = fields.Many<PlannedShift>(reader.Take("shifts"), PlanText.TryShift, ExpectedFields.Shift),
            Approved = fields.Spans(reader.Take("approved")),
            Rejected = fields.Spans(reader.Take("rejected")),
            Decisions = fields.Many<SessionDecision>(reader.Take("decisions"), PlanText.TryDecision, ExpectedFields.Decision),
            Place = json.Place,
        };
        reader.End();
        return employee is null || dates.Count == 0 ? null : seen;
    }

    private SinglePunch? PunchOf(LocatedJson json)
    {
        string[] words = (json.Text ?? string.Empty).Split(' ');
        PunchKind? kind = words[0] switch { "in" => PunchKind.In, "out" => PunchKind.Out, "punch" => PunchKind.Unstated, _ => null };
        if (kind is { } known && words.Length is 2 or 3 && ClockTime.TryParse(words[1], out var at))
        {
            return new SinglePunch { Kind = known, At = at, Role = words.Length == 3 ? words[2] : null };
        }

        fields.Report(json, ExpectedFields.Punch);
        return null;
    }
}
