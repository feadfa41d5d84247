using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>A unit with documents of its own, and the policies that it can have.</summary>
internal sealed class CheckedUnit
{
    private readonly Dictionary<PolicySource, CompiledDirective> _own;
    private readonly HashSet<Setting> _spokenOf;
    private readonly Lazy<SimultaneousPolicies> _simultaneous;
    private IReadOnlyList<OwnSteps>? _steps;

    internal CheckedUnit(OrganizationUnit unit, IEnumerable<CompiledDocument> documents, UnitSurvey survey)
    {
        Unit = unit;
        Documents = [.. documents.OrderBy(document => document.Document.Dates.From).ThenBy(document => document.Document.Id, StringComparer.Ordinal)];
        Survey = survey;
        _own = Documents.SelectMany(document => document.Directives).ToDictionary(directive => directive.Source, SameSource.Instance);
        _spokenOf = [.. Directives.Select(directive => directive.Setting)];
        _simultaneous = new Lazy<SimultaneousPolicies>(() => new SimultaneousPolicies(Survey.Policies));
    }

    internal OrganizationUnit Unit { get; }

    internal string Id => Unit.Id;

    /// <summary>The unit's own documents, by their first date and id.</summary>
    internal IReadOnlyList<CompiledDocument> Documents { get; }

    internal IEnumerable<CompiledDirective> Directives => Documents.SelectMany(document => document.Directives);

    internal UnitSurvey Survey { get; }

    /// <summary>What the unit says to whom at one time.</summary>
    internal SimultaneousPolicies SimultaneousPolicies => _simultaneous.Value;

    /// <summary>What the unit's documents did, setting by setting in each policy; settings that they leave alone are left out.</summary>
    internal IReadOnlyList<OwnSteps> Steps => _steps ??= [.. Survey.Policies.SelectMany(StepsIn)];

    /// <summary>The directive of the unit that a source names; null when it is not one of the unit's.</summary>
    internal CompiledDirective? Find(PolicySource source) => _own.TryGetValue(source, out var directive) ? directive : null;

    /// <summary>Whether a document of the unit speaks of a setting.</summary>
    internal bool SpeaksOf(Setting setting) => _spokenOf.Contains(setting);

    /// <summary>The value that the unit would have without its own documents.</summary>
    internal PolicyValue InheritedBy(ResolvedSetting resolved) => OwnSteps.ValueBefore(resolved, FirstOwnStep(resolved));

    private IEnumerable<OwnSteps> StepsIn(SurveyedPolicy surveyed)
    {
        foreach (var resolved in surveyed.Policy.Settings)
        {
            int first = FirstOwnStep(resolved);
            if (first < resolved.Chain.Count)
            {
                yield return new OwnSteps(surveyed, resolved, first);
            }
        }
    }

    /// <summary>Where in a chain the unit's own steps begin; its length where there are none.</summary>
    private int FirstOwnStep(ResolvedSetting resolved)
    {
        // A chain runs from the root down, so the steps of the unit itself are its tail.
        int first = resolved.Chain.Count;
        while (first > 0 && _own.ContainsKey(resolved.Chain[first - 1].Source))
        {
            first--;
        }

        return first;
    }
}
