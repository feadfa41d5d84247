using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>Inheritance of policies as functions: from what settings are by definition down a chain of units to what one unit has.</summary>
internal sealed class PolicySteps(PolicyBook book)
{
    /// <summary>All settings as their definitions have them, above the topmost unit.</summary>
    internal IEnumerable<SettingStep> Definitions =>
        book.Catalogue.Settings.Select((setting, position) => new SettingStep(SettingState.Default(setting, book.Catalogue.DefaultConstraints[position]), []));

    /// <summary>The levels above a unit and its own, from the law (or the group) down.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal IReadOnlyList<PolicyLevel> ChainTo(string unitId)
    {
        var chain = new List<PolicyLevel>();
        for (PolicyScope? scope = book.ScopeOf(unitId); scope is not null; scope = scope.Above)
        {
            chain.Add(new PolicyLevel(scope.Documents));
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>What the policy of a unit depends on beside its role: answers to questions with an equal key are equal.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal (int Period, string Tags) KeyOf(string unitId, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var scope = book.ScopeOf(unitId);
        return (scope.PeriodOf(date), scope.TagsThatMatter(tags));
    }

    /// <summary>The place of a setting among all, in which findings and results are put.</summary>
    internal int PositionOf(Setting setting) => book.Catalogue.PositionOf(setting);

    /// <summary>The policy of a unit.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="settings">All settings as the unit has them, in any order.</param>
    /// <param name="found">What was found on the way down.</param>
    internal EffectivePolicy Policy(string unitId, string role, IEnumerable<SettingStep> settings, IEnumerable<Diagnostic> found) => new(
        unitId,
        role,
        PolicyState.Of(book.Catalogue, settings.OrderBy(step => PositionOf(step.Resolved.Setting)).Select(step => step.State), [.. found.Distinct()]));
}

/// <summary>One level of a chain of units.</summary>
internal sealed class PolicyLevel
{
    internal PolicyLevel(UnitDocuments documents)
    {
        UnitId = documents.UnitId;
        Documents = [.. documents.All.Select(document => (
            document.Document,
            (IReadOnlyList<LevelDirective>)[.. document.Directives.Select(directive => new LevelDirective(directive, document.Document))]))];
    }

    /// <summary>The unit, or the layer of the law.</summary>
    internal string UnitId { get; }

    /// <summary>Its documents, in the order in which they apply, and the directives of each.</summary>
    internal IReadOnlyList<(PolicyDocument Document, IReadOnlyList<LevelDirective> Directives)> Documents { get; }
}

/// <summary>A directive of a document.</summary>
internal sealed class LevelDirective(CompiledDirective directive, PolicyDocument document)
{
    internal Setting Setting => directive.Setting;

    /// <summary>For this folder alone.</summary>
    internal (CompiledDirective Directive, PolicyDocument Document) Compiled => (directive, document);
}

/// <summary>All that the documents in force of one unit say of one setting; those that tie are set apart.</summary>
internal sealed class LevelSaying
{
    /// <summary>Puts together what is said.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="directives">The directives on the setting, in the order in which they apply.</param>
    internal LevelSaying(string unitId, IEnumerable<LevelDirective> directives)
    {
        var ties = new List<Diagnostic>();
        Directives = LevelDirectives.Separate(unitId, [.. directives.Select(directive => directive.Compiled)], ties);
        Ties = ties;
    }

    /// <summary>The documents that tie.</summary>
    internal IReadOnlyList<Diagnostic> Ties { get; }

    /// <summary>For this folder alone.</summary>
    internal LevelDirectives Directives { get; }
}

/// <summary>A setting on its way down a chain of units. Immutable.</summary>
internal sealed class SettingStep
{
    internal SettingStep(SettingState state, IReadOnlyList<Diagnostic> found)
    {
        State = state;
        Found = found;
    }

    /// <summary>The value, who set it, and what it leaves the units below.</summary>
    internal ResolvedSetting Resolved => State.Resolved;

    /// <summary>What was found in this step: directives that were refused or clamped, constraints that would widen.</summary>
    internal IReadOnlyList<Diagnostic> Found { get; }

    /// <summary>For this folder alone.</summary>
    internal SettingState State { get; }

    /// <summary>The setting as the unit below has it.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="date">The business day, which says what exemptions are over.</param>
    /// <param name="said">What the unit says of the setting; null for nothing.</param>
    internal SettingStep Below(string unitId, LocalDate date, LevelSaying? said)
    {
        var found = new List<Diagnostic>();
        var state = SettingResolution.Descend(
            State, said?.Directives ?? LevelDirectives.None, exemption => exemption.UnitId == unitId && date < exemption.Until, found);
        return new SettingStep(state, found);
    }
}
