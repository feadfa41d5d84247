using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>One employee's results for a period, with what stands behind each day. Not thread-safe: days are worked out as they are asked for.</summary>
public sealed class EmployeeReview
{
    private readonly IEmployeeEvaluation _evaluation;
    private readonly Func<DayReview, DayReview?> _shown;

    internal EmployeeReview(EmployeeOutcome outcome, IEmployeeEvaluation evaluation)
        : this(outcome, evaluation, static day => day)
    {
    }

    private EmployeeReview(EmployeeOutcome outcome, IEmployeeEvaluation evaluation, Func<DayReview, DayReview?> shown)
    {
        Outcome = outcome;
        _evaluation = evaluation;
        _shown = shown;
    }

    /// <summary>The results, with <see cref="EmployeeReport.Uncounted"/>.</summary>
    public EmployeeReport Report => Outcome.Report!;

    /// <summary>The same results, with what became of the employee's own records and what was found; of a smaller review neither.</summary>
    public EmployeeOutcome Outcome { get; }

    private SessionTrace Trace => _evaluation.Sessions.Trace!;

    /// <summary>The business days of the period of which there is something to say, by date.</summary>
    /// <param name="firstDay">The first business day to look at, within the period.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <returns>The days.</returns>
    public IEnumerable<DayReview> Days(LocalDate firstDay, LocalDate lastDay)
    {
        var sheets = Report.Timesheet.Days.ToDictionary(day => day.Date);
        var claims = Trace.ClaimsByDate;
        var uncounted = Report.Uncounted!.ToLookup(time => time.Date);
        foreach (var date in sheets.Keys
            .Concat(claims.Select(day => day.Key))
            .Concat(uncounted.Select(day => day.Key))
            .Distinct()
            .Where(date => date >= firstDay && date <= lastDay)
            .OrderBy(date => date))
        {
            if (_evaluation.Sessions.Roles.Governing(date) is { } governing)
            {
                sheets.TryGetValue(date, out var sheet);
                if (_shown(DayOf(governing, sheet, [.. claims[date]], [.. uncounted[date]])) is { } day)
                {
                    yield return day;
                }
            }
        }
    }

    /// <summary>
    /// This review saying less, for a reader who may not see all of it. What <see cref="AttendanceReview.Report"/> makes of it has these
    /// results, and none of its findings, counts of evidence and shares of answers.
    /// </summary>
    /// <param name="report">The results that are left, with <see cref="EmployeeReport.Uncounted"/>.</param>
    /// <param name="day">
    /// What is left of each day, whose timesheet, sessions and uncounted time are those of <paramref name="report"/>; null for nothing.
    /// </param>
    /// <returns>The smaller review.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="report"/> is null or does not say what was not counted, or <paramref name="day"/> is null.
    /// </exception>
    public EmployeeReview Showing(EmployeeReport report, Func<DayReview, DayReview?> day)
    {
        Guard.NotNull(day);
        return Guard.NotNull(report).Uncounted is null
            ? throw new ArgumentException("the results do not say what was not counted", nameof(report))
            : new EmployeeReview(
                new EmployeeOutcome { EmployeeId = report.Employee.Id, Report = report },
                _evaluation,
                one => _shown(one) is { } left ? day(left) : null);
    }

    private DayReview DayOf(RoleDay governing, TimesheetDay? sheet, IReadOnlyList<ClaimedTime> claims, IReadOnlyList<UncountedTime> uncounted)
    {
        var sessions = _evaluation.Sessions;
        var (start, end) = (governing.Start, sessions.StartOfDayAfter(governing));
        return new DayReview
        {
            Date = governing.Date,
            Zone = governing.Zone,
            Start = start,
            End = end,
            Primary = sessions.PrimaryOn(governing.Date),
            Claims = claims,
            Sessions = sheet?.Sessions ?? [],
            Uncounted = uncounted,
            Excluded = [.. Trace.ExcludedByDate[governing.Date]],
            Timesheet = sheet,
            Messages = MessagesBetween(sessions.Evidence, start, end),
            Explanation = _evaluation.Explain(governing.Date),
        };
    }

    private static Message[] MessagesBetween(EmployeeEvidence evidence, Instant start, Instant end)
    {
        var (first, next) = evidence.MessagesBetween(Nanoseconds.Of(start), Nanoseconds.Of(end));
        return evidence.MessageSpan.Slice(first, next - first).ToArray();
    }
}

/// <summary>One business day of an employee, with the times behind its figures. Immutable.</summary>
public sealed record DayReview
{
    internal DayReview()
    {
    }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The time zone of the unit that governs it.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant Start { get; init; }

    /// <summary>When the next one begins.</summary>
    public required Instant End { get; init; }

    /// <summary>Primary time that belongs to it; it may end on the next day.</summary>
    public required IntervalSet Primary { get; init; }

    /// <summary>What evidence shows online, before anything is taken out, by start.</summary>
    public required IReadOnlyList<ClaimedTime> Claims { get; init; }

    /// <summary>The sessions that begin on it, by start, then by role.</summary>
    public required IReadOnlyList<TimesheetSession> Sessions { get; init; }

    /// <summary>What evidence shows worked and no session has, by start.</summary>
    public required IReadOnlyList<UncountedTime> Uncounted { get; init; }

    /// <summary>What was taken out of the claims, and why.</summary>
    public IReadOnlyList<ExcludedTime> Excluded { get; init; } = [];

    /// <summary>The day of the timesheet; null where the timesheet has nothing to say of it.</summary>
    public TimesheetDay? Timesheet { get; init; }

    /// <summary>The employee's messages and those of customers between <see cref="Start"/> and <see cref="End"/>, by time.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Why each minute was credited or not; null where there is nothing to say.</summary>
    public Explanation? Explanation { get; init; }
}
