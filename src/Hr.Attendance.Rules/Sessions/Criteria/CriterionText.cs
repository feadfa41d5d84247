namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A criterion's answer in words that an employee understands. Immutable.</summary>
/// <param name="Finding">What was seen and what was needed, without a full stop: <c>online 2 min, needs 3 min</c>.</param>
/// <param name="WouldHaveMet">What more would have met the criterion: <c>1 min more online</c>; null when it is met, or when nothing can be said.</param>
public sealed record CriterionText(string Finding, string? WouldHaveMet = null);
