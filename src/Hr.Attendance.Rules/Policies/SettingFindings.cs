using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What is found when documents of one setting meet, in words.</summary>
internal static class SettingFindings
{
    /// <summary>How many of the documents that tie a finding names; the rest it counts.</summary>
    private const int MostNamed = 5;

    /// <summary>A directive asked for what it was not left.</summary>
    internal static Diagnostic Conflict(
        StepOutcome outcome, PolicySource source, Setting setting, SettingConstraint constraint, PolicyValue asked, PolicyValue kept)
    {
        var descriptor = outcome switch
        {
            StepOutcome.Clamped => PolicyDiagnostics.Clamped,
            StepOutcome.Inherited => PolicyDiagnostics.Inherited,
            _ => PolicyDiagnostics.Refused,
        };
        return Against(constraint, descriptor, source, setting, ("value", asked.ToString()), ("kept", kept.ToString()));
    }

    /// <summary>A directive would leave descendants more than its unit was left, or nothing of it.</summary>
    internal static Diagnostic Widening(
        DiagnosticDescriptor descriptor, PolicySource source, Setting setting, SettingConstraint constraint, SettingConstraint asked) =>
        Against(constraint, descriptor, source, setting, ("asked", asked.ToString()));

    /// <summary>Documents of one unit tie on a setting; in the order in which they are named.</summary>
    internal static Diagnostic Tie(string unitId, Setting setting, IReadOnlyList<PolicySource> tied)
    {
        var (first, others) = (tied[0], tied.Skip(1).ToArray());
        string named = string.Join(", ", others.Take(MostNamed).Select(other => $"`{other.DocumentId}`"));
        string more = others.Length > MostNamed ? " +" + (others.Length - MostNamed).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return PolicyDiagnostics.Tie.Between(first.Place, [.. others.Select(other => other.Place)],
            ("document", first.DocumentId), ("others", named + more), ("unit", unitId), ("setting", setting.Name));
    }

    private static Diagnostic Against(
        SettingConstraint constraint, DiagnosticDescriptor descriptor, PolicySource source, Setting setting, params (string Name, string? Value)[] arguments) =>
        descriptor.Between(source.Place, [.. constraint.Sources.Select(above => above.Place)],
        [
            ("document", source.DocumentId), ("unit", source.UnitId), ("setting", setting.Name),
            ("constraint", constraint.ToString()), ("sources", Name(constraint.Sources)), .. arguments,
        ]);

    private static string Name(IReadOnlyList<PolicySource> sources) =>
        string.Join(", ", sources.Select(source => source.Place.IsNone ? $"`{source.DocumentId}`" : $"`{source.DocumentId}` at {source.Place}"));
}
