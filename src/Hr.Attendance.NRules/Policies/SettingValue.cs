using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.NRules.Policies;

/// <summary>
/// A value of a setting that can be compared: equal as written, ordered as its type says. Where two values have no order (null, amounts in two
/// currencies) neither is less nor more, and nothing is less or more than a bound that is not there. Immutable.
/// </summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">The value, of the setting's .NET type.</param>
public sealed record SettingValue(Setting Setting, object? Value)
{
    /// <summary>The value as a document writes it.</summary>
    public PolicyValue Written => Setting.Type.Write(Value);

    /// <summary>Whether a value is less than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other, of the same setting.</param>
    /// <returns>Whether it is; no where the two have no order.</returns>
    public static bool operator <(SettingValue? left, SettingValue? right) => Order(left, right) < 0;

    /// <summary>Whether a value is more than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other, of the same setting.</param>
    /// <returns>Whether it is; no where the two have no order.</returns>
    public static bool operator >(SettingValue? left, SettingValue? right) => Order(left, right) > 0;

    /// <summary>Whether another value is the same, as written.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether it is.</returns>
    public bool Equals(SettingValue? other) => other is not null && Setting == other.Setting && Written.Equals(other.Written);

    /// <inheritdoc/>
    public override int GetHashCode() => Written.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Setting.Name} = {Written}";

    private static int? Order(SettingValue? left, SettingValue? right) =>
        left?.Value is { } one && right?.Value is { } other ? left.Setting.Type.Compare(one, other) : null;
}

/// <summary>What a unit may do with a setting, as bounds that conditions of rules compare with. Immutable.</summary>
public sealed class SettingBounds
{
    /// <summary>What a constraint allows.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="constraint">The constraint.</param>
    public SettingBounds(Setting setting, SettingConstraint constraint)
    {
        Setting = Guard.NotNull(setting);
        Constraint = Guard.NotNull(constraint);
        Lower = BoundAt(constraint.Lower);
        Upper = BoundAt(constraint.Upper);
    }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>The constraint.</summary>
    public SettingConstraint Constraint { get; }

    /// <summary>The lowest value allowed; null for no lower bound.</summary>
    public SettingValue? Lower { get; }

    /// <summary>The highest value allowed; null for no upper bound.</summary>
    public SettingValue? Upper { get; }

    /// <summary>Whether only the inherited value is left.</summary>
    public bool IsLocked => Constraint.IsLocked;

    /// <summary>Whether a value, or each element of a list, is among the values that are named, where any are.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inherited">What the unit inherits: an empty list that means "any" may only be asked for by whoever has it already.</param>
    /// <returns>Whether it is.</returns>
    public bool Names(SettingValue value, SettingValue inherited) => SettingFunctions.IsAmong(Constraint, value.Value, inherited.Value);

    /// <summary>Whether a value can be measured by the bounds, where there are any: null cannot, nor an amount in another currency.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it lies within the bounds, below or above them.</returns>
    public bool Measures(SettingValue value) => SettingFunctions.IsWithinBounds(Constraint, value.Value) || value < Lower || value > Upper;

    /// <inheritdoc/>
    public override string ToString() => Constraint.ToString();

    private SettingValue? BoundAt(object? value) => value is null ? null : new SettingValue(Setting, value);
}
