using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Pay;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>The alerts of one person's business days, kind by kind; none where policy does not ask for them.</summary>
internal sealed class PersonAlerts
{
    private readonly EvidenceOfDays _evidence;

    /// <summary>Watches a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="hasCredit">Whether a business day has credited time.</param>
    internal PersonAlerts(PersonSteps person, Func<LocalDate, bool> hasCredit) => _evidence = new EvidenceOfDays(person.Formed, hasCredit);

    internal IReadOnlyList<Alert> DailyOvertime(PayFacts day) => Check(new DailyOvertime(), [day]);

    internal IReadOnlyList<Alert> ShortRest(PayFacts day) => Check(new RestBeforeWork(), [day]);

    internal IReadOnlyList<Alert> OutsideWindows(PayFacts day) => Check(new TimeOutsideWindows(), [day]);

    internal IReadOnlyList<Alert> WithoutRole(PayFacts day) => Check(OddEvidence.WithoutRole, [day]);

    internal IReadOnlyList<Alert> MissingEvidence(PayFacts day) => Check(OddEvidence.Missing, [day]);

    internal IReadOnlyList<Alert> ContradictoryEvidence(PayFacts day) => Check(OddEvidence.Contradictory, [day]);

    internal IReadOnlyList<Alert> PrimaryLeftOut(PayFacts day) => Check(new PrimaryLeftOut(), [day]);

    internal IReadOnlyList<Alert> UnapprovedOvertime(PayFacts day) => Check(new UnapprovedOvertime(), [day]);

    /// <summary>Of the days of one calendar month, in order.</summary>
    internal IReadOnlyList<Alert> MonthlyOvertime(IEnumerable<PayFacts> month) => Check(new MonthlyOvertime(), month);

    /// <summary>Of the days of one calendar month, in order.</summary>
    internal IReadOnlyList<Alert> OvertimePace(IEnumerable<PayFacts> month) => Check(new OvertimePace(), month);

    /// <summary>Of the days of the period, in order.</summary>
    internal IReadOnlyList<Alert> DaysInARow(IEnumerable<PayFacts> days) => Check(new DaysInARow(), days);

    private List<Alert> Check(IAlertWatch watch, IEnumerable<PayFacts> days)
    {
        var alerts = new List<Alert>();
        foreach (var day in days)
        {
            watch.Check(new ComplianceDay(day.Date, day.Day, day.Governing, day.Employee, _evidence), alerts);
        }

        return alerts;
    }
}
