using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Pay;

/// <summary>
/// Sets leave taken against rest-day overtime earned, the oldest first, and pays what was not taken in time. A pure function of the two: the
/// state on a date is the same from wherever one looks at it.
/// </summary>
internal sealed class CompensatoryLedger
{
    private CompensatoryLedger(IReadOnlyList<CompensatoryLeaveEntry> entries, IReadOnlyList<(Leave Leave, Duration Missing)> beyond)
    {
        Entries = entries;
        BeyondBalance = beyond;
    }

    /// <summary>The entries, by the day on which they were earned.</summary>
    internal IReadOnlyList<CompensatoryLeaveEntry> Entries { get; }

    /// <summary>Leave for which there was too little, by date, and how much was missing.</summary>
    internal IReadOnlyList<(Leave Leave, Duration Missing)> BeyondBalance { get; }

    /// <summary>The ledger as it stands at the end of a date.</summary>
    /// <param name="earned">What was earned, one entry a day, by day, none after <paramref name="through"/>.</param>
    /// <param name="leave">
    /// The leave taken, by date; what is not compensatory, or comes after <paramref name="through"/>, is not looked at.
    /// </param>
    /// <param name="lastDay">The last day of employment, on which what is open is paid; null for none.</param>
    /// <param name="through">The date.</param>
    internal static CompensatoryLedger At(IReadOnlyList<EarnedLeave> earned, IReadOnlyList<Leave> leave, LocalDate? lastDay, LocalDate through)
    {
        if (earned.Count == 0 && leave.Count == 0)
        {
            return new CompensatoryLedger([], []);
        }

        // The ledger has no balance that is carried along: it is worked out again from all that was earned and taken up to the date.
        // Closing a month or asking from another day can then never give another answer, and a correction of an old day comes through by
        // itself.
        var uses = earned.Select(_ => new List<CompensatoryLeaveUse>()).ToList();
        var open = earned.Select(entry => entry.Time).ToList();
        var beyond = new List<(Leave Leave, Duration Missing)>();
        foreach (var taken in leave.Where(taken => taken.IsCompensatory && taken.Date <= through))
        {
            var left = taken.Duration;

            // The oldest first, because it falls due first. What was earned after the day of the leave, or fell due before it, is passed
            // over: leave is not taken on credit.
            for (int i = 0; i < earned.Count && left > Duration.Zero; i++)
            {
                bool isInTime = earned[i].On <= taken.Date && taken.Date < earned[i].DueOn && (lastDay is null || taken.Date <= lastDay);
                var time = isInTime ? Duration.Min(left, open[i]) : Duration.Zero;
                if (time > Duration.Zero)
                {
                    uses[i].Add(new CompensatoryLeaveUse { EvidenceId = taken.EvidenceId, Date = taken.Date, Time = time });
                    open[i] -= time;
                    left -= time;
                }
            }

            if (left > Duration.Zero)
            {
                beyond.Add((taken, left));
            }
        }

        return new CompensatoryLedger(
            [.. earned.Select((entry, i) => new CompensatoryLeaveEntry
            {
                EarnedOn = entry.On,
                Earned = entry.Time,
                DueOn = entry.DueOn,
                Uses = uses[i],
                PaidOn = PaidOn(entry, open[i], lastDay, through),
            })], beyond);
    }

    /// <summary>The entries that were open on a date or after it, or on which something happened since.</summary>
    internal IReadOnlyList<CompensatoryLeaveEntry> During(LocalDate from) =>
        [.. Entries.Where(entry => entry.Open > Duration.Zero || entry.EarnedOn >= from || entry.PaidOn >= from || entry.Uses.Any(use => use.Date >= from))];

    /// <summary>Says which leave within a range was more than there was.</summary>
    internal void ReportBeyondBalance(LocalDate firstDay, LocalDate lastDay, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (leave, missing) in BeyondBalance.Where(beyond => beyond.Leave.Date >= firstDay && beyond.Leave.Date <= lastDay))
        {
            diagnostics.Add(PayDiagnostics.LeaveBeyondBalance.At(leave.Source,
                ("evidence", leave.EvidenceId), ("employee", leave.EmployeeId), ("date", LocalDatePattern.Iso.Format(leave.Date)),
                ("taken", IsoDuration.Format(leave.Duration)),
                ("open", IsoDuration.Format(leave.Duration - missing)),
                ("missing", IsoDuration.Format(missing))));
        }
    }

    private static LocalDate? PaidOn(EarnedLeave entry, Duration open, LocalDate? lastDay, LocalDate through)
    {
        // Whoever leaves can take no more leave, so what is open is due on the last day.
        var date = lastDay is { } last && last < entry.DueOn ? last : entry.DueOn;
        return open > Duration.Zero && date <= through ? date : null;
    }
}

/// <summary>Rest-day overtime that goes to leave.</summary>
/// <param name="On">The business day.</param>
/// <param name="Time">The time, longer than zero.</param>
/// <param name="DueOn">The first date on which no leave can be taken from it any more.</param>
internal readonly record struct EarnedLeave(LocalDate On, Duration Time, LocalDate DueOn)
{
    private const int LongestWindow = 36_600;

    /// <summary>What a day's rest-day overtime gives under the day's policy; nothing has a time of zero.</summary>
    internal static EarnedLeave Of(LocalDate date, Duration restDay, EffectivePolicy policy) =>
        new(date, restDay, date.PlusDays(Math.Min(policy.Get(AttendanceSettings.CompensatoryLeaveWithin), LongestWindow)));
}
