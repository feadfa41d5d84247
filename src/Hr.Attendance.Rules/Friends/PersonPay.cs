using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Pay.Running;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>
/// The lines of pay, once somebody has found that they are due, as they can be paid; each with what was found on the way. Thread-safe.
/// </summary>
internal static class PersonPay
{
    /// <summary>What a rule gives for a business day, such as one of a host.</summary>
    internal static Found<IReadOnlyList<PayLine>> LinesOf(IPayRule rule, PayFacts day) => Found(runner => runner.LinesOf(rule, day));

    /// <summary>A quantity at a rate, due by a rule of the library.</summary>
    internal static Found<IReadOnlyList<PayLine>> Item(IPayRule rule, PayFacts day, decimal quantity, Money rate) =>
        Found(runner => runner.LineOf(rule, day, () => PayLine.Item.Of(rule, day, quantity, rate)));

    /// <summary>The overtime of one kind of day.</summary>
    internal static Found<IReadOnlyList<PayLine>> Overtime(PayFacts day, DayKind kind) => Found(runner =>
        runner.LineOf(
            BuiltInPayRules.Overtime, day, () => ((OvertimePayRule)BuiltInPayRules.Overtime).LineOf(day, kind, day.Day.Overtime[kind], day.MonthlyWage!)));

    /// <summary>Says that overtime is not paid because there is no wage.</summary>
    internal static IReadOnlyList<Diagnostic> NoWage(PayFacts day) => Found(runner =>
    {
        runner.ReportNoWage(day);
        return (IReadOnlyList<PayLine>)[];
    }).Diagnostics;

    /// <summary>Says of lines that they do not fall under a cap, because their currency is another.</summary>
    internal static IReadOnlyList<Diagnostic> OtherCurrency(bool isMonthly, PayFacts day, Money cap, IEnumerable<PayLine> lines) => Found(runner =>
    {
        foreach (var line in lines.Where(line => AllowanceCapRule.Caps(line) && line.Amount.Currency != cap.Currency))
        {
            runner.ReportOtherCurrency(RuleOf(isMonthly), cap, day, line);
        }

        return (IReadOnlyList<PayLine>)[];
    }).Diagnostics;

    /// <summary>Whether a line falls under the caps.</summary>
    internal static bool IsCapped(PayLine line) => AllowanceCapRule.Caps(line);

    /// <summary>What allowances and bonuses come to in a currency, caps that were taken already included.</summary>
    internal static decimal Allowances(IEnumerable<PayLine> lines, string currency) => AllowanceCapRule.SumOf(lines, currency);

    /// <summary>What a cap leaves to be paid where so much was paid before.</summary>
    internal static decimal LeftOf(Money cap, decimal before) => AllowanceCapRule.LeftOf(cap, before);

    /// <summary>The line that takes what is above a cap from a day.</summary>
    internal static PayLine Taking(bool isMonthly, PayFacts day, Money cap, IReadOnlyList<PayLine> lines, decimal above) =>
        RuleOf(isMonthly).Taking(day, cap, lines, above);

    /// <summary>Whether a day has overtime that would be paid if there were a wage.</summary>
    internal static bool LacksWage(PayFacts day) => OvertimePayRule.LacksWage(day);

    /// <summary>Whether rest-day overtime is compensated by leave first.</summary>
    internal static bool GoesToLeave(PayFacts day) => OvertimePayRule.GoesToLeave(day.Policy);

    private static AllowanceCapRule RuleOf(bool isMonthly) => isMonthly ? AllowanceCapRule.Monthly : AllowanceCapRule.Daily;

    private static Found<IReadOnlyList<PayLine>> Found(Func<PayRuleRunner, IReadOnlyList<PayLine>> pay)
    {
        var found = new List<Diagnostic>();
        return new Found<IReadOnlyList<PayLine>>(pay(new PayRuleRunner(BuiltInPayRules.All, found)), found);
    }
}

/// <summary>Something, and what was found on the way to it.</summary>
/// <typeparam name="T">The type of it.</typeparam>
internal readonly record struct Found<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics);
