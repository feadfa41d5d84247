using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Measures one employee's results in one pass over the sessions.</summary>
internal static class EmployeeMeasuring
{
    internal static WorkMeasures Measure(EmployeeReport report)
    {
        var uncounted = UncountedOf(report);
        var sessions = report.Timesheet.Days.SelectMany(day => day.Sessions).ToList();
        var responses = new DurationSketchBuilder();
        foreach (var time in sessions.SelectMany(session => session.Facts.ResponseTimes ?? []))
        {
            responses.Add(time);
        }

        return new WorkMeasures
        {
            People = 1,
            ActivePeople = sessions.Count + uncounted.Count > 0 ? 1 : 0,
            Primary = report.Timesheet.Primary,
            Plan = report.Timesheet.Plan,
            Effective = Net(sessions.Where(session => session.Verdict.IsEffective)),
            Refused = Net(sessions.Where(session => !session.Verdict.IsEffective)),
            Credited = report.Timesheet.Credited,
            UncountedByReason = [.. WorkMeasures.Reasons.Select(reason => Total(uncounted.Where(time => time.Reason == reason)))],
            Overtime = report.Timesheet.Overtime,
            Unapproved = report.Timesheet.Total.Unapproved,
            EffectiveSessions = new ShareCount(sessions.Count(session => session.Verdict.IsEffective), sessions.Count),
            RefusalsByCriterion = Refusals(sessions),
            Turns = sessions.Sum(session => (long)session.Measures.Turns),
            Conversations = sessions.Sum(session => (long)session.Measures.Conversations),
            InTime = InTime(sessions),
            Responses = responses.Build(),
            Ratings = Ratings(sessions),
            Hours = HourGrid.Of(sessions.SelectMany(session => session.Session.Pieces.Select(piece => (piece, session.Session.Day.Zone)))),
            Paid = [.. report.PayTotals.Select(sum => new PaidWork { Amount = sum, Credited = report.Timesheet.Credited })],
        };
    }

    /// <summary>The figures of each business day on which there are any, by date.</summary>
    internal static IReadOnlyList<DailyFigures> Days(EmployeeReport report)
    {
        var worked = report.Timesheet.Days.Where(day => day.Sessions.Count > 0)
            .Select(day => new DailyFigures
            {
                Date = day.Date,
                Online = day.Online,
                Credited = day.Credited,
                InTime = InTime(day.Sessions),
                Ratings = Ratings(day.Sessions),
            });
        var uncounted = UncountedOf(report).Select(time => new DailyFigures { Date = time.Date, Uncounted = time.Time.Duration });
        return DailyFigures.ByDate(worked.Concat(uncounted));
    }

    internal static IReadOnlyList<UncountedTime> UncountedOf(EmployeeReport report) => Guard.NotNull(report).Uncounted
        ?? throw new ArgumentException("the results do not say what was not counted: take them out of a review (`AttendanceEngine.Review`)", nameof(report));

    private static ShareCount InTime(IReadOnlyList<TimesheetSession> sessions) =>
        new(sessions.Sum(session => (long)session.Measures.TurnsInTime), sessions.Sum(session => (long)session.Measures.JudgedTurns));

    /// <summary>The ratings; where the records were withheld, each stands at its session's mean.</summary>
    private static RatingTally Ratings(IReadOnlyList<TimesheetSession> sessions)
    {
        var tally = default(RatingTally);
        foreach (var session in sessions.Where(session => session.Measures.Ratings > 0))
        {
            var known = session.Facts.Ratings;
            for (int i = 0; i < session.Measures.Ratings; i++)
            {
                tally = tally.Add(known.Count == session.Measures.Ratings ? known[i].Normalised : session.Measures.Satisfaction!.Value);
            }
        }

        return tally;
    }

    private static SortedDictionary<string, long> Refusals(IReadOnlyList<TimesheetSession> sessions)
    {
        var refusals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var result in sessions.Where(session => !session.Verdict.IsEffective)
            .SelectMany(session => session.Verdict.Criteria)
            .Where(result => !result.IsMet))
        {
            refusals[result.Criterion.Id] = refusals.TryGetValue(result.Criterion.Id, out long count) ? count + 1 : 1;
        }

        return refusals;
    }

    private static Duration Net(IEnumerable<TimesheetSession> sessions) => sessions.Aggregate(Duration.Zero, (sum, session) => sum + session.Measures.Net);

    private static Duration Total(IEnumerable<UncountedTime> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time.Time.Duration);
}
