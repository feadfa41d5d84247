using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>Attendance and sales together: a day with much credited service and no sale is worth a look.</summary>
[Name("Host: much service, no sale")]
public sealed class MuchServiceNoSale : Rule
{
    public static readonly DiagnosticDescriptor Alert = new(
        "HOST001",
        DiagnosticSeverity.Warning,
        "{time:time} of service on {date} and no sale: see what customers asked for",
        "{date} 客服计入 {time:time}，但没有成交：请查看客户咨询内容");

    private static readonly Duration Much = Duration.FromHours(2);

    public override void Define()
    {
        DayOfTimesheet day = null!;

        When()
            .Match(() => day, one => one.Employee.Covers(one.Date), one => one.Facts.Day.Credited >= Much)
            .Exists<Sales>(sales => sales.EmployeeId == day.Employee.Employee.Id)
            .Not<Sales>(sales => sales.EmployeeId == day.Employee.Employee.Id, sales => sales.Date == day.Date, sales => sales.Closed > 0);
        Then().Yield(_ => Raise(day));
    }

    private static RaisedAlerts Raise(DayOfTimesheet day) =>
        new(day.Employee, day.Date, Alert, ("time", IsoDuration.Format(day.Facts.Day.Credited)), ("date", day.Date.ToString("uuuu-MM-dd", null)));
}
