using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>
/// What the limits of compliance are held against on one person's business days, and what is said where a day is beyond one. Whether it is,
/// whoever asks decides.
/// </summary>
internal sealed class PersonAlerts(PersonSteps person)
{
    private readonly EvidenceOfDays _evidence = new(person.Formed, static _ => false);

    /// <summary>The rests after a day's effective sessions, each with the end of work and the beginning of the shift that follows.</summary>
    internal IReadOnlyList<(Instant End, Instant Next)> RestsOf(PayFacts day)
    {
        var rests = new List<(long End, long Next)>();
        RestBeforeWork.Find(Seen(day), rests);
        return [.. rests.Select(rest => (Nanoseconds.ToInstant(rest.End), Nanoseconds.ToInstant(rest.Next)))];
    }

    /// <summary>The time of a business day that evidence shows online outside the windows.</summary>
    internal Duration OutsideWindows(LocalDate date) => Duration.FromNanoseconds(_evidence.OutsideWindows(date));

    /// <summary>Messages and punches of a business day, outside primary time, for no role that is held.</summary>
    internal int WithoutRole(LocalDate date) => _evidence.WithoutRole(date);

    /// <summary>Punches of a business day that lack their counterpart.</summary>
    internal int Unpaired(LocalDate date) => _evidence.Unpaired(date);

    /// <summary>Messages of a business day written while the account was away.</summary>
    internal int WhileAway(LocalDate date) => _evidence.WhileAway(date);

    /// <summary>Punched primary time on rest days and statutory holidays that is left out of overtime.</summary>
    internal static Duration LeftOut(PayFacts day) => Duration.FromNanoseconds(day.Day.LeftOut.Total);

    internal Alert DailyOvertime(PayFacts day, Duration limit) => Compliance.DailyOvertime.AlertOf(Seen(day), limit);

    /// <summary>Of the day on which the month's overtime, so much, is above the limit.</summary>
    internal Alert MonthlyOvertime(PayFacts day, Duration total) => Compliance.MonthlyOvertime.AlertOf(Seen(day), total);

    /// <summary>Of the day on which the month's overtime, so much, is on course to be above the limit.</summary>
    internal Alert OvertimePace(PayFacts day, Duration total) => Compliance.OvertimePace.AlertOf(Seen(day), total);

    internal Alert ShortRest(PayFacts day, Instant end, Instant next, Duration limit) => RestBeforeWork.AlertOf(Seen(day), end, next, limit);

    internal Alert OutsideWindows(PayFacts day, Duration outside, Duration limit) => TimeOutsideWindows.AlertOf(Seen(day), outside, limit);

    internal Alert WithoutRole(PayFacts day, int count) => OddEvidence.WithoutRole.AlertOf(Seen(day), count);

    internal Alert MissingEvidence(PayFacts day, int count) => OddEvidence.Missing.AlertOf(Seen(day), count);

    internal Alert ContradictoryEvidence(PayFacts day, int count) => OddEvidence.Contradictory.AlertOf(Seen(day), count);

    internal Alert PrimaryLeftOut(PayFacts day) => Compliance.PrimaryLeftOut.AlertOf(Seen(day));

    internal Alert UnapprovedOvertime(PayFacts day) => Compliance.UnapprovedOvertime.AlertOf(Seen(day));

    /// <summary>Too many days worked in a row: a stretch may begin before the days that are given, and be told of there.</summary>
    /// <param name="days">The days of the period, in order.</param>
    /// <param name="hasCredit">Whether a business day, of the period or not, has credited time.</param>
    internal IReadOnlyList<Alert> DaysInARow(IEnumerable<PayFacts> days, Func<LocalDate, bool> hasCredit)
    {
        var alerts = new List<Alert>();
        var watch = new DaysInARow();
        var evidence = new EvidenceOfDays(person.Formed, hasCredit);
        foreach (var day in days)
        {
            watch.Check(new ComplianceDay(day.Day, day.Policy, day.Governing.Zone, day.Employee, evidence), alerts);
        }

        return alerts;
    }

    /// <summary>The month's overtime, so much on a date, if the days to come have as much of it as those so far.</summary>
    internal static Duration Projected(Duration total, LocalDate date) => Compliance.OvertimePace.Projected(total, date);

    private ComplianceDay Seen(PayFacts day) => new(day.Day, day.Policy, day.Governing.Zone, day.Employee, _evidence);
}
