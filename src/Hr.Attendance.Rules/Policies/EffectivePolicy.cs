using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>Every setting resolved for a unit, a role, tags and a date, with the provenance of each. Immutable.</summary>
public sealed class EffectivePolicy
{
    private readonly PolicyState _state;

    internal EffectivePolicy(string unitId, string role, PolicyState state)
    {
        UnitId = unitId;
        Role = role;
        _state = state;
    }

    /// <summary>The unit.</summary>
    public string UnitId { get; }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The settings, in the catalogue's order; the same list for units to which nothing different is said.</summary>
    public IReadOnlyList<ResolvedSetting> Settings => _state.Settings;

    /// <summary>What was found while resolving: refused and clamped directives, ties, constraints that would widen.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _state.Diagnostics;

    /// <summary>A setting's value.</summary>
    /// <typeparam name="T">The .NET type of the value.</typeparam>
    /// <param name="setting">The setting.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The setting is not in the catalogue that the policy was resolved with.</exception>
    public T Get<T>(Setting<T> setting) => (T)Resolved(setting).Value!;

    /// <summary>A setting's value with its provenance.</summary>
    /// <param name="setting">The setting.</param>
    /// <returns>The resolved setting.</returns>
    /// <exception cref="ArgumentException">The setting is not in the catalogue that the policy was resolved with.</exception>
    public ResolvedSetting Resolved(Setting setting) => _state.Settings[_state.Catalogue.PositionOf(setting)];
}
