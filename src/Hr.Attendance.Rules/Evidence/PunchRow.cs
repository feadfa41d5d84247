using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>The fields of a <see cref="Punch"/> where a reader found them; texts are UTF-8, empty where there is none.</summary>
public readonly ref struct PunchRow
{
    /// <summary>The id of the evidence.</summary>
    public required ReadOnlySpan<byte> EvidenceId { get; init; }

    /// <summary>Who punched.</summary>
    public ReadOnlySpan<byte> EmployeeId { get; init; }

    /// <summary>When.</summary>
    public Instant At { get; init; }

    /// <summary>In, out, or not said.</summary>
    public PunchKind Kind { get; init; }

    /// <summary>The role it is for; empty for the primary role.</summary>
    public ReadOnlySpan<byte> Role { get; init; }

    /// <summary>Where it was made; empty when unknown.</summary>
    public ReadOnlySpan<byte> Place { get; init; }

    /// <summary>The device it was made on; empty when unknown.</summary>
    public ReadOnlySpan<byte> Terminal { get; init; }

    /// <summary>Which word on its id the record is; never below zero.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the record is taken back: then nothing but the id and the revision means anything.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the record was read.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>The same as a record.</summary>
    /// <returns>The record.</returns>
    public Punch ToRecord() => ToRecord(null);

    /// <summary>The same as a record; texts that others share come from a cache, if there is one.</summary>
    internal Punch ToRecord(StringCache? texts) => IsWithdrawn
        ? Punch.Withdrawn(Utf8Text.GetString(EvidenceId), Revision) with { Source = Source }
        : new Punch
        {
            EvidenceId = Utf8Text.GetString(EvidenceId),
            EmployeeId = StringCache.Get(texts, EmployeeId),
            At = At,
            Kind = Kind,
            Role = Role.IsEmpty ? null : StringCache.Get(texts, Role),
            Place = Place.IsEmpty ? null : StringCache.Get(texts, Place),
            Terminal = Terminal.IsEmpty ? null : StringCache.Get(texts, Terminal),
            Revision = Revision,
            Source = Source,
        };
}
