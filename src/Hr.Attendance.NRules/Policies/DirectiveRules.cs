using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Policies;

/// <summary>Documents of one unit that are aimed equally nearly and begin on one date tie: none of them is applied to the setting.</summary>
[Name("Policy: directives of one rank tie"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class DirectivesTie : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(() => soFar, one => one.Position < one.Said.Count, one => one.Next!.Count > 1);
        Then().Yield(_ => soFar.AfterTie());
    }
}

/// <summary>A directive that says nothing of the value leaves it as it is.</summary>
[Name("Policy: a directive speaks of descendants alone"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class ValueLeftAlone : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(() => soFar, one => one.Position < one.Said.Count, one => one.Next!.Count == 1, one => !one.Next!.First.ChangesValue);
        Then().Yield(_ => soFar.AfterNothing());
    }
}

/// <summary>A unit may always return to what it inherits.</summary>
[Name("Policy: a directive returns to what is inherited"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Cleared : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(() => soFar, one => one.Position < one.Said.Count, one => one.Next!.Count == 1, one => one.Next!.First.Clears);
        Then().Yield(_ => soFar.AfterClear());
    }
}

/// <summary>A directive whose turn has come asks for a value: the one that it sets, or the list that it makes of the one before it.</summary>
[Name("Policy: a directive asks for a value"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class ValueAsked : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(
            () => soFar,
            one => one.Position < one.Said.Count,
            one => one.Next!.Count == 1,
            one => one.Next!.First.ChangesValue,
            one => !one.Next!.First.Clears);
        Then().Yield(_ => new DirectiveAsks(soFar));
    }
}

/// <summary>A value that the units above leave is applied.</summary>
[Name("Policy: a value that is left is applied"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Applied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(
            () => asks,
            one => !(one.Value < one.Left.Lower),
            one => !(one.Value > one.Left.Upper),
            one => one.Left.Measures(one.Value),
            one => !one.Left.IsLocked || one.Value == one.Inherited,
            one => one.Left.Names(one.Value, one.Inherited));
        Then().Yield(_ => asks.Gives(StepOutcome.Applied, asks.Value));
    }
}

/// <summary>A value below the lower bound is not allowed; the bound is the nearest value.</summary>
[Name("Policy: a value is below the lower bound"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class BelowLowerBound : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(() => asks, one => one.Value < one.Left.Lower);
        Then().Yield(_ => new DirectiveNotAllowed(asks, asks.Left.Lower));
    }
}

/// <summary>A value above the upper bound is not allowed; the bound is the nearest value.</summary>
[Name("Policy: a value is above the upper bound"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class AboveUpperBound : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(() => asks, one => one.Value > one.Left.Upper);
        Then().Yield(_ => new DirectiveNotAllowed(asks, asks.Left.Upper));
    }
}

/// <summary>Whoever sets a bound means that there is one: null, or an amount in another currency, breaks it and has no nearest value.</summary>
[Name("Policy: a value cannot be measured by the bounds"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class NotMeasuredByBounds : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(() => asks, one => !one.Left.Measures(one.Value));
        Then().Yield(_ => new DirectiveNotAllowed(asks, null));
    }
}

/// <summary>Where a setting is locked only the inherited value is allowed.</summary>
[Name("Policy: a value differs from the locked one"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class LockedAbove : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(() => asks, one => one.Left.IsLocked, one => one.Value != one.Inherited);
        Then().Yield(_ => new DirectiveNotAllowed(asks, null));
    }
}

/// <summary>Where values are named no other is allowed, and none of them is the nearest.</summary>
[Name("Policy: a value is not among those named"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class NotNamedAbove : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveAsks asks = null!;

        When().Match(() => asks, one => !one.Left.Names(one.Value, one.Inherited));
        Then().Yield(_ => new DirectiveNotAllowed(asks, null));
    }
}

/// <summary>A document that refuses leaves the value as it is, with an error.</summary>
[Name("Policy: what is not allowed is refused"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Refused : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveNotAllowed broken = null!;

        When().Match(() => broken, one => one.OnConflict == ConflictHandling.Refuse);
        Then().Yield(_ => broken.Asks.Keeps(StepOutcome.Refused));
    }
}

/// <summary>A document that inherits is passed over, with a warning.</summary>
[Name("Policy: what is not allowed is passed over"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Inherited : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveNotAllowed broken = null!;

        When().Match(() => broken, one => one.OnConflict == ConflictHandling.Inherit);
        Then().Yield(_ => broken.Asks.Keeps(StepOutcome.Inherited));
    }
}

/// <summary>A document that clamps gets the bound that its value passes.</summary>
[Name("Policy: what passes a bound is clamped to it"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Clamped : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveNotAllowed broken = null!;

        When().Match(() => broken, one => one.OnConflict == ConflictHandling.Clamp, one => one.Nearest != null);
        Then().Yield(_ => broken.Asks.Gives(StepOutcome.Clamped, broken.Nearest!));
    }
}

/// <summary>A document that clamps goes back to what its unit inherits where there is no bound to stop at.</summary>
[Name("Policy: what has no bound to stop at is clamped to what is inherited"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class ClampedToInherited : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DirectiveNotAllowed broken = null!;

        When().Match(() => broken, one => one.OnConflict == ConflictHandling.Clamp, one => one.Nearest == null);
        Then().Yield(_ => broken.Asks.Returns(StepOutcome.Clamped));
    }
}
