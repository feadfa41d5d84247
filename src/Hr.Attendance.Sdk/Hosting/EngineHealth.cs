using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>How an engine is, for a health check. Immutable.</summary>
/// <param name="IsReady">Whether there are rules in force, so that people can be evaluated.</param>
/// <param name="LastReadingSucceeded">Whether what was read last came into force; true before the first reading.</param>
/// <param name="RulesVersion">The version of the rules in force; 0 where there are none yet.</param>
/// <param name="LastReadAt">When the sources were read last; null before the first reading.</param>
/// <param name="InForceSince">When the rules came into force; null where there are none yet.</param>
/// <param name="LastDiagnostics">What was found by the last reading, by place, whether it came into force or not.</param>
public sealed record EngineHealth(
    bool IsReady, bool LastReadingSucceeded, long RulesVersion, Instant? LastReadAt, Instant? InForceSince, IReadOnlyList<Diagnostic> LastDiagnostics)
{
    /// <summary>Before the first reading.</summary>
    internal static EngineHealth Unread { get; } = new(IsReady: false, LastReadingSucceeded: true, 0, null, null, []);
}
