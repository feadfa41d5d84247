using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months;

/// <summary>
/// What every way to whole timesheets must agree on: the sessions as in <see cref="VerdictSum"/>, the answers of their criteria, primary time and
/// overtime of each day, pay and alerts. Immutable.
/// </summary>
/// <param name="Verdicts">The sessions, each with its verdict and credit.</param>
/// <param name="Answers">How many criteria answered.</param>
/// <param name="OvertimeSeconds">The overtime of everybody.</param>
/// <param name="PayLines">How many pay lines there are.</param>
/// <param name="Pay">The sum of their amounts.</param>
/// <param name="Alerts">How many alerts there are.</param>
/// <param name="Hash">A hash over all of these, whatever their order.</param>
internal sealed record TimesheetSum(
    VerdictSum Verdicts, long Answers, long OvertimeSeconds, long PayLines, decimal Pay, long Alerts, ulong Hash);

/// <summary>
/// Reads people's whole results, as somebody does who shows or stores them, and adds them up to a <see cref="TimesheetSum"/>; two tallies make
/// one, so that threads may each have their own.
/// </summary>
internal struct TimesheetTally
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private VerdictTally _verdicts;
    private long _answers;
    private long _overtime;
    private long _payLines;
    private decimal _pay;
    private long _alerts;
    private ulong _hash;

    /// <summary>Adds one person's results.</summary>
    /// <param name="employee">The employee's position in the chart.</param>
    /// <param name="report">The results.</param>
    internal void Add(int employee, EmployeeReport report)
    {
        foreach (var day in report.Timesheet.Days)
        {
            Add(employee, day);
        }

        foreach (var line in report.Pay)
        {
            _payLines++;
            _pay += line.Amount.Amount;
            Mix(Who(employee, line.Date), line.Amount.Amount.GetHashCode());
        }

        foreach (var alert in report.Alerts)
        {
            _alerts++;
            Mix(Who(employee, alert.Date), HashOf(alert.Finding.Code));
        }
    }

    internal void Add(in TimesheetTally other)
    {
        _verdicts.Add(other._verdicts);
        _answers += other._answers;
        _overtime += other._overtime;
        _payLines += other._payLines;
        _pay += other._pay;
        _alerts += other._alerts;
        _hash = unchecked(_hash + other._hash);
    }

    internal readonly TimesheetSum ToSum() =>
        new(_verdicts.ToSum(), _answers, _overtime / NodaConstants.NanosecondsPerSecond, _payLines, _pay, _alerts, _hash);

    private static long Who(int employee, LocalDate date) => ((long)employee << 32) + (date.Month << 5) + date.Day;

    private static long HashOf(CriterionValue? value) => value switch
    {
        CriterionValue.Time time => time.Value.ToInt64Nanoseconds(),
        CriterionValue.Share share => share.Value.GetHashCode(),
        CriterionValue.Count count => count.Value,
        CriterionValue.Name name => HashOf(name.Value),
        _ => 0,
    };

    /// <summary>The same in every process, unlike that of the runtime.</summary>
    private static int HashOf(string text)
    {
        int hash = text.Length;
        foreach (char character in text)
        {
            hash = unchecked((hash * 31) + character);
        }

        return hash;
    }

    private void Add(int employee, TimesheetDay day)
    {
        var overtime = day.Overtime;
        long total = overtime.Total.ToInt64Nanoseconds();
        long who = Who(employee, day.Date);
        _overtime += total;
        Mix(who, day.Primary.ToInt64Nanoseconds());
        Mix(who + 1, total + overtime.RestDay.ToInt64Nanoseconds() + (2 * overtime.StatutoryHoliday.ToInt64Nanoseconds()));
        foreach (var session in day.Sessions)
        {
            var (start, verdict) = (session.Start.ToUnixTimeSeconds(), session.Verdict);
            _verdicts.Add(employee, start, (int)session.Net.TotalSeconds, verdict.IsEffective, (int)session.Credited.TotalSeconds);
            foreach (var answer in verdict.Criteria)
            {
                _answers++;
                Mix(start + employee, unchecked((HashOf(answer.Value) * 31) + (HashOf(answer.Threshold) * 2)) + (answer.IsMet ? 1 : 0));
            }
        }
    }

    private void Mix(long who, long what) => _hash = unchecked(_hash + ((((ulong)who * Factor) ^ (ulong)what) * Factor));
}
