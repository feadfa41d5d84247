using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies.Checking;

/// <summary>Something that the values of a policy come to together. Immutable.</summary>
/// <param name="Descriptor">The kind of finding; its sentence begins with <c>{unit}</c> and <c>{audience}</c>, which need no argument here.</param>
/// <param name="Settings">The settings whose values the sentence names, the one that an author would change first in front.</param>
/// <param name="Arguments">The values for the sentence.</param>
internal sealed record Combination(DiagnosticDescriptor Descriptor, IReadOnlyList<Setting> Settings, params (string Name, string? Value)[] Arguments)
{
    /// <summary>What tells it from others of the same settings, such as an element of a list.</summary>
    internal string Entry { get; init; } = string.Empty;

    /// <summary>Whether some of the settings are those of the primary role, others of a concurrent one.</summary>
    internal bool IsAcrossRoles { get; init; }

    /// <summary>Whether two say the same.</summary>
    internal bool Says(Combination other) => Descriptor == other.Descriptor && Arguments.SequenceEqual(other.Arguments);
}
