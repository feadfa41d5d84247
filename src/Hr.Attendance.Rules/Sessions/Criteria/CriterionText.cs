using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A criterion's answer in words that an employee understands. Immutable.</summary>
/// <param name="Finding">What was seen and what was needed, without a full stop: <c>online 2 min, needs 3 min</c>.</param>
/// <param name="WouldHaveMet">What more would have met the criterion: <c>1 min more online</c>; null when it is met, or when nothing can be said.</param>
public sealed record CriterionText(string Finding, string? WouldHaveMet = null)
{
    /// <summary>
    /// The evidence that the criterion judged by, in the order in which to show it; none unless set. It is gone through only where a day is
    /// explained, so a query over the session's facts costs nothing elsewhere.
    /// </summary>
    public IEnumerable<EvidenceRecord> Evidence { get; init; } = [];
}
