using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What duty on one business day of a person comes to: credit, overtime, cost. The figures are those of the steps that will judge the work.</summary>
internal sealed class StretchTerms
{
    private readonly Employee _employee;
    private readonly DayOutlook _day;
    private readonly RoleOutlook _role;
    private readonly EffectivePolicy _policy;
    private readonly IWorkCalendar _calendar;
    private readonly TimeByDayKind _primary;
    private readonly Duration _otherLeave;

    /// <summary>Begins with a day on which a role is held.</summary>
    internal StretchTerms(Employee employee, DayOutlook day, RoleOutlook role, IWorkCalendar calendar)
    {
        (_employee, _day, _role, _calendar) = (employee, day, role, calendar);
        _policy = day.Policy ?? role.Policy;
        _primary = ByKind(day.PrimaryTime);
        _otherLeave = day.Leave.Where(leave => leave.Kind != Rules.Evidence.Leave.Compensatory)
            .Aggregate(Duration.Zero, (sum, leave) => sum + leave.Duration);
        OvertimeWithoutDuty = OvertimeOf(TimeByDayKind.Zero).Total;
        DailyLimit = _policy.Get(AttendanceSettings.LimitDailyOvertime);
        DailyCap = role.Policy.Get(AttendanceSettings.CreditDailyCap);
    }

    /// <summary>The overtime that the primary role makes by plan.</summary>
    internal Duration OvertimeWithoutDuty { get; }

    /// <summary>The most overtime of the day before somebody is alerted.</summary>
    internal Duration DailyLimit { get; }

    /// <summary>The most that is credited on the day; null for no such limit.</summary>
    internal Duration? DailyCap { get; }

    /// <summary>The time credited for a duty, before the cap of the day.</summary>
    internal Duration CreditOf(Duration duty) => CreditCalculator.Round(
        duty, _role.Policy.Get(AttendanceSettings.CreditRoundTo), _role.Policy.Get(AttendanceSettings.CreditRounding));

    /// <summary>Whether a duty keeps the limits of the day: overtime, and time that is credited at all.</summary>
    internal bool KeepsDailyLimit(Interval duty) =>
        !(CreditOf(duty.Duration) > DailyCap) && OvertimeOf(CreditedByKind(duty)).Total <= DailyLimit;

    /// <summary>How much more overtime of the day a duty makes.</summary>
    internal Duration OvertimeBy(Interval duty) => OvertimeOf(CreditedByKind(duty)).Total - OvertimeWithoutDuty;

    /// <summary>What a duty costs: the overtime that it makes, by wage, hourly base and multiplier; zero where no wage is known.</summary>
    internal decimal CostOf(Interval duty)
    {
        if (_employee.MonthlyWage?.On(_day.Date) is not { } wage)
        {
            return 0;
        }

        decimal hourlyBase = wage.Amount / _policy.Get(AttendanceSettings.PayMonthlyDays) / _policy.Get(AttendanceSettings.PayDailyHours);
        var more = OvertimeOf(CreditedByKind(duty)).Minus(OvertimeOf(TimeByDayKind.Zero));
        decimal paid = (Hours(more.Workday) * _policy.Get(AttendanceSettings.OvertimeWorkday))
            + (Hours(more.RestDay) * _policy.Get(AttendanceSettings.OvertimeRestDay))
            + (Hours(more.StatutoryHoliday) * _policy.Get(AttendanceSettings.OvertimeStatutoryHoliday));
        return decimal.Round(paid * hourlyBase, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Hours(Duration time) => (decimal)time.BclCompatibleTicks / TimeSpan.TicksPerHour;

    /// <summary>
    /// The overtime of the day. Where hours are added up over a period, nobody knows before its end what of them is overtime: each hour of duty counts as
    /// one, which is never too little.
    /// </summary>
    private TimeByDayKind OvertimeOf(TimeByDayKind credited) =>
        _policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
            ? credited
            : OvertimeCalculator.Overtime(credited, _primary, _day.Kind ?? DayKind.Workday, _policy, _otherLeave);

    private TimeByDayKind CreditedByKind(Interval duty)
    {
        var time = ByKind(IntervalSet.Of(duty.Start, duty.End));
        var rounded = CreditOf(duty.Duration) - duty.Duration;

        // What rounding adds has the kind of the last instant, as in the contract.
        return time.Plus(KindAt(duty.End - Duration.Epsilon), Duration.Max(rounded, -time[KindAt(duty.End - Duration.Epsilon)]));
    }

    private TimeByDayKind ByKind(IntervalSet time)
    {
        var kinds = TimeByDayKind.Zero;
        foreach (var span in time)
        {
            for (var start = span.Start; start < span.End;)
            {
                var midnight = start.InZone(_day.Zone).Date.PlusDays(1).AtStartOfDayInZone(_day.Zone).ToInstant();
                var end = Instant.Min(span.End, midnight);
                kinds = kinds.Plus(KindAt(start), end - start);
                start = end;
            }
        }

        return kinds;
    }

    private DayKind KindAt(Instant instant)
    {
        var date = _policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay ? _day.Date : instant.InZone(_day.Zone).Date;
        return _calendar.KindOf(date) ?? DayKind.Workday;
    }
}
