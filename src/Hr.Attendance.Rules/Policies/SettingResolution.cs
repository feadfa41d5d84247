using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The directives of one unit on one setting, in the order in which they apply; what ties is apart.</summary>
internal sealed record LevelDirectives(
    string UnitId,
    IReadOnlyList<(CompiledDirective Directive, ConflictHandling OnConflict)> Applicable,
    IReadOnlyList<CompiledDirective> Tied);

/// <summary>Resolves one setting down a chain of units: the value, what each level leaves the next, and every step on the way.</summary>
internal sealed class SettingResolution(Setting setting, Func<Exemption, string, bool> frees, ICollection<Diagnostic> diagnostics)
{
    private readonly List<Narrowing> _narrowings = [];
    private readonly List<ResolutionStep> _chain = [];
    private object? _value = setting.DefaultValue;
    private PolicySource? _setBy;

    internal ResolvedSetting Resolve(IEnumerable<LevelDirectives> levels)
    {
        var constraint = SettingConstraint.Open(setting.Type);
        var handedDown = constraint;
        foreach (var level in levels)
        {
            constraint = ConstraintLeftTo(level.UnitId);
            Apply(level, constraint);
            handedDown = ConstraintLeftTo(unitId: null);
        }

        return new ResolvedSetting(setting, _value, _setBy, constraint, handedDown, [.. _chain]);
    }

    private void Apply(LevelDirectives level, SettingConstraint constraint)
    {
        object? inherited = _value;
        var inheritedSetBy = _setBy;
        CompiledDirective? ownNarrowing = null;
        foreach (var tied in level.Tied)
        {
            object? asked = tied.Change is null ? _value : tied.Change.Apply(setting, _value, inherited);
            _chain.Add(new ResolutionStep(tied.Source, Write(asked), StepOutcome.Tied, Write(_value)));
        }

        foreach (var (directive, onConflict) in level.Applicable)
        {
            if (directive.Change is CompiledChange.Clear)
            {
                _value = inherited;
                _setBy = inheritedSetBy;
                _chain.Add(new ResolutionStep(directive.Source, Write(_value), StepOutcome.Applied, Write(_value)));
            }
            else if (directive.Change is not null)
            {
                ApplyValue(directive, onConflict, constraint, inherited, inheritedSetBy);
            }

            ownNarrowing = directive.Descendants is null ? ownNarrowing : directive;
        }

        if (ownNarrowing is not null)
        {
            ReportWidening(ownNarrowing, constraint);
            _narrowings.Add(new Narrowing(ownNarrowing.Descendants!, ownNarrowing.Exemptions));
        }
    }

    private void ApplyValue(CompiledDirective directive, ConflictHandling onConflict, SettingConstraint constraint, object? inherited, PolicySource? inheritedSetBy)
    {
        object? asked = directive.Change!.Apply(setting, _value, inherited);
        var outcome = constraint.Allows(asked, inherited) ? StepOutcome.Applied : onConflict switch
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
            (_value, _setBy) = constraint.TryClamp(asked, out object? nearest) ? (nearest, directive.Source) : (inherited, inheritedSetBy);
        }

        _chain.Add(new ResolutionStep(directive.Source, Write(asked), outcome, Write(_value)));
        if (outcome != StepOutcome.Applied)
        {
            ReportConflict(outcome, directive, constraint, asked);
        }
    }

    /// <summary>All narrowings so far that do not free the unit; <c>null</c> asks for what the last level leaves in general.</summary>
    private SettingConstraint ConstraintLeftTo(string? unitId)
    {
        var constraint = SettingConstraint.Open(setting.Type);
        foreach (var narrowing in _narrowings)
        {
            narrowing.IsLifted |= unitId is not null && narrowing.Exemptions.Any(exemption => frees(exemption, unitId));
            if (!narrowing.IsLifted)
            {
                constraint = constraint.Intersect(narrowing.Constraint) ?? constraint;
            }
        }

        return constraint;
    }

    private void ReportConflict(StepOutcome outcome, CompiledDirective directive, SettingConstraint constraint, object? asked)
    {
        var descriptor = outcome switch
        {
            StepOutcome.Clamped => PolicyDiagnostics.Clamped,
            StepOutcome.Inherited => PolicyDiagnostics.Inherited,
            _ => PolicyDiagnostics.Refused,
        };
        diagnostics.Add(descriptor.Between(directive.Source.Place, [.. constraint.Sources.Select(source => source.Place)],
            ("document", directive.Source.DocumentId), ("unit", directive.Source.UnitId), ("setting", setting.Name),
            ("value", Write(asked).ToString()), ("constraint", constraint.ToString()), ("sources", Name(constraint.Sources)), ("kept", Write(_value).ToString())));
    }

    private void ReportWidening(CompiledDirective directive, SettingConstraint ancestors)
    {
        var descriptor = ancestors.Intersect(directive.Descendants!) is null ? PolicyDiagnostics.EmptyConstraint
            : ancestors.IsWidenedBy(directive.Descendants!) ? PolicyDiagnostics.WidensConstraint
            : null;
        if (descriptor is not null)
        {
            diagnostics.Add(descriptor.Between(directive.Source.Place, [.. ancestors.Sources.Select(source => source.Place)],
                ("document", directive.Source.DocumentId), ("unit", directive.Source.UnitId), ("setting", setting.Name),
                ("asked", directive.Descendants!.ToString()), ("constraint", ancestors.ToString()), ("sources", Name(ancestors.Sources))));
        }
    }

    private PolicyValue Write(object? value) => setting.Type.Write(value);

    private static string Name(IReadOnlyList<PolicySource> sources) =>
        string.Join(", ", sources.Select(source => source.Place.IsNone ? $"`{source.DocumentId}`" : $"`{source.DocumentId}` at {source.Place}"));

    private sealed record Narrowing(SettingConstraint Constraint, IReadOnlyList<Exemption> Exemptions)
    {
        /// <summary>Whether a unit further up the chain than the present one was freed; all below it are free too.</summary>
        internal bool IsLifted { get; set; }
    }
}
