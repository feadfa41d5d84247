using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Step 8: a turn with the session of an employee in which it counts, how long it waited on that one's duty, and what is known of it.</summary>
internal sealed record PlainCountedTurn(
    PlainTurn Turn, string EmployeeId, PlainOnline Session, PlainOnline? AnsweredIn, bool IsBacklog, bool HasExpired, Duration Waited)
{
    /// <summary>Whether it is the turn of the one for whom it is counted; otherwise it is a missed turn.</summary>
    internal bool IsOwn => Turn.EmployeeId == EmployeeId;

    internal bool IsMissed => !IsOwn;

    internal bool IsAnswered => IsOwn && Turn.Answer is not null;

    /// <summary>"In time = answered by the employee and not expired."</summary>
    internal bool IsInTime => IsAnswered && !HasExpired;

    /// <summary>The turn in the session of an employee in which it counts; null where it counts in none.</summary>
    internal static PlainCountedTurn? Of(
        PlainTime time, PlainTurn turn, string employeeId, IReadOnlyList<PlainOnline> sessions, IReadOnlyList<PlainRun> runs)
    {
        // "for the assignee it is unanswered" that somebody else answers
        bool isOwn = turn.EmployeeId == employeeId;
        int start = time.CellOf(turn.StartFor(employeeId));
        var answeredIn = isOwn && turn.Answer is { } answer ? Holding(time.CellOf(answer.At)) : null;

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
        var until = turn.Answer?.At ?? turn.Closed ?? turn.Lapse;
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

        // "A missed turn is the assignee's turn that expires for the assignee before somebody else answers it; otherwise the assignee has no turn of it."
        if (!isOwn && expiredIn is null)
        {
            return null;
        }

        // "if it expires, in that in which it expires; else in that of whose pieces one holds the answer; else in that in which it begins"
        var counts = beganIn is null ? answeredIn! : expiredIn ?? answeredIn ?? beganIn;
        return new PlainCountedTurn(turn, employeeId, counts, answeredIn, beganIn is null, expiredIn is not null, time.LengthOf(waited));

        PlainOnline? Holding(int cell) => sessions.FirstOrDefault(session => session.Cells.Contains(cell));
    }

    /// <summary>
    /// "A turn in time is judged. One that is not in time is judged unless it is backlog; or assigned to another or to nobody, and no missed turn; or
    /// closed unanswered before it expired (response.closedTurns); or a closing remark (response.closingRemark); or did not expire and waited less than
    /// response.offDutyGrace."
    /// </summary>
    internal bool IsJudged(EffectivePolicy policy)
    {
        bool isOfAnother = Turn.AssignedTo != EmployeeId && !IsMissed;
        bool isClosedBefore = Turn.Closed is not null && !HasExpired && policy.Get(AttendanceSettings.ResponseClosedTurns) == ClosedTurns.Ignore;

        // "a turn of one customer message that begins at most this long after an employee's message of its episode, and after which no customer writes in
        // the episode"
        bool isRemark = policy.Get(AttendanceSettings.ResponseClosingRemark) is { } soon
            && Turn.Asked.Count == 1 && !Turn.IsFollowed && Turn.LastAnswer is { } before && Turn.Start - before <= soon;
        bool cameLate = !HasExpired && Waited < policy.Get(AttendanceSettings.ResponseOffDutyGrace);
        return IsInTime || (!IsBacklog && !isOfAnother && !isClosedBefore && !isRemark && !cameLate);
    }

    /// <summary>
    /// "where one of its turns could still change: neither answered nor closed, and its lapse later than the latest message of all
    /// evidence."
    /// </summary>
    internal bool CouldChange(Instant latestMessage) => Turn.Answer is null && Turn.Closed is null && Turn.Lapse > latestMessage;
}
