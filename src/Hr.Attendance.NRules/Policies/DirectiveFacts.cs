using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.NRules.Policies;

/// <summary>A directive whose turn has come asks for a value.</summary>
public sealed class DirectiveAsks : PolicyFact
{
    /// <summary>The next directive asks.</summary>
    /// <param name="soFar">The setting before it; a directive is next, and says something of the value.</param>
    /// <exception cref="ArgumentException">The unit has had its say.</exception>
    public DirectiveAsks(SettingSoFar soFar)
        : base(Guard.NotNull(soFar).Question)
    {
        SoFar = soFar;
        Directive = soFar.Next?.First ?? throw new ArgumentException("the unit has had its say", nameof(soFar));
        Value = soFar.AskedBy(Directive);
    }

    /// <summary>The setting before the directive.</summary>
    public SettingSoFar SoFar { get; }

    /// <summary>The directive.</summary>
    public DocumentDirective Directive { get; }

    /// <summary>The value that it asks for.</summary>
    public SettingValue Value { get; }

    /// <summary>The value that the unit inherits.</summary>
    public SettingValue Inherited => SoFar.Above.Value;

    /// <summary>What the units above leave.</summary>
    public SettingBounds Left => SoFar.Left;

    /// <summary>What becomes of the directive where it asks for what is not left.</summary>
    public ConflictHandling OnConflict => Directive.Document.Document.OnConflict;

    /// <summary>The setting after the directive, which gave it a value.</summary>
    /// <param name="outcome">What became of the directive.</param>
    /// <param name="value">The value.</param>
    /// <returns>The setting after the directive; with a finding, unless the directive was applied.</returns>
    public SettingSoFar Gives(StepOutcome outcome, SettingValue value) => SoFar.After(Directive, Value, value, Directive.Source, outcome);

    /// <summary>The setting after the directive, with the value that it had before.</summary>
    /// <param name="outcome">What became of the directive.</param>
    /// <returns>The setting after the directive, with a finding.</returns>
    public SettingSoFar Keeps(StepOutcome outcome) => SoFar.After(Directive, Value, SoFar.Value, SoFar.SetBy, outcome);

    /// <summary>The setting after the directive, with the value that the unit inherits.</summary>
    /// <param name="outcome">What became of the directive.</param>
    /// <returns>The setting after the directive, with a finding.</returns>
    public SettingSoFar Returns(StepOutcome outcome) => SoFar.After(Directive, Value, Inherited, SoFar.Above.SetBy, outcome);

    /// <inheritdoc/>
    public override string ToString() => $"{Directive.Document.Document.Id} asks for {Value}, left {Left}";
}

/// <summary>A directive asks for what the units above do not leave.</summary>
public sealed class DirectiveNotAllowed : PolicyFact
{
    /// <summary>A directive that breaks a constraint.</summary>
    /// <param name="asks">What it asks for.</param>
    /// <param name="nearest">The bound that it passes; null where there is no bound to stop at.</param>
    public DirectiveNotAllowed(DirectiveAsks asks, SettingValue? nearest)
        : base(Guard.NotNull(asks).Question)
    {
        Asks = asks;
        Nearest = nearest;
    }

    /// <summary>What the directive asks for.</summary>
    public DirectiveAsks Asks { get; }

    /// <summary>The bound that it passes; null where there is no bound to stop at.</summary>
    public SettingValue? Nearest { get; }

    /// <summary>What becomes of the directive.</summary>
    public ConflictHandling OnConflict => Asks.OnConflict;

    /// <inheritdoc/>
    public override string ToString() => $"{Asks}: not allowed";
}

/// <summary>A unit that has had its say takes something away from its descendants.</summary>
public sealed class UnitNarrows : PolicyFact
{
    /// <summary>The unit's last directive on descendants.</summary>
    /// <param name="soFar">The setting after all directives, one of which takes something away.</param>
    /// <exception cref="ArgumentException">None does.</exception>
    public UnitNarrows(SettingSoFar soFar)
        : base(Guard.NotNull(soFar).Question)
    {
        SoFar = soFar;
        Directive = soFar.Narrower ?? throw new ArgumentException("no directive takes anything away", nameof(soFar));
        Asked = new SettingBounds(soFar.Setting, Directive.Descendants!);
        InCommon = SettingFunctions.InCommon(Left.Constraint, Asked.Constraint) is { } common ? new SettingBounds(soFar.Setting, common) : null;
    }

    /// <summary>The setting after all directives of the unit.</summary>
    public SettingSoFar SoFar { get; }

    /// <summary>The directive: the unit's last one on its descendants.</summary>
    public DocumentDirective Directive { get; }

    /// <summary>What the directive would leave them.</summary>
    public SettingBounds Asked { get; }

    /// <summary>What the unit itself was left.</summary>
    public SettingBounds Left => SoFar.Left;

    /// <summary>What both allow; null where that is nothing.</summary>
    public SettingBounds? InCommon { get; }

    /// <summary>Whether it would leave more than bounds tell: anything at all, values that were not left, something of what is locked.</summary>
    public bool NamesMore => SettingFunctions.Widens(Left.Constraint, Asked.Constraint) && !(Asked.Lower < Left.Lower) && !(Asked.Upper > Left.Upper);

    /// <summary>The setting as the unit has it, which leaves its descendants something.</summary>
    /// <param name="left">What it leaves them.</param>
    /// <returns>The setting.</returns>
    public SettingOfUnit HandsDown(SettingBounds left) => new(this, Guard.NotNull(left), []);

    /// <summary>The setting as the unit has it, which leaves its descendants something else than was asked for.</summary>
    /// <param name="left">What it leaves them.</param>
    /// <param name="finding">What is found: its text is filled with what was asked for and what was left.</param>
    /// <returns>The setting, with the finding.</returns>
    public SettingOfUnit HandsDown(SettingBounds left, DiagnosticDescriptor finding) => new(
        this,
        Guard.NotNull(left),
        [SettingFunctions.Widening(Guard.NotNull(finding), Directive.Source, SoFar.Setting, Left.Constraint, Asked.Constraint)]);

    /// <inheritdoc/>
    public override string ToString() => $"{Directive.Document.Document.Id} leaves descendants {Asked}, left {Left}";
}
