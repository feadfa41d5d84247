using System.Text.Json;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads what scenarios expect.</summary>
internal sealed class ExpectationReader(FieldReader fields, GivenReader given)
{
    private static readonly string[] FiguresOfEmployee =
    [
        "planned", "primary", "leave", "assumed", "undertime", "marks", "online", "credited", "overtime", "unapproved", "sessions", "pay", "payTotal",
        "alerts", "days", "settings",
    ];

    /// <summary>Reads the node <c>expect</c>; null where there is none or it says nothing.</summary>
    internal ExpectedResults? Read(LocatedJson? json, IReadOnlyList<string> employeeIds)
    {
        if (json is null || JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var employees = new List<ExpectedEmployee>();
        if (Array.Exists(FiguresOfEmployee, reader.Has) && given.Employee(reader, employeeIds) is { } only)
        {
            employees.Add(EmployeeOf(only, reader, json));
        }

        foreach (var (id, value) in fields.Members(reader.Take("employees")))
        {
            if (JsonObjectReader.Open(value, fields.Diagnostics) is { } other)
            {
                employees.Add(EmployeeOf(id, other, value));
                other.End();
            }
        }

        var findings = fields.Texts(reader.Take("findings"));
        reader.Take("employee"); // read above where there is need
        reader.End();
        return employees.Count == 0 && findings.Count == 0 ? null : new ExpectedResults { Employees = employees, Findings = findings };
    }

    private ExpectedEmployee EmployeeOf(string id, JsonObjectReader reader, LocatedJson json)
    {
        var days = new Dictionary<LocalDate, ExpectedFigures>();
        foreach (var (name, value) in fields.Members(reader.Take("days")))
        {
            var date = LocalDatePattern.Iso.Parse(name);
            if (date.Success && JsonObjectReader.Open(value, fields.Diagnostics) is { } day)
            {
                days[date.Value] = Fill(new ExpectedFigures(), day, value);
                day.End();
            }
            else if (!date.Success)
            {
                fields.Report(value, ExpectedFields.DateBefore);
            }
        }

        return Fill(new ExpectedEmployee { EmployeeId = id, Days = days, Settings = SettingsOf(reader.Take("settings")) }, reader, json);
    }

    private List<ExpectedSetting> SettingsOf(LocatedJson? json) =>
    [
        .. from role in fields.Members(json)
           from setting in fields.Members(role.Value)
           select new ExpectedSetting
           {
               Role = role.Name,
               Setting = setting.Name,
               Value = setting.Value.Kind == JsonValueKind.Null ? PolicyValue.Null : setting.Value.ToPolicyValue(),
               Place = setting.Value.Place,
           },
    ];

    private T Fill<T>(T figures, JsonObjectReader reader, LocatedJson json)
        where T : ExpectedFigures
    {
        var overtime = reader.Take("overtime");
        bool byKind = overtime?.Kind == JsonValueKind.Object;
        return figures with
        {
            Planned = fields.Duration(reader.Take("planned")),
            Primary = fields.Duration(reader.Take("primary")),
            Leave = fields.Duration(reader.Take("leave")),
            Assumed = fields.Duration(reader.Take("assumed")),
            Undertime = fields.Duration(reader.Take("undertime")),
            Marks = MarksOf(reader.Take("marks")),
            Online = fields.Duration(reader.Take("online")),
            Credited = fields.Duration(reader.Take("credited")),
            Overtime = byKind ? null : fields.Duration(overtime),
            OvertimeBy = byKind ? OvertimeOf(overtime!) : new Dictionary<DayKind, Duration>(),
            Unapproved = fields.Duration(reader.Take("unapproved")),
            Sessions = reader.Take("sessions") is { } sessions ? [.. FieldReader.OneOrMany(sessions).Select(SessionOf).OfType<ExpectedSession>()] : null,
            Pay = PayOf(reader.Take("pay")),
            PayTotal = fields.Amount(reader.Take("payTotal")),
            Alerts = reader.Take("alerts") is { } alerts ? fields.Texts(alerts) : null,
            Place = json.Place,
        };
    }

    private List<string>? MarksOf(LocatedJson? json)
    {
        if (json is null)
        {
            return null;
        }

        var marks = new List<string>();
        foreach (var item in FieldReader.OneOrMany(json))
        {
            if (item.Text is { } mark && DayMarkName.All.Contains(mark))
            {
                marks.Add(mark);
            }
            else
            {
                fields.Report(item, ExpectedFields.Mark);
            }
        }

        return marks;
    }

    private Dictionary<DayKind, Duration> OvertimeOf(LocatedJson json)
    {
        var reader = JsonObjectReader.Open(json, fields.Diagnostics)!;
        var byKind = new Dictionary<DayKind, Duration>();
        foreach (var kind in new[] { DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday })
        {
            if (fields.Duration(reader.Take(DayKindName.Of(kind))) is { } time)
            {
                byKind.Add(kind, time);
            }
        }

        reader.End();
        return byKind;
    }

    private Dictionary<string, decimal> PayOf(LocatedJson? json)
    {
        var pay = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (code, value) in fields.Members(json))
        {
            if (fields.Number(value) is { } amount)
            {
                pay[code] = amount;
            }
        }

        return pay;
    }

    private ExpectedSession? SessionOf(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var session = new ExpectedSession
        {
            Date = fields.Date(reader.Take("date")),
            Start = fields.Time(reader.Take("start")),
            End = fields.Time(reader.Take("end")),
            Role = fields.Text(reader.Take("role")),
            IsEffective = fields.YesOrNo(reader.Take("effective")),
            Decision = fields.Decision(reader.Take("decision")),
            Credited = fields.Duration(reader.Take("credited")),
            Net = fields.Duration(reader.Take("net")),
            Met = fields.Texts(reader.Take("met")),
            Unmet = reader.Take("unmet") is { } unmet ? fields.Texts(unmet) : null,
            Turns = fields.Count(reader.Take("turns")),
            Judged = fields.Count(reader.Take("judged")),
            InWindow = fields.Count(reader.Take("inWindow")),
            Conversations = fields.Count(reader.Take("conversations")),
            Ratings = fields.Count(reader.Take("ratings")),
            Satisfaction = fields.Number(reader.Take("satisfaction")),
            Place = json.Place,
        };
        reader.End();
        return session;
    }
}
