using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.History;

/// <summary>A setting that was resolved in two ways for the same unit, role, tags and dates. Immutable.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Dates">The business days on which the two differ in this way.</param>
/// <param name="Before">The setting as the one book has it, with its provenance.</param>
/// <param name="After">The setting as the other book has it, with its provenance.</param>
/// <param name="Causes">
/// The versions of documents that count in one of the books only, speak of the setting, and apply on some of the dates; from the root down,
/// and of each document those of the one book first.
/// </param>
public sealed record PolicyDifference(
    Setting Setting, DateRange Dates, ResolvedSetting Before, ResolvedSetting After, IReadOnlyList<PolicyDocument> Causes)
{
    /// <summary>Whether the value differs; if not, only what the unit's ancestors leave it does.</summary>
    public bool ChangesValue => !Before.WrittenValue.Equals(After.WrittenValue);
}
