using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Steps 8 and 9: what is counted in a session, how it is judged, and its active time.</summary>
internal sealed class PlainJudging(
    PlainWorld world,
    string employeeId,
    IReadOnlyList<PlainTurn> ownTurns,
    IReadOnlyList<Message> ownMessages,
    IReadOnlyList<(Rating Rating, PlainTurn Turn)> ownRatings)
{
    internal PlainSession Judge(PlainOnline session)
    {
        var policy = session.Day.Policy;
        var window = policy.Get(AttendanceSettings.ResponseWindow);

        // "A session's turns are those that start within one of its pieces ([start, end))."
        var turns = ownTurns.Where(turn => Holds(session, turn.Start)).ToList();
        var judged = turns.Where(turn => IsJudged(turn, session, window)).ToList();
        var shares = ownRatings.Where(pair => Holds(session, pair.Turn.Start))
            .Select(pair => PlainShare.OnScale(pair.Rating.Score, pair.Rating.Min, pair.Rating.Max))
            .ToList();
        var active = Active(session, turns, window);
        var counted = new PlainSession(employeeId, session.Day.Date, session.Day.Assignment.Role, Pieces(session))
        {
            Net = world.Time.LengthOf(session.Cells.Count),
            Active = world.Time.LengthOf(active.Count),
            Turns = turns.Count,
            Judged = judged.Count,
            InTime = judged.Count(turn => IsInTime(turn, window)),
            Conversations = turns.Select(turn => turn.ConversationId).Distinct().Count(), // "Conversations = those of its turns."
            Ratings = shares.Count,
            Satisfaction = shares.Count == 0 ? null : PlainShare.MeanOf(shares),
            Criteria = [],
            IsEffective = false,
        };
        var criteria = Criteria(counted, policy).ToList();
        bool isEffective = IsEffective(criteria, policy);
        bool earnsNet = isEffective && policy.Get(AttendanceSettings.CreditMode) == CreditMode.Session;
        return counted with { Criteria = criteria, IsEffective = isEffective, EarnedBy = earnsNet ? session.Cells : active };
    }

    private bool Holds(PlainOnline session, Instant instant) => session.Cells.Contains(world.Time.CellOf(instant));

    private List<(Instant Start, Instant End)> Pieces(PlainOnline session) =>
        [.. PlainPieces.Stretches(session.Cells).Select(cells => (world.Time.InstantOf(cells[0]), world.Time.InstantOf(cells[^1] + 1)))];

    /// <summary>"In time = answered, and within response.window where set."</summary>
    private static bool IsInTime(PlainTurn turn, Duration? window) => turn.Response is { } response && (window is null || response - turn.Start <= window);

    /// <summary>
    /// "A turn is judged unless it started later than session end − response.window and was not answered in time: nobody is held to an answer
    /// after going off duty (where no window is set all turns are judged)."
    /// </summary>
    private bool IsJudged(PlainTurn turn, PlainOnline session, Duration? window)
    {
        var end = world.Time.InstantOf(session.Cells.Max + 1);
        bool isLate = window is { } within && turn.Start > end - within;
        return !(isLate && !IsInTime(turn, window));
    }

    /// <summary>
    /// "the union of [turn start, response] of its answered turns, each counted for at most response.window (where set) before the response, and
    /// of [message, + session.activityTail] of each employee message in its conversations; clipped to its pieces."
    /// </summary>
    private List<int> Active(PlainOnline session, IReadOnlyList<PlainTurn> turns, Duration? window)
    {
        var active = new HashSet<int>();
        foreach (var turn in turns.Where(turn => turn.Response is not null))
        {
            var response = turn.Response!.Value;
            bool isLong = window is { } within && response - turn.Start > within;
            active.UnionWith(world.Time.CellsOf(isLong ? response - window!.Value : turn.Start, response));
        }

        foreach (var message in ownMessages.Where(message =>
            message.Sender == MessageSender.Employee && turns.Any(turn => turn.ConversationId == message.ConversationId)))
        {
            active.UnionWith(world.Time.CellsOf(message.At, message.At + session.Day.Policy.Get(AttendanceSettings.SessionActivityTail)));
        }

        return [.. session.Cells.Where(active.Contains)];
    }

    /// <summary>The criteria that the policy has, each with its answer.</summary>
    private static IEnumerable<(string Id, bool IsMet)> Criteria(PlainSession session, EffectivePolicy policy)
    {
        // "net time ≥ this"
        if (policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum)
        {
            yield return ("minimumOnline", session.Net >= minimum);
        }

        // "share of judged turns answered within this ≥ response.minShare"
        if (policy.Get(AttendanceSettings.ResponseWindow) is not null)
        {
            yield return ("responseWindow", session.Judged == 0
                ? policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass
                : new PlainShare(session.InTime, session.Judged).IsAtLeast(policy.Get(AttendanceSettings.ResponseMinShare)));
        }

        // "mean normalised rating ≥ this". Without a rating there is no mean, however few are asked for: that is too few.
        if (policy.Get(AttendanceSettings.SatisfactionMinimum) is { } needed)
        {
            yield return ("satisfaction", session.Satisfaction is null || session.Ratings < policy.Get(AttendanceSettings.SatisfactionMinRatings)
                ? policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass
                : session.Satisfaction.IsAtLeast(needed));
        }

        if (policy.Get(AttendanceSettings.ActivityMinConversations) is { } conversations)
        {
            yield return ("minimumConversations", session.Conversations >= conversations);
        }
    }

    /// <summary>
    /// "how many of the configured criteria must be met; none configured = effective"; "`session.require` k above the number of configured
    /// criteria means all of them."
    /// </summary>
    private static bool IsEffective(List<(string Id, bool IsMet)> criteria, EffectivePolicy policy)
    {
        int met = criteria.Count(criterion => criterion.IsMet);
        return criteria.Count == 0 || policy.Get(AttendanceSettings.SessionRequire).ToString() switch
        {
            "all" => met == criteria.Count,
            "any" => met > 0,
            string number => met >= int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) || met == criteria.Count,
        };
    }
}
