using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using NodaTime;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>Makes a hand-over of results that come one employee after the other; of each it keeps what is handed over and no more. Not thread-safe.</summary>
public sealed class PayrollHandoverBuilder
{
    private readonly List<PayrollLine> _lines = [];
    private readonly List<PayrollAttendance> _attendance = [];
    private bool _differsFromPlan;

    /// <summary>Takes an employee's results.</summary>
    /// <param name="report">The results; those of another employee each time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public void Add(EmployeeReport report)
    {
        var employee = Guard.NotNull(report).Employee;
        _differsFromPlan |= report.Timesheet.DiffersFromPlan;
        _lines.AddRange(report.Pay.Select(line => LineOf(employee, line)));
        _attendance.AddRange(report.Timesheet.Months.SelectMany(month => month.Roles.Select(role => new PayrollAttendance
        {
            EmployeeId = employee.Id,
            Month = new YearMonth(month.Year, month.Month),
            Role = role.Role,
            Planned = HoursOf(role.Plan.Planned),
            Worked = HoursOf(role.Worked),
            Leave = HoursOf(role.Plan.Leave),
            Undertime = HoursOf(role.Plan.Undertime),
            Overtime = HoursOf(role.Overtime.Total),
            Unapproved = HoursOf(role.Unapproved),
            DaysLate = role.Plan.DaysLate,
            DaysLeftEarly = role.Plan.DaysLeftEarly,
            HalfDays = role.Plan.HalfDays,
            DaysAbsent = role.Plan.DaysAbsent,
        })));
    }

    /// <summary>Makes the hand-over of all that was taken.</summary>
    /// <param name="firstDay">The first business day of the results.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="adjustments">Adjustments of closed periods, in any order; those that are booked outside the period are left out. Null for none.</param>
    /// <returns>The hand-over.</returns>
    /// <exception cref="OverflowException">A total is beyond all numbers.</exception>
    public PayrollHandover Build(LocalDate firstDay, LocalDate lastDay, IEnumerable<Adjustment>? adjustments = null) =>
        PayrollHandover.Make(
            firstDay,
            lastDay,
            _lines,
            [.. _attendance.OrderBy(role => role.EmployeeId, StringComparer.Ordinal)],
            _differsFromPlan,
            adjustments);

    private static decimal HoursOf(Duration time) =>
        (time.Days * (decimal)NodaConstants.HoursPerDay) + ((decimal)time.NanosecondOfDay / NodaConstants.NanosecondsPerHour);

    private static PayrollLine LineOf(Employee employee, PayLine line) => new()
    {
        EmployeeId = employee.Id,
        UnitId = employee.Unit.On(line.Date),
        Date = line.Date,
        Code = line.Code,
        Quantity = line.Quantity,
        Rate = line.Rate,
        Amount = line.Amount,
        QuantityUnit = PayrollUnits.Of(line),
        EarnedOn = (line as PayLine.Overtime)?.EarnedOn,
        EvidenceIds = line.EvidenceIds,
    };
}
