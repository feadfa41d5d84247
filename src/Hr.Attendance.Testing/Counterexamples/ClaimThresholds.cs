using Hr.Attendance.Testing.Generators;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>The figures that a claim itself names.</summary>
internal static class ClaimThresholds
{
    internal static Thresholds Of(ClaimStatement statement) => statement switch
    {
        ClaimStatement.Sessions claimed => Of(claimed.Whenever, claimed.Then),
        ClaimStatement.Limits limits => new Thresholds { Lengths = Seconds(limits.CreditedAtMost) },
        _ => new Thresholds(),
    };

    private static Thresholds Of(SessionCondition condition, SessionOutcome outcome) => new()
    {
        Delays = Seconds(condition.Answered?.Within),
        Lengths = Seconds(condition.Online, outcome.CreditedAtLeast, outcome.CreditedAtMost),
        Shares = [.. new[] { condition.Answered?.Share, condition.Satisfaction }.OfType<decimal>().Where(share => share is >= 0 and <= 1).Distinct()],
        Counts = condition.Conversations is { } count and <= Thresholds.LargestCount ? [count] : [],
    };

    private static int[] Seconds(params Duration?[] times) =>
        [.. times.OfType<Duration>()
            .Where(time => time > Duration.Zero && time.TotalSeconds <= Thresholds.LongestLength)
            .Select(time => (int)time.TotalSeconds)
            .Distinct()];
}
