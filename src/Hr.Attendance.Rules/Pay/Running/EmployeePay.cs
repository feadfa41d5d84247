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

namespace Hr.Attendance.Rules.Pay.Running;

/// <summary>
/// One employee's pay, day by day: what the rules give, compensatory leave that was not taken in time, then the caps. A day's lines are the
/// same whatever range they are asked for. Not thread-safe: it remembers.
/// </summary>
internal sealed class EmployeePay
{
    // A day's lines may depend on other days: on leave that was not taken in time and on what the month's cap has taken already. Those days
    // are worked out from the same evidence when they are asked for, never from lines that somebody paid: else a day would be worth what
    // the range was that it was asked with.

    private readonly Employee _employee;
    private readonly EmployeeDays _days;
    private readonly PayRuleRunner _rules;
    private readonly DayTable<IReadOnlyList<PayLine>> _lines;
    private readonly Func<LocalDate, string, decimal> _paidInMonthBefore;

    /// <summary>Prepares the pay of the days up to one.</summary>
    internal EmployeePay(Employee employee, EmployeeDays days, IReadOnlyList<Leave> leave, PayRuleRunner rules, LocalDate through)
    {
        _employee = employee;
        _lines = new DayTable<IReadOnlyList<PayLine>>(days.FirstDay, through);
        _days = days;
        _rules = rules;
        _paidInMonthBefore = PaidInMonthBefore;
        Ledger = CompensatoryLedger.At(Earned(through), leave, employee.Employment.To?.PlusDays(-1), through);
    }

    internal CompensatoryLedger Ledger { get; }

    /// <summary>The lines of a business day.</summary>
    internal IReadOnlyList<PayLine> On(int day) =>
        _lines[day] ??= _days.On(day) is { IsEmpty: false } || Ledger.Entries.Count > 0 ? LinesOn(day) : [];

    /// <summary>The lines of business days that were asked for before, from one on, until there are so many.</summary>
    internal PayLine[] From(LocalDate firstDay, int count)
    {
        var lines = new PayLine[count];
        for (int next = 0, day = Nanoseconds.DayOf(firstDay); next < count; day++)
        {
            var ofDay = _lines[day]!;
            for (int i = 0; i < ofDay.Count; i++)
            {
                lines[next++] = ofDay[i];
            }
        }

        return lines;
    }

    /// <summary>Rest-day overtime that goes to leave; only days with evidence can have any.</summary>
    private List<EarnedLeave> Earned(LocalDate through)
    {
        var leave = new List<EarnedLeave>();
        int last = Nanoseconds.DayOf(through);
        foreach (int day in _days.DaysWithEvidence)
        {
            if (day <= last && _days.PolicyOn(day) is { } policy && OvertimePayRule.GoesToLeave(policy)
                && _days.On(day) is { CountingOvertime.RestDay: > 0 } sheet)
            {
                leave.Add(EarnedLeave.Of(sheet.Date, sheet.Overtime.RestDay, policy));
            }
        }

        return leave;
    }

    private List<PayLine> LinesOn(int day)
    {
        var facts = FactsOf(day);
        var lines = facts is { Day.IsEmpty: false } ? _rules.LinesOf(facts) : [];
        if (Ledger.Entries.Count > 0)
        {
            AddPayouts(Nanoseconds.ToDate(day), lines);
        }

        // The daily cap comes first: what it takes has not been paid, so the monthly cap must not count it. Most policies cap nothing.
        if (facts is not null && AllowanceCapRule.Daily.CapOf(facts) is not null)
        {
            lines.AddRange(_rules.TakenByCap(AllowanceCapRule.Daily, facts, lines, static (_, _) => 0));
        }

        if (facts is not null && AllowanceCapRule.Monthly.CapOf(facts) is not null)
        {
            lines.AddRange(_rules.TakenByCap(AllowanceCapRule.Monthly, facts, lines, _paidInMonthBefore));
        }

        return lines;
    }

    private void AddPayouts(LocalDate date, List<PayLine> lines)
    {
        if (_rules.Rules.OfType<OvertimePayRule>().FirstOrDefault() is { } overtime)
        {
            lines.AddRange(Ledger.Entries.Where(entry => entry.PaidOn == date)
                .SelectMany(entry => _rules.Payout(entry, FactsOf(Nanoseconds.DayOf(entry.EarnedOn))!, overtime)));
        }
    }

    private decimal PaidInMonthBefore(LocalDate date, string currency)
    {
        // From the first of the month on, so that each day finds those before it worked out: every day is worked out once, however many
        // ask.
        decimal paid = 0;
        int before = Nanoseconds.DayOf(date);
        for (int day = before - date.Day + 1; day < before; day++)
        {
            paid += AllowanceCapRule.SumOf(On(day), currency);
        }

        return paid;
    }

    private PayFacts? FactsOf(int day) => _days.On(day) is { } sheet ? new PayFacts(_employee, sheet, _days.WorkedOn(day)!) : null;
}
