using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>A day with something on it is looked at by the pay rules when its pay is asked for.</summary>
[Name("Pay: a day is payable"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class DayIsPayable : Rule
{
    public override void Define()
    {
        DayToPay wanted = null!;
        DayOfTimesheet day = null!;

        When()
            .Match(() => wanted)
            .Match(() => day, one => one.Employee == wanted.Employee, one => one.Date == wanted.Date, one => !one.Facts.Day.IsEmpty);
        Then().Yield(_ => new PayableDay(day));
    }
}

/// <summary>Overtime is paid by hours, hourly base and multiplier of its class.</summary>
[Name("Pay: overtime"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class OvertimeIsPaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.Overtime)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Day.Overtime.Total > Duration.Zero);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>Each effective session earns an allowance, where policy gives one.</summary>
[Name("Pay: allowance per effective session"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class EffectiveSessionsArePaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.PerEffectiveSession)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Policy.Get(AttendanceSettings.AllowancePerEffectiveSession) != null);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>A day with an effective session earns an allowance, where policy gives one.</summary>
[Name("Pay: allowance per day"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class DayIsPaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.PerDay)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Policy.Get(AttendanceSettings.AllowancePerDay) != null);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>Credited hours in the night earn an allowance, where policy gives one.</summary>
[Name("Pay: allowance per night hour"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class NightHoursArePaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.PerNightHour)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Policy.Get(AttendanceSettings.AllowancePerNightHour) != null);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>Answers in time earn a bonus by the table that policy gives.</summary>
[Name("Pay: bonus for answers in time"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class AnswersArePaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.ResponseBonus)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Policy.Get(AttendanceSettings.BonusResponse).Count > 0);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>Satisfied customers earn a bonus by the table that policy gives.</summary>
[Name("Pay: bonus for satisfied customers"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class SatisfactionIsPaid : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => one.Rule == BuiltInPayRules.SatisfactionBonus)
            .Match(() => day, one => one.Employee == rule.Employee, one => one.Facts.Policy.Get(AttendanceSettings.BonusSatisfaction).Count > 0);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}

/// <summary>A pay rule of a host is asked for each payable day.</summary>
[Name("Pay: a rule of the host's own"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDays)]
internal sealed class HostPayRuleIsAsked : Rule
{
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule, one => !BuiltInPayRules.All.Contains(one.Rule))
            .Match(() => day, one => one.Employee == rule.Employee);
        Then().Yield(_ => EarnedLines.By(rule, day));
    }
}
