using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>What the policies of a book are resolved from, for whoever resolves them by rules.</summary>
internal sealed class PolicySteps(PolicyBook book)
{
    /// <summary>All settings, each with what its definition leaves every unit.</summary>
    internal IEnumerable<(Setting Setting, SettingConstraint Left)> Definitions =>
        book.Catalogue.Settings.Select((setting, position) => (setting, book.Catalogue.DefaultConstraints[position]));

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
    internal EffectivePolicy Policy(string unitId, string role, IEnumerable<ResolvedSetting> settings, IEnumerable<Diagnostic> found) => new(
        unitId,
        role,

        // Nothing is resolved from this state on, so it need not know what single units took away.
        PolicyState.Of(
            book.Catalogue,
            settings.OrderBy(setting => PositionOf(setting.Setting)).Select(setting => new SettingState(setting, [])),
            [.. found.Distinct()]));
}

/// <summary>One level of a chain of units.</summary>
internal sealed class PolicyLevel
{
    internal PolicyLevel(UnitDocuments documents)
    {
        UnitId = documents.UnitId;
        IsLaw = documents.IsStatutory;
        Documents = [.. documents.All.Select(document => (
            document.Document,
            (IReadOnlyList<TypedDirective>)[.. document.Directives.Select(directive => new TypedDirective(directive))]))];
    }

    /// <summary>The unit, or the layer of the law.</summary>
    internal string UnitId { get; }

    /// <summary>Whether it is the layer of the law.</summary>
    internal bool IsLaw { get; }

    /// <summary>Its documents and the directives of each.</summary>
    internal IReadOnlyList<(PolicyDocument Document, IReadOnlyList<TypedDirective> Directives)> Documents { get; }
}

/// <summary>A directive whose values were read against the catalogue.</summary>
internal sealed class TypedDirective
{
    private readonly CompiledDirective _directive;

    internal TypedDirective(CompiledDirective directive) => _directive = directive;

    /// <summary>The setting that it speaks of.</summary>
    internal Setting Setting => _directive.Setting;

    /// <summary>Where it stands.</summary>
    internal PolicySource Source => _directive.Source;

    /// <summary>Whether it says anything of the value.</summary>
    internal bool ChangesValue => _directive.Change is not null;

    /// <summary>Whether it returns to what the unit inherits.</summary>
    internal bool Clears => _directive.Change is CompiledChange.Clear;

    /// <summary>What it would leave descendants; null where it says nothing of that.</summary>
    internal SettingConstraint? Descendants => _directive.Descendants;

    /// <summary>The descendants that are free from that.</summary>
    internal IReadOnlyList<Exemption> Exemptions => _directive.Exemptions;

    /// <summary>Reads a directive.</summary>
    /// <exception cref="ArgumentException">It names no setting of the catalogue, or a part of it is not of the setting's type.</exception>
    internal static TypedDirective Read(Directive directive, PolicyDocument document, SettingCatalogue catalogue)
    {
        var faults = new List<Diagnostic>();
        var compiled = new DocumentCompiler(catalogue, faults).Compile(directive, document);
        return compiled is not null && faults.Count == 0
            ? new TypedDirective(compiled)
            : throw new ArgumentException(string.Join("; ", faults.Select(fault => fault.GetMessage())), nameof(directive));
    }

    /// <summary>The value that it asks for, from the value that stands and the one that the unit inherits.</summary>
    internal object? Asked(object? current, object? inherited) => _directive.Change is { } change ? change.Apply(Setting, current, inherited) : current;
}

/// <summary>What resolution by rules has as functions: to intersect constraints, to write values and findings.</summary>
internal static class SettingFunctions
{
    /// <summary>What a definition leaves every unit.</summary>
    /// <exception cref="ArgumentException">It does not fit the type of the setting.</exception>
    internal static SettingConstraint LeftByDefinition(Setting setting) => DocumentCompiler.CompileDefault(setting, SettingCatalogue.Standard);

    /// <summary>What all of some constraints allow; one that would leave nothing of those before it does not count.</summary>
    internal static SettingConstraint Common(Setting setting, IEnumerable<SettingConstraint> constraints) => SettingConstraint.Common(setting, constraints);

    /// <summary>What two constraints allow; null when that is nothing.</summary>
    internal static SettingConstraint? InCommon(SettingConstraint left, SettingConstraint asked) => left.Intersect(asked);

    /// <summary>Whether a constraint of a descendant names something that its ancestors do not allow.</summary>
    internal static bool Widens(SettingConstraint left, SettingConstraint asked) => left.IsWidenedBy(asked);

    /// <summary>Whether a value lies within the bounds.</summary>
    internal static bool IsWithinBounds(SettingConstraint left, object? value) => left.IsWithinBounds(value);

    /// <summary>Whether a value, or each element of a list, is among those that are named.</summary>
    internal static bool IsAmong(SettingConstraint left, object? value, object? inherited) => left.IsAmong(value, inherited);

    /// <summary>A directive's part in a value.</summary>
    internal static ResolutionStep Step(PolicySource source, PolicyValue asked, StepOutcome outcome, PolicyValue value) =>
        new() { Source = source, Asked = asked, Outcome = outcome, Value = value };

    /// <summary>A setting as a unit has it.</summary>
    internal static ResolvedSetting Resolved(
        Setting setting, object? value, PolicySource? setBy, SettingConstraint left, SettingConstraint handedDown, IReadOnlyList<ResolutionStep> chain) =>
        new() { Setting = setting, Value = value, SetBy = setBy, Constraint = left, HandedDown = handedDown, Chain = chain };

    /// <summary>Says that a directive asked for what it was not left.</summary>
    internal static Diagnostic Conflict(
        StepOutcome outcome, PolicySource source, Setting setting, SettingConstraint left, PolicyValue asked, PolicyValue kept) =>
        SettingFindings.Conflict(outcome, source, setting, left, asked, kept);

    /// <summary>Says that a directive would leave descendants more than its unit was left, or nothing of it.</summary>
    internal static Diagnostic Widening(
        DiagnosticDescriptor descriptor, PolicySource source, Setting setting, SettingConstraint left, SettingConstraint asked) =>
        SettingFindings.Widening(descriptor, source, setting, left, asked);

    /// <summary>Says that documents of one unit tie.</summary>
    internal static Diagnostic Tie(string unitId, Setting setting, IReadOnlyList<PolicySource> tied) => SettingFindings.Tie(unitId, setting, tied);
}
