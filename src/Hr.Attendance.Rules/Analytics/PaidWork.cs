using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What some people were paid in one currency. Immutable.</summary>
/// <param name="Amount">The sum of the pay lines.</param>
/// <param name="Credited">The credited time of the people who have such lines: who is paid in two currencies counts in both.</param>
public sealed record PaidWork(Money Amount, Duration Credited);
