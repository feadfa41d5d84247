using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Policies.Checking;

/// <summary>A unit with documents of its own, and the policies that it can have.</summary>
internal sealed class CheckedUnit
{
    private readonly Dictionary<PolicySource, CompiledDirective> _own;
    private IReadOnlyList<OwnSteps>? _steps;

    internal CheckedUnit(OrganizationUnit unit, IEnumerable<CompiledDocument> documents, UnitSurvey survey)
    {
        Unit = unit;
        Documents = [.. documents.OrderBy(document => document.Document.Dates.From).ThenBy(document => document.Document.Id, StringComparer.Ordinal)];
        Survey = survey;
        _own = Documents.SelectMany(document => document.Directives).ToDictionary(directive => directive.Source, SameSource.Instance);
    }

    internal OrganizationUnit Unit { get; }

    internal string Id => Unit.Id;

    /// <summary>The unit's own documents, by their first date and id.</summary>
    internal IReadOnlyList<CompiledDocument> Documents { get; }

    internal IEnumerable<CompiledDirective> Directives => Documents.SelectMany(document => document.Directives);

    internal UnitSurvey Survey { get; }

    /// <summary>What the unit's documents did, setting by setting in each policy; settings that they leave alone are left out.</summary>
    internal IReadOnlyList<OwnSteps> Steps => _steps ??= [.. Survey.Policies.SelectMany(StepsIn)];

    /// <summary>The directive of the unit that a source names; null when it is not one of the unit's.</summary>
    internal CompiledDirective? Find(PolicySource source) => _own.TryGetValue(source, out var directive) ? directive : null;

    private IEnumerable<OwnSteps> StepsIn(SurveyedPolicy surveyed)
    {
        foreach (var resolved in surveyed.Policy.Settings)
        {
            int first = resolved.Chain.Count;
            while (first > 0 && _own.ContainsKey(resolved.Chain[first - 1].Source))
            {
                first--;
            }

            if (first < resolved.Chain.Count)
            {
                yield return new OwnSteps(surveyed, resolved, first);
            }
        }
    }
}
