using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Judges the sessions of one business day and credits them, caps included.</summary>
internal static class SessionCrediting
{
    /// <summary>The day's sessions with verdict and credit; the cap of each role is used up in order of start.</summary>
    internal static IReadOnlyList<TimesheetSession> Credit(
        IEnumerable<OnlineSession> sessions, SessionMeasurement measurement, IReadOnlyList<ICriterion> criteria)
    {
        var creditedByRole = new Dictionary<string, Duration>(StringComparer.Ordinal);
        var result = new List<TimesheetSession>();
        foreach (var session in sessions)
        {
            var policy = session.Day.Policy;
            var facts = measurement.Measure(session);
            var verdict = Verdict.Judge(criteria, facts);
            var earned = CreditCalculator.Credit(facts.Measures, verdict.IsEffective, policy);

            creditedByRole.TryGetValue(session.Role, out var soFar);
            var credited = policy.Get(AttendanceSettings.CreditDailyCap) is { } cap
                ? Duration.Min(earned, Duration.Max(cap - soFar, Duration.Zero))
                : earned;
            creditedByRole[session.Role] = soFar + credited;
            result.Add(new TimesheetSession(facts, verdict, credited, earned - credited));
        }

        return result;
    }
}
