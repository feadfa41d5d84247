using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Pay;

/// <summary>
/// One employee's pay, day by day: what the rules give, compensatory leave that was not taken in time, then the caps. A day's lines are the
/// same whatever range they are asked for. Not thread-safe: it remembers.
/// </summary>
internal sealed class EmployeePay
{
    private const int LongestWindow = 36_600;

    private readonly RoleCalendar _roles;
    private readonly EmployeeDays _days;
    private readonly PayRuleRunner _rules;
    private readonly ILookup<LocalDate, CompensatoryLeaveEntry> _payouts;
    private readonly Dictionary<LocalDate, IReadOnlyList<PayLine>> _lines = [];

    /// <summary>Prepares the pay of the days up to one.</summary>
    internal EmployeePay(RoleCalendar roles, EmployeeDays days, IReadOnlyList<Leave> leave, PayRuleRunner rules, LocalDate through)
    {
        _roles = roles;
        _days = days;
        _rules = rules;
        Ledger = CompensatoryLedger.At(Earned(through), leave, Employee.Employment.To?.PlusDays(-1), through);
        _payouts = Ledger.Entries.Where(entry => entry.PaidOn is not null).ToLookup(entry => entry.PaidOn!.Value);
    }

    internal CompensatoryLedger Ledger { get; }

    private Employee Employee => _roles.Employee;

    /// <summary>The lines of a business day.</summary>
    internal IReadOnlyList<PayLine> On(LocalDate date)
    {
        if (!_lines.TryGetValue(date, out var lines))
        {
            lines = LinesOn(date);
            _lines.Add(date, lines);
        }

        return lines;
    }

    /// <summary>Says which leave within a range was more than there was.</summary>
    internal void ReportLeave(LocalDate from, LocalDate to, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (leave, missing) in Ledger.BeyondBalance.Where(beyond => beyond.Leave.Date >= from && beyond.Leave.Date <= to))
        {
            diagnostics.Add(PayDiagnostics.LeaveBeyondBalance.At(leave.Source,
                ("evidence", leave.EvidenceId), ("employee", leave.EmployeeId), ("date", LocalDatePattern.Iso.Format(leave.Date)),
                ("taken", IsoDuration.Format(leave.Duration)), ("open", IsoDuration.Format(leave.Duration - missing)), ("missing", IsoDuration.Format(missing))));
        }
    }

    /// <summary>Rest-day overtime that goes to leave; only days with evidence can have any.</summary>
    private List<EarnedLeave> Earned(LocalDate through) =>
    [
        .. _days.DatesWithEvidence
            .Where(date => date <= through && _roles.Governing(date) is { } governing && OvertimePayRule.GoesToLeave(governing.Policy))
            .Select(date => (Date: date, Time: _days.On(date)?.Overtime.RestDay ?? Duration.Zero))
            .Where(earned => earned.Time > Duration.Zero)
            .Select(earned => new EarnedLeave(earned.Date, earned.Time, DueOn(earned.Date))),
    ];

    private LocalDate DueOn(LocalDate earnedOn) =>
        earnedOn.PlusDays(Math.Min(_roles.Governing(earnedOn)!.Policy.Get(AttendanceSettings.CompensatoryLeaveWithin), LongestWindow));

    private List<PayLine> LinesOn(LocalDate date)
    {
        var facts = FactsOf(date);
        var lines = facts is { Day.IsEmpty: false } ? _rules.LinesOf(facts) : [];
        if (_rules.Rules.OfType<OvertimePayRule>().FirstOrDefault() is { } overtime)
        {
            lines.AddRange(_payouts[date].SelectMany(entry => Payout(entry, overtime)));
        }

        if (facts is not null)
        {
            TakeDown(AllowanceCapRule.Daily, facts, lines, static _ => 0);
            TakeDown(AllowanceCapRule.Monthly, facts, lines, currency => PaidInMonthBefore(date, currency));
        }

        return lines;
    }

    private List<PayLine> Payout(CompensatoryLeaveEntry entry, OvertimePayRule overtime)
    {
        var earned = FactsOf(entry.EarnedOn)!;
        return _rules.Run(overtime, earned, () => new[] { overtime.UntakenLeave(earned, entry.Paid, entry.PaidOn!.Value) }.OfType<PayLine>());
    }

    private void TakeDown(AllowanceCapRule rule, PayFacts facts, List<PayLine> lines, Func<string, decimal> before)
    {
        var capped = lines.Where(AllowanceCapRule.Caps).ToList();
        if (capped.Count == 0 || !_rules.Rules.Contains(rule) || rule.CapOf(facts) is not { } cap)
        {
            return;
        }

        foreach (var other in capped.Where(line => line.Amount.Currency != cap.Currency))
        {
            _rules.Report(PayDiagnostics.OtherCapCurrency, rule, facts,
                ("cap", rule.Id), ("currency", cap.Currency), ("code", other.Code), ("other", other.Amount.Currency));
        }

        if (rule.LineOf(facts, cap, lines, before(cap.Currency)) is { } line)
        {
            lines.Add(line);
        }
    }

    private decimal PaidInMonthBefore(LocalDate date, string currency)
    {
        decimal paid = 0;
        for (var day = new LocalDate(date.Year, date.Month, 1); day < date; day = day.PlusDays(1))
        {
            paid += AllowanceCapRule.SumOf(On(day), currency);
        }

        return paid;
    }

    private PayFacts? FactsOf(LocalDate date) =>
        _days.On(date) is { } day ? new PayFacts(Employee, day, _roles.Governing(date)!) : null;
}
