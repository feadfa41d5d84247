using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>What was counted and measured in one session. Immutable.</summary>
/// <param name="Net">The total of its pieces.</param>
/// <param name="Active">The time in it that was spent answering; at most <paramref name="Net"/>.</param>
/// <param name="Turns">Customer turns that began in it.</param>
/// <param name="JudgedTurns">Those that an answer could be asked for.</param>
/// <param name="TurnsInTime">Those of the judged turns that were answered within the response window.</param>
/// <param name="Conversations">Conversations of its turns.</param>
/// <param name="Ratings">Ratings that belong to it.</param>
/// <param name="Satisfaction">The mean of its ratings as shares of their scales, 0 to 1; null without ratings.</param>
/// <param name="EvidenceIds">The ids of the evidence that formed or judged it, in ordinal order.</param>
public sealed record SessionMeasures(
    Duration Net,
    Duration Active,
    int Turns,
    int JudgedTurns,
    int TurnsInTime,
    int Conversations,
    int Ratings,
    decimal? Satisfaction,
    IReadOnlyList<string> EvidenceIds)
{
    /// <summary>The judged turns that were answered in time, as a share from 0 to 1; null when none was judged.</summary>
    public decimal? ShareInTime => JudgedTurns == 0 ? null : (decimal)TurnsInTime / JudgedTurns;
}
