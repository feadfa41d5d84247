using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Tells which sessions a claim means and whether they come out as it says.</summary>
internal static class ClaimedSessions
{
    /// <summary>The sessions of the claim's role on its date.</summary>
    internal static IEnumerable<TimesheetSession> Of(EmployeeReport report, ClaimSubject subject) => report.Timesheet.Days
        .Where(day => day.Date == subject.On)
        .SelectMany(day => day.Sessions)
        .Where(session => session.Session.Role == subject.Role);

    internal static bool Means(SessionCondition condition, TimesheetSession session)
    {
        var measures = session.Measures;
        return (condition.Online is not { } online || measures.Net >= online)
            && (condition.Conversations is not { } conversations || measures.Conversations >= conversations)
            && (condition.Satisfaction is not { } mean || measures.Satisfaction >= mean)
            && !(condition.IsUnrated && measures.Ratings > 0)
            && (condition.Answered is not { } answered || IsAnswered(answered, session))
            && condition.Also?.Invoke(session) != false;
    }

    internal static bool IsAsClaimed(SessionOutcome outcome, TimesheetSession session) =>
        (outcome.IsEffective is not { } effective || session.Verdict.IsEffective == effective)
        && (outcome.CreditedAtLeast is not { } least || session.Credited >= least)
        && (outcome.CreditedAtMost is not { } most || session.Credited <= most)
        && outcome.Also?.Invoke(session) != false;

    /// <summary>What a scenario must say of a session that does not come out as claimed.</summary>
    internal static ExpectedSession ExpectedOf(SessionOutcome outcome, TimesheetSession session) => new()
    {
        Role = session.Session.Role,
        IsEffective = outcome.IsEffective,
        Credited = session.Credited < outcome.CreditedAtLeast ? outcome.CreditedAtLeast
            : session.Credited > outcome.CreditedAtMost ? outcome.CreditedAtMost
            : null,
    };

    /// <summary>The turns are those of the session, the time is the claim's own: nothing of this follows from the policy's response window.</summary>
    private static bool IsAnswered(AnsweredInTime answered, TimesheetSession session)
    {
        // A turn near the end of the session that nobody answered is left out: its time was not over yet. A policy may have another window;
        // the claim is held against its own.
        int counted = 0;
        int inTime = 0;
        foreach (var turn in session.Facts.Turns)
        {
            bool isInTime = turn.ResponseTime is { } waited && waited <= answered.Within;
            inTime += isInTime ? 1 : 0;
            counted += isInTime || turn.Start <= session.Session.End - answered.Within ? 1 : 0;
        }

        return counted > 0 && inTime >= answered.Share * counted;
    }
}
