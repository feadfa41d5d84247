using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>What was counted and measured in one session. Immutable.</summary>
public sealed record SessionMeasures
{
    internal SessionMeasures()
    {
    }

    /// <summary>The total of its pieces.</summary>
    public required Duration Net { get; init; }

    /// <summary>The time in it that was spent answering; at most <see cref="Net"/>.</summary>
    public required Duration Active { get; init; }

    /// <summary>Customer turns that began in it.</summary>
    public required int Turns { get; init; }

    /// <summary>Those that an answer could be asked for.</summary>
    public required int JudgedTurns { get; init; }

    /// <summary>Those of the judged turns that were answered within the response window.</summary>
    public required int TurnsInTime { get; init; }

    /// <summary>Conversations of its turns.</summary>
    public required int Conversations { get; init; }

    /// <summary>Ratings that belong to it.</summary>
    public required int Ratings { get; init; }

    /// <summary>The mean of its ratings as shares of their scales, 0 to 1; null without ratings.</summary>
    public required decimal? Satisfaction { get; init; }

    /// <summary>The ids of the evidence that formed or judged it, in ordinal order.</summary>
    public required IReadOnlyList<string> EvidenceIds { get; init; }

    /// <summary>The judged turns that were answered in time, as a share from 0 to 1; null when none was judged.</summary>
    public decimal? ShareInTime => JudgedTurns == 0 ? null : (decimal)TurnsInTime / JudgedTurns;
}
