using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A day of a kind that the calendar does not know has no overtime.</summary>
[Name("Overtime: none on a day of unknown kind"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class DayOfUnknownKind : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => !c.IsAddedUp)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind == null);
        Then().Yield(_ => new OvertimeOfDay(day, TimeByDayKind.Zero, null));
    }
}

/// <summary>All credited time outside primary time is overtime.</summary>
[Name("Overtime: all credited time"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class AllConcurrentTimeIsOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.IsStandard, c => c.Basis == OvertimeBasis.AllConcurrent)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind != null);
        Then().Yield(_ => new OvertimeOfDay(day, day.Credited, null));
    }
}

/// <summary>On a rest day or statutory holiday there is no standard day to go beyond: all that was worked is overtime.</summary>
[Name("Overtime: all time of a day off"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class DayOffIsOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.IsStandard, c => c.Basis == OvertimeBasis.BeyondStandard)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind != null, d => d.Kind != DayKind.Workday);
        Then().Yield(_ => new OvertimeOfDay(day, day.Time, null));
    }
}

/// <summary>What was worked on a workday beyond the standard day is overtime, in whichever role.</summary>
[Name("Overtime: beyond the standard day"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class WorkdayBeyondStandard : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.IsStandard, c => c.Basis == OvertimeBasis.BeyondStandard)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind == DayKind.Workday, d => d.Time.Workday + d.OtherLeave > counted.StandardDay);
        Then().Yield(_ => new OvertimeOfDay(
            day, day.Time.With(DayKind.Workday, day.Time.Workday - Duration.Max(counted.StandardDay - day.OtherLeave, Duration.Zero)), null));
    }
}

/// <summary>A workday that is no longer than the standard day has overtime only where a part of it lies on a day off.</summary>
[Name("Overtime: none within the standard day"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class WorkdayWithinStandard : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.IsStandard, c => c.Basis == OvertimeBasis.BeyondStandard)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind == DayKind.Workday, d => d.Time.Workday + d.OtherLeave <= counted.StandardDay);
        Then().Yield(_ => new OvertimeOfDay(day, day.Time.With(DayKind.Workday, Duration.Zero), null));
    }
}

/// <summary>Under the non-fixed hours system there is no overtime where statutory holidays are not paid.</summary>
[Name("Overtime: none under non-fixed hours"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class NonFixedHoursWithoutOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.System == HoursSystem.NonFixed, c => c.NonFixedHolidays != NonFixedHolidays.Paid)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind != null);
        Then().Yield(_ => new OvertimeOfDay(day, TimeByDayKind.Zero, null));
    }
}

/// <summary>Under the non-fixed hours system time on statutory holidays is overtime, where local rules pay it.</summary>
[Name("Overtime: statutory holidays under non-fixed hours"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class NonFixedHolidaysAreOvertime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;

        When()
            .Match(() => counted, c => c.System == HoursSystem.NonFixed, c => c.NonFixedHolidays == NonFixedHolidays.Paid)
            .Match(() => day, d => d.Policy == counted.Policy, d => d.Kind != null);
        Then().Yield(_ => new OvertimeOfDay(day, TimeByDayKind.Zero.With(DayKind.StatutoryHoliday, Holidays(counted, day)), null));
    }

    private static Duration Holidays(OvertimeCounted counted, DayWorked day) =>
        (counted.Basis == OvertimeBasis.AllConcurrent ? day.Credited : day.Time).StatutoryHoliday;
}

/// <summary>Under the comprehensive hours system the hours of a day are added up with those of the earlier days of its period.</summary>
[Name("Overtime: hours of a period are added up"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class HoursAreAddedUp : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OvertimeCounted counted = null!;
        DayWorked day = null!;
        IEnumerable<DayWorked> earlier = null!;

        When()
            .Match(() => counted, c => c.IsAddedUp)
            .Match(() => day, d => d.Policy == counted.Policy)
            .Query(() => earlier, query => query.Match<DayWorked>(one => day.Follows(one)).Collect());
        Then().Yield(_ => new DayInPeriod(day, day.Steps.Balance(earlier.Select(one => one.Steps))));
    }
}

/// <summary>What a day adds to a period beyond its standard is overtime, and all time on statutory holidays.</summary>
[Name("Overtime: beyond the standard of the period"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class PeriodBeyondStandard : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DayInPeriod day = null!;

        When().Match(() => day, d => d.Day.Kind != null, d => d.Balance.Before + d.Balance.Time > d.Balance.Standard);
        Then().Yield(_ => new OvertimeOfDay(day.Day, OvertimeCalculator.Overtime(day.Day.Time, day.Balance), day.Balance));
    }
}

/// <summary>Within the standard of the period only time on statutory holidays is overtime; none on a day of unknown kind.</summary>
[Name("Overtime: within the standard of the period"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class PeriodWithinStandard : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DayInPeriod day = null!;

        When().Match(() => day, d => d.Day.Kind == null || !(d.Balance.Before + d.Balance.Time > d.Balance.Standard));
        Then().Yield(_ => new OvertimeOfDay(day.Day, Holidays(day.Day), day.Balance));
    }

    private static TimeByDayKind Holidays(DayWorked day) =>
        day.Kind is null ? TimeByDayKind.Zero : TimeByDayKind.Zero.With(DayKind.StatutoryHoliday, day.Time.StatutoryHoliday);
}
