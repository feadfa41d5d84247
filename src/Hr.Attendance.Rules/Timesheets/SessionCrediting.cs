using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A session with its verdict and what it would earn without a cap.</summary>
internal readonly record struct EarnedCredit(SessionFacts Facts, Verdict Verdict, Duration Earned, string? Hold = null);

/// <summary>Judges the sessions of one business day and credits them, caps included.</summary>
internal static class SessionCrediting
{
    /// <summary>The day's sessions with verdict and credit.</summary>
    internal static IReadOnlyList<TimesheetSession> Credit(
        IReadOnlyList<OnlineSession> sessions, SessionMeasurement measurement, IReadOnlyList<ICriterion> criteria)
    {
        if (sessions.Count == 0)
        {
            return [];
        }

        var earned = new EarnedCredit[sessions.Count];
        for (int i = 0; i < earned.Length; i++)
        {
            var facts = measurement.Measure(sessions[i]);
            var verdict = Verdict.Judge(criteria, facts);
            earned[i] = new EarnedCredit(facts, verdict, CreditCalculator.Credit(facts.Measures, verdict.IsEffective, facts.Policy));
        }

        return Cap(earned);
    }

    /// <summary>Caps what the sessions of one business day earn; the cap of each role is used up in the order in which they are given.</summary>
    internal static IReadOnlyList<TimesheetSession> Cap(IEnumerable<EarnedCredit> day)
    {
        var creditedByRole = new Dictionary<string, Duration>(StringComparer.Ordinal);
        var result = new List<TimesheetSession>();
        foreach (var (facts, verdict, earned, hold) in day)
        {
            string role = facts.Session.Role;
            creditedByRole.TryGetValue(role, out var soFar);

            // First come, first served, in the order of the day: what an earlier session took of the cap is gone for those after it.
            var credited = facts.Policy.Get(AttendanceSettings.CreditDailyCap) is { } cap
                ? Duration.Min(earned, Duration.Max(cap - soFar, Duration.Zero))
                : earned;
            creditedByRole[role] = soFar + credited;
            result.Add(new TimesheetSession
            {
                Facts = facts,
                Verdict = verdict,
                Credited = credited,
                CutByCap = earned - credited,
                Hold = hold,
            });
        }

        return result;
    }
}
