using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Files;

/// <summary>Writes what a scenario expects; settings of roles cannot be written yet.</summary>
internal static class ExpectationWriter
{
    internal static void Write(YamlText yaml, ExpectedResults expected)
    {
        if (expected.Employees.Any(employee => employee.Settings.Count > 0))
        {
            throw new ArgumentException("a scenario that expects settings cannot be written");
        }

        if (expected.Employees.Count == 1)
        {
            yaml.Text("employee", expected.Employees[0].EmployeeId);
            WriteEmployee(yaml, expected.Employees[0]);
        }
        else if (expected.Employees.Count > 1)
        {
            yaml.Key("employees");
            yaml.Map(() =>
            {
                foreach (var employee in expected.Employees)
                {
                    yaml.Key(employee.EmployeeId);
                    yaml.Map(() => WriteEmployee(yaml, employee));
                }
            });
        }

        yaml.Texts("findings", expected.Findings);
    }

    private static void WriteEmployee(YamlText yaml, ExpectedEmployee employee)
    {
        WriteFigures(yaml, employee);
        if (employee.Days.Count > 0)
        {
            yaml.Key("days");
            yaml.Map(() =>
            {
                foreach (var day in employee.Days.OrderBy(day => day.Key))
                {
                    yaml.Key(ScenarioWriter.Text(day.Key));
                    yaml.Map(() => WriteFigures(yaml, day.Value));
                }
            });
        }
    }

    private static void WriteFigures(YamlText yaml, ExpectedFigures figures)
    {
        yaml.Text("planned", Text(figures.Planned));
        yaml.Text("primary", Text(figures.Primary));
        yaml.Text("leave", Text(figures.Leave));
        yaml.Text("assumed", Text(figures.Assumed));
        yaml.Text("undertime", Text(figures.Undertime));
        if (figures.Marks is { } marks)
        {
            yaml.Key("marks");
            yaml.List(marks);
        }

        yaml.Text("online", Text(figures.Online));
        yaml.Text("credited", Text(figures.Credited));
        yaml.Text("overtime", Text(figures.Overtime));
        if (figures.OvertimeBy.Count > 0)
        {
            yaml.Key("overtime");
            yaml.Map(figures.OvertimeBy.OrderBy(entry => entry.Key).Select(entry => (DayKindName.Of(entry.Key), IsoDuration.Format(entry.Value))));
        }

        yaml.Text("unapproved", Text(figures.Unapproved));
        if (figures.Sessions is { } sessions)
        {
            yaml.Key("sessions");
            yaml.List(() => sessions.ToList().ForEach(session => yaml.Map(() => WriteSession(yaml, session), isFlow: true)));
        }

        if (figures.Pay.Count > 0)
        {
            yaml.Key("pay");
            yaml.Map(
                () => figures.Pay.OrderBy(line => line.Key, StringComparer.Ordinal).ToList().ForEach(line => yaml.Plain(line.Key, line.Value)),
                isFlow: true);
        }

        yaml.Text("payTotal", figures.PayTotal is { } total ? ScenarioWriter.Text(total) : null);
        if (figures.Alerts is { } alerts)
        {
            yaml.Key("alerts");
            yaml.List(alerts);
        }
    }

    private static void WriteSession(YamlText yaml, ExpectedSession session)
    {
        yaml.Text("date", session.Date is { } date ? ScenarioWriter.Text(date) : null);
        yaml.Text("start", session.Start?.ToString());
        yaml.Text("end", session.End?.ToString());
        yaml.Text("role", session.Role);
        yaml.Plain("effective", session.IsEffective);
        yaml.Text("decision", session.Decision is { } decision ? PlanText.Of(decision) : null);
        yaml.Text("credited", Text(session.Credited));
        yaml.Text("net", Text(session.Net));
        yaml.Texts("met", session.Met);
        if (session.Unmet is { } unmet)
        {
            yaml.Key("unmet");
            yaml.List(unmet);
        }

        yaml.Plain("turns", session.Turns);
        yaml.Plain("judged", session.Judged);
        yaml.Plain("inWindow", session.InWindow);
        yaml.Plain("conversations", session.Conversations);
        yaml.Plain("ratings", session.Ratings);
        yaml.Plain("satisfaction", session.Satisfaction);
    }

    private static string? Text(Duration? time) => time is { } known ? IsoDuration.Format(known) : null;
}
