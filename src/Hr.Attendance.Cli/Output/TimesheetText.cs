using System.Globalization;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Timesheets for a terminal: each employee with online time day by day, everybody in one table, then what was found in the data.</summary>
internal sealed class TimesheetText(IAnsiConsole console, MessageLanguage language)
{
    private static readonly int[] DayColumnWidths = [12, 11, 9, 9, 9, 9];

    /// <summary>With what was planned, leave and what is missing; the row has eighty places then.</summary>
    private static readonly int[] PlanColumnWidths = [11, 9, 8, 8, 7, 10, 7, 9, 9];

    private bool IsPlain => console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;

    internal void Write(AttendanceReport report, IReadOnlyList<Diagnostic> diagnostics)
    {
        Line($"{Say(Words.Timesheets)} {Date(report.FirstDay)} – {Date(report.LastDay)}");
        foreach (var employee in report.Employees.Where(employee => employee.Timesheet.Days.Any(IsShown)))
        {
            Write(employee);
        }

        WriteEverybody(report);
        WriteAttendance(report);
        WriteFindings(diagnostics);
    }

    private void Write(EmployeeReport employee)
    {
        Line();
        console.Write(new Text(
            Printable.Of(employee.Employee.Id + Say(Words.Bracketed, ("text", employee.UnitId))),
            IsPlain ? Style.Plain : new Style(decoration: Decoration.Bold)));
        Line();
        var timesheet = employee.Timesheet;
        bool withPlan = timesheet.DiffersFromPlan;
        Row(
            withPlan, Say(Words.Date), Say(Words.Day), Say(Words.Planned), Say(Words.Primary), Say(Words.Leave), Say(Words.Undertime), Say(Words.Online),
            Say(Words.Credited), Say(Words.Overtime));
        foreach (var day in timesheet.Days.Where(IsShown))
        {
            Row(withPlan, Date(day.Date), Say(Words.Of(day.DayKind)), day.Plan, day.Time);
            if (day.Marks != DayMarks.None)
            {
                Indented(string.Join(Say(Words.Comma), Words.Of(day.Marks).Select(word => Say(word))));
            }

            foreach (var session in day.Sessions)
            {
                Indented(Describe(session));
            }
        }

        int primaryOnly = timesheet.Days.Count(day => !IsShown(day));
        if (primaryOnly > 0)
        {
            Indented($"+ {Say(Words.PrimaryOnly, ("count", primaryOnly))}");
        }

        Row(withPlan, Say(Words.Total), string.Empty, timesheet.Plan, timesheet.Total);
        foreach (var sum in employee.Pay.GroupBy(line => (line.Code, line.Amount.Currency)))
        {
            var total = new Money(sum.Sum(line => line.Amount.Amount), sum.Key.Currency);
            Indented($"{Say(Words.Pay)} {sum.Key.Code}{Say(Words.Colon)}{PayText.Of(total)}");
        }

        foreach (var alert in employee.Alerts)
        {
            Indented($"{alert.Finding.Code} {alert.Finding.GetMessage(language)}");
        }
    }

    /// <summary>Whether there is more to say of a day than its primary time.</summary>
    private static bool IsShown(TimesheetDay day) => day.Sessions.Count > 0 || day.DiffersFromPlan;

    /// <summary>A session in one sentence: when, how long, and why not or how much.</summary>
    private string Describe(TimesheetSession session)
    {
        string span = $"{Clock(session.Session.LocalStart)}-{Clock(session.Session.LocalEnd)} {session.Session.Role}";
        string reasons = string.Join(Say(Words.Semicolon), SessionReasons.Of(session, language));
        string credited = session.Credited == Duration.Zero ? Say(Words.NothingCredited) : $"{Say(Words.Credited)} {PlainText.Of(session.Credited, language)}";
        string result = session.Verdict.IsEffective
            ? Say(Words.Effective) + Say(Words.Comma) + credited
                + (reasons.Length > 0 ? Say(Words.Bracketed, ("text", Say(Words.Reduced) + Say(Words.Colon) + reasons)) : string.Empty)
            : Say(Words.Refused) + Say(Words.Colon) + reasons + (session.Credited > Duration.Zero ? Say(Words.Comma) + credited : string.Empty);
        return span + Say(Words.Colon) + result;
    }

    private void WriteEverybody(AttendanceReport report)
    {
        Line();
        Line(Say(Words.Everybody));
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(new TableColumn(Say(Words.Employee)), new TableColumn(Say(Words.Unit)));
        foreach (var heading in new[] { Words.Days, Words.Primary, Words.Online, Words.Credited, Words.Overtime, Words.Effective, Words.Refused })
        {
            table.AddColumn(new TableColumn(Say(heading)).RightAligned().NoWrap());
        }

        foreach (var employee in report.Employees)
        {
            table.AddRow(Cells(employee.Employee.Id, employee.UnitId, [employee.Timesheet]));
        }

        table.AddRow(Cells(Say(Words.Total), string.Empty, [.. report.Employees.Select(employee => employee.Timesheet)]));
        console.Write(table);
        foreach (var alert in report.UnitAlerts)
        {
            Indented($"{alert.Finding.Code} {alert.Finding.GetMessage(language)}");
        }
    }

    /// <summary>What was planned for each role and what became of it, where attendance has something to say.</summary>
    private void WriteAttendance(AttendanceReport report)
    {
        if (!report.Employees.Any(employee => employee.Timesheet.DiffersFromPlan))
        {
            return;
        }

        Line();
        Line(Say(Words.Attendance));
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(new TableColumn(Say(Words.Employee)), new TableColumn(Say(Words.Role)));
        foreach (var heading in new[] { Words.Planned, Words.Worked, Words.Leave, Words.Undertime, Words.Overtime, Words.Unapproved })
        {
            table.AddColumn(new TableColumn(Say(heading)).RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn(Say(Words.MarkedDays)).NoWrap());
        foreach (var (employee, role) in report.Employees.SelectMany(employee => employee.Timesheet.Roles.Select(role => (employee, role))))
        {
            table.AddRow(Cells(employee.Employee.Id, role.Role, [role]));
        }

        table.AddRow(Cells(Say(Words.Total), string.Empty, [.. report.Employees.SelectMany(employee => employee.Timesheet.Roles)]));
        console.Write(table);
    }

    private Text[] Cells(string name, string role, IReadOnlyList<RoleTotals> roles)
    {
        var plan = PlanTotals.Sum(roles.Select(one => one.Plan));
        var marked = new[]
        {
            (Words.Late, plan.DaysLate), (Words.LeftEarly, plan.DaysLeftEarly), (Words.HalfDay, plan.HalfDays), (Words.Absent, plan.DaysAbsent),
        };
        string[] texts =
        [
            name, role, Hours(plan.Planned), Hours(Sum(one => one.Worked)), Hours(plan.Leave), Hours(plan.Undertime), Hours(Sum(one => one.Overtime.Total)),
            Hours(Sum(one => one.Unapproved)),
        ];
        var days = marked.Where(mark => mark.Item2 > 0).Select(mark => $"{Say(mark.Item1)} {mark.Item2.ToString(CultureInfo.InvariantCulture)}");
        return [.. texts.Select(text => new Text(Printable.Of(text))), new Text(string.Join("\n", days))];

        Duration Sum(Func<RoleTotals, Duration> time) => roles.Aggregate(Duration.Zero, (sum, one) => sum + time(one));
    }

    private static Text[] Cells(string name, string unit, IReadOnlyList<Timesheet> timesheets)
    {
        var sessions = timesheets.SelectMany(timesheet => timesheet.Days).SelectMany(day => day.Sessions).ToList();
        int effective = sessions.Count(session => session.Verdict.IsEffective);
        string[] texts =
        [
            name,
            unit,
            timesheets.Sum(timesheet => timesheet.Days.Count).ToString(CultureInfo.InvariantCulture),
            Hours(Sum(timesheet => timesheet.Primary)),
            Hours(Sum(timesheet => timesheet.Online)),
            Hours(Sum(timesheet => timesheet.Credited)),
            Hours(Sum(timesheet => timesheet.Overtime.Total)),
            effective.ToString(CultureInfo.InvariantCulture),
            (sessions.Count - effective).ToString(CultureInfo.InvariantCulture),
        ];
        return [.. texts.Select(text => new Text(Printable.Of(text)))];

        Duration Sum(Func<Timesheet, Duration> time) => timesheets.Aggregate(Duration.Zero, (sum, timesheet) => sum + time(timesheet));
    }

    private void WriteFindings(IReadOnlyList<Diagnostic> diagnostics)
    {
        Line();
        Line(Say(Words.Findings) + Say(Words.Colon)
            + (diagnostics.Count == 0 ? Say(Words.NoFindings) : diagnostics.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
        {
            console.WriteWholeLine("    " + DiagnosticText.Of(diagnostic, language));
        }
    }

    private void Row(bool withPlan, string date, string kind, PlanTotals plan, TimeTotals time) => Row(
        withPlan, date, kind, Hours(plan.Planned), Hours(time.Primary), Hours(plan.Leave), Hours(plan.Undertime), Hours(time.Online), Hours(time.Credited),
        Hours(time.Overtime.Total));

    private void Row(bool withPlan, params string[] all)
    {
        string[] cells = withPlan ? all : [.. all.Where((_, column) => column is not (2 or 4 or 5))];
        int[] widths = withPlan ? PlanColumnWidths : DayColumnWidths;
        var grid = new Grid();
        for (int i = 0; i < cells.Length; i++)
        {
            grid.AddColumn(
                new GridColumn { Width = widths[i], NoWrap = true, Padding = new Padding(0), Alignment = i < 2 ? Justify.Left : Justify.Right });
        }

        grid.AddRow([.. cells.Select(cell => new Text(cell))]);
        console.Write(new Padder(grid).Padding(2, 0, 0, 0));
    }

    /// <summary>A line below its heading; on a terminal it keeps its place where it is broken, anywhere else it is not broken.</summary>
    private void Indented(string text)
    {
        if (IsPlain)
        {
            console.WriteWholeLine("    " + Printable.Of(text));
        }
        else
        {
            console.Write(new Padder(new Text(Printable.Of(text))).Padding(4, 0, 0, 0));
        }
    }

    private string Say(Bilingual words, params (string Name, object? Value)[] values) => words.In(language, values);

    private void Line(string text = "") => console.WriteLine(text);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Clock(ZonedDateTime time) => LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Format(time.TimeOfDay);

    /// <summary>Hours and minutes; seconds are left to the JSON.</summary>
    private static string Hours(Duration time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Floor(time.TotalHours)}:{time.Minutes:00}");
}
