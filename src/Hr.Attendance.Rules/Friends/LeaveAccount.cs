using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Pay.Running;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>A person's compensatory leave at the end of a period: what was earned, taken, and paid because it was not taken in time.</summary>
internal sealed class LeaveAccount
{
    private readonly Dictionary<LocalDate, PayFacts> _earnedOn;

    internal LeaveAccount(IReadOnlyList<PayFacts> days, IReadOnlyList<Leave> taken, LocalDate? lastDay, LocalDate through)
    {
        _earnedOn = days.ToDictionary(day => day.Date);
        Ledger = CompensatoryLedger.At([.. days.Select(day => EarnedLeave.Of(day.Date, day.Day.Overtime.RestDay, day.Policy))], taken, lastDay, through);
    }

    /// <summary>The entries, by the day on which they were earned.</summary>
    internal IReadOnlyList<CompensatoryLeaveEntry> Entries => Ledger.Entries;

    /// <summary>For this folder alone.</summary>
    internal CompensatoryLedger Ledger { get; }

    /// <summary>What the overtime rule pays on a business day for leave that was not taken in time.</summary>
    internal Found<IReadOnlyList<PayLine>> LinesOn(LocalDate date)
    {
        var found = new List<Diagnostic>();
        var runner = new PayRuleRunner(BuiltInPayRules.All, found);
        return new(
            [.. Entries.Where(entry => entry.PaidOn == date)
                .SelectMany(entry => runner.Payout(entry, _earnedOn[entry.EarnedOn], (OvertimePayRule)BuiltInPayRules.Overtime))],
            found);
    }
}
