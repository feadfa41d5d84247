using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Pay.Items;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>Each effective session with credited time is paid an amount.</summary>
[Name("Pay: allowance per effective session"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class EffectiveSessionsArePaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AllowancePerSession due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => d.PaidSessions > 0);
        Then().Yield(_ => EarnedLines.Item(BuiltInPayRules.PerEffectiveSession, day, day.PaidSessions, due.Amount));
    }
}

/// <summary>A day with an effective session that has credited time is paid an amount.</summary>
[Name("Pay: allowance per day"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class DayIsPaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AllowancePerDay due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => d.PaidSessions > 0);
        Then().Yield(_ => EarnedLines.Item(BuiltInPayRules.PerDay, day, 1, due.Amount));
    }
}

/// <summary>Credited hours in the night are paid an amount each.</summary>
[Name("Pay: allowance per night hour"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class NightHoursArePaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AllowancePerNightHour due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => d.Facts.Day.Credited > Duration.Zero);
        Then().Yield(_ => EarnedLines.By(BuiltInPayRules.PerNightHour, day));
    }
}
