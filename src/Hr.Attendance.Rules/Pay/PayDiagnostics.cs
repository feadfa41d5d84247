using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Pay;

/// <summary>What can be wrong with pay lines and with what they are made of.</summary>
public static class PayDiagnostics
{
    /// <summary>A pay rule gave null.</summary>
    public static readonly DiagnosticDescriptor NoLine = new("HRA6001", Error,
        "the pay rule `{rule}` gave null instead of a line for `{employee}` on {date}; nothing is paid by it there, so correct the rule",
        "薪酬规则 `{rule}` 在 {date} 为员工 `{employee}` 返回了 null 而不是薪酬项；该处不计薪，请更正规则");

    /// <summary>A pay rule dated a line on another day.</summary>
    public static readonly DiagnosticDescriptor LineOfAnotherDay = new("HRA6002", Error,
        "the pay rule `{rule}` dated `{code}` of `{employee}` {other} when asked for {date}; the line is left out, because every day is "
            + "paid by itself: correct the rule",
        "薪酬规则 `{rule}` 在计算 {date} 时，将员工 `{employee}` 的 `{code}` 记在 {other}；每个考勤日各自计薪，该项不计，请更正规则");

    /// <summary>A line's currency is none.</summary>
    public static readonly DiagnosticDescriptor NoCurrency = new("HRA6003", Error,
        "`{code}` of `{employee}` on {date} is in `{currency}`, which is no currency; the line is left out, so give a code such as CNY",
        "员工 `{employee}` {date} 的 `{code}` 币种为 `{currency}`，不是有效币种；该项不计，请使用 CNY 之类的代码");

    /// <summary>An amount is beyond all measure.</summary>
    public static readonly DiagnosticDescriptor BeyondMeasure = new("HRA6004", Error,
        "what `{rule}` pays `{employee}` on {date} is more than can be right; it is left out, so check the wage and the rates",
        "`{rule}` 在 {date} 为员工 `{employee}` 计算的金额大得不合理；该项不计，请检查工资和费率");

    /// <summary>An amount has more digits than its currency.</summary>
    public static readonly DiagnosticDescriptor NotRounded = new("HRA6005", Warning,
        "the pay rule `{rule}` gave `{employee}` {amount} for `{code}` on {date}, which cannot be paid out; it is rounded to {rounded}, "
            + "so let the rule round once, half away from zero",
        "薪酬规则 `{rule}` 在 {date} 为员工 `{employee}` 的 `{code}` 给出 {amount}，无法支付；已舍入为 {rounded}，请在规则中按远离零方向舍入一次");

    /// <summary>A line is in another currency than the wage.</summary>
    public static readonly DiagnosticDescriptor OtherCurrency = new("HRA6006", Warning,
        "`{code}` of `{employee}` is in {currency} and the wage is in {wage}; the two are never added, so each currency has a total of its own",
        "员工 `{employee}` 的 `{code}` 币种为 {currency}，工资币种为 {wage}；不同币种不相加，各自合计");

    /// <summary>A cap is in another currency than what it should hold.</summary>
    public static readonly DiagnosticDescriptor OtherCapCurrency = new("HRA6007", Warning,
        "`{cap}` is in {currency} and does not hold `{code}` of `{employee}`, which is in {other}; give the two one currency",
        "`{cap}` 的币种为 {currency}，无法限制员工 `{employee}` 以 {other} 计的 `{code}`；请统一币种");

    /// <summary>Overtime on a date without a wage.</summary>
    public static readonly DiagnosticDescriptor NoWage = new("HRA6010", Warning,
        "`{employee}` has overtime on {date} and no wage is known on that date, so there is no pay line for it; give the wage (`monthlyWage`) from "
            + "that date on",
        "员工 `{employee}` 在 {date} 有加班，但该日没有工资，因此没有加班费项；请补充自该日起的工资（`monthlyWage`）");

    /// <summary>More compensatory leave was taken than there was.</summary>
    public static readonly DiagnosticDescriptor LeaveBeyondBalance = new("HRA6008", Warning,
        "the compensatory leave `{evidence}` of `{employee}` on {date} is {taken:time}, but only {open:time} of rest-day overtime were open; "
            + "{missing:time} are compensated by nothing, so book them as other leave or correct the record",
        "员工 `{employee}` 在 {date} 的补休 `{evidence}` 为 {taken:time}，但可用的休息日加班只有 {open:time}；其余 {missing:time} 无加班可抵，请改记其他假别或更正记录");
}
