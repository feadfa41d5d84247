using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Parquet.Tables;

/// <summary>The columns of the tables, named as in <c>timesheets.json</c>. What is left out there where it is zero is zero here.</summary>
internal static class ResultColumns
{
    internal static IReadOnlyList<TableColumn<DayRow>> OfDays() =>
    [
        new TextColumn<DayRow>("employee", row => row.Report.Employee.Id),
        new TextColumn<DayRow>("unit", row => row.Report.UnitId),
        new DateColumn<DayRow>("date", row => row.Day.Date),
        new TextColumn<DayRow>("dayKind", row => row.Day.DayKind is { } kind ? DayKindName.Of(kind) : null, isOptional: true),
        new DurationColumn<DayRow>("primary", row => row.Day.Time.Primary),
        new DurationColumn<DayRow>("online", row => row.Day.Time.Online),
        new DurationColumn<DayRow>("credited", row => row.Day.Time.Credited),
        new DurationColumn<DayRow>("overtime", row => row.Day.Time.Overtime.Total),
        new DurationColumn<DayRow>("overtimeWorkday", row => row.Day.Time.Overtime.Workday),
        new DurationColumn<DayRow>("overtimeRestDay", row => row.Day.Time.Overtime.RestDay),
        new DurationColumn<DayRow>("overtimeStatutoryHoliday", row => row.Day.Time.Overtime.StatutoryHoliday),
        new DurationColumn<DayRow>("unapproved", row => row.Day.Time.Unapproved),
        new DurationColumn<DayRow>("planned", row => row.Day.Planned),
        new DurationColumn<DayRow>("leave", row => row.Day.Leave),
        new DurationColumn<DayRow>("assumed", row => row.Day.Assumed),
        new DurationColumn<DayRow>("undertime", row => row.Day.Undertime),
        new YesNoColumn<DayRow>("late", row => row.Day.Marks.HasFlag(DayMarks.Late)),
        new YesNoColumn<DayRow>("leftEarly", row => row.Day.Marks.HasFlag(DayMarks.LeftEarly)),
        new YesNoColumn<DayRow>("halfDay", row => row.Day.Marks.HasFlag(DayMarks.HalfDay)),
        new YesNoColumn<DayRow>("absent", row => row.Day.Marks.HasFlag(DayMarks.Absent)),
    ];

    internal static IReadOnlyList<TableColumn<SessionRow>> OfSessions() =>
    [
        new TextColumn<SessionRow>("employee", row => row.Report.Employee.Id),
        new TextColumn<SessionRow>("unit", row => row.Report.UnitId),
        new DateColumn<SessionRow>("date", row => row.Day.Date),
        new TextColumn<SessionRow>("role", row => row.Session.Role),
        new InstantColumn<SessionRow>("start", row => row.Session.Start),
        new InstantColumn<SessionRow>("end", row => row.Session.End),
        new DurationColumn<SessionRow>("net", row => row.Session.Measures.Net),
        new CountColumn<SessionRow>("turns", row => row.Session.Measures.Turns),
        new CountColumn<SessionRow>("judged", row => row.Session.Measures.JudgedTurns),
        new CountColumn<SessionRow>("inWindow", row => row.Session.Measures.TurnsInTime),
        new CountColumn<SessionRow>("conversations", row => row.Session.Measures.Conversations),
        new CountColumn<SessionRow>("ratings", row => row.Session.Measures.Ratings),
        new NumberColumn<SessionRow>("satisfaction", row => row.Session.Measures.Satisfaction, isOptional: true),
        new CountColumn<SessionRow>("backlog", row => row.Session.Measures.Backlog),
        new CountColumn<SessionRow>("missed", row => row.Session.Measures.MissedTurns),
        new CountColumn<SessionRow>("closed", row => row.Session.Measures.ClosedTurns),
        new CountColumn<SessionRow>("outbound", row => row.Session.Measures.Outbound),
        new YesNoColumn<SessionRow>("provisional", row => row.Session.Measures.IsProvisional),
        new YesNoColumn<SessionRow>("effective", row => row.Session.Verdict.IsEffective),
        new TextColumn<SessionRow>("decision", row => row.Session.Verdict.Decision is { } taken ? ChoiceNames.Of(taken.Kind) : null, isOptional: true),
        new TextColumn<SessionRow>("decidedBy", row => row.Session.Verdict.Decision?.By, isOptional: true),
        new DurationColumn<SessionRow>("credited", row => row.Session.Credited),
    ];

    internal static IReadOnlyList<TableColumn<PayRow>> OfPayLines() =>
    [
        new TextColumn<PayRow>("employee", row => row.Report.Employee.Id),
        new TextColumn<PayRow>("unit", row => row.Report.UnitId),
        new DateColumn<PayRow>("date", row => row.Line.Date),
        new TextColumn<PayRow>("code", row => row.Line.Code),
        new NumberColumn<PayRow>("hours", row => (row.Line as PayLine.Overtime)?.Hours, isOptional: true),
        new NumberColumn<PayRow>("hourlyBase", row => (row.Line as PayLine.Overtime)?.HourlyBase, isOptional: true),
        new NumberColumn<PayRow>("multiplier", row => (row.Line as PayLine.Overtime)?.Multiplier, isOptional: true),
        new NumberColumn<PayRow>("quantity", row => row.Line is PayLine.Overtime ? null : row.Line.Quantity, isOptional: true),
        new NumberColumn<PayRow>("rate", row => row.Line is PayLine.Overtime ? null : row.Line.Rate, isOptional: true),
        new NumberColumn<PayRow>("amount", row => row.Line.Amount.Amount),
        new TextColumn<PayRow>("currency", row => row.Line.Amount.Currency),
        new DateColumn<PayRow>("earnedOn", row => (row.Line as PayLine.Overtime)?.EarnedOn, isOptional: true),
    ];

    internal static IReadOnlyList<TableColumn<LeaveRow>> OfCompensatoryLeave() =>
    [
        new TextColumn<LeaveRow>("employee", row => row.Report.Employee.Id),
        new TextColumn<LeaveRow>("unit", row => row.Report.UnitId),
        new DateColumn<LeaveRow>("earnedOn", row => row.Entry.EarnedOn),
        new DurationColumn<LeaveRow>("earned", row => row.Entry.Earned),
        new DateColumn<LeaveRow>("dueOn", row => row.Entry.DueOn),
        new DurationColumn<LeaveRow>("used", row => row.Entry.Used),
        new DurationColumn<LeaveRow>("open", row => row.Entry.Open),
        new DateColumn<LeaveRow>("paidOn", row => row.Entry.PaidOn, isOptional: true),
        new DurationColumn<LeaveRow>("paid", row => row.Entry.Paid),
    ];

    internal static IReadOnlyList<TableColumn<AlertRow>> OfAlerts(MessageLanguage language) =>
    [
        new TextColumn<AlertRow>("employee", row => row.EmployeeId, isOptional: true),
        new TextColumn<AlertRow>("unit", row => row.UnitId),
        new DateColumn<AlertRow>("date", row => row.Date, isOptional: true),
        new TextColumn<AlertRow>("code", row => row.Finding.Code),
        new TextColumn<AlertRow>("severity", row => ResultsJson.NameOf(row.Finding.Severity)),
        new TextColumn<AlertRow>("message", row => row.Finding.GetMessage(language)),
    ];

    internal static IReadOnlyList<TableColumn<Diagnostic>> OfDiagnostics(MessageLanguage language) =>
    [
        new TextColumn<Diagnostic>("code", row => row.Code),
        new TextColumn<Diagnostic>("severity", row => ResultsJson.NameOf(row.Severity)),
        new TextColumn<Diagnostic>("place", row => row.Place.ToString()),
        new TextColumn<Diagnostic>("message", row => row.GetMessage(language)),
    ];
}
