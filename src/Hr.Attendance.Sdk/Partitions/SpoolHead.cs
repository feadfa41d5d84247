using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>What rows of all kinds begin with; texts are UTF-8, empty where there is none.</summary>
internal readonly ref struct SpoolHead
{
    internal EvidenceKind Kind { get; init; }

    internal bool IsWithdrawn { get; init; }

    internal ReadOnlySpan<byte> EvidenceId { get; init; }

    internal long Revision { get; init; }

    internal SourcePlace Source { get; init; }

    internal ReadOnlySpan<byte> EmployeeId { get; init; }

    internal ReadOnlySpan<byte> ConversationId { get; init; }
}
