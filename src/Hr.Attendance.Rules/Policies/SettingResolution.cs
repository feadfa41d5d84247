using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What a unit leaves its descendants of one setting, and whom it frees from that.</summary>
internal sealed record Narrowing(SettingConstraint Constraint, IReadOnlyList<Exemption> Exemptions);

/// <summary>How far the resolution of one setting has come on its way down a chain of units. Immutable.</summary>
/// <param name="Resolved">The setting as the last unit has it.</param>
/// <param name="Narrowings">What the units so far leave their descendants, without what the last unit or one above it is freed from.</param>
internal sealed record SettingState(ResolvedSetting Resolved, IReadOnlyList<Narrowing> Narrowings)
{
    /// <summary>A setting of which nothing was said yet.</summary>
    internal static SettingState Default(Setting setting, SettingConstraint constraint)
    {
        var resolved = new ResolvedSetting
        {
            Setting = setting,
            Value = setting.DefaultValue,
            SetBy = null,
            Constraint = constraint,
            HandedDown = constraint,
            Chain = [],
        };
        return new SettingState(resolved, constraint.IsOpen ? [] : [new Narrowing(constraint, [])]);
    }
}

/// <summary>
/// The rule for one setting and one unit: from what the ancestors gave and left, and what the unit's documents say, to what the unit has
/// and leaves. A chain of units is resolved by one such step after the other.
/// </summary>
internal sealed class SettingResolution
{
    // Two things go down a chain of units: a value with who set it, and what is left to decide. They make one state because each needs the
    // other: a value is held against what is left, and "locked" means the value that came down.
    // A unit never undoes what stands above it. It may ask for a value, which counts only if it was left to it, and it may take away from
    // what it was left. So what a unit has follows from its parent's state and its own documents alone; that is what lets units share
    // states (PolicyResolver).

    private readonly Setting _setting;
    private readonly SettingState _above;
    private readonly SettingConstraint _constraint;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<ResolutionStep> _chain;
    private object? _value;
    private PolicySource? _setBy;

    private SettingResolution(SettingState above, SettingConstraint constraint, ICollection<Diagnostic> diagnostics)
    {
        _setting = above.Resolved.Setting;
        _above = above;
        _constraint = constraint;
        _diagnostics = diagnostics;
        _chain = [.. above.Resolved.Chain];
        _value = above.Resolved.Value;
        _setBy = above.Resolved.SetBy;
    }

    /// <summary>Goes down by one unit.</summary>
    /// <param name="above">The setting as the unit's parent has it.</param>
    /// <param name="level">What the unit's documents say.</param>
    /// <param name="isFreedBy">Whether an exemption frees the unit.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The setting as the unit has it; the same object where nothing changes.</returns>
    internal static SettingState Descend(SettingState above, LevelDirectives level, Func<Exemption, bool> isFreedBy, ICollection<Diagnostic> diagnostics)
    {
        // An exemption takes single narrowings back, and an intersection cannot be taken apart again: that is why narrowings are kept one
        // by one, and put together anew for a unit that is freed. Where nobody is freed, what the parent handed down is that intersection
        // already.
        var inForce = above.Narrowings;
        if (inForce.Any(narrowing => narrowing.Exemptions.Any(isFreedBy)))
        {
            inForce = [.. inForce.Where(narrowing => !narrowing.Exemptions.Any(isFreedBy))];
        }

        bool isFreed = inForce.Count < above.Narrowings.Count;
        var constraint = isFreed
            ? SettingConstraint.Common(above.Resolved.Setting, inForce.Select(narrowing => narrowing.Constraint))
            : above.Resolved.HandedDown;
        if (!level.IsEmpty)
        {
            return new SettingResolution(above, constraint, diagnostics).Apply(level, inForce);
        }

        return !isFreed && ReferenceEquals(above.Resolved.Constraint, constraint)
            ? above
            : new SettingState(above.Resolved with { Constraint = constraint, HandedDown = constraint }, inForce);
    }

    private SettingState Apply(LevelDirectives level, IReadOnlyList<Narrowing> inForce)
    {
        // Documents that tie are not applied, because any order between them would be an accident of their ids. What they asked for is kept
        // in the chain, so that people find it where they look for it.
        foreach (var tied in level.Tied)
        {
            object? asked = tied.Change is null ? _value : tied.Change.Apply(_setting, _value, _above.Resolved.Value);
            _chain.Add(new ResolutionStep
            {
                Source = tied.Source,
                Asked = Write(asked),
                Outcome = StepOutcome.Tied,
                Value = Write(_value),
            });
        }

        // Documents of one unit are each held against what came from above, never against each other: among its own documents the last one
        // decides, of the value and of what is left to the units below.
        CompiledDirective? narrower = null;
        foreach (var (directive, onConflict) in level.Applicable)
        {
            if (directive.Change is CompiledChange.Clear)
            {
                _value = _above.Resolved.Value;
                _setBy = _above.Resolved.SetBy;
                _chain.Add(new ResolutionStep
                {
                    Source = directive.Source,
                    Asked = Write(_value),
                    Outcome = StepOutcome.Applied,
                    Value = Write(_value),
                });
            }
            else if (directive.Change is not null)
            {
                ApplyValue(directive, directive.Change, onConflict);
            }

            narrower = directive.Descendants is null ? narrower : directive;
        }

        // A unit can only take away. If what it leaves and what it was left have nothing in common, the latter stays: to hand down nothing
        // at all would leave the units below without any value that they may have.
        var handedDown = _constraint;
        if (narrower is { Descendants: { } asks })
        {
            ReportWidening(narrower, asks);
            handedDown = _constraint.Intersect(asks) ?? _constraint;
            inForce = [.. inForce, new Narrowing(asks, narrower.Exemptions)];
        }

        var resolved = new ResolvedSetting
        {
            Setting = _setting,
            Value = _value,
            SetBy = _setBy,
            Constraint = _constraint,
            HandedDown = handedDown,
            Chain = [.. _chain],
        };
        return new SettingState(resolved, inForce);
    }

    private void ApplyValue(CompiledDirective directive, CompiledChange change, ConflictHandling onConflict)
    {
        var inherited = _above.Resolved;

        // A list is changed from what the unit's earlier documents made of it, but a refusal falls back on nothing: the value stays as it
        // is. Only a clamp that finds no bound to stop at returns to what was inherited, with who set that.
        object? asked = change.Apply(_setting, _value, inherited.Value);
        var outcome = _constraint.Allows(asked, inherited.Value) ? StepOutcome.Applied : onConflict switch
        {
            ConflictHandling.Clamp => StepOutcome.Clamped,
            ConflictHandling.Inherit => StepOutcome.Inherited,
            _ => StepOutcome.Refused,
        };
        if (outcome == StepOutcome.Applied)
        {
            (_value, _setBy) = (asked, directive.Source);
        }
        else if (outcome == StepOutcome.Clamped)
        {
            (_value, _setBy) = _constraint.TryClamp(asked, out object? nearest) ? (nearest, directive.Source) : (inherited.Value, inherited.SetBy);
        }

        _chain.Add(new ResolutionStep { Source = directive.Source, Asked = Write(asked), Outcome = outcome, Value = Write(_value) });
        if (outcome != StepOutcome.Applied)
        {
            _diagnostics.Add(SettingFindings.Conflict(outcome, directive.Source, _setting, _constraint, Write(asked), Write(_value)));
        }
    }

    private void ReportWidening(CompiledDirective directive, SettingConstraint asks)
    {
        var descriptor = _constraint.Intersect(asks) is null ? PolicyDiagnostics.EmptyConstraint
            : _constraint.IsWidenedBy(asks) ? PolicyDiagnostics.WidensConstraint
            : null;
        if (descriptor is not null)
        {
            _diagnostics.Add(SettingFindings.Widening(descriptor, directive.Source, _setting, _constraint, asks));
        }
    }

    private PolicyValue Write(object? value) => _setting.Type.Write(value);
}
