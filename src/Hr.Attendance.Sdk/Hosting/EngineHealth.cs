using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>How an engine is, for a health check. Immutable.</summary>
public sealed record EngineHealth
{
    /// <summary>Whether there are rules in force, so that people can be evaluated.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Whether what was read last came into force; true before the first reading.</summary>
    public required bool LastReadingSucceeded { get; init; }

    /// <summary>The version of the rules in force; 0 where there are none yet.</summary>
    public required long RulesVersion { get; init; }

    /// <summary>When the sources were read last; null before the first reading.</summary>
    public required Instant? LastReadAt { get; init; }

    /// <summary>When the rules came into force; null where there are none yet.</summary>
    public required Instant? InForceSince { get; init; }

    /// <summary>What was found by the last reading, by place, whether it came into force or not.</summary>
    public required IReadOnlyList<Diagnostic> LastDiagnostics { get; init; }

    /// <summary>Before the first reading.</summary>
    internal static EngineHealth Unread { get; } = new()
    {
        IsReady = false,
        LastReadingSucceeded = true,
        RulesVersion = 0,
        LastReadAt = null,
        InForceSince = null,
        LastDiagnostics = [],
    };
}
