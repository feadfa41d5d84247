using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.NRules.Policies;

/// <summary>A setting as a unit of the chain has it, with what it leaves the units below.</summary>
public sealed class SettingOfUnit : PolicyFact
{
    private ResolvedSetting? _resolved;

    /// <summary>A setting that has the value of its definition.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="unit">The unit; null for what stands above the topmost.</param>
    public SettingOfUnit(KnownSetting setting, UnitInChain? unit)
        : base(Guard.NotNull(setting).Question)
    {
        Unit = unit;
        Value = new SettingValue(setting.Setting, setting.Setting.DefaultValue);
        Left = setting.Left;
        HandedDown = setting.Left;
        Findings = [];
        Narrowings = setting.Left.Constraint.IsOpen ? [] : [(null, setting.Left.Constraint)];
    }

    /// <summary>A setting after the last directive of a unit that leaves its descendants what it was left.</summary>
    /// <param name="said">The setting after all directives of the unit.</param>
    public SettingOfUnit(SettingSoFar said)
        : this(Guard.NotNull(said), said.Left, said.NarrowingsAbove, said.Findings)
    {
    }

    /// <summary>A setting after the last directive of a unit that takes something away from its descendants.</summary>
    internal SettingOfUnit(UnitNarrows narrows, SettingBounds handedDown, IEnumerable<Diagnostic> found)
        : this(
            narrows.SoFar,
            handedDown,
            [.. narrows.SoFar.NarrowingsAbove, (narrows.Directive, narrows.Asked.Constraint)],
            [.. narrows.SoFar.Findings, .. found])
    {
    }

    private SettingOfUnit(
        SettingSoFar said,
        SettingBounds handedDown,
        IReadOnlyList<(DocumentDirective? Directive, SettingConstraint Left)> narrowings,
        IReadOnlyList<Diagnostic> findings)
        : base(said.Question)
    {
        Unit = said.Unit;
        Said = said;
        Value = said.Value;
        SetBy = said.SetBy;
        Left = said.Left;
        HandedDown = handedDown;
        Findings = findings;
        Narrowings = narrowings;
    }

    /// <summary>The setting.</summary>
    public Setting Setting => Value.Setting;

    /// <summary>The unit; null for what stands above the topmost unit: the definition.</summary>
    public UnitInChain? Unit { get; }

    /// <summary>The value.</summary>
    public SettingValue Value { get; }

    /// <summary>The directive that gave the value; null for the definition.</summary>
    public PolicySource? SetBy { get; }

    /// <summary>What the units above leave it.</summary>
    public SettingBounds Left { get; }

    /// <summary>What it leaves the units below.</summary>
    public SettingBounds HandedDown { get; }

    /// <summary>What the unit said, up to its last directive; null for the definition.</summary>
    public SettingSoFar? Said { get; }

    /// <summary>What was found in what the unit said: ties, directives that asked for what was not left, constraints that would widen.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Whether this is the answer: the setting as the unit of the question has it.</summary>
    public bool IsAnswer => Unit is { IsAsked: true };

    /// <summary>The value with its provenance: the directives that are met on the way back from fact to fact, from the root down.</summary>
    public ResolvedSetting Resolved => _resolved ??= SettingFunctions.Resolved(
        Setting, Value.Value, SetBy, Left.Constraint, HandedDown.Constraint, [.. WayBack().Reverse().SelectMany(said => said.Steps)]);

    /// <summary>
    /// What the definition and single units left their descendants, one by one: an exemption takes one of them back, and an intersection cannot
    /// be taken apart again.
    /// </summary>
    internal IReadOnlyList<(DocumentDirective? Directive, SettingConstraint Left)> Narrowings { get; }

    /// <summary>Whether a unit above took something away by a directive.</summary>
    internal bool IsNarrowedBy(DocumentDirective directive) => Narrowings.Any(narrowing => narrowing.Directive == directive);

    /// <summary>The setting at the beginning of what the unit below says.</summary>
    internal SettingSoFar HandedDownTo(UnitInChain unit, IEnumerable<IEnumerable<DirectiveInForce>> said) =>
        new(this, unit, HandedDown, Narrowings, InOrder(said));

    /// <summary>The setting at the beginning of what the unit below says, which is free from some directives.</summary>
    internal SettingSoFar HandedDownTo(UnitInChain unit, IEnumerable<IEnumerable<DirectiveInForce>> said, IEnumerable<UnitExempt> freed)
    {
        var directives = freed.Select(exempt => exempt.Directive).ToArray();
        var narrowings = Narrowings.Where(narrowing => !directives.Contains(narrowing.Directive)).ToArray();
        var left = SettingFunctions.Common(Setting, narrowings.Select(narrowing => narrowing.Left));
        return new SettingSoFar(this, unit, new SettingBounds(Setting, left), narrowings, InOrder(said));
    }

    private static DirectivesOfOneRank[] InOrder(IEnumerable<IEnumerable<DirectiveInForce>> said) => [.. said.Select(one => new DirectivesOfOneRank([.. one]))];

    private IEnumerable<SettingSoFar> WayBack()
    {
        for (var said = Said; said is not null; said = said.Before ?? said.Above.Said)
        {
            yield return said;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Unit is null ? $"{Value} by definition" : $"{Value} of {Unit.UnitId}";
}

/// <summary>The directives of one unit on one setting that are of one rank; two or more tie.</summary>
public sealed class DirectivesOfOneRank
{
    /// <summary>What documents of one rank say.</summary>
    /// <param name="directives">Their directives on the setting; at least one.</param>
    public DirectivesOfOneRank(params DirectiveInForce[] directives)
    {
        // A finding names those that tie one after the other: always in the same order, in whatever order they were inserted.
        Directives =
        [
            .. Guard.NotNull(directives)
                .OrderBy(directive => directive.Document.Document.Id, StringComparer.Ordinal)
                .ThenBy(directive => directive.Directive.Position),
        ];
        Guard.AtLeastOne(Directives.Count, nameof(directives));
    }

    /// <summary>The directives.</summary>
    public IReadOnlyList<DirectiveInForce> Directives { get; }

    /// <summary>How many there are.</summary>
    public int Count => Directives.Count;

    /// <summary>The first of them, which counts where it is alone.</summary>
    public DocumentDirective First => Directives[0].Directive;
}

/// <summary>
/// A setting on its way through what one unit says: after none, one, all of its directives. Directives that tie come first, in one step; of
/// the others the last decides.
/// </summary>
public sealed class SettingSoFar : PolicyFact
{
    /// <summary>A setting at the beginning of what a unit says.</summary>
    /// <param name="above">The setting as the unit above has it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="said">What the unit says, in the order in which it counts.</param>
    public SettingSoFar(SettingOfUnit above, UnitInChain unit, params DirectivesOfOneRank[] said)
        : this(Guard.NotNull(above), Guard.NotNull(unit), above.HandedDown, above.Narrowings, Guard.NotNull(said))
    {
    }

    internal SettingSoFar(
        SettingOfUnit above,
        UnitInChain unit,
        SettingBounds left,
        IReadOnlyList<(DocumentDirective? Directive, SettingConstraint Left)> narrowingsAbove,
        IReadOnlyList<DirectivesOfOneRank> said)
        : base(unit.Question)
    {
        Above = above;
        Unit = unit;
        Left = left;
        NarrowingsAbove = narrowingsAbove;
        Said = said;
        Value = above.Value;
        SetBy = above.SetBy;
        Steps = [];
    }

    private SettingSoFar(SettingSoFar before, SettingValue value, PolicySource? setBy, IReadOnlyList<ResolutionStep> steps, Diagnostic? finding)
        : base(before.Question)
    {
        Above = before.Above;
        Unit = before.Unit;
        Left = before.Left;
        NarrowingsAbove = before.NarrowingsAbove;
        Said = before.Said;
        Before = before;
        Position = before.Position + 1;
        Value = value;
        SetBy = setBy;
        Steps = steps;
        Finding = finding;

        // What ties is not applied, and so it takes nothing away either.
        var said = before.Coming;
        Narrower = said.Count == 1 && said.First.Descendants is not null ? said.First : before.Narrower;
    }

    /// <summary>The setting.</summary>
    public Setting Setting => Value.Setting;

    /// <summary>The setting as the unit above has it.</summary>
    public SettingOfUnit Above { get; }

    /// <summary>The unit.</summary>
    public UnitInChain Unit { get; }

    /// <summary>What the units above leave it.</summary>
    public SettingBounds Left { get; }

    /// <summary>All that the unit says, in the order in which it counts.</summary>
    public IReadOnlyList<DirectivesOfOneRank> Said { get; }

    /// <summary>How much of that the setting has been through; the unit has had its say where it is all.</summary>
    public int Position { get; }

    /// <summary>What comes next; null where the unit has had its say.</summary>
    public DirectivesOfOneRank? Next => Position < Said.Count ? Said[Position] : null;

    /// <summary>The value.</summary>
    public SettingValue Value { get; }

    /// <summary>The directive that gave the value; null for the definition.</summary>
    public PolicySource? SetBy { get; }

    /// <summary>The last directive so far that takes something away from the descendants; null for none.</summary>
    public DocumentDirective? Narrower { get; }

    /// <summary>The setting before the last step; null at the beginning.</summary>
    public SettingSoFar? Before { get; }

    /// <summary>The part of the last step in the value: of each directive that spoke of it.</summary>
    public IReadOnlyList<ResolutionStep> Steps { get; }

    /// <summary>What was found in the last step; null for nothing.</summary>
    public Diagnostic? Finding { get; }

    internal IReadOnlyList<(DocumentDirective? Directive, SettingConstraint Left)> NarrowingsAbove { get; }

    private DirectivesOfOneRank Coming => Next ?? throw new InvalidOperationException("the unit has had its say");

    /// <summary>What was found in all steps.</summary>
    internal IReadOnlyList<Diagnostic> Findings
    {
        get
        {
            var found = new List<Diagnostic>();
            for (var said = this; said is not null; said = said.Before)
            {
                if (said.Finding is { } finding)
                {
                    found.Add(finding);
                }
            }

            found.Reverse();
            return found;
        }
    }

    /// <summary>The setting after a directive that says nothing of the value.</summary>
    /// <returns>The setting.</returns>
    /// <exception cref="InvalidOperationException">The unit has had its say.</exception>
    public SettingSoFar AfterNothing() => new(this, Value, SetBy, [], finding: null);

    /// <summary>The setting after directives that tie, none of which is applied.</summary>
    /// <returns>The setting.</returns>
    /// <exception cref="InvalidOperationException">The unit has had its say.</exception>
    public SettingSoFar AfterTie()
    {
        var tied = Coming.Directives.Select(directive => directive.Directive).ToArray();
        return new SettingSoFar(
            this,
            Value,
            SetBy,
            [.. tied.Select(directive => SettingFunctions.Step(directive.Source, AskedBy(directive).Written, StepOutcome.Tied, Value.Written))],
            SettingFunctions.Tie(Unit.UnitId, Setting, [.. tied.Select(directive => directive.Source)]));
    }

    /// <summary>The setting after a directive that returns to what the unit inherits.</summary>
    /// <returns>The setting.</returns>
    /// <exception cref="InvalidOperationException">The unit has had its say.</exception>
    public SettingSoFar AfterClear() => After(Coming.First, Above.Value, Above.Value, Above.SetBy, StepOutcome.Applied);

    /// <summary>What a directive asks for.</summary>
    internal SettingValue AskedBy(DocumentDirective directive) => new(Setting, directive.Typed.Asked(Value.Value, Above.Value.Value));

    /// <summary>The setting after a directive that was decided.</summary>
    internal SettingSoFar After(DocumentDirective directive, SettingValue asked, SettingValue value, PolicySource? setBy, StepOutcome outcome) => new(
        this,
        value,
        setBy,
        [SettingFunctions.Step(directive.Source, asked.Written, outcome, value.Written)],
        outcome == StepOutcome.Applied
            ? null
            : SettingFunctions.Conflict(outcome, directive.Source, Setting, Left.Constraint, asked.Written, value.Written));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Value} of {Unit.UnitId} after {Position} of {Said.Count}");
}
