namespace Hr.Attendance.Rules.Policies;

/// <summary>What became of a directive in a resolution.</summary>
public enum StepOutcome
{
    /// <summary>It was applied as it stands.</summary>
    Applied,

    /// <summary>It broke a constraint and the nearest allowed value was applied.</summary>
    Clamped,

    /// <summary>It broke a constraint and was not applied; an error.</summary>
    Refused,

    /// <summary>It broke a constraint and was passed over.</summary>
    Inherited,

    /// <summary>It tied with another document of its unit and was not applied; an error.</summary>
    Tied,
}

/// <summary>One directive's part in a resolved value. Immutable.</summary>
/// <param name="Source">The document, its unit and the directive's place.</param>
/// <param name="Asked">The value that the directive asks for.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Value">The value after the step.</param>
public sealed record ResolutionStep(PolicySource Source, PolicyValue Asked, StepOutcome Outcome, PolicyValue Value);

/// <summary>A setting's value for a unit, role, tags and date, and where it comes from. Immutable.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">The value, of the setting's .NET type.</param>
/// <param name="SetBy">The directive that gave the value; null for the default.</param>
/// <param name="Constraint">What the unit's ancestors leave it.</param>
/// <param name="HandedDown">What the unit leaves its descendants.</param>
/// <param name="Chain">Each directive that spoke of the value, from the root down.</param>
public sealed record ResolvedSetting(
    Setting Setting,
    object? Value,
    PolicySource? SetBy,
    SettingConstraint Constraint,
    SettingConstraint HandedDown,
    IReadOnlyList<ResolutionStep> Chain)
{
    /// <summary>The value as a document writes it.</summary>
    public PolicyValue WrittenValue => Setting.Type.Write(Value);
}
