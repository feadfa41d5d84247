using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>Narrows one person's results of a period to the days and kinds of figures that some rights show.</summary>
/// <param name="rights">The rights.</param>
/// <param name="lastDay">The last business day of the period, included.</param>
internal sealed class EmployeeNarrowing(RightsOverTime rights, LocalDate lastDay)
{
    internal EmployeeReport? Narrow(EmployeeReport report)
    {
        // With all rights on all days nothing is copied. Otherwise each figure is held against the rights of its own day, and what speaks
        // of several days (a balance, an entry of leave, an alert about a month) against those of all of them.
        if (rights.Always == AccessRights.All)
        {
            return report;
        }

        var shown = new EmployeeReport
        {
            Employee = report.Employee,
            UnitId = report.UnitId,
            Timesheet = new Timesheet { Days = [.. report.Timesheet.Days.Where(day => Has(AccessRights.Timesheet, day.Date)).Select(Narrow)] },
            Pay = [.. report.Pay.Where(IsShown).Select(Narrow)],
            Alerts = [.. report.Alerts.Where(alert => AlertReach.Of(alert) is var (first, last) && rights.Hold(AccessRights.Timesheet, first, last))],
            CompensatoryLeave = [.. report.CompensatoryLeave.Where(IsShown).Select(Narrow)],
            Uncounted = report.Uncounted is { } uncounted
                ? [.. uncounted.Where(time => Has(AccessRights.Timesheet, time.Date))
                    .Select(time => Has(AccessRights.Evidence, time.Date) ? time : time with { EvidenceIds = [] })]
                : null,
        };
        var worked = shown.Timesheet.Days
            .Select(day => day.Date)
            .Concat(shown.Alerts.Select(alert => alert.Date))
            .Concat(shown.CompensatoryLeave.Select(entry => entry.EarnedOn))
            .Concat((shown.Uncounted ?? []).Select(time => time.Date));
        var person = new PersonOnDays([.. worked], [.. shown.Pay.Select(line => line.Date)]);
        return person.IsUnseen
            ? null
            : shown with { Employee = person.Narrow(report.Employee, rights.Always), UnitId = person.LastUnitOf(report, rights.Always) };
    }

    /// <summary>Narrows what stands behind a day; its timesheet and its uncounted time are narrowed already. Null where there is no right to the day.</summary>
    internal DayReview? Narrow(DayReview day, string employeeId)
    {
        if (!Has(AccessRights.Timesheet, day.Date))
        {
            return null;
        }

        bool withEvidence = Has(AccessRights.Evidence, day.Date);
        bool isWhole = rights.Always.HasFlag(AccessRights.Timesheet);
        return day with
        {
            Claims = [.. day.Claims.Select(claim => claim with { Day = isWhole ? claim.Day : OnDay(claim.Day), Punches = withEvidence ? claim.Punches : [] })],
            Excluded = [.. day.Excluded.Select(taken => isWhole ? taken : taken with { Day = OnDay(taken.Day) })],
            Messages = withEvidence ? day.Messages : [],
            Explanation = day.Explanation is { } explanation
                ? new ExplanationNarrowing(rights.On(day.Date), rights.Always).Narrow(explanation, employeeId, day.Date)
                : null,
        };
    }

    private bool Has(AccessRights right, LocalDate date) => rights.On(date).HasFlag(right);

    private TimesheetDay Narrow(TimesheetDay day) => day with
    {
        Sessions = [.. day.Sessions.Select(session => Narrow(session, day.Date))],
        PrimaryEvidenceIds = Has(AccessRights.Evidence, day.Date) ? day.PrimaryEvidenceIds : [],

        // The sum of the days before would tell what they had.
        Balance = day.Balance is { } balance && !rights.Hold(AccessRights.Timesheet, balance.FirstDay, day.Date)
            ? balance with { FirstDay = day.Date, LastDay = day.Date, Standard = null, Before = Duration.Zero }
            : day.Balance,
    };

    private TimesheetSession Narrow(TimesheetSession session, LocalDate date)
    {
        var facts = session.Facts;
        if (!rights.Always.HasFlag(AccessRights.Timesheet))
        {
            facts = facts.WithSession(facts.Session with { Day = OnDay(facts.Session.Day) });
        }

        return Has(AccessRights.Evidence, date)
            ? session with { Facts = facts }
            : session with { Facts = facts.WithoutEvidence(), Verdict = NamelessVerdict.Of(session.Verdict) };
    }

    /// <summary>A day of a role without the other days on which the role was held.</summary>
    private static RoleDay OnDay(RoleDay day) =>
        day with { Assignment = day.Assignment with { Dates = new DateRange(day.Date, day.Date.PlusDays(1)), Place = default } };

    private bool IsShown(PayLine line) =>
        // Pay for leave that was not taken is worked out of the day on which it was earned.
        Has(AccessRights.Pay, line.Date) && (line is not PayLine.Overtime { EarnedOn: { } earnedOn } || Has(AccessRights.Pay, earnedOn));

    private PayLine Narrow(PayLine line)
    {
        bool withEvidence = Has(AccessRights.Evidence, line.Date)
            && (line is not PayLine.Overtime { EarnedOn: { } earnedOn } || Has(AccessRights.Evidence, earnedOn));
        return withEvidence ? line : line with { EvidenceIds = [] };
    }

    /// <summary>What became of an entry depends on every day until it was settled, or until the end of the period.</summary>
    private bool IsShown(CompensatoryLeaveEntry entry) =>
        rights.Hold(AccessRights.Timesheet, entry.EarnedOn, LocalDate.Max(entry.EarnedOn, entry.PaidOn is { } paidOn && paidOn < lastDay ? paidOn : lastDay));

    private CompensatoryLeaveEntry Narrow(CompensatoryLeaveEntry entry) => entry with
    {
        Uses = [.. entry.Uses.Select(use => Has(AccessRights.Evidence, use.Date) ? use : use with { EvidenceId = string.Empty })],
    };
}
