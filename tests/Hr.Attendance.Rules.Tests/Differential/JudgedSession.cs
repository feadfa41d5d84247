using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What laws about conversations compare of a session: what was judged in it, and how.</summary>
internal sealed record JudgedSession(string EmployeeId, string Role, Instant Start, TurnCounts Counts, int Ratings, decimal? Satisfaction, bool IsEffective)
{
    /// <summary>What it is credited.</summary>
    internal Duration Credited { get; init; }

    /// <summary>What tells it from others; it is the same however its conversations went, where sessions are made of punches alone.</summary>
    internal (string EmployeeId, string Role, Instant Start) Key => (EmployeeId, Role, Start);

    /// <summary>The engine's sessions of a case, by employee and start, with their pieces and the policies that they are judged under.</summary>
    internal static IReadOnlyList<(JudgedSession Judged, IntervalSet Pieces, EffectivePolicy Policy)> WithPieces(DrawnCase given)
    {
        var (engine, evidence, _) = given.Prepare();
        return
        [
            .. from employee in engine.Evaluate(evidence, given.From, given.To).Employees
            from session in employee.Timesheet.Days.SelectMany(day => day.Sessions)
            let measures = session.Measures
            select (
                new JudgedSession(
                    employee.Employee.Id, session.Session.Role, session.Session.Start,
                    new TurnCounts(
                        measures.Turns, measures.JudgedTurns, measures.TurnsInTime, measures.Backlog, measures.ClosedTurns, measures.Conversations),
                    measures.Ratings, measures.Satisfaction, session.Verdict.IsEffective)
                {
                    Credited = session.Credited,
                },
                session.Session.Pieces,
                session.Facts.Policy),
        ];
    }

    internal static IReadOnlyList<JudgedSession> Of(DrawnCase given) => [.. WithPieces(given).Select(session => session.Judged)];
}

/// <summary>The turns of a session, those that were judged, in time, backlog and closed, and its conversations.</summary>
internal readonly record struct TurnCounts(int Turns, int Judged, int InTime, int Backlog, int Closed, int Conversations)
{
    internal TurnCounts Less(TurnCounts other) => new(
        Turns - other.Turns, Judged - other.Judged, InTime - other.InTime, Backlog - other.Backlog, Closed - other.Closed, Conversations - other.Conversations);
}
