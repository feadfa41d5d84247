using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Policies;

/// <summary>A unit that takes nothing away leaves its descendants what it was left.</summary>
[Name("Policy: a unit leaves its descendants what it was left"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class HandedDown : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(() => soFar, one => one.Position == one.Said.Count, one => one.Narrower == null);
        Then().Yield(_ => new SettingOfUnit(soFar));
    }
}

/// <summary>When a unit has had its say, the last of its directives on descendants decides what it would leave them.</summary>
[Name("Policy: a unit takes something away from its descendants"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class LastWordOnDescendants : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingSoFar soFar = null!;

        When().Match(() => soFar, one => one.Position == one.Said.Count, one => one.Narrower != null);
        Then().Yield(_ => new UnitNarrows(soFar));
    }
}

/// <summary>A unit leaves its descendants what its directive says, within what it was left itself.</summary>
[Name("Policy: a unit narrows what its descendants may do"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class Narrowed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UnitNarrows narrows = null!;

        When().Match(
            () => narrows,
            one => one.InCommon != null,
            one => !(one.Asked.Lower < one.Left.Lower),
            one => !(one.Asked.Upper > one.Left.Upper),
            one => !one.NamesMore);
        Then().Yield(_ => narrows.HandsDown(narrows.InCommon!));
    }
}

/// <summary>A unit cannot leave its descendants more than it was left: what goes beyond does not count.</summary>
[Name("Policy: a unit is kept from widening what it was left"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class KeptFromWidening : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UnitNarrows narrows = null!;

        When().Match(
            () => narrows,
            one => one.InCommon != null,
            one => one.Asked.Lower < one.Left.Lower || one.Asked.Upper > one.Left.Upper || one.NamesMore);
        Then().Yield(_ => narrows.HandsDown(narrows.InCommon!, PolicyDiagnostics.WidensConstraint));
    }
}

/// <summary>
/// A unit cannot leave its descendants nothing: where its bounds lie beyond those that it was left, or nothing else is in common, the latter stays.
/// </summary>
[Name("Policy: a unit is kept from leaving nothing"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class KeptFromLeavingNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UnitNarrows narrows = null!;

        When().Match(() => narrows, one => one.Asked.Lower > one.Left.Upper || one.Asked.Upper < one.Left.Lower || one.InCommon == null);
        Then().Yield(_ => narrows.HandsDown(narrows.Left, PolicyDiagnostics.EmptyConstraint));
    }
}
