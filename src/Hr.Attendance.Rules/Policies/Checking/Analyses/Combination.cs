using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Something that the values of a policy come to together. Immutable.</summary>
/// <param name="Descriptor">The kind of finding; its sentence begins with <c>{unit}</c> and <c>{audience}</c>, which need no argument here.</param>
/// <param name="Settings">The settings whose values the sentence names, the one that an author would change first in front.</param>
/// <param name="Arguments">The values for the sentence.</param>
internal sealed record Combination(DiagnosticDescriptor Descriptor, IReadOnlyList<Setting> Settings, params (string Name, string? Value)[] Arguments)
{
    /// <summary>What it is about in the list that stands first among the settings, and by which alone it is known again; empty for the values.</summary>
    internal string Entry { get; init; } = string.Empty;

    /// <summary>Whether some of the settings are those of the primary role, others of a concurrent one.</summary>
    internal bool IsAcrossRoles { get; init; }

    /// <summary>Whether two say the same.</summary>
    internal bool Says(Combination other) =>
        Descriptor == other.Descriptor
        && Settings[0] == other.Settings[0]
        && Entry == other.Entry
        && (Entry.Length > 0 || Arguments.SequenceEqual(other.Arguments));
}
