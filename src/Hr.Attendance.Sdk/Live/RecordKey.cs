using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Live;

/// <summary>What tells records apart: their kind and their id.</summary>
internal readonly record struct RecordKey(Type Kind, string EvidenceId)
{
    internal static RecordKey Of(EvidenceRecord record) => new(record.GetType(), record.EvidenceId);

    /// <summary>A record without the place where it was read: one that comes again from elsewhere is the same.</summary>
    internal static EvidenceRecord Content(EvidenceRecord record) => record with { Source = SourcePlace.None };
}
