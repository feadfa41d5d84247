using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>A fact on which the pay of a business day depends.</summary>
public interface IPayOfDay
{
    /// <summary>The employee.</summary>
    EvaluatedEmployee Employee { get; }

    /// <summary>The business day.</summary>
    LocalDate Date { get; }
}

/// <summary>A business day with something on it whose pay is asked for.</summary>
public sealed class PayableDay : EmployeeFact
{
    /// <summary>A payable day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="day"/> is null.</exception>
    public PayableDay(DayOfTimesheet day)
        : base(Guard.NotNull(day).Employee) => Sheet = day;

    /// <summary>The day of the timesheet.</summary>
    public DayOfTimesheet Sheet { get; }

    /// <summary>The policy that governs the day's pay.</summary>
    public PolicyInForce Policy => Sheet.Policy;

    /// <summary>The day with the person and the policy in force.</summary>
    public PayFacts Facts => Sheet.Facts;

    /// <summary>The business day.</summary>
    public LocalDate Date => Facts.Date;

    /// <summary>How many of its effective sessions have credited time.</summary>
    public int PaidSessions => Facts.EffectiveSessions.Count(session => session.Credited > Duration.Zero);

    /// <summary>The number of ratings of its effective sessions.</summary>
    public int Ratings => Facts.EffectiveSessions.Sum(session => session.Measures.Ratings);

    /// <summary>The sum of those ratings as shares of their scales.</summary>
    public decimal RatingSum => Facts.EffectiveSessions.Sum(session => PersonSteps.RatingSum(session.Facts));

    internal bool IsEffective(FormedSession session) => session.Employee == Employee && session.Date == Date
        && Facts.EffectiveSessions.Any(one => ReferenceEquals(one.Facts, session.Facts));

    /// <inheritdoc/>
    public override string ToString() => $"payable day {Date:uuuu-MM-dd}";
}

/// <summary>The state of rest-day overtime that is compensated by leave, at the end of the period.</summary>
public sealed class LeaveLedger : EmployeeFact
{
    internal LeaveLedger(EvaluatedEmployee employee, LeaveAccount account)
        : base(employee) => Account = account;

    /// <summary>The entries, by the day on which they were earned.</summary>
    public IReadOnlyList<CompensatoryLeaveEntry> Entries => Account.Entries;

    internal LeaveAccount Account { get; }

    internal bool PaysOn(LocalDate date) => Entries.Any(entry => entry.PaidOn == date);

    /// <inheritdoc/>
    public override string ToString() => "ledger of compensatory leave";
}

/// <summary>Lines of a business day, before the monthly cap.</summary>
public abstract class LinesOfDay : EmployeeFact
{
    private protected LinesOfDay(EvaluatedEmployee employee, LocalDate date, int position, IReadOnlyList<PayLine> lines, IReadOnlyList<Diagnostic> found)
        : base(employee) => (Date, Position, Lines, Found) = (date, position, lines, found);

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<PayLine> Lines { get; }

    /// <summary>What was found while the lines were made, such as one that cannot be paid.</summary>
    public IReadOnlyList<Diagnostic> Found { get; }

    /// <summary>The calendar month.</summary>
    public MonthOfEmployee Month => MonthOfEmployee.Of(Employee, Date);

    /// <summary>The business day that the lines are grouped by.</summary>
    public DayOfEmployee Day => new(Employee, Date);

    /// <summary>The place of the lines in their day.</summary>
    internal int Position { get; }

    /// <summary>Whether the monthly cap can take something from them, so that the earlier days of the month matter.</summary>
    internal bool FallsUnderMonthlyCap { get; init; }

    /// <summary>Whether an allowance or bonus among them has another currency.</summary>
    internal bool HasAllowanceOutside(string currency) =>
        Lines.Any(line => PersonPay.IsCapped(line) && !string.Equals(line.Amount.Currency, currency, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => $"{Lines.Count} pay lines of {Date:uuuu-MM-dd}";
}

/// <summary>What one pay rule gives for a business day.</summary>
public sealed class EarnedLines : LinesOfDay
{
    private const int AfterAllRules = int.MaxValue - 3;
    private const int Leave = int.MaxValue - 2;

    private EarnedLines(EvaluatedEmployee employee, LocalDate date, int position, IReadOnlyList<PayLine> lines, IReadOnlyList<Diagnostic> found)
        : base(employee, date, position, lines, found)
    {
    }

    /// <summary>Pays by a rule of a host.</summary>
    /// <param name="day">The day.</param>
    /// <param name="ruleId">The id of the rule, which explanations of the lines begin with.</param>
    /// <param name="lines">
    /// The lines, all of the day's date. One that cannot be paid is left out with a diagnostic, as with a pay rule of the engine, and the caps
    /// count those whose code begins with <c>allowance.</c> or <c>bonus.</c>
    /// </param>
    /// <returns>The fact to yield.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="ruleId"/> is empty.</exception>
    public static EarnedLines ByHost(PayableDay day, string ruleId, params PayLine[] lines)
    {
        var rule = new HostPayRule(Guard.NotEmpty(ruleId), Guard.NotNull(lines));
        return Of(Guard.NotNull(day), AfterAllRules, PersonPay.LinesOf(rule, day.Facts));
    }

    /// <summary>What a rule that looks at the whole day gives.</summary>
    internal static EarnedLines By(IPayRule rule, PayableDay day) => Of(day, PositionOf(rule, day), PersonPay.LinesOf(rule, day.Facts));

    /// <summary>A quantity at a rate.</summary>
    internal static EarnedLines Item(IPayRule rule, PayableDay day, decimal quantity, Money rate) =>
        Of(day, PositionOf(rule, day), PersonPay.Item(rule, day.Facts, quantity, rate));

    /// <summary>The overtime of one kind of day.</summary>
    internal static EarnedLines Overtime(PayableDay day, DayKind kind) =>
        Of(day, PositionOf(Rules.Pay.Items.BuiltInPayRules.Overtime, day) + (int)kind, PersonPay.Overtime(day.Facts, kind));

    /// <summary>Pays leave that was not taken in time; it comes after what the day itself earned.</summary>
    internal static EarnedLines Untaken(LeaveLedger ledger, DayToPay day)
    {
        var (lines, found) = ledger.Account.LinesOn(day.Date);
        return new(day.Employee, day.Date, Leave, lines, found);
    }

    private static EarnedLines Of(PayableDay day, int position, Found<IReadOnlyList<PayLine>> found) =>
        new(day.Employee, day.Date, position, found.Value, found.Diagnostics)
        {
            FallsUnderMonthlyCap = day.Policy.CapsMonths && found.Value.Any(PersonPay.IsCapped),
        };

    /// <summary>The place of a rule among those of the engine, with room for the lines of kinds of days between two.</summary>
    private static int PositionOf(IPayRule rule, PayableDay day)
    {
        const int Room = 8;
        var rules = day.Policy.PayRules;
        for (int i = 0; i < rules.Count; i++)
        {
            if (ReferenceEquals(rules[i], rule))
            {
                return i * Room;
            }
        }

        return rules.Count * Room;
    }
}

/// <summary>What the daily cap takes from a business day.</summary>
public sealed class TakenByDailyCap : LinesOfDay
{
    internal TakenByDailyCap(PayableDay day, PayLine line)
        : base(day.Employee, day.Date, int.MaxValue - 1, [line], [])
    {
    }
}

/// <summary>What the monthly cap takes from a business day.</summary>
public sealed class TakenByMonthlyCap : EmployeeFact
{
    internal TakenByMonthlyCap(PayableDay day, PayLine line)
        : base(day.Employee) => (Date, Line) = (day.Date, line);

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>The line; its amount is below zero.</summary>
    public PayLine Line { get; }

    /// <summary>The calendar month.</summary>
    public MonthOfEmployee Month => MonthOfEmployee.Of(Employee, Date);

    /// <inheritdoc/>
    public override string ToString() => $"{Line.Amount} taken on {Date:uuuu-MM-dd}";
}

/// <summary>Something that was found and is said beside the results, as long as what it was found in holds.</summary>
public sealed class FoundInPay : EmployeeFact
{
    internal FoundInPay(EvaluatedEmployee employee, IReadOnlyList<Diagnostic> diagnostics)
        : base(employee) => Diagnostics = diagnostics;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Diagnostics.Select(diagnostic => diagnostic.Code).Distinct());
}

/// <summary>What facts about pay come to.</summary>
public static class PayOfDays
{
    /// <summary>The allowances and bonuses of a currency that fall under the caps, caps that were taken already included.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The sum.</returns>
    public static decimal Allowances(this IEnumerable<LinesOfDay> lines, string currency) =>
        PersonPay.Allowances(Guard.NotNull(lines).SelectMany(one => one.Lines), currency);

    /// <summary>The same of the days before one, less what the monthly cap took on them.</summary>
    internal static decimal AllowancesBefore(
        this IEnumerable<LinesOfDay> month, IEnumerable<TakenByMonthlyCap> taken, LocalDate date, string currency) =>
        month.Where(one => one.Date < date).Allowances(currency) + PersonPay.Allowances(taken.Select(one => one.Line), currency);

    /// <summary>The lines of a day, in their order.</summary>
    internal static IReadOnlyList<PayLine> InOrder(this IEnumerable<LinesOfDay> lines) =>
        [.. lines.OrderBy(one => one.Position).SelectMany(one => one.Lines)];
}

/// <summary>Stands for a rule of a host behind the lines that it gave.</summary>
internal sealed class HostPayRule(string id, IReadOnlyList<PayLine> lines) : IPayRule
{
    public string Id => id;

    public IReadOnlyList<Rules.Policies.Setting> Settings => [];

    public IEnumerable<PayLine> LinesOf(PayFacts facts) => lines;

    public string Explain(PayLine line, MessageLanguage language) => $"{id}: {PayText.Figures(line, language)}";
}
