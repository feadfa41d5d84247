using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>Overtime of workdays is paid by hours, hourly base and multiplier.</summary>
[Name("Pay: overtime on workdays"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class WorkdayOvertimeIsPaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimePaid due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => d.Facts.MonthlyWage != null, d => d.Facts.Day.Overtime.Workday > Duration.Zero);
        Then().Yield(_ => EarnedLines.Overtime(day, DayKind.Workday));
    }
}

/// <summary>Overtime of rest days is paid the same way, where it does not become leave.</summary>
[Name("Pay: overtime on rest days"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class RestDayOvertimeIsPaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimePaid due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day,
                d => d.Policy == due.Policy,
                d => d.Facts.MonthlyWage != null,
                d => !PersonPay.GoesToLeave(d.Facts),
                d => d.Facts.Day.Overtime.RestDay > Duration.Zero);
        Then().Yield(_ => EarnedLines.Overtime(day, DayKind.RestDay));
    }
}

/// <summary>Overtime of statutory holidays is paid the same way.</summary>
[Name("Pay: overtime on statutory holidays"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class HolidayOvertimeIsPaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimePaid due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => d.Facts.MonthlyWage != null, d => d.Facts.Day.Overtime.StatutoryHoliday > Duration.Zero);
        Then().Yield(_ => EarnedLines.Overtime(day, DayKind.StatutoryHoliday));
    }
}

/// <summary>Overtime that would be paid is not, because there is no wage: that is said.</summary>
[Name("Pay: overtime without a wage"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class OvertimeLacksWage : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimePaid due = null!;
        PayableDay day = null!;

        When()
            .Match(() => due)
            .Match(() => day, d => d.Policy == due.Policy, d => PersonPay.LacksWage(d.Facts));
        Then().Yield(_ => new FoundInPay(day.Employee, PersonPay.NoWage(day.Facts)));
    }
}
