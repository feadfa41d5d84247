using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

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

    private ExpectationCheck(ScenarioOutcome outcome) => _outcome = outcome;

    internal IReadOnlyList<ScenarioFailure> Failures => _failures;

    /// <summary>What differs from what one employee must get.</summary>
    internal static IReadOnlyList<ScenarioFailure> FailuresOf(ExpectedEmployee expected, ScenarioOutcome outcome)
    {
        var check = new ExpectationCheck(outcome);
        check.Check(expected);
        return check.Failures;
    }

    /// <summary>An error that nobody expected fails the scenario, unless it is in the policies under test, which are checked by themselves.</summary>
    private void CheckFindings(Scenario scenario)
    {
        var found = _outcome.Found.ToList();
        foreach (string code in scenario.Expected.Findings.Where(code => found.TrueForAll(finding => finding.Code != code)))
        {
            string others = found.Count == 0 ? "none" : string.Join(", ", found.Select(finding => finding.Code).Distinct());
            _failures.Add(new ScenarioFailure { Figure = "findings", Expected = code, Actual = others, Place = scenario.Place });
        }

        var underTest = _outcome.Prepared.Engine.Policies.OwnDocuments.Except(scenario.Given.Documents).Select(document => document.Place.File).ToList();
        foreach (var finding in found.Where(finding => finding.Severity == DiagnosticSeverity.Error && !scenario.Expected.Findings.Contains(finding.Code)))
        {
            bool isOfPolicies = finding.Place.File is { } file && underTest.Contains(file);
            if (!isOfPolicies)
            {
                _failures.Add(new ScenarioFailure
                {
                    Figure = "findings",
                    Expected = "no error",
                    Actual = $"{finding.Code}: {finding.GetMessage()}",
                    Place = finding.Place.IsNone ? scenario.Place : finding.Place,
                });
            }
        }
    }

    private void Check(ExpectedEmployee expected)
    {
        var about = new ScenarioFailure
        {
            Figure = string.Empty,
            Expected = string.Empty,
            Actual = string.Empty,
            EmployeeId = expected.EmployeeId,
        };
        if (_outcome.ReportOf(expected.EmployeeId) is not { } report)
        {
            string why = _outcome.Period is null ? "no date to evaluate: add evidence, days or a period" : "no such employee";
            _failures.Add(about with { Figure = "employee", Expected = "results", Actual = why, Place = expected.Place });
            return;
        }

        // What differs over all days is explained by the first day on which there was something.
        var first = report.Timesheet.Days.Count > 0 ? report.Timesheet.Days[0].Date : (LocalDate?)null;
        new FiguresCheck(_failures, about with { Explaining = first }).Check(
            expected, report.Timesheet.Days, report.Pay, [.. report.Alerts.Select(alert => alert.Finding.Code)]);
        foreach (var day in expected.Days.OrderBy(day => day.Key))
        {
            new FiguresCheck(_failures, about with { Date = day.Key, Explaining = day.Key }).Check(
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
            var about = new ScenarioFailure
            {
                Figure = $"{expected.Role} {expected.Setting}",
                Expected = string.Empty,
                Actual = string.Empty,
                Place = expected.Place,
                EmployeeId = employee.Id,
            };
            if (SettingOfRole.Resolve(engine, employee, expected.Role, expected.Setting, date) is not { } resolved)
            {
                _failures.Add(about with { Expected = "a setting of that name", Actual = "none; `hr-attendance policy settings` lists them" });
                continue;
            }

            // The value as the setting reads it: PT120S is PT2M.
            var type = resolved.Setting.Type;
            var wanted = type.TryRead(expected.Value, out object? value) ? type.Write(value) : expected.Value;
            if (!wanted.Equals(resolved.WrittenValue))
            {
                string by = resolved.SetBy is { } source ? $" (set by `{source.DocumentId}` of `{source.UnitId}`)" : " (the default)";
                _failures.Add(about with { Expected = wanted.ToString(), Actual = resolved.WrittenValue + by });
            }
        }
    }
}
