using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Where a record goes: to the partition of its employee, or to those of its conversation where it is nobody's.</summary>
/// <param name="IsConversation">Whether it is nobody's.</param>
/// <param name="Number">The partition, or the hash of the conversation.</param>
internal readonly record struct EvidenceHome(bool IsConversation, ulong Number)
{
    internal static EvidenceHome OfPeople(int partition) => new(IsConversation: false, (ulong)partition);

    internal static EvidenceHome OfConversation(ulong conversation) => new(IsConversation: true, conversation);

    /// <summary>What an id is told by; ids of two kinds are two ids.</summary>
    internal static ulong KeyOf(EvidenceKind kind, ReadOnlySpan<byte> evidenceId) => TextHash.Of(evidenceId, (ulong)kind + 1);

    internal void Write(SpoolBuffer to)
    {
        to.WriteNumber(IsConversation ? 0 : Number + 1);
        if (IsConversation)
        {
            to.WriteBits(Number);
        }
    }

    internal static EvidenceHome Read(ref SpoolReader from) =>
        from.ReadNumber() is > 0 and var next ? new EvidenceHome(IsConversation: false, next - 1) : new EvidenceHome(IsConversation: true, from.ReadBits());
}
