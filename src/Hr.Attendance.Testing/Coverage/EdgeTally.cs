using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>Counts how often descendants came to the ends of the bounds that hold for them.</summary>
internal sealed class EdgeTally
{
    private readonly Dictionary<(string DocumentId, string Setting, string Edge), (int At, int Beyond)> _counts = [];

    /// <summary>The ends of what a directive leaves descendants, with the counts.</summary>
    internal IReadOnlyList<EdgeCoverage> Of(PolicyDocument document, Directive directive, SettingCatalogue catalogue)
    {
        if (directive.Descendants is null or Delegation.Open || !catalogue.TryGet(directive.SettingName, out _))
        {
            return [];
        }

        return [.. EdgesOf(directive.Descendants).Select(edge =>
        {
            _counts.TryGetValue((document.Id, directive.SettingName, edge), out var count);
            return new EdgeCoverage { Edge = edge, At = count.At, Beyond = count.Beyond };
        })];
    }

    /// <summary>Looks at every policy that an employee of the scenario has, and at each unit on the way down to it.</summary>
    internal void Add(ScenarioOutcome outcome)
    {
        if (outcome.Period is null)
        {
            return;
        }

        var engine = outcome.Prepared.Engine;
        var seen = new HashSet<(string Unit, string Role, string Tags)>();
        foreach (var employee in engine.Chart.Employees)
        {
            foreach (var assignment in employee.Assignments)
            {
                foreach (string unit in engine.Chart.Units.ChainTo(assignment.UnitId ?? employee.Unit.On(outcome.Period.Start)))
                {
                    string tags = string.Join(",", employee.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
                    if (seen.Add((unit, assignment.Role, tags)))
                    {
                        Add(engine.Policies, engine.Policies.Resolve(unit, assignment.Role, employee.Tags, outcome.Period.Start));
                    }
                }
            }
        }
    }

    private void Add(PolicyBook policies, EffectivePolicy policy)
    {
        foreach (var resolved in policy.Settings.Where(resolved => !resolved.Constraint.IsOpen && resolved.Chain.Count > 0))
        {
            foreach (var step in resolved.Chain.Where(step => step.Source.UnitId == policy.UnitId && step.Outcome != StepOutcome.Tied))
            {
                foreach (var source in resolved.Constraint.Sources)
                {
                    Add(resolved, step, source, policies);
                }
            }
        }
    }

    private void Add(ResolvedSetting resolved, ResolutionStep step, PolicySource source, PolicyBook policies)
    {
        bool isHeldBack = step.Outcome != StepOutcome.Applied;
        switch (DirectiveOfSource.Find(policies, source, resolved.Setting.Name)?.Descendants)
        {
            case Delegation.Locked:
                Count("locked", at: !isHeldBack, beyond: isHeldBack);
                break;
            case Delegation.OneOf oneOf:
                bool isNamed = ElementsOf(step.Asked).All(element => oneOf.Values.Contains(element));
                Count(EdgeText.OneOf, at: !isHeldBack && isNamed, beyond: isHeldBack && !isNamed);
                break;
            case Delegation.Within within:
                CountBound(within.AtLeast, EdgeText.AtLeast, -1);
                CountBound(within.AtMost, EdgeText.AtMost, 1);
                break;
        }

        void CountBound(PolicyValue? bound, Func<PolicyValue, string> name, int direction)
        {
            if (bound is not null && CompareTo(resolved.Setting.Type, step.Asked, bound) is { } order)
            {
                Count(name(bound), at: !isHeldBack && order == 0, beyond: isHeldBack && order * direction > 0);
            }
        }

        void Count(string edge, bool at, bool beyond)
        {
            var key = (source.DocumentId, resolved.Setting.Name, edge);
            _counts.TryGetValue(key, out var count);
            _counts[key] = (count.At + (at ? 1 : 0), count.Beyond + (beyond ? 1 : 0));
        }
    }

    private static IEnumerable<string> EdgesOf(Delegation delegation) => delegation switch
    {
        Delegation.Locked => ["locked"],
        Delegation.OneOf => [EdgeText.OneOf],
        Delegation.Within within =>
            new[] { within.AtLeast is null ? null : EdgeText.AtLeast(within.AtLeast), within.AtMost is null ? null : EdgeText.AtMost(within.AtMost) }
                .OfType<string>(),
        _ => [],
    };

    private static IReadOnlyList<PolicyValue> ElementsOf(PolicyValue value) => value is PolicyValue.List list ? list.Items : [value];

    private static int? CompareTo(SettingType type, PolicyValue asked, PolicyValue bound) =>
        type.TryRead(asked, out object? a) && type.TryRead(bound, out object? b) && a is not null && b is not null ? type.Compare(a, b) : null;

    private static class EdgeText
    {
        internal const string OneOf = "oneOf";

        internal static string AtLeast(PolicyValue bound) => $"atLeast {bound}";

        internal static string AtMost(PolicyValue bound) => $"atMost {bound}";
    }
}
