using System.Globalization;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Compares what came of a scenario with what was expected.</summary>
internal sealed class ExpectationCheck
{
    private readonly ScenarioOutcome _outcome;
    private readonly List<ScenarioFailure> _failures = [];

    internal ExpectationCheck(Scenario scenario, ScenarioOutcome outcome)
    {
        _outcome = outcome;
        CheckFindings(scenario);
        foreach (var expected in scenario.Expected.Employees)
        {
            Check(expected);
        }
    }

    internal IReadOnlyList<ScenarioFailure> Failures => _failures;

    /// <summary>An error that nobody expected fails the scenario, unless it is in the policies under test, which are checked by themselves.</summary>
    private void CheckFindings(Scenario scenario)
    {
        var found = _outcome.Found.ToList();
        foreach (string code in scenario.Expected.Findings.Where(code => found.TrueForAll(finding => finding.Code != code)))
        {
            string others = found.Count == 0 ? "none" : string.Join(", ", found.Select(finding => finding.Code).Distinct());
            _failures.Add(new ScenarioFailure("findings", code, others, scenario.Place));
        }

        var underTest = _outcome.Prepared.Engine.Policies.Documents.Except(scenario.Given.Documents).Select(document => document.Place.File).ToList();
        foreach (var finding in found.Where(finding => finding.Severity == DiagnosticSeverity.Error && !scenario.Expected.Findings.Contains(finding.Code)))
        {
            bool isOfPolicies = finding.Place.File is { } file && underTest.Contains(file);
            if (!isOfPolicies)
            {
                _failures.Add(new ScenarioFailure("findings", "no error", $"{finding.Code}: {finding.GetMessage()}", finding.Place.IsNone ? scenario.Place : finding.Place));
            }
        }
    }

    private void Check(ExpectedEmployee expected)
    {
        if (_outcome.ReportOf(expected.EmployeeId) is not { } report)
        {
            _failures.Add(new ScenarioFailure(expected.EmployeeId, "an employee with results", _outcome.Period is null ? "no date to evaluate" : "no such employee", expected.Place));
            return;
        }

        // The day that explains a figure of all days is the one on which something happened.
        var dayOfTotals = report.Timesheet.Days.Count > 0 ? report.Timesheet.Days[0].Date : (LocalDate?)null;
        new FiguresCheck(_failures, expected.EmployeeId, expected.EmployeeId, dayOfTotals).Check(
            expected, report.Timesheet.Days, report.Pay, [.. report.Alerts.Select(alert => alert.Finding.Code)]);
        foreach (var day in expected.Days.OrderBy(day => day.Key))
        {
            string subject = $"{expected.EmployeeId} {LocalDatePattern.Iso.Format(day.Key)}";
            new FiguresCheck(_failures, subject, expected.EmployeeId, day.Key).Check(
                day.Value,
                [.. report.Timesheet.Days.Where(actual => actual.Date == day.Key)],
                [.. report.Pay.Where(line => line.Date == day.Key)],
                [.. report.Alerts.Where(alert => alert.Date == day.Key).Select(alert => alert.Finding.Code)]);
        }

        Check(expected.Settings, report.Employee);
    }

    private void Check(IReadOnlyList<ExpectedSetting> settings, Employee employee)
    {
        foreach (var expected in settings)
        {
            var engine = _outcome.Prepared.Engine;
            var date = _outcome.Period!.Start;
            string subject = $"{employee.Id} {expected.Role}: {expected.Setting}";
            if (engine.Policies.Catalogue.Settings.FirstOrDefault(setting => setting.Name == expected.Setting) is not { } setting)
            {
                _failures.Add(new ScenarioFailure(subject, "a setting of that name", "none; `hr-attendance policy settings` lists them", expected.Place));
                continue;
            }

            // The value as the setting reads it: PT120S is PT2M.
            var assignment = employee.Assignments.FirstOrDefault(assignment => assignment.Role == expected.Role);
            var resolved = engine.Policies.Resolve(assignment?.UnitId ?? employee.Unit.On(date), expected.Role, employee.Tags, date).Resolved(setting);
            var wanted = setting.Type.TryRead(expected.Value, out object? value) ? setting.Type.Write(value) : expected.Value;
            if (!wanted.Equals(resolved.WrittenValue))
            {
                string by = resolved.SetBy is { } source ? $" (set by `{source.DocumentId}` of `{source.UnitId}`)" : " (the default)";
                _failures.Add(new ScenarioFailure(subject, wanted.ToString(), resolved.WrittenValue + by, expected.Place));
            }
        }
    }
}
