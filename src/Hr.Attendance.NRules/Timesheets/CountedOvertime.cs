using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A day has enough overtime for it to count.</summary>
[Name("Overtime: enough to count"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class EnoughOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LeastOvertime least = null!;
        OvertimeOfDay overtime = null!;

        When()
            .Match(() => least)
            .Match(() => overtime, o => o.Day.Policy == least.Policy, o => o.Time.Total >= least.Least);
        Then().Yield(_ => new OvertimeThatCounts(overtime, overtime.Time));
    }
}

/// <summary>A day has so little overtime that it does not count.</summary>
[Name("Overtime: too little to count"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class TooLittleOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LeastOvertime least = null!;
        OvertimeOfDay overtime = null!;

        When()
            .Match(() => least)
            .Match(() => overtime, o => o.Day.Policy == least.Policy, o => o.Time.Total < least.Least);
        Then().Yield(_ => new OvertimeThatCounts(overtime, TimeByDayKind.Zero));
    }
}

/// <summary>Overtime needs no approval.</summary>
[Name("Overtime: needs no approval"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class OvertimeNeedsNoApproval : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ApprovalNotRequired free = null!;
        OvertimeThatCounts overtime = null!;

        When()
            .Match(() => free)
            .Match(() => overtime, o => o.Day.Policy == free.Policy);
        Then().Yield(_ => DayOfTimesheet.Of(overtime, TimeByDayKind.Zero));
    }
}

/// <summary>As much is approved as there is overtime.</summary>
[Name("Overtime: approved"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class OvertimeIsApproved : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ApprovalRequired required = null!;
        OvertimeThatCounts overtime = null!;

        When()
            .Match(() => required)
            .Match(() => overtime, o => o.Day.Policy == required.Policy, o => o.Time.Total <= o.Day.Approved);
        Then().Yield(_ => DayOfTimesheet.Of(overtime, TimeByDayKind.Zero));
    }
}

/// <summary>What is not approved of a day's overtime is not paid.</summary>
[Name("Overtime: not approved"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class OvertimeIsNotApproved : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ApprovalRequired required = null!;
        OvertimeThatCounts overtime = null!;

        When()
            .Match(() => required)
            .Match(() => overtime, o => o.Day.Policy == required.Policy, o => o.Time.Total > o.Day.Approved);
        Then().Yield(_ => DayOfTimesheet.Of(overtime, OvertimeCalculator.Unapproved(overtime.Time, overtime.Day.Approved)));
    }
}
