using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Pay.Running;

/// <summary>Asks the pay rules for a day's lines and lets through only what can be paid.</summary>
internal sealed class PayRuleRunner(IReadOnlyList<IPayRule> rules, ICollection<Diagnostic> diagnostics)
{
    // A host's rule is code that nobody here has seen. Whatever it gives is looked at before it is paid: the date, the currency, the size,
    // the rounding. A line that cannot be paid is left out and said, and the day keeps its other lines.

    private EffectivePolicy? _policy;
    private IPayRule[] _asked = [];

    internal IReadOnlyList<IPayRule> Rules => rules;

    /// <summary>More than any line can be, and so little that the sums of all lines of a group stay within decimal.</summary>
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>The day's lines, in the order of the rules.</summary>
    internal List<PayLine> LinesOf(PayFacts facts)
    {
        // Most days have two or none.
        var lines = new List<PayLine>(2);
        foreach (var rule in AskedBy(facts.Policy))
        {
            AddLines(rule, facts, lines);
        }

        return lines;
    }

    /// <summary>The rules that can give lines under a policy: nearly all days of a person have the same one, and it asks for few of the rules.</summary>
    private IPayRule[] AskedBy(EffectivePolicy policy)
    {
        if (_policy != policy)
        {
            (_policy, _asked) = (policy, RulesUnder(policy));
        }

        return _asked;
    }

    private IPayRule[] RulesUnder(EffectivePolicy policy) =>
        [.. rules.Where(rule => rule is ILineReasons own ? own.IsAskedBy(policy) : rule is not AllowanceCapRule)];

    /// <summary>One rule's lines of a day.</summary>
    internal List<PayLine> LinesOf(IPayRule rule, PayFacts facts)
    {
        var lines = new List<PayLine>();
        AddLines(rule, facts, lines);
        return lines;
    }

    /// <summary>One line that was found to be due by a rule, as it can be paid; none where it cannot.</summary>
    internal List<PayLine> LineOf(IPayRule rule, PayFacts facts, Func<PayLine?> due)
    {
        var lines = new List<PayLine>(1);
        try
        {
            if (due() is { } line)
            {
                AddIfOfDay(line, rule, facts, lines);
            }
        }
        catch (OverflowException)
        {
            Report(PayDiagnostics.BeyondMeasure, rule, facts);
        }

        return lines;
    }

    /// <summary>Says that overtime is not paid because there is no wage.</summary>
    internal void ReportNoWage(PayFacts facts) => Report(PayDiagnostics.NoWage, BuiltInPayRules.Overtime, facts);

    /// <summary>What is paid of an entry of compensatory leave that was not taken in time.</summary>
    /// <param name="entry">The entry, which is paid.</param>
    /// <param name="earned">The day on which it was earned.</param>
    /// <param name="overtime">The rule that pays it.</param>
    internal List<PayLine> Payout(CompensatoryLeaveEntry entry, PayFacts earned, OvertimePayRule overtime)
    {
        var lines = new List<PayLine>();
        try
        {
            if (overtime.UntakenLeave(earned, entry.Paid, entry.PaidOn!.Value) is { } line)
            {
                AddSound(line, overtime, earned, lines);
            }
            else
            {
                Report(PayDiagnostics.NoWage, overtime, earned);
            }
        }
        catch (OverflowException)
        {
            Report(PayDiagnostics.BeyondMeasure, overtime, earned);
        }

        return lines;
    }

    /// <summary>What a cap takes from a day's lines; nothing or one line.</summary>
    /// <param name="rule">The cap.</param>
    /// <param name="facts">The day.</param>
    /// <param name="lines">The day's lines so far.</param>
    /// <param name="before">What was paid under the cap before a day, in a currency.</param>
    internal IEnumerable<PayLine> TakenByCap(
        AllowanceCapRule rule, PayFacts facts, IReadOnlyList<PayLine> lines, Func<LocalDate, string, decimal> before)
    {
        // Most policies cap nothing, and every day is asked.
        return rule.CapOf(facts) is { } cap && rules.Contains(rule) ? TakenBy(rule, cap, facts, lines, before) : [];
    }

    private IEnumerable<PayLine> TakenBy(
        AllowanceCapRule rule, Money cap, PayFacts facts, IReadOnlyList<PayLine> lines, Func<LocalDate, string, decimal> before)
    {
        if (lines.Where(AllowanceCapRule.Caps).ToList() is not { Count: > 0 } capped)
        {
            return [];
        }

        foreach (var other in capped.Where(line => line.Amount.Currency != cap.Currency))
        {
            ReportOtherCurrency(rule, cap, facts, other);
        }

        return rule.LineOf(facts, cap, lines, before(facts.Date, cap.Currency)) is { } line ? [line] : [];
    }

    /// <summary>Says that a line does not fall under a cap, because its currency is another.</summary>
    internal void ReportOtherCurrency(AllowanceCapRule rule, Money cap, PayFacts facts, PayLine line) => Report(
        PayDiagnostics.OtherCapCurrency, rule, facts,
        ("cap", rule.Id), ("currency", cap.Currency), ("code", line.Code), ("other", line.Amount.Currency));

    private void AddLines(IPayRule rule, PayFacts facts, List<PayLine> lines)
    {
        try
        {
            if (rule is OvertimePayRule && OvertimePayRule.LacksWage(facts))
            {
                Report(PayDiagnostics.NoWage, rule, facts);
            }

            // A rule may give its lines one by one as it works. Those that it gave before it went beyond all numbers are sound and stay.
            var given = rule.LinesOf(facts) ?? [];
            if (given is IReadOnlyList<PayLine> list)
            {
                for (int i = 0; i < list.Count; i++)
                {
                    AddIfOfDay(list[i], rule, facts, lines);
                }

                return;
            }

            foreach (var line in given)
            {
                AddIfOfDay(line, rule, facts, lines);
            }
        }
        catch (OverflowException)
        {
            Report(PayDiagnostics.BeyondMeasure, rule, facts);
        }
    }

    private void AddIfOfDay(PayLine? line, IPayRule rule, PayFacts facts, List<PayLine> lines)
    {
        if (line is null || IsOfDay(line, rule, facts))
        {
            AddSound(line, rule, facts, lines);
        }
    }

    private void AddSound(PayLine? line, IPayRule rule, PayFacts facts, List<PayLine> lines)
    {
        if (Sound(line, rule, facts) is { } sound)
        {
            lines.Add(sound);
        }
    }

    private bool IsOfDay(PayLine line, IPayRule rule, PayFacts facts)
    {
        if (line.Date == facts.Date)
        {
            return true;
        }

        Report(PayDiagnostics.LineOfAnotherDay, rule, facts, ("code", line.Code), ("other", Text(line.Date)));
        return false;
    }

    private PayLine? Sound(PayLine? line, IPayRule rule, PayFacts facts)
    {
        if (line is null)
        {
            Report(PayDiagnostics.NoLine, rule, facts);
            return null;
        }

        var (amount, currency) = (line.Amount.Amount, line.Amount.Currency);
        if (!Money.IsCurrencyCode(currency))
        {
            Report(PayDiagnostics.NoCurrency, rule, facts, ("code", line.Code), ("currency", currency));
            return null;
        }

        if (Math.Abs(amount) > LargestAmount)
        {
            Report(PayDiagnostics.BeyondMeasure, rule, facts);
            return null;
        }

        if (facts.MonthlyWage is { } wage && wage.Currency != currency)
        {
            Report(PayDiagnostics.OtherCurrency, rule, facts, ("code", line.Code), ("currency", currency), ("wage", wage.Currency));
        }

        if (ReferenceEquals(line.Rule, rule) && line.Facts is not null)
        {
            // Of a rule of the library, which rounds.
            return line;
        }

        // Rounded here once more, because sums of lines that are not whole cents would differ from what payroll adds up.
        decimal rounded = CurrencyMinorUnits.Round(amount, currency);
        var sum = line.Amount with { Amount = rounded };
        if (sum != line.Amount)
        {
            Report(PayDiagnostics.NotRounded, rule, facts, ("code", line.Code), ("amount", line.Amount.ToString()), ("rounded", sum.ToString()));
        }

        return line with
        {
            Amount = sum,
            Rule = rule,
            Settings = line.Settings.Count > 0 ? line.Settings : [.. rule.Settings.Select(facts.Policy.Resolved)],
        };
    }

    private void Report(DiagnosticDescriptor descriptor, IPayRule rule, PayFacts facts, params (string Name, string? Value)[] arguments) =>
        diagnostics.Add(descriptor.At(facts.Employee.Place, [.. arguments, ("rule", rule.Id), ("employee", facts.Employee.Id), ("date", Text(facts.Date))]));

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
