using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Live;

/// <summary>What tells records apart: their kind and their id.</summary>
internal readonly record struct RecordKey(Type Kind, string EvidenceId)
{
    internal static RecordKey Of(EvidenceRecord record) => new(record.GetType(), record.EvidenceId);

    /// <summary>Whether two records of one key say the same, wherever they come from. Of what is withdrawn only the revision matters.</summary>
    internal static bool SayTheSame(EvidenceRecord one, EvidenceRecord other) => one.IsWithdrawn && other.IsWithdrawn
        ? one.Revision == other.Revision
        : one with { Source = SourcePlace.None } == other with { Source = SourcePlace.None };
}
