using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>What each session earned is rounded, where policy says so.</summary>
[Name("Rounding: each session"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class SessionIsRounded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditRounded rounding = null!;
        EarnedTime earned = null!;

        When()
            .Match(() => rounding, r => r.Per == CreditRoundPer.Session)
            .Match(() => earned, e => e.Policy == rounding.Policy);
        Then().Yield(_ => new RoundedTimes(
            new[] { new RoundedTime(earned, CreditCalculator.Round(earned.Time, rounding.Step, rounding.Rounding)) }));
    }
}

/// <summary>The sum of what the sessions of a role and business day earned is rounded, where policy says so.</summary>
[Name("Rounding: the day"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class DayIsRounded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<DayOfRole, EarnedTime> day = null!;

        When().Query(() => day, query => query
            .Match<EarnedTime>(earned => earned.Policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Day)
            .GroupBy(earned => DayOfRole.Of(earned.Session)));
        Then().Yield(_ => Rounded(day));
    }

    private static RoundedTimes Rounded(IEnumerable<EarnedTime> day)
    {
        var sessions = day.OrderBy(earned => earned.Session.Start).ToList();

        // The policy of the session to which the difference goes.
        var policy = (sessions.LastOrDefault(earned => earned.Time > Duration.Zero) ?? sessions[^1]).Policy;
        var times = CreditCalculator.RoundSum(
            [.. sessions.Select(earned => earned.Time)],
            policy.Get(AttendanceSettings.CreditRoundTo),
            policy.Get(AttendanceSettings.CreditRounding));
        return new RoundedTimes([.. sessions.Zip(times, (earned, time) => new RoundedTime(earned, time))]);
    }
}
