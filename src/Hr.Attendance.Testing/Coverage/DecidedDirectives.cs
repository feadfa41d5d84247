using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>Which directives gave the values that explanations name.</summary>
internal sealed class DecidedDirectives
{
    // A directive counts as covered where an explanation names its setting and it gave the value, not where it was merely in force: a
    // policy of two hundred lines is in force in every scenario.

    private readonly Dictionary<(string DocumentId, string Setting), List<string>> _scenarios = [];

    internal IReadOnlyList<string> ScenariosOf(string documentId, string setting) => _scenarios.TryGetValue((documentId, setting), out var names) ? names : [];

    internal void Add(ScenarioResult result)
    {
        var named = new HashSet<(string DocumentId, string Setting)>();
        foreach (var resolved in SettingsNamedIn(result.Outcome).Concat(SettingsExpectedIn(result)).Distinct())
        {
            named.UnionWith(DecidersOf(resolved, result.Outcome.Prepared.Engine.Policies).Select(source => (source.DocumentId, resolved.Setting.Name)));
        }

        foreach (var key in named)
        {
            if (!_scenarios.TryGetValue(key, out var names))
            {
                _scenarios.Add(key, names = []);
            }

            names.Add(result.Scenario.Name);
        }
    }

    private static IEnumerable<ResolvedSetting> SettingsNamedIn(ScenarioOutcome outcome)
    {
        if (outcome.Report is null || outcome.Period is null)
        {
            yield break;
        }

        var (engine, evidence) = (outcome.Prepared.Engine, outcome.Prepared.Evidence);
        foreach (var employee in outcome.Report.Employees)
        {
            foreach (var date in outcome.Period)
            {
                foreach (var resolved in engine.Explain(evidence, employee.Employee.Id, date)?.Flatten().SelectMany(part => part.Settings) ?? [])
                {
                    yield return resolved;
                }
            }
        }
    }

    /// <summary>A scenario that says what a setting must be has looked at it.</summary>
    private static IEnumerable<ResolvedSetting> SettingsExpectedIn(ScenarioResult result)
    {
        var engine = result.Outcome.Prepared.Engine;
        foreach (var expected in result.Scenario.Expected.Employees)
        {
            if (result.Outcome.Period is { } period && engine.Chart.TryGetEmployee(expected.EmployeeId, out var employee))
            {
                foreach (var said in expected.Settings)
                {
                    yield return SettingOfRole.Resolve(engine, employee, said.Role, said.Setting, period.Start)!;
                }
            }
        }
    }

    /// <summary>The directives that made a value, from the one that had the last word back to the one that set it.</summary>
    private static IEnumerable<PolicySource> DecidersOf(ResolvedSetting resolved, PolicyBook policies)
    {
        for (int i = resolved.Chain.Count - 1; i >= 0; i--)
        {
            var step = resolved.Chain[i];
            if (step.Outcome is StepOutcome.Applied or StepOutcome.Clamped)
            {
                yield return step.Source;
                if (DirectiveOfSource.Find(policies, step.Source, resolved.Setting.Name)?.Change is not (ValueChange.ChangeList or ValueChange.Clear))
                {
                    yield break;
                }
            }
        }
    }
}
