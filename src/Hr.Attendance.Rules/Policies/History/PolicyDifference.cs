using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.History;

/// <summary>A setting that was resolved in two ways for the same unit, role, tags and dates. Immutable.</summary>
public sealed record PolicyDifference
{
    internal PolicyDifference()
    {
    }

    /// <summary>The setting.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The business days on which the two differ in this way.</summary>
    public required DateRange Dates { get; init; }

    /// <summary>The setting as the one book has it, with its provenance.</summary>
    public required ResolvedSetting Before { get; init; }

    /// <summary>The setting as the other book has it, with its provenance.</summary>
    public required ResolvedSetting After { get; init; }

    /// <summary>
    /// The versions of documents that count in one of the books only, speak of the setting, and apply on some of the dates; from the root down,
    /// and of each document those of the one book first.
    /// </summary>
    public required IReadOnlyList<PolicyDocument> Causes { get; init; }

    /// <summary>Whether the value differs; if not, only what the unit's ancestors leave it does.</summary>
    public bool ChangesValue => !Before.WrittenValue.Equals(After.WrittenValue);
}
