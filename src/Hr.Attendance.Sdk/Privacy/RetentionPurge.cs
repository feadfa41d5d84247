using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>
/// Removes what policy says is no longer kept (<see cref="PrivacySettings"/>), in whole months, and tells what that was. Results keep their times, pay
/// lines and totals for two years at least, whatever policy says. Running it again for the same day removes nothing more.
/// </summary>
/// <remarks>
/// The policy of the day of the purge decides; where a person holds several roles, the one that keeps longest. A month whose evidence is gone cannot be
/// calculated again: purge what is closed, and keep evidence as long as the longest period of hours that is added up.
/// </remarks>
public sealed class RetentionPurge
{
    /// <summary>The least number of days for which results with their pay are kept: two years.</summary>
    public const int ShortestPay = 731;

    // Whole months are purged and not days: sums over a month stay either whole or gone. Evidence goes long before pay, because the law
    // asks for records of wages to be kept and for personal data not to be; what was paid stays without that from which it was worked out.
    private readonly RetentionLimits _limits;
    private readonly LocalDate _today;

    /// <summary>Prepares a purge.</summary>
    /// <param name="chart">Who works where.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="today">The date for which it is made.</param>
    /// <exception cref="ArgumentException">
    /// An argument is null, the policies do not know the settings about privacy, or the date lies outside <see cref="EngineYears"/>.
    /// </exception>
    public RetentionPurge(OrganizationChart chart, PolicyBook policies, LocalDate today)
    {
        Guard.NotNull(chart);
        if (!Guard.NotNull(policies).Catalogue.Contains(PrivacySettings.RetainEvidence))
        {
            throw new ArgumentException("the policies do not know the settings about privacy: read them with a catalogue that has them", nameof(policies));
        }

        EngineYears.CheckDate(today);
        _today = today;
        _limits = new RetentionLimits(chart, policies, today);
    }

    /// <summary>Removes evidence.</summary>
    /// <param name="records">The records.</param>
    /// <returns>What is kept, in the same order, and what was removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public (EvidenceRecords Kept, PurgeReport Report) Purge(EvidenceRecords records)
    {
        Guard.NotNull(records);
        var tally = new PurgeTally();
        var kept = new EvidenceRecords
        {
            Punches = [.. Kept(records.Punches, PurgedKind.Punches, punch => (punch.EmployeeId, At(punch.EmployeeId, punch.At)), tally)
                .Select(punch => WithoutOldPlace(punch, tally))],
            Messages = [.. Kept(records.Messages, PurgedKind.Messages, message => (message.EmployeeId, At(message.EmployeeId, message.At)), tally)],
            Ratings = [.. Kept(records.Ratings, PurgedKind.Ratings, rating => (null, At(null, rating.At)), tally)],
            Presence = [.. Kept(records.Presence, PurgedKind.Presence, span => (span.EmployeeId, At(span.EmployeeId, span.To)), tally)],
            Availability = [.. Kept(records.Availability, PurgedKind.Availability, span => (span.EmployeeId, At(span.EmployeeId, span.To)), tally)],
            Leave = [.. Kept(records.Leave, PurgedKind.Leave, leave => (leave.EmployeeId, leave.Date), tally)],
            Shifts = [.. Kept(records.Shifts, PurgedKind.Shifts, shift => (shift.EmployeeId, shift.Date), tally)],
            Approvals = [.. Kept(records.Approvals, PurgedKind.Approvals, span => (span.EmployeeId, At(span.EmployeeId, span.To)), tally)],
            Decisions = [.. Kept(records.Decisions, PurgedKind.Decisions, word => (word.EmployeeId, At(word.EmployeeId, word.At)), tally)],
            Assignments = [.. records.Assignments.Where(row => row.To is not { } end || _limits.Ratings is not { } limit || At(row.EmployeeId, end) >= limit)],
            SetAside = records.SetAside,
        };
        return (kept, tally.Report(_today));
    }

    /// <summary>Removes from results that are stored: first the evidence behind business days, much later the days with their pay.</summary>
    /// <param name="report">The results.</param>
    /// <returns>What is kept, and what was removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public (AttendanceReport Kept, PurgeReport Report) Purge(AttendanceReport report)
    {
        Guard.NotNull(report);
        var tally = new PurgeTally();
        var kept = report with
        {
            Employees = [.. report.Employees.Select(employee => Purge(employee, tally))],
            Diagnostics = [.. report.Diagnostics.Where(diagnostic => Keeps(diagnostic, report.LastDay))],
        };
        return (kept, tally.Report(_today));
    }

    private LocalDate At(string? employeeId, Instant at) => _limits.DateOf(employeeId, at);

    /// <summary>What is kept of records. All records of one id go together, with the last of them.</summary>
    private List<T> Kept<T>(IReadOnlyList<T> records, PurgedKind kind, Func<T, (string? EmployeeId, LocalDate Date)> datedOf, PurgeTally tally)
        where T : EvidenceRecord
    {
        // A revision may move a record to another date. If only the older of the two dates went, what was corrected could come back; a record
        // that is withdrawn is of no date, and is what keeps the others from coming back.
        var old = new HashSet<string>(records.Where(IsOld).Select(record => record.EvidenceId), StringComparer.Ordinal);
        old.ExceptWith(records.Where(record => !record.IsWithdrawn && !IsOld(record)).Select(record => record.EvidenceId));
        var kept = new List<T>(records.Count);
        foreach (var record in records)
        {
            if (!old.Contains(record.EvidenceId))
            {
                kept.Add(record);
            }
            else if (!record.IsWithdrawn)
            {
                var (employeeId, date) = datedOf(record);
                tally.Count(employeeId, kind, date, LimitPassedBy((employeeId, date))!.Value);
            }
        }

        return kept;

        bool IsOld(T record) => !record.IsWithdrawn && LimitPassedBy(datedOf(record)) is not null;
    }

    /// <summary>The limit before which a date lies; null where what is dated so is kept.</summary>
    private LocalDate? LimitPassedBy((string? EmployeeId, LocalDate Date) dated) =>
        (dated.EmployeeId is null ? _limits.Ratings : _limits.Of(dated.EmployeeId, PrivacySettings.RetainEvidence)) is { } limit && dated.Date < limit
            ? limit
            : null;

    private Punch WithoutOldPlace(Punch punch, PurgeTally tally)
    {
        if ((punch.Place is null && punch.Terminal is null)
            || _limits.Of(punch.EmployeeId, PrivacySettings.RetainPlaces) is not { } limit
            || At(punch.EmployeeId, punch.At) is var date && date >= limit)
        {
            return punch;
        }

        tally.Count(punch.EmployeeId, PurgedKind.Places, date, limit);
        return punch with { Place = null, Terminal = null };
    }

    private EmployeeReport Purge(EmployeeReport report, PurgeTally tally)
    {
        string id = report.Employee.Id;
        var evidenceFrom = _limits.Of(id, PrivacySettings.RetainEvidence);
        var payFrom = _limits.Of(id, PrivacySettings.RetainPay);
        foreach (var gone in report.Timesheet.Days
            .Select(day => day.Date)
            .Concat(report.Pay.Select(line => line.Date))
            .Where(date => date < payFrom)
            .Distinct())
        {
            tally.Count(id, PurgedKind.Days, gone, payFrom!.Value);
        }

        return report with
        {
            Timesheet = new Timesheet
            {
                Days = [.. report.Timesheet.Days
                    .Where(day => Stays(day.Date))
                    .Select(day => day.Date < evidenceFrom ? WithoutEvidence(day, id, evidenceFrom.Value, tally) : day)],
            },
            Pay = [.. report.Pay.Where(line => Stays(line.Date))],
            Alerts = [.. report.Alerts.Where(alert => Stays(alert.Date))],
            Uncounted = report.Uncounted is { } uncounted
                ? [.. uncounted.Where(time => Stays(time.Date)).Select(time => time.Date < evidenceFrom ? time with { EvidenceIds = [] } : time)]
                : null,

            // An entry goes with the last day that it concerns: that on which it was paid or, as long as it is open, the last of the
            // results.
            CompensatoryLeave = [.. report.CompensatoryLeave.Where(entry =>
                Stays(entry.PaidOn ?? report.Timesheet.Days.Select(day => day.Date).Append(entry.EarnedOn).Max()))],
        };

        bool Stays(LocalDate date) => payFrom is null || date >= payFrom;
    }

    private static TimesheetDay WithoutEvidence(TimesheetDay day, string employeeId, LocalDate limit, PurgeTally tally)
    {
        if (day.PrimaryEvidenceIds.Count == 0 && day.Sessions.All(session => session.Measures.EvidenceIds.Count == 0))
        {
            return day;
        }

        tally.Count(employeeId, PurgedKind.EvidenceOfDays, day.Date, limit);
        return day with { PrimaryEvidenceIds = [], Sessions = [.. day.Sessions.Select(session => session with { Facts = session.Facts.WithoutEvidence() })] };
    }

    /// <summary>Findings about evidence have no date: they go with the last day of the period.</summary>
    private bool Keeps(Diagnostic diagnostic, LocalDate lastDay)
    {
        bool isAboutEvidence = diagnostic.Code.StartsWith("HRA2", StringComparison.Ordinal) || diagnostic.Find("evidence") is not null;
        var limit = diagnostic.Find("employee") is { } id ? _limits.Of(id, PrivacySettings.RetainEvidence) : _limits.Ratings;
        return !isAboutEvidence || limit is null || lastDay >= limit;
    }
}
