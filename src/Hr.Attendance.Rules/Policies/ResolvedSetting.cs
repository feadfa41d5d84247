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
public sealed record ResolutionStep
{
    internal ResolutionStep()
    {
    }

    /// <summary>The document, its unit and the directive's place.</summary>
    public required PolicySource Source { get; init; }

    /// <summary>The value that the directive asks for.</summary>
    public required PolicyValue Asked { get; init; }

    /// <summary>What became of it.</summary>
    public required StepOutcome Outcome { get; init; }

    /// <summary>The value after the step.</summary>
    public required PolicyValue Value { get; init; }
}

/// <summary>A setting's value for a unit, role, tags and date, and where it comes from. Immutable.</summary>
public sealed record ResolvedSetting
{
    internal ResolvedSetting()
    {
    }

    /// <summary>The setting.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The value, of the setting's .NET type.</summary>
    public required object? Value { get; init; }

    /// <summary>The directive that gave the value; null for the default.</summary>
    public required PolicySource? SetBy { get; init; }

    /// <summary>What the unit's ancestors leave it.</summary>
    public required SettingConstraint Constraint { get; init; }

    /// <summary>What the unit leaves its descendants.</summary>
    public required SettingConstraint HandedDown { get; init; }

    /// <summary>Each directive that spoke of the value, from the root down.</summary>
    public required IReadOnlyList<ResolutionStep> Chain { get; init; }

    /// <summary>The value as a document writes it.</summary>
    public PolicyValue WrittenValue => Setting.Type.Write(Value);
}
