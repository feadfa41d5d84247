using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>When a conversation has come to rest.</summary>
internal static class EpisodeRules
{
    /// <summary>How long after its last message an episode of a conversation is over: twelve hours.</summary>
    internal const long Lapse = Nanoseconds.PerDay / 2;
}
