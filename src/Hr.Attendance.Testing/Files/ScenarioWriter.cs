using System.Globalization;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Files;

/// <summary>Writes scenarios as scenario files.</summary>
public static class ScenarioWriter
{
    /// <summary>Writes a scenario as a file that reads back as the same.</summary>
    /// <param name="scenario">
    /// The scenario. Its people are employed and hold each role at all times and have one unit and one wage; units and documents of its own
    /// cannot be written yet.
    /// </param>
    /// <param name="workspace">The workspace's folder, relative to the file and with forward slashes; null where the file lies in or below it.</param>
    /// <returns>The file's text in YAML, ending in a new line; the same bytes for the same scenario.</returns>
    /// <exception cref="ArgumentException"><paramref name="scenario"/> is null, or something in it cannot be written.</exception>
    public static string Write(Scenario scenario, string? workspace = null)
    {
        var given = Guard.NotNull(scenario).Given;
        if (given.Units.Count > 0 || given.Documents.Count > 0)
        {
            throw new ArgumentException("a scenario with units or documents of its own cannot be written", nameof(scenario));
        }

        return YamlText.Of(yaml =>
        {
            yaml.Text("workspace", workspace);
            yaml.Key("scenarios");
            yaml.List(() => yaml.Map(() => WriteScenario(yaml, scenario)));
        });
    }

    private static void WriteScenario(YamlText yaml, Scenario scenario)
    {
        var given = scenario.Given;
        yaml.Text("name", scenario.Name);
        yaml.Key("given");
        yaml.Map(() =>
        {
            if (given.Calendar.Count > 0)
            {
                yaml.Key("calendar");
                yaml.Map(given.Calendar.OrderBy(entry => entry.Key).Select(entry => (Text(entry.Key), DayKindName.Of(entry.Value))));
            }

            yaml.Key("employees");
            yaml.Map(() => given.Employees.ToList().ForEach(employee => WriteEmployee(yaml, employee)));
        });
        yaml.Key("evidence");
        yaml.List(() => given.Evidence.ToList().ForEach(seen => yaml.Map(() => WriteEvidence(yaml, seen, withEmployee: given.Employees.Count != 1))));
        if (scenario.Period is { } period)
        {
            yaml.Text("period", $"{Text(period.Start)}..{Text(period.End)}");
        }

        yaml.Key("expect");
        yaml.Map(() => ExpectationWriter.Write(yaml, scenario.Expected));
    }

    private static void WriteEmployee(YamlText yaml, Employee employee)
    {
        if (employee.Employment != DateRange.Always)
        {
            throw new ArgumentException($"the employment of `{employee.Id}` begins or ends, which cannot be written");
        }

        yaml.Key(employee.Id);
        yaml.Map(() =>
        {
            yaml.Text("unit", Only(employee.Unit, employee));
            foreach (var (kind, name) in new[] { (RoleKind.Primary, "primary"), (RoleKind.Concurrent, "concurrent") })
            {
                yaml.Texts(name, employee.Assignments.Where(held => held.Kind == kind).Select(held => held.Dates == DateRange.Always && held.UnitId is null
                    ? held.Role
                    : throw new ArgumentException(
                        $"the role `{held.Role}` of `{employee.Id}` is not held at all times in the own unit, which cannot be written")));
            }

            if (employee.MonthlyWage is { } wage)
            {
                yaml.Text("wage", Text(Only(wage, employee)));
            }

            if (employee.Tags.Count > 0)
            {
                yaml.Key("tags");
                yaml.Map(employee.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (tag.Key, tag.Value)));
            }
        }, isFlow: true);
    }

    private static void WriteEvidence(YamlText yaml, EvidenceOfDay seen, bool withEmployee)
    {
        yaml.Text("employee", withEmployee ? seen.EmployeeId : null);
        yaml.Texts("on", seen.Dates.Select(Text));
        yaml.Texts("works", seen.Works.Select(span => span.ToString()));
        yaml.Texts("online", seen.Online.Select(span => span.ToString()));
        yaml.Text("role", seen.OnlineRole);
        yaml.Texts("punches", seen.Punches.Select(ChatText.Of));
        yaml.Texts("away", seen.Away.Select(span => span.ToString()));
        if (seen.Chats.Count > 0)
        {
            yaml.Key("chats");
            yaml.Map(() =>
            {
                foreach (var chat in seen.Chats)
                {
                    yaml.Key(chat.Id);
                    yaml.List(ChatText.ElementsOf(chat));
                }
            });
        }

        yaml.Texts("leave", seen.Leave.Select(PlanText.Of));
        yaml.Texts("shifts", seen.Shifts.Select(PlanText.Of));
        yaml.Texts("approved", seen.Approved.Select(span => span.ToString()));
        yaml.Texts("rejected", seen.Rejected.Select(span => span.ToString()));
        yaml.Texts("decisions", seen.Decisions.Select(PlanText.Of));
    }

    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Text(Money money) => money.Amount.ToString(CultureInfo.InvariantCulture) + " " + money.Currency;

    private static T Only<T>(DatedValues<T> values, Employee employee)
        where T : notnull => values.Entries.Count == 1
            ? values.Entries[0].Value
            : throw new ArgumentException($"the unit or the wage of `{employee.Id}` changes over time, which cannot be written");
}
