using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Reports.Figures;

/// <summary>An employee's day in a few figures: what the timesheet has of it, and what nobody counted.</summary>
internal sealed record DayFacts(LocalDate Date, TimesheetDay? Day, Duration Uncounted)
{
    internal Duration Effective => Net(isEffective: true);

    internal Duration Refused => Net(isEffective: false);

    internal static IEnumerable<LocalDate> DatesOf(EmployeeReport employee) =>
        employee.Timesheet.Days.Select(day => day.Date).Concat((employee.Uncounted ?? []).Select(time => time.Date)).Distinct().OrderBy(date => date);

    internal static DayFacts Of(EmployeeReport employee, LocalDate date) => new(
        date,
        employee.Timesheet.Days.FirstOrDefault(day => day.Date == date),
        Sum((employee.Uncounted ?? []).Where(time => time.Date == date).Select(time => time.Time.Duration)));

    private Duration Net(bool isEffective) =>
        Day is null ? Duration.Zero : Sum(Day.Sessions.Where(session => session.Verdict.IsEffective == isEffective).Select(session => session.Measures.Net));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
