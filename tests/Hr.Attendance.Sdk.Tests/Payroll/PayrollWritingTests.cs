using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Payroll;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Payroll;

public class PayrollWritingTests
{
    private const string Header = "employee_id,unit_id,date,code,quantity,quantity_unit,rate,amount,currency,earned_on,booked_on,evidence_ids\r\n";

    private static readonly LocalDate Second = new(2026, 3, 2);

    [Fact]
    public void Attendance_is_written_by_employee_month_and_role_where_any_day_was_not_just_its_plan()
    {
        // 8 h planned, 20 min of leave, 7 h 30 min worked: 10 min missing; 20 min are a third of an hour.
        var day = new TimesheetDay
        {
            Date = Second,
            DayKind = DayKind.Workday,
            PrimaryRole = "sales",
            Primary = Duration.FromMinutes(450),
            Planned = Duration.FromHours(8),
            Leave = Duration.FromMinutes(20),
            Undertime = Duration.FromMinutes(10),
            Marks = DayMarks.Late | DayMarks.LeftEarly,
            Sessions = [],
            Overtime = TimeByDayKind.Zero,
        };

        // In April nothing differs from the plan but an hour and a half of overtime, of which an hour is approved.
        var april = day with
        {
            Date = Second.PlusMonths(1),
            Primary = Duration.FromMinutes(570),
            Leave = Duration.Zero,
            Undertime = Duration.Zero,
            Marks = DayMarks.None,
            Overtime = TimeByDayKind.Zero with { Workday = Duration.FromHours(1) },
            Unapproved = TimeByDayKind.Zero with { Workday = Duration.FromMinutes(30) },
        };
        var handover = PayrollHandover.Of(Of(day, april));
        using var stream = new MemoryStream();
        PayrollCsv.WriteAttendance(stream, handover);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(
            "employee_id,month,role,planned_hours,worked_hours,leave_hours,undertime_hours,overtime_hours,unapproved_hours,late,left_early,half_day,absent\r\n"
            + "e1,2026-03,sales,8,7.5,0.333333,0.166667,0,0,1,1,0,0\r\n"
            + "e1,2026-04,sales,8,9.5,0,0,1,0.5,0,0,0,0\r\n");
        Json(handover).ShouldEndWith("""
              "attendance": [
                {"employeeId":"e1","month":"2026-03","role":"sales","planned":8,"worked":7.5,"leave":0.333333,"undertime":0.166667,"overtime":0,
            |"unapproved":0,"late":1,"leftEarly":1,"halfDay":0,"absent":0},
                {"employeeId":"e1","month":"2026-04","role":"sales","planned":8,"worked":9.5,"leave":0,"undertime":0,"overtime":1,
            |"unapproved":0.5,"late":0,"leftEarly":0,"halfDay":0,"absent":0}] }

            """.ReplaceLineEndings("\n").Replace("\n|", string.Empty, StringComparison.Ordinal));
        PayrollHandover.Of(ReportOf(("e1", []))).Attendance.ShouldBeEmpty();
        Json(PayrollHandover.Of(ReportOf(("e1", [])))).ShouldNotContain("attendance");
    }

    [Fact]
    public void Lines_and_adjustments_are_written_by_employee_date_and_code()
    {
        var handover = PayrollHandover.Of(
            ReportOf(
                ("e2", [PayLine.Item.Of(Second, "allowance.perDay", 1, new Money(20, "CNY"), ["m1"])]),
                ("e1",
                [
                    new PayLine.Overtime
                    {
                        Date = Second.PlusDays(1),
                        Code = "overtime.restDay",
                        Amount = new Money(183.91m, "CNY"),
                        Hours = 2,
                        HourlyBase = 8000m / 21.75m / 8,
                        Multiplier = 2,
                        EarnedOn = Second,
                    },
                    new PayLine.Overtime
                    {
                        Date = Second,
                        Code = "overtime.workday",
                        Amount = new Money(137.93m, "CNY"),
                        Hours = 2,
                        HourlyBase = 8000m / 21.75m / 8,
                        Multiplier = 1.5m,
                        EvidenceIds = ["m2", "m3"],
                    },
                    PayLine.Item.Of(Second, "allowance.dailyCap", 1, new Money(-75, "CNY")),
                ])),
            [
                Adjusted("e1", new LocalDate(2026, 2, 27), Second, "overtime.workday", -12.5m),
                Adjusted("e1", new LocalDate(2026, 2, 27), new LocalDate(2026, 4, 1), "overtime.workday", 99),
            ]);

        // 8000 / 21.75 / 8 = 45.977011…; × 1.5 = 68.965517, × 2 = 91.954023. What is booked in April is April's.
        Csv(handover).ShouldBe(Header
            + "e1,,2026-02-27,overtime.workday,,,,-12.50,CNY,,2026-03-02,\r\n"
            + "e1,sh,2026-03-02,allowance.dailyCap,1,,-75,-75.00,CNY,,,\r\n"
            + "e1,sh,2026-03-02,overtime.workday,2,hours,68.965517,137.93,CNY,,,m2 m3\r\n"
            + "e1,sh,2026-03-03,overtime.restDay,2,hours,91.954023,183.91,CNY,2026-03-02,,\r\n"
            + "e2,sh,2026-03-02,allowance.perDay,1,days,20,20.00,CNY,,,m1\r\n");
        Totals(handover).ShouldBe(
            "employee_id,code,lines,adjustments,total,currency\r\n"
            + "e1,allowance.dailyCap,-75.00,0.00,-75.00,CNY\r\n"
            + "e1,overtime.restDay,183.91,0.00,183.91,CNY\r\n"
            + "e1,overtime.workday,137.93,-12.50,125.43,CNY\r\n"
            + "e2,allowance.perDay,20.00,0.00,20.00,CNY\r\n");
        // What stands behind | goes on in the line above.
        Json(handover).ShouldBe("""
            { "version": 2, "from": "2026-03-01", "to": "2026-03-31",
              "lines": [
                {"employeeId":"e1","unitId":"sh","date":"2026-03-02","code":"allowance.dailyCap",
            |"quantity":1,"rate":-75,"amount":-75.00,"currency":"CNY","evidenceIds":[]},
                {"employeeId":"e1","unitId":"sh","date":"2026-03-02","code":"overtime.workday",
            |"quantity":2,"quantityUnit":"hours","rate":68.965517,"amount":137.93,"currency":"CNY","evidenceIds":["m2","m3"]},
                {"employeeId":"e1","unitId":"sh","date":"2026-03-03","code":"overtime.restDay",
            |"quantity":2,"quantityUnit":"hours","rate":91.954023,"amount":183.91,"currency":"CNY","earnedOn":"2026-03-02","evidenceIds":[]},
                {"employeeId":"e2","unitId":"sh","date":"2026-03-02","code":"allowance.perDay",
            |"quantity":1,"quantityUnit":"days","rate":20,"amount":20.00,"currency":"CNY","evidenceIds":["m1"]}],
              "adjustments": [
                {"employeeId":"e1","bookedOn":"2026-03-02","date":"2026-02-27","code":"overtime.workday","amount":-12.50,"currency":"CNY"}],
              "totals": [
                {"employeeId":"e1","code":"allowance.dailyCap","lines":-75.00,"adjustments":0.00,"total":-75.00,"currency":"CNY"},
                {"employeeId":"e1","code":"overtime.restDay","lines":183.91,"adjustments":0.00,"total":183.91,"currency":"CNY"},
                {"employeeId":"e1","code":"overtime.workday","lines":137.93,"adjustments":-12.50,"total":125.43,"currency":"CNY"},
                {"employeeId":"e2","code":"allowance.perDay","lines":20.00,"adjustments":0.00,"total":20.00,"currency":"CNY"}] }

            """.ReplaceLineEndings("\n").Replace("\n|", string.Empty));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Written_employee_by_employee_a_hand_over_has_the_bytes_of_the_whole(bool differsFromPlan)
    {
        var late = new TimesheetDay
        {
            Date = Second,
            DayKind = DayKind.Workday,
            Primary = Duration.FromHours(8),
            PrimaryRole = "sales",
            Unapproved = differsFromPlan ? TimeByDayKind.Zero with { Workday = Duration.FromMinutes(30) } : TimeByDayKind.Zero,
            Sessions = [],
            Overtime = TimeByDayKind.Zero,
        };
        var report = ReportOf(
            ("e1", [PayLine.Item.Of(Second, "c", 2, new Money(1, "CNY"), ["m1", "m2"]), PayLine.Item.Of(Second, "c", 4, new Money(1, "USD"))]),
            ("e2", []),
            ("e3", [PayLine.Item.Of(Second.PlusDays(1), "b", 1, new Money(3, "CNY")), PayLine.Item.Of(Second, "=c", 1, new Money(-3, "CNY"))]));
        report = report with { Employees = [.. report.Employees.Select(one => one with { Timesheet = new Timesheet { Days = [late] } })] };
        var handover = PayrollHandover.Of(report);
        using var lines = new MemoryStream();
        using var totals = new MemoryStream();
        using var attendance = new MemoryStream();
        using var json = new MemoryStream();
        using (var csvWriter = new PayrollCsvWriter(lines, totals, attendance))
        using (var jsonWriter = new PayrollJsonWriter(json, report.FirstDay, report.LastDay))
        {
            foreach (var employee in report.Employees)
            {
                csvWriter.Write(employee);
                jsonWriter.Write(employee);
            }

            jsonWriter.End();
            csvWriter.HasAttendance.ShouldBe(differsFromPlan);
        }

        TextOf(lines).ShouldBe(Csv(handover));
        TextOf(totals).ShouldBe(Totals(handover));
        TextOf(json).ShouldBe(Json(handover));
        if (differsFromPlan)
        {
            TextOf(attendance).ShouldBe(Written(stream => PayrollCsv.WriteAttendance(stream, handover)));
        }

        static string TextOf(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
    }

    [Theory]
    [InlineData("JPY", "100", "100")]
    [InlineData("CNY", "100", "100.00")]
    [InlineData("KWD", "100.5", "100.500")]
    [InlineData("CNY", "-75.0000", "-75.00")]
    public void Amounts_have_the_digits_of_their_currency(string currency, string amount, string written)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);
        var line = new PayLine.Item(1, 1) { Date = Second, Code = "host.item", Amount = money };
        var handover = PayrollHandover.Of(ReportOf(("e1", [line])));
        Csv(handover).ShouldContain($",1,{written},{currency},");
        Json(handover).ShouldContain($"\"amount\":{written},");
    }

    [Fact]
    public void Different_currencies_are_never_added()
    {
        var handover = PayrollHandover.Of(ReportOf(
            (
                "e1",
                [
                    PayLine.Item.Of(Second, "c", 1, new Money(1, "USD")),
                    PayLine.Item.Of(Second, "c", 2, new Money(1, "CNY")),
                    PayLine.Item.Of(Second, "c", 4, new Money(1, "USD")),
                ])));
        handover.Totals.Select(total => $"{total.Total} {total.Currency}").ShouldBe(["2 CNY", "5 USD"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a.test\",\"x\")")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("+1\n=2,\"3\";-4")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("a\",=1,\"b")]
    public void Hostile_ids_are_never_run_and_come_back(string hostile)
    {
        var line = PayLine.Item.Of(Second, hostile, 1, new Money(-75, "CNY"), [hostile]);
        var handover = PayrollHandover.Of(ReportOf((hostile, [line])));
        using var csv = new CsvReader(new StringReader(Csv(handover)), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        csv.Read().ShouldBeTrue();
        foreach (string column in new[] { "employee_id", "code", "evidence_ids" })
        {
            string cell = csv[column]!;
            "=+-@\t\r\n＝＋－＠".ShouldNotContain(cell[0].ToString());
            SpreadsheetText.Restore(cell).ShouldBe(hostile);
        }

        csv["amount"].ShouldBe("-75.00");
        csv.Read().ShouldBeFalse();
        var json = JsonDocument.Parse(Json(handover)).RootElement.GetProperty("lines")[0];
        json.GetProperty("employeeId").GetString().ShouldBe(hostile);
        json.GetProperty("evidenceIds")[0].GetString().ShouldBe(hostile);
    }

    [Fact]
    public void Half_a_character_is_no_crash()
    {
        var handover = PayrollHandover.Of(ReportOf(("e\uD800", [PayLine.Item.Of(Second, "c", 1, new Money(1, "CNY"))])));
        Csv(handover).ShouldContain("e\uFFFD,");
        JsonDocument.Parse(Json(handover)).RootElement.GetProperty("lines")[0].GetProperty("employeeId").GetString().ShouldBe("e\uFFFD");
    }

    [Fact]
    public void A_byte_order_mark_is_written_where_it_is_asked_for_and_the_stream_stays_open()
    {
        var handover = PayrollHandover.Of(ReportOf());
        using var stream = new MemoryStream();
        PayrollCsv.Write(stream, handover, withByteOrderMark: true);
        stream.ToArray().Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        stream.CanWrite.ShouldBeTrue();
        Csv(handover).ShouldBe(Header);
    }

    private static AttendanceReport Of(params TimesheetDay[] days)
    {
        var report = ReportOf(("e1", []));
        return report with { Employees = [report.Employees[0] with { Timesheet = new Timesheet { Days = days } }] };
    }

    private static AttendanceReport ReportOf(params (string Id, PayLine[] Pay)[] employees) => new()
    {
        FirstDay = new LocalDate(2026, 3, 1),
        LastDay = new LocalDate(2026, 3, 31),
        Employees = [.. employees.Select(employee => new EmployeeReport
        {
            Employee = new Employee(employee.Id, new DatedValues<string>("sh"), []),
            UnitId = "sh",
            Timesheet = new Timesheet { Days = [] },
            Pay = employee.Pay,
        })],
    };

    private static Adjustment Adjusted(string employee, LocalDate date, LocalDate bookedOn, string code, decimal amount) =>
        new()
        {
            EmployeeId = employee,
            Date = date,
            BookedOn = bookedOn,
            Figures = new DayFigures(TimeTotals.Zero, [(code, new Money(amount, "CNY"))]),
        };

    private static string Csv(PayrollHandover handover) => Written(stream => PayrollCsv.Write(stream, handover));

    private static string Totals(PayrollHandover handover) => Written(stream => PayrollCsv.WriteTotals(stream, handover));

    private static string Json(PayrollHandover handover) => Written(stream => PayrollJson.Write(stream, handover));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
