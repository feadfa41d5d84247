using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using NodaTime.Text;

namespace Hr.Attendance.Excel;

/// <summary>The tables of the workbook: which columns they have and what stands in them.</summary>
internal static class PayrollTables
{
    private static readonly Bilingual Employee = new("Employee", "员工");
    private static readonly Bilingual Code = new("Code", "项目代码");
    private static readonly Bilingual Currency = new("Currency", "币种");

    internal static ISheetTable Lines(PayrollHandover handover) => new SheetTable<PayrollLine>(
        new("Pay lines", "计薪明细"),
        [
            new(Employee, 16, line => SheetCell.Text(line.EmployeeId)),
            new(new("Unit", "单元"), 16, line => SheetCell.Text(line.UnitId)),
            new(new("Date", "日期"), 12, line => SheetCell.Date(line.Date)),
            new(Code, 30, line => SheetCell.Text(line.Code)),
            new(new("Quantity", "数量"), 12, line => SheetCell.Number(line.Quantity)),
            new(new("Unit of quantity", "数量单位"), 16, line => SheetCell.Text(line.QuantityUnit)),
            new(new("Rate", "单价"), 14, line => SheetCell.Number(line.Rate)),
            new(new("Amount", "金额"), 14, line => SheetCell.Amount(line.Amount.Amount, line.Amount.Currency)),
            new(Currency, 10, line => SheetCell.Text(line.Amount.Currency)),
            new(new("Earned on", "加班日期"), 12, line => SheetCell.Date(line.EarnedOn)),
            new(new("Evidence", "证据"), 40, line => SheetCell.Text(string.Join(" ", line.EvidenceIds))),
        ],
        handover.Lines);

    internal static ISheetTable Totals(PayrollHandover handover) => new SheetTable<PayrollTotal>(
        new("Totals", "合计"),
        [
            new(Employee, 16, total => SheetCell.Text(total.EmployeeId)),
            new(Code, 30, total => SheetCell.Text(total.Code)),
            new(new("Pay lines", "计薪明细"), 14, total => SheetCell.Amount(total.Lines, total.Currency)),
            new(new("Adjustments", "调整"), 14, total => SheetCell.Amount(total.Adjustments, total.Currency)),
            new(new("Total", "合计"), 14, total => SheetCell.Amount(total.Total, total.Currency)),
            new(Currency, 10, total => SheetCell.Text(total.Currency)),
        ],
        handover.Totals);

    internal static ISheetTable Adjustments(PayrollHandover handover) => new SheetTable<PayrollAdjustment>(
        new("Adjustments", "调整"),
        [
            new(Employee, 16, booked => SheetCell.Text(booked.EmployeeId)),
            new(new("Booked on", "入账日期"), 12, booked => SheetCell.Date(booked.BookedOn)),
            new(new("For date", "所属日期"), 12, booked => SheetCell.Date(booked.Date)),
            new(Code, 30, booked => SheetCell.Text(booked.Code)),
            new(new("Amount", "金额"), 14, booked => SheetCell.Amount(booked.Amount.Amount, booked.Amount.Currency)),
            new(Currency, 10, booked => SheetCell.Text(booked.Amount.Currency)),
        ],
        handover.Adjustments);

    internal static ISheetTable Attendance(PayrollHandover handover) => new SheetTable<PayrollAttendance>(
        new("Attendance", "出勤"),
        [
            new(Employee, 16, role => SheetCell.Text(role.EmployeeId)),
            new(new("Month", "月份"), 10, role => SheetCell.Text(YearMonthPattern.Iso.Format(role.Month))),
            new(new("Role", "岗位"), 20, role => SheetCell.Text(role.Role)),
            new(new("Planned (h)", "计划工时（小时）"), 16, role => SheetCell.Number(role.Planned)),
            new(new("Worked (h)", "实际工时（小时）"), 16, role => SheetCell.Number(role.Worked)),
            new(new("Leave (h)", "休假（小时）"), 14, role => SheetCell.Number(role.Leave)),
            new(new("Undertime (h)", "缺勤工时（小时）"), 16, role => SheetCell.Number(role.Undertime)),
            new(new("Overtime (h)", "计薪加班（小时）"), 16, role => SheetCell.Number(role.Overtime)),
            new(new("Overtime not approved (h)", "未审批加班（小时）"), 24, role => SheetCell.Number(role.Unapproved)),
            new(new("Late (days)", "迟到（天）"), 12, role => SheetCell.Number(role.DaysLate)),
            new(new("Left early (days)", "早退（天）"), 16, role => SheetCell.Number(role.DaysLeftEarly)),
            new(new("Half days", "半天（天）"), 12, role => SheetCell.Number(role.HalfDays)),
            new(new("Absent (days)", "缺勤（天）"), 14, role => SheetCell.Number(role.DaysAbsent)),
        ],
        handover.Attendance);
}
