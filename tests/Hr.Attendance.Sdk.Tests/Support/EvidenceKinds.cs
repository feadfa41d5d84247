using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>The kinds of evidence whose rows are records with ids, so that a test can go through all of them.</summary>
internal static class EvidenceKinds
{
    internal static readonly EvidenceKind[] All = [.. Enum.GetValues<EvidenceKind>().Where(kind => kind != EvidenceKind.Assignments)];

    internal static IEnumerable<EvidenceRecord> Read(this EvidenceKind kind, Stream stream, EvidenceFormat format, ReadingLog log) => kind switch
    {
        EvidenceKind.Punches => EvidenceReader.ReadPunches(stream, format, log),
        EvidenceKind.Messages => EvidenceReader.ReadMessages(stream, format, log),
        EvidenceKind.Ratings => EvidenceReader.ReadRatings(stream, format, log),
        EvidenceKind.Presence => EvidenceReader.ReadPresence(stream, format, log),
        EvidenceKind.Availability => EvidenceReader.ReadAvailability(stream, format, log),
        EvidenceKind.Leave => EvidenceReader.ReadLeave(stream, format, log),
        EvidenceKind.Shifts => EvidenceReader.ReadShifts(stream, format, log),
        EvidenceKind.Approvals => EvidenceReader.ReadApprovals(stream, format, log),
        _ => EvidenceReader.ReadDecisions(stream, format, log),
    };
}
