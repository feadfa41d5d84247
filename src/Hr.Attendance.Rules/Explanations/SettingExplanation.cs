using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What one directive said of a setting and what became of it. Immutable.</summary>
public sealed record DirectiveExplanation
{
    internal DirectiveExplanation()
    {
    }

    /// <summary>The document, its unit and the directive's place.</summary>
    public required PolicySource Source { get; init; }

    /// <summary>The part that it had in the value; null when it asked for none.</summary>
    public required ResolutionStep? Step { get; init; }

    /// <summary>Whether it returned to what the ancestors gave (<c>clear</c>).</summary>
    public required bool IsReturn { get; init; }

    /// <summary>What it asked to leave the units below; null when it said nothing of that.</summary>
    public required SettingConstraint? Leaves { get; init; }

    /// <summary>What it rests on: an article of the law, a decision; null when nothing was given.</summary>
    public required string? Reference { get; init; }
}

/// <summary>What one level, the law or a unit, said of a setting. Immutable.</summary>
public sealed record LevelExplanation
{
    internal LevelExplanation()
    {
    }

    /// <summary>The unit, or the layer of the law.</summary>
    public required string UnitId { get; init; }

    /// <summary>Whether it is the law.</summary>
    public required bool IsStatutory { get; init; }

    /// <summary>What its documents said, in the order in which they apply; empty when they said nothing.</summary>
    public required IReadOnlyList<DirectiveExplanation> Directives { get; init; }
}

/// <summary>An exemption that is in force on the date. Immutable.</summary>
public sealed record ExemptionInForce
{
    internal ExemptionInForce()
    {
    }

    /// <summary>The exemption.</summary>
    public required Exemption Exemption { get; init; }

    /// <summary>The directive that grants it.</summary>
    public required PolicySource Source { get; init; }

    /// <summary>Whether it frees the unit that the explanation is about, rather than only one below it.</summary>
    public required bool FreesUnit { get; init; }
}

/// <summary>
/// All that there is to say of one setting for a unit, role, tags and date: its value, who decided it, what every level from the law down
/// said of it and what became of that, and what the unit may do and leaves below it. Immutable.
/// </summary>
public sealed record SettingExplanation
{
    internal SettingExplanation()
    {
    }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The setting's value and what is left of it to decide.</summary>
    public required ResolvedSetting Resolved { get; init; }

    /// <summary>The levels, from the law or the root down to the unit.</summary>
    public required IReadOnlyList<LevelExplanation> Levels { get; init; }

    /// <summary>The exemptions in force that free the unit or one below it.</summary>
    public required IReadOnlyList<ExemptionInForce> Exemptions { get; init; }

    /// <summary>The setting.</summary>
    public Setting Setting => Resolved.Setting;

    /// <summary>What the directive that gave the value rests on; null when nothing was given.</summary>
    public string? Reference =>
        Levels.SelectMany(level => level.Directives).LastOrDefault(directive => Resolved.SetBy is not null && directive.Source == Resolved.SetBy)?.Reference;

    /// <summary>Explains a setting.</summary>
    /// <param name="policies">The policy documents.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit, or the catalogue of the book no such setting.</exception>
    public static SettingExplanation Of(
        PolicyBook policies, Setting setting, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        Guard.NotNull(policies);
        Guard.NotNull(setting);
        var resolved = policies.Resolve(unitId, role, tags, date).Resolved(setting);
        var scopes = new List<PolicyScope>();
        for (PolicyScope? scope = policies.ScopeOf(unitId); scope is not null; scope = scope.Above)
        {
            scopes.Insert(0, scope);
        }

        var levels = new List<LevelExplanation>(scopes.Count);
        var exemptions = new List<ExemptionInForce>();
        var steps = resolved.Chain.ToList();
        foreach (var scope in scopes)
        {
            var said = DirectivesOn(setting, scope.Documents, role, tags, date);
            var directives = said.ConvertAll(directive => Explain(directive.Compiled, directive.Document, steps));
            levels.Add(new LevelExplanation
            {
                UnitId = scope.Documents.UnitId,
                IsStatutory = scope.Documents.IsStatutory,
                Directives = directives,
            });
            int narrower = directives.FindLastIndex(directive => directive.Leaves is not null && directive.Step?.Outcome != StepOutcome.Tied);
            if (narrower >= 0)
            {
                exemptions.AddRange(InForce(policies, said[narrower].Compiled, unitId, date));
            }
        }

        return new SettingExplanation
        {
            UnitId = unitId,
            Role = role,
            Date = date,
            Resolved = resolved,
            Levels = levels,
            Exemptions = exemptions,
        };
    }

    /// <summary>The explanation as lines for people; a line that belongs to the one above it is indented by two spaces.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The lines.</returns>
    public IReadOnlyList<string> Lines(MessageLanguage language) => new SettingExplanationText(this, language).Lines();

    private static List<(CompiledDirective Compiled, PolicyDocument Document)> DirectivesOn(
        Setting setting, UnitDocuments documents, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
    [
        .. documents.Matching(role, tags, date)
            .Select(position => documents.All[position])
            .SelectMany(document => document.Directives.Select(directive => (directive, document.Document)))
            .Where(said => ReferenceEquals(said.directive.Setting, setting)),
    ];

    private static DirectiveExplanation Explain(CompiledDirective compiled, PolicyDocument document, List<ResolutionStep> steps)
    {
        int index = steps.FindIndex(step => step.Source == compiled.Source);
        var step = index < 0 ? null : steps[index];
        if (index >= 0)
        {
            steps.RemoveAt(index);
        }

        string? reference = document.Directives
            .FirstOrDefault(directive => directive.SettingName == compiled.Setting.Name && directive.Place == compiled.Source.Place)?.Reference;
        return new DirectiveExplanation
        {
            Source = compiled.Source,
            Step = step,
            IsReturn = compiled.Change is CompiledChange.Clear,
            Leaves = compiled.Descendants,
            Reference = reference,
        };
    }

    private static IEnumerable<ExemptionInForce> InForce(PolicyBook policies, CompiledDirective directive, string unitId, LocalDate date)
    {
        var chain = policies.Units.ChainTo(unitId);
        foreach (var exemption in directive.Exemptions.Where(exemption => date < exemption.Until && policies.Units.Contains(exemption.UnitId)))
        {
            bool frees = exemption.UnitId != directive.Source.UnitId && chain.Contains(exemption.UnitId, StringComparer.Ordinal);
            if (frees || policies.Units.ChainTo(exemption.UnitId).Contains(unitId, StringComparer.Ordinal))
            {
                yield return new ExemptionInForce { Exemption = exemption, Source = directive.Source, FreesUnit = frees };
            }
        }
    }
}
