using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Compares two results of one employee, day by day.</summary>
internal static class TimesheetComparison
{
    /// <summary>The days that are different, without causes; a result that is null has none.</summary>
    internal static EmployeeDiff Of(string employeeId, EmployeeReport? before, EmployeeReport? after) =>
        ReferenceEquals(before, after)
            ? new EmployeeDiff { EmployeeId = employeeId, Days = [] }
            : new EmployeeDiff
            {
                EmployeeId = employeeId,
                Days = [.. DatesOf(before).Union(DatesOf(after)).OrderBy(date => date).Select(date => DayOf(date, before, after)).OfType<DayDiff>()],
            };

    private static IEnumerable<LocalDate> DatesOf(EmployeeReport? report) => report is null ? []
        : report.Timesheet.Days.Select(day => day.Date).Concat(report.Pay.Select(line => line.Date)).Concat(report.Alerts.Select(alert => alert.Date));

    private static DayDiff? DayOf(LocalDate date, EmployeeReport? before, EmployeeReport? after)
    {
        var (one, other) = (DayOf(before, date), DayOf(after, date));
        var sessions = Sessions(one?.Sessions ?? [], other?.Sessions ?? []).ToList();
        var pay = Pay(LinesOf(before, date), LinesOf(after, date)).ToList();
        var (alerts, alertsNow) = (AlertsOf(before, date), AlertsOf(after, date));
        var (raised, gone) = (alertsNow.Except(alerts, AlertText.Comparer).ToList(), alerts.Except(alertsNow, AlertText.Comparer).ToList());
        var (was, isNow) = (one?.Time ?? TimeTotals.Zero, other?.Time ?? TimeTotals.Zero);
        return was == isNow && one?.DayKind == other?.DayKind && sessions.Count == 0 && pay.Count == 0 && raised.Count == 0 && gone.Count == 0
            ? null
            : new DayDiff
            {
                Date = date,
                Before = was,
                After = isNow,
                Sessions = sessions,
                Pay = pay,
                AlertsRaised = raised,
                AlertsGone = gone,
                Causes = [],
            };
    }

    /// <summary>Puts each session beside the one of its role that it has most time in common with; those that are the same are left out.</summary>
    private static IEnumerable<SessionDiff> Sessions(IReadOnlyList<TimesheetSession> before, IReadOnlyList<TimesheetSession> after)
    {
        // Sessions have no names that survive a recalculation, so they are matched by the time that they have in common. Each is matched
        // once, in the order of the day: late messages may join two sessions into one, and the second of them is then gone rather than
        // changed.
        var left = after.ToList();
        foreach (var session in before)
        {
            var counterpart = left
                .Where(other => other.Session.Role == session.Session.Role)
                .Select(other => (Session: other, Common: other.Session.Pieces.Intersect(session.Session.Pieces).Total))
                .Where(pair => pair.Common > Duration.Zero)
                .OrderByDescending(pair => pair.Common)
                .Select(pair => pair.Session)
                .FirstOrDefault();
            if (counterpart is not null)
            {
                left.Remove(counterpart);
            }

            if (counterpart is null || !AreAlike(session, counterpart))
            {
                yield return new SessionDiff { Before = session, After = counterpart };
            }
        }

        foreach (var session in left)
        {
            yield return new SessionDiff { Before = null, After = session };
        }
    }

    /// <summary>
    /// Whether two sessions have the same time, figures, answers and credit; which records they rest on and how much was asked of them is
    /// not asked.
    /// </summary>
    private static bool AreAlike(TimesheetSession one, TimesheetSession other) =>
        ReferenceEquals(one, other)
        || (one.Session.Pieces.Equals(other.Session.Pieces)
            && one.Verdict.IsEffective == other.Verdict.IsEffective
            && one.Verdict.Decision?.Kind == other.Verdict.Decision?.Kind
            && one.Credited == other.Credited
            && one.Measures with { EvidenceIds = [] } == other.Measures with { EvidenceIds = [] }
            && one.Verdict.Criteria.Select(result => (result.Criterion.Id, result.Value, result.IsMet))
                .SequenceEqual(other.Verdict.Criteria.Select(result => (result.Criterion.Id, result.Value, result.IsMet))));

    private static IEnumerable<PayDiff> Pay(IEnumerable<PayLine> before, IEnumerable<PayLine> after)
    {
        var was = SumByCode(before);
        var isNow = SumByCode(after);
        return was.Keys.Union(isNow.Keys)
            .OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Currency, StringComparer.Ordinal)
            .Select(key => new PayDiff
            {
                Code = key.Code,
                Currency = key.Currency,
                Before = AmountOf(was, key),
                After = AmountOf(isNow, key),
            })
            .Where(line => line.Before != line.After);

        static decimal AmountOf(Dictionary<(string Code, string Currency), decimal> sums, (string Code, string Currency) key) =>
            sums.TryGetValue(key, out decimal amount) ? amount : 0;
    }

    internal static Dictionary<(string Code, string Currency), decimal> SumByCode(IEnumerable<PayLine> lines) => lines
        .GroupBy(line => (line.Code, line.Amount.Currency))
        .ToDictionary(group => group.Key, group => group.Sum(line => line.Amount.Amount));

    private static TimesheetDay? DayOf(EmployeeReport? report, LocalDate date) => report?.Timesheet.Days.FirstOrDefault(day => day.Date == date);

    private static List<PayLine> LinesOf(EmployeeReport? report, LocalDate date) => [.. (report?.Pay ?? []).Where(line => line.Date == date)];

    private static List<Alert> AlertsOf(EmployeeReport? report, LocalDate date) => [.. (report?.Alerts ?? []).Where(alert => alert.Date == date)];

    /// <summary>Alerts are the same when they say the same, wherever the employee is written down.</summary>
    private sealed class AlertText : IEqualityComparer<Alert>
    {
        internal static readonly AlertText Comparer = new();

        public bool Equals(Alert? one, Alert? other) => one?.Finding.Code == other?.Finding.Code && one?.Finding.GetMessage() == other?.Finding.GetMessage();

        public int GetHashCode(Alert alert) => StringComparer.Ordinal.GetHashCode(alert.Finding.Code);
    }
}
