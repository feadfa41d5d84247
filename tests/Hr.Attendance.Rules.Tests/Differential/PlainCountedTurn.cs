using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 8: a turn with the session in which it counts, how long it waited on duty, and what is known of it.</summary>
internal sealed record PlainCountedTurn(
    PlainTurn Turn, PlainOnline Session, PlainOnline? AnsweredIn, bool IsBacklog, bool HasExpired, Duration Waited)
{
    /// <summary>"In time = answered by the employee and not expired."</summary>
    internal bool IsInTime => Turn.Answer is not null && !HasExpired;

    /// <summary>The turn in the session in which it counts; null where it counts in none.</summary>
    internal static PlainCountedTurn? Of(PlainTime time, PlainTurn turn, IReadOnlyList<PlainOnline> sessions, IReadOnlyList<PlainRun> runs)
    {
        int start = time.CellOf(turn.Start);
        var answeredIn = turn.Response is { } response ? Holding(time.CellOf(response)) : null;

        // "A turn is *backlog* where it begins in no piece of the employee's sessions, or in a run before that run's first message."
        var beganIn = Holding(start) is { } holding && !runs.Any(run =>
            run.Day.Assignment == holding.Day.Assignment && run.From <= start && start < run.FirstMessage) ? holding : null;

        // "A backlog turn counts only if the employee answers it within a piece, and then in that session."
        if ((beganIn ?? answeredIn) is not { } inRole)
        {
            return null;
        }

        // "A turn *waits* […] during the time, from its beginning to its answer, that lies in pieces of that employee's sessions of one role: the role of
        // the session in which it begins, or for backlog of the one that holds the answer." "It stops waiting when it is closed, and when it *lapses*".
        var until = turn.Response ?? turn.Closed ?? turn.Lapse;
        until = until < turn.Lapse ? until : turn.Lapse;
        int end = until >= time.InstantOf(time.Cells) ? time.Cells : time.CellOf(until);
        int waited = 0;
        Duration? window = null;
        PlainOnline? expiredIn = null;
        for (int cell = start; cell < end && expiredIn is null; cell++)
        {
            if (Holding(cell) is { } session && session.Day.Assignment.Role == inRole.Day.Assignment.Role)
            {
                // "It *expires* when it has waited longer than response.window (where set; of the session in which it begins to wait)."
                window = waited == 0 ? session.Day.Policy.Get(AttendanceSettings.ResponseWindow) : window;
                waited++;
                expiredIn = window is { } longest && time.LengthOf(waited) > longest ? session : null;
            }
        }

        // "if it expires, in that in which it expires; else in that of whose pieces one holds the answer; else in that in which it begins"
        var counts = beganIn is null ? answeredIn! : expiredIn ?? answeredIn ?? beganIn;
        return new PlainCountedTurn(turn, counts, answeredIn, beganIn is null, expiredIn is not null, time.LengthOf(waited));

        PlainOnline? Holding(int cell) => sessions.FirstOrDefault(session => session.Cells.Contains(cell));
    }

    /// <summary>
    /// "One that is not in time is judged unless it is backlog; […] or closed unanswered before it expired (response.closedTurns); or a closing remark
    /// (response.closingRemark); or did not expire and waited less than response.offDutyGrace."
    /// </summary>
    internal bool IsJudged(EffectivePolicy policy)
    {
        bool isClosedBefore = Turn.Closed is not null && !HasExpired && policy.Get(AttendanceSettings.ResponseClosedTurns) == ClosedTurns.Ignore;

        // "a turn of one customer message that begins at most this long after an employee's message of its episode, and after which no customer writes in
        // the episode"
        bool isRemark = policy.Get(AttendanceSettings.ResponseClosingRemark) is { } soon
            && Turn.Asked.Count == 1 && !Turn.IsFollowed && Turn.LastAnswer is { } before && Turn.Start - before <= soon;
        bool cameLate = !HasExpired && Waited < policy.Get(AttendanceSettings.ResponseOffDutyGrace);
        return IsInTime || (!IsBacklog && !isClosedBefore && !isRemark && !cameLate);
    }
}
