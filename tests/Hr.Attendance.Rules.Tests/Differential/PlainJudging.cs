using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Steps 8 and 9: what is counted in a session, how it is judged, and its active time.</summary>
internal sealed class PlainJudging(
    PlainWorld world,
    PlainRoles roles,
    string employeeId,
    IReadOnlyList<PlainOnline> sessions,
    IReadOnlyList<PlainRun> runs,
    IReadOnlyList<PlainTurn> ownAndAssigned,
    IReadOnlyList<Message> ownMessages,
    IReadOnlyList<PlainRating> ownRatings,
    IReadOnlyList<Decision> ownDecisions,
    Instant latestMessage)
{
    private readonly List<PlainCountedTurn> _turns =
        [.. ownAndAssigned.Select(turn => PlainCountedTurn.Of(world.Time, turn, employeeId, sessions, runs)).OfType<PlainCountedTurn>()];

    internal PlainSession Judge(PlainOnline session)
    {
        var policy = session.Day.Policy;
        var turns = _turns.Where(turn => turn.Session == session).ToList();

        // "Conversations = those of its turns, missed ones aside, and of the employee's turns answered within its pieces; outbound = the others in which
        // the employee wrote within its pieces; they count as conversations under activity.outbound `count`."
        var conversations = _turns.Where(turn => (turn.Session == session && !turn.IsMissed) || turn.AnsweredIn == session)
            .Select(turn => turn.Turn.ConversationId).ToHashSet(StringComparer.Ordinal);
        int outbound = ownMessages.Where(message => message.Sender == MessageSender.Employee && Holds(session, message.At))
            .Select(message => message.ConversationId).Distinct().Count(conversation => !conversations.Contains(conversation));
        var shares = ownRatings.Where(rating => SessionOf(rating) == session).Select(rating => rating.Share).ToList();
        var active = Active(session, [.. turns.Where(turn => turn.IsAnswered).Select(turn => turn.Turn)], conversations, policy);
        var counted = new PlainSession(employeeId, session.Day.Date, session.Day.Assignment.Role, Pieces(session))
        {
            Net = world.Time.LengthOf(session.Cells.Count),
            Active = world.Time.LengthOf(active.Count),
            Turns = turns.Count,
            Judged = turns.Count(turn => turn.IsJudged(policy)),
            InTime = turns.Count(turn => turn.IsInTime),
            Backlog = turns.Count(turn => turn.IsBacklog),
            Missed = turns.Count(turn => turn.IsMissed),
            Closed = turns.Count(turn => turn.Turn.Closed is not null),
            Outbound = outbound,
            Conversations = conversations.Count + (policy.Get(AttendanceSettings.ActivityOutbound) == OutboundConversations.Count ? outbound : 0),
            Ratings = shares.Count,
            Satisfaction = shares.Count == 0 ? null : PlainShare.MeanOf(shares),
            Criteria = [],
            IsEffective = false,
            IsProvisional = turns.Exists(turn => turn.CouldChange(latestMessage)),
        };
        var criteria = Criteria(counted, Together(session), policy).ToList();

        // "`accept` makes its session effective, `refuse` ineffective […]; under `hold` it is as the criteria say".
        var decision = DecisionOn(session);
        bool isEffective = decision?.Kind == DecisionKind.Accept || (decision?.Kind != DecisionKind.Refuse && IsEffective(criteria, policy));
        bool earnsNet = isEffective && policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session;
        return counted with
        {
            Criteria = [.. criteria.Select(one => (one.Id, one.IsMet ?? true))],
            IsEffective = isEffective,
            Decision = decision,
            EarnedBy = earnsNet ? session.Cells : active,
        };
    }

    /// <summary>"it counts in the session that has the last of those turns of that employee which any session has, and in none where none has one".</summary>
    private PlainOnline? SessionOf(PlainRating rating) => rating.Turns
        .Select(turn => _turns.Find(counted => counted.Turn == turn))
        .LastOrDefault(counted => counted is not null)?.Session;

    /// <summary>
    /// "For `minimumOnline` sessions that are one but for the cut at a boundary, or for a role that goes on under its next assignment, are asked together."
    /// </summary>
    private Duration Together(PlainOnline session)
    {
        var role = sessions.Where(one => one.Day.Assignment.Role == session.Day.Assignment.Role).OrderBy(one => one.Cells.Min).ToList();
        int first = role.IndexOf(session);
        int last = first;
        while (first > 0 && IsCutBetween(role[first - 1], role[first]))
        {
            first--;
        }

        while (last + 1 < role.Count && IsCutBetween(role[last], role[last + 1]))
        {
            last++;
        }

        return world.Time.LengthOf(role.Skip(first).Take(last - first + 1).Sum(one => one.Cells.Count));
    }

    private bool IsCutBetween(PlainOnline one, PlainOnline next) =>
        (next.Day.Assignment == one.Day.Assignment
            ? roles.IsCutAfter(one.Day.Date) && next.Day.Date > one.Day.Date
            : next.Day.Assignment == roles.NextOf(one.Day.Assignment))
        && world.Time.LengthOf(next.Cells.Min - (one.Cells.Max + 1)) <= one.Day.Policy.Get(AttendanceSettings.SessionMergeGap);

    /// <summary>
    /// "A decision is a person's word over the session that holds the instant `at` in one of its pieces." "Of several for one session that with the latest
    /// decided_at counts (then the higher evidence_id)."
    /// </summary>
    private Decision? DecisionOn(PlainOnline session) => ownDecisions.Where(decision => Holds(session, decision.At))
        .OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.EvidenceId, StringComparer.Ordinal).LastOrDefault();

    private bool Holds(PlainOnline session, Instant instant) => session.Cells.Contains(world.Time.CellOf(instant));

    private List<(Instant Start, Instant End)> Pieces(PlainOnline session) =>
        [.. PlainPieces.Stretches(session.Cells).Select(cells => (world.Time.InstantOf(cells[0]), world.Time.InstantOf(cells[^1] + 1)))];

    /// <summary>
    /// "the union of [turn start, response] of its turns that the employee answered, each counted for at most response.window (where set) before the
    /// response, and of [message, + session.activityTail] of each own message in its conversations; clipped to its pieces."
    /// </summary>
    private List<int> Active(PlainOnline session, IReadOnlyList<PlainTurn> answered, HashSet<string> conversations, EffectivePolicy policy)
    {
        var active = new HashSet<int>();
        foreach (var turn in answered)
        {
            var (start, response) = (turn.StartFor(employeeId), turn.Answer!.At);
            bool isLong = policy.Get(AttendanceSettings.ResponseWindow) is { } window && response - start > window;
            active.UnionWith(world.Time.CellsOf(isLong ? response - policy.Get(AttendanceSettings.ResponseWindow)!.Value : start, response));
        }

        foreach (var message in ownMessages.Where(message =>
            message.Sender == MessageSender.Employee && conversations.Contains(message.ConversationId)))
        {
            active.UnionWith(world.Time.CellsOf(message.At, message.At + policy.Get(AttendanceSettings.SessionActivityTail)));
        }

        return [.. session.Cells.Where(active.Contains)];
    }

    /// <summary>The criteria that the policy has, each with its answer; null where it abstains.</summary>
    private static IEnumerable<(string Id, bool? IsMet)> Criteria(PlainSession session, Duration together, EffectivePolicy policy)
    {
        // "net time ≥ this"
        if (policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum)
        {
            yield return ("minimumOnline", together >= minimum);
        }

        // "share of judged turns that waited no longer than this on duty ≥ response.minShare"; "nothing to judge (fewer judged turns than
        // response.minTurns or none […]) is not met under `fail`; under `pass` it abstains"
        if (policy.Get(AttendanceSettings.ResponseWindow) is not null)
        {
            yield return ("responseWindow", session.Judged == 0 || session.Judged < policy.Get(AttendanceSettings.ResponseMinTurns)
                ? policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass ? null : false
                : new PlainShare(session.InTime, session.Judged).IsAtLeast(policy.Get(AttendanceSettings.ResponseMinShare)));
        }

        // "mean normalised rating ≥ this"; "fewer ratings than satisfaction.minRatings or none"
        if (policy.Get(AttendanceSettings.SatisfactionMinimum) is { } needed)
        {
            yield return ("satisfaction", session.Satisfaction is null || session.Ratings < policy.Get(AttendanceSettings.SatisfactionMinRatings)
                ? policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass ? null : false
                : session.Satisfaction.IsAtLeast(needed));
        }

        if (policy.Get(AttendanceSettings.ActivityMinConversations) is { } conversations)
        {
            yield return ("minimumConversations", session.Conversations >= conversations);
        }
    }

    /// <summary>
    /// "session.require asks for all, any or k of the criteria that are configured and do not abstain (all of them where k is more); where none is left
    /// the session is effective."
    /// </summary>
    private static bool IsEffective(List<(string Id, bool? IsMet)> criteria, EffectivePolicy policy)
    {
        int left = criteria.Count(criterion => criterion.IsMet is not null);
        int met = criteria.Count(criterion => criterion.IsMet == true);
        return left == 0 || policy.Get(AttendanceSettings.SessionRequire).ToString() switch
        {
            "all" => met == left,
            "any" => met > 0,
            string number => met >= int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) || met == left,
        };
    }
}
