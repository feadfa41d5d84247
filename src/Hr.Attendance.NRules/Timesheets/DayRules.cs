using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>The time of a business day is its primary time and what its sessions earned, by the kind of day on which it was worked.</summary>
[Name("Day: primary and credited time"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterWorkedDays)]
internal sealed class DayIsWorked : Rule
{
    public override void Define()
    {
        KnownDay day = null!;
        IEnumerable<CreditedSessions> credited = null!;

        When()
            .Match(() => day)
            .Query(() => credited, query => query
                .Match<CreditedSessions>(sessions => sessions.Employee == day.Employee, sessions => sessions.Date == day.Date)
                .Collect());
        Then().Yield(_ => Worked(day, credited));
    }

    private static DayWorked Worked(KnownDay day, IEnumerable<CreditedSessions> credited) =>
        new(day.Employee, day.Employee.Steps.Work(day.Governing, day.Kind, credited.SelectMany(role => role.Sessions)));
}

/// <summary>Under the standard hours system each day's overtime follows from the day alone.</summary>
[Name("Overtime: standard hours"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterWorkedDays)]
internal sealed class StandardHours : Rule
{
    public override void Define()
    {
        DayWorked day = null!;

        When().Match(() => day, one => one.HoursSystem == HoursSystem.Standard);
        Then().Yield(_ => day.Finish(Array.Empty<DayWorked>()));
    }
}

/// <summary>Under the non-fixed hours system there is no overtime, but for statutory holidays where local rules pay them.</summary>
[Name("Overtime: non-fixed hours"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterWorkedDays)]
internal sealed class NonFixedHours : Rule
{
    public override void Define()
    {
        DayWorked day = null!;

        When().Match(() => day, one => one.HoursSystem == HoursSystem.NonFixed);
        Then().Yield(_ => day.Finish(Array.Empty<DayWorked>()));
    }
}

/// <summary>Under the comprehensive hours system overtime is what exceeds the standard of a period, of which the earlier days are a part.</summary>
[Name("Overtime: comprehensive hours"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterDays)]
internal sealed class ComprehensiveHoursOfPeriod : Rule
{
    public override void Define()
    {
        DayWorked day = null!;
        IEnumerable<DayWorked> earlier = null!;

        When()
            .Match(() => day, one => one.HoursSystem == HoursSystem.Comprehensive)
            .Query(() => earlier, query => query.Match<DayWorked>(one => day.Follows(one)).Collect());
        Then().Yield(_ => day.Finish(earlier));
    }
}
