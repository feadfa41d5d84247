using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Figures;

/// <summary>The tables with rows for employees.</summary>
internal sealed class PeopleTables(ReportFacts facts, ReportLinks links)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    internal ReportTable People => Of(facts.Analysis.People);

    internal ReportTable Of(IReadOnlyList<PersonMeasures> people) => new ReportTable<PersonMeasures>(
        "employees", new("Employees", "员工"),
        [
            .. PersonColumns<PersonMeasures>(person => person),
            .. MeasureColumns.Time<PersonMeasures>(person => person.Measures),
            .. MeasureColumns.Sessions<PersonMeasures>(person => person.Measures).Take(3),
            new("in_time_share", ReportWords.InTime, TableColumnKind.Share, person => MeasureColumns.Share(person.Measures.InTime.Share)),
            .. MeasureColumns.Satisfaction<PersonMeasures>(person => person.Measures),
        ],
        people);

    internal ReportTable Ranking => new ReportTable<RankedPerson>(
        "ranking", new("Ranking by answers in time, load and luck taken out", "及时回复排名（已剔除负荷与偶然因素）"),
        [
            new("place", new("Place", "名次"), TableColumnKind.Count, ranked => TableCell.Count(ranked.Rank)),
            .. PersonColumns<RankedPerson>(ranked => ranked.Person),
            new("judged", new("Judged", "计入判定"), TableColumnKind.Count, ranked => TableCell.Count(ranked.InTime.Observations)),
            new("in_time_share", new("Seen", "实际"), TableColumnKind.Share, ranked => TableCell.Share((decimal)ranked.InTime.Estimate)),
            new("conversations_per_hour", new("Conversations an hour", "每小时会话"), TableColumnKind.Number, ranked => TableCell.Number((decimal)ranked.Load)),
            new("estimate", new("Estimate", "估计值"), TableColumnKind.Share, ranked => TableCell.Share((decimal)ranked.Estimate.Estimate)),
            new("estimate_from", ReportWords.From, TableColumnKind.Share, ranked => TableCell.Share((decimal)ranked.Estimate.Lower)),
            new("estimate_to", ReportWords.To, TableColumnKind.Share, ranked => TableCell.Share((decimal)ranked.Estimate.Upper)),
            new(
                "ranking_note",
                ReportWords.Note,
                TableColumnKind.Text,
                ranked => ranked.InTime.IsSmallSample ? TableCell.Of(Charts.ChartWords.SmallSample) : TableCell.None),
        ],
        facts.Ranking);

    internal ReportTable Silent => new ReportTable<SilentContributor>(
        "silent-contributors", new("Silent contributors", "默默贡献者"),
        [
            .. PersonColumns<SilentContributor>(silent => silent.Person),
            new("effective", ReportWords.Effective, TableColumnKind.Duration, silent => TableCell.Time(silent.Person.Measures.Effective)),
            new("place", new("Place", "名次"), TableColumnKind.Count, silent => TableCell.Count(silent.Rank)),
            new("among", new("of", "共"), TableColumnKind.Count, silent => TableCell.Count(silent.Among)),
            new(
                "recognition",
                new("Recognised", "认可度"),
                TableColumnKind.Number,
                silent => silent.IsByCaptureRate ? TableCell.Share(silent.Recognition) : TableCell.Number(silent.Recognition)),
            new("reason", new("Reason", "理由"), TableColumnKind.Text, silent => TableCell.Of(Bilingual.Of(silent.GetText))),
        ],
        facts.Silent);

    internal ReportTable Invisible => new ReportTable<PersonMeasures>(
        "invisible-overtime", new("Estimate of invisible overtime", "隐形加班估算"),
        [
            .. PersonColumns<PersonMeasures>(person => person),
            new("time", new("Estimated time", "估算时长"), TableColumnKind.Duration, person => TableCell.Time(person.InvisibleOvertime.Time)),
            new("days", new("Days", "天数"), TableColumnKind.Count, person => TableCell.Count(person.InvisibleOvertime.Days.Count)),
            new(
                "substantive_days",
                new("with substantive work", "有实质性工作"),
                TableColumnKind.Count,
                person => TableCell.Count(person.InvisibleOvertime.Days.Count(day => day.IsSubstantive))),
            new(
                "days_with_work",
                new("Days with work after hours", "有工时外工作天数"),
                TableColumnKind.Count,
                person => TableCell.Count(person.InvisibleOvertime.DaysWithWork)),
            new(
                "fixed_from",
                new("Usually from", "通常始于"),
                TableColumnKind.Date,
                person => person.InvisibleOvertime.FixedFrom is { } from ? TableCell.Clock(Clock.Format(from)) : TableCell.None),
        ],
        [.. facts.Analysis.People
            .Where(person => person.InvisibleOvertime.Days.Count > 0)
            .OrderByDescending(person => person.InvisibleOvertime.Time)
            .ThenBy(person => person.Employee.Id, StringComparer.Ordinal)]);

    internal ReportTable Days => DaysOf(facts.Report.Employees);

    internal ReportTable DaysOf(IReadOnlyList<EmployeeReport> employees) => new ReportTable<(EmployeeReport Employee, LocalDate Date)>(
        "days", new("Days", "逐日"),
        [
            new(
                "employee",
                ReportWords.Employee,
                TableColumnKind.Text,
                row => TableCell.Name(row.Employee.Employee.Id, link: links.ToEmployee(row.Employee.Employee.Id))),
            .. DayColumns<(EmployeeReport Employee, LocalDate Date)>(
                row => DayFacts.Of(row.Employee, row.Date), withPlan: employees.Any(employee => employee.Timesheet.DiffersFromPlan)),
        ],
        [.. employees.SelectMany(employee => DayFacts.DatesOf(employee).Select(date => (employee, date)))]);

    internal static ReportTable DaysOf(EmployeeReport employee) => new ReportTable<DayFacts>(
        "days", new("Days", "逐日"),
        DayColumns<DayFacts>(day => day, employee.Timesheet.DiffersFromPlan),
        [.. DayFacts.DatesOf(employee).Select(date => DayFacts.Of(employee, date))]);

    /// <summary>What was planned and worked in each role and month, of everybody; no row where no day differs from its plan.</summary>
    internal ReportTable Roles => new ReportTable<RoleMonth>(
        "roles", new("Planned and worked, by role and month", "出勤汇总（按岗位、月份）"),
        MeasureColumns.Attendance<RoleMonth>(role => role),
        facts.DiffersFromPlan ? [.. RoleMonth.Of(facts.Report.Employees)] : []);

    /// <summary>The same of each employee.</summary>
    internal ReportTable Attendance => new ReportTable<(EmployeeReport Employee, RoleMonth Role)>(
        "attendance", new("Attendance of employees, by role and month", "员工出勤（按岗位、月份）"),
        [
            new(
                "employee",
                ReportWords.Employee,
                TableColumnKind.Text,
                row => TableCell.Name(row.Employee.Employee.Id, link: links.ToEmployee(row.Employee.Employee.Id))),
            .. MeasureColumns.Attendance<(EmployeeReport Employee, RoleMonth Role)>(row => row.Role),
        ],
        facts.DiffersFromPlan ? [.. facts.Report.Employees.SelectMany(employee => RoleMonth.Of(employee).Select(role => (employee, role)))] : []);

    internal static ReportTable AttendanceOf(EmployeeReport employee) => new ReportTable<RoleMonth>(
        "attendance", new("Attendance by role and month", "出勤（按岗位、月份）"), MeasureColumns.Attendance<RoleMonth>(role => role), [.. RoleMonth.Of(employee)]);

    internal ReportTable Pay => new ReportTable<(EmployeeReport Employee, PayLine Line)>(
        "pay", new("Pay lines", "薪酬项"),
        [
            new(
                "employee",
                ReportWords.Employee,
                TableColumnKind.Text,
                row => TableCell.Name(row.Employee.Employee.Id, link: links.ToEmployee(row.Employee.Employee.Id))),
            .. PayColumns<(EmployeeReport Employee, PayLine Line)>(row => row.Line),
        ],
        [.. facts.Report.Employees.SelectMany(employee => employee.Pay.Select(line => (employee, line)))]);

    internal static ReportTable PayOf(EmployeeReport employee) =>
        new ReportTable<PayLine>("pay", new("Pay lines", "薪酬项"), PayColumns<PayLine>(line => line), employee.Pay);

    private static ItemColumn<T>[] PayColumns<T>(Func<T, PayLine> of) =>
    [
        new("date", ReportWords.Date, TableColumnKind.Date, row => TableCell.Date(of(row).Date)),
        new("code", ReportWords.Code, TableColumnKind.Text, row => TableCell.Name(of(row).Code)),
        new("quantity", new("Quantity", "数量"), TableColumnKind.Number, row => TableCell.Number(of(row).Quantity)),
        new("amount", new("Amount", "金额"), TableColumnKind.Money, row => TableCell.Money(of(row).Amount.Amount, of(row).Amount.Currency)),
    ];

    private static ItemColumn<T>[] DayColumns<T>(Func<T, DayFacts> of, bool withPlan) =>
    [
        new("date", ReportWords.Date, TableColumnKind.Date, row => TableCell.Date(of(row).Date)),
        new("day_kind", new("Day", "日类型"), TableColumnKind.Text, row => of(row).Day is { } day ? TableCell.Of(ReportWords.Of(day.DayKind)) : TableCell.None),
        .. withPlan ? new ItemColumn<T>[]
        {
            new("planned", ReportWords.Planned, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Planned ?? Duration.Zero)),
        }
        : [],
        new("primary", ReportWords.Primary, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Primary ?? Duration.Zero)),
        .. withPlan ? new ItemColumn<T>[]
        {
            new("leave", ReportWords.Leave, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Leave ?? Duration.Zero)),
            new("undertime", ReportWords.Undertime, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Undertime ?? Duration.Zero)),
            new("marks", ReportWords.Note, TableColumnKind.Text, row => MarksOf(of(row).Day?.Marks ?? DayMarks.None)),
        }
        : [],
        new("effective", ReportWords.Effective, TableColumnKind.Duration, row => TableCell.Time(of(row).Effective)),
        new("refused", ReportWords.Refused, TableColumnKind.Duration, row => TableCell.Time(of(row).Refused)),
        new("not_counted", ReportWords.Uncounted, TableColumnKind.Duration, row => TableCell.Time(of(row).Uncounted)),
        new("credited", ReportWords.Credited, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Credited ?? Duration.Zero)),
        new("overtime", ReportWords.Overtime, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Overtime.Total ?? Duration.Zero)),
        .. withPlan ? new ItemColumn<T>[]
        {
            new("unapproved", ReportWords.Unapproved, TableColumnKind.Duration, row => TableCell.Time(of(row).Day?.Unapproved.Total ?? Duration.Zero)),
        }
        : [],
    ];

    private static TableCell MarksOf(DayMarks marks) => marks == DayMarks.None ? TableCell.None : TableCell.Of(Bilingual.Of(language =>
        string.Join(language == MessageLanguage.Chinese ? "、" : ", ", ReportWords.Of(marks).Select(word => word.In(language)))));

    private ItemColumn<T>[] PersonColumns<T>(Func<T, PersonMeasures> of) =>
    [
        new("employee", ReportWords.Employee, TableColumnKind.Text, item => TableCell.Name(of(item).Employee.Id, link: links.ToEmployee(of(item).Employee.Id))),
        new(
            "unit",
            ReportWords.Unit,
            TableColumnKind.Text,
            item => TableCell.Name(of(item).UnitId, facts.NameOf(of(item).UnitId), links.ToUnit(of(item).UnitId))),
    ];
}
