using System.Globalization;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Why a duty that is offered to a person would break a rule beside the others of a roster, in words.</summary>
internal static class HindranceReasons
{
    /// <summary>The reason for a rule that keeps a person from an option; null for a rule that offers settle before.</summary>
    internal static DutyReason Of(Roster roster, int person, int option, PlanRule rule)
    {
        var date = roster.Options.Problem.Options[option].Date;
        var table = roster.People[person];
        return rule switch
        {
            PlanRule.MostTime => OfferSentences.Reason(DutyReasonKind.MonthlyLimit, AttendanceSettings.LimitMonthlyOvertime, null,
                new Bilingual(
                    "the duty of {duty} would take overtime of {month} above the monthly limit; {left} are left", "再值班 {duty} 会使 {month} 加班超过当月上限，目前剩余 {left}"),
                ("duty", roster.Options.Problem.Options[option].Time), ("month", Month(date)), ("left", LeftOf(roster, person, roster.Options.DayOf[option]))),
            PlanRule.MinimumRest => OfferSentences.Reason(DutyReasonKind.MinimumRest, ComplianceSettings.MinimumRest, null,
                new Bilingual("less than {rest} would lie between this duty and another work", "与前后工作之间不足 {rest} 休息时间"), ("rest", table.Person.MinimumRest)),
            PlanRule.MostDaysInARow => OfferSentences.Reason(DutyReasonKind.ConsecutiveDays, ComplianceSettings.ConsecutiveDays, null,
                new Bilingual("{date} would be one of {days} days in a row with work, above the limit of {limit}", "{date} 值班将使连续出勤达到 {days} 天，超过上限 {limit} 天"),
                ("date", date), ("days", roster.DaysInARowWith(person, roster.Options.DayOf[option])), ("limit", table.Person.MostDaysInARow)),
            PlanRule.OneDutyADay => OfferSentences.Reason(DutyReasonKind.OtherDuty, null, null,
                new Bilingual("has duty on {date} already", "{date} 已有值班"), ("date", date)),
            _ => OfferSentences.Reason(DutyReasonKind.RosterLimit, null, null,
                new Bilingual("a limit of the roster allows no further duty on {date}", "排班限制不允许在 {date} 再安排值班"), ("date", date)),
        };
    }

    internal static string Month(LocalDate date) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", date.Year, date.Month);

    private static Duration LeftOf(Roster roster, int person, int day) => Duration.Max(Duration.Zero, Duration.FromTicks(roster.TimeLeft(person, day)));
}
