using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What some people were paid in one currency. Immutable.</summary>
public sealed record PaidWork
{
    /// <summary>The sum of the pay lines.</summary>
    public required Money Amount { get; init; }

    /// <summary>The credited time of the people who have such lines: who is paid in two currencies counts in both.</summary>
    public required Duration Credited { get; init; }
}
