using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Measures the sessions of one employee.</summary>
internal sealed class SessionMeasurement
{
    private readonly EmployeeEvidence _evidence;
    private readonly IReadOnlyList<CustomerTurn> _turns;
    private readonly ILookup<string, Message> _answersByConversation;
    private readonly IReadOnlyList<AttributedRating> _ratings;

    internal SessionMeasurement(EmployeeEvidence evidence, IEnumerable<AttributedRating> ratings)
    {
        _evidence = evidence;
        _turns = CustomerTurn.FindIn(evidence.Messages);
        _answersByConversation = evidence.Messages
            .Where(message => message.Sender == MessageSender.Employee)
            .ToLookup(message => message.ConversationId, StringComparer.Ordinal);
        _ratings = [.. ratings];
    }

    internal SessionFacts Measure(OnlineSession session)
    {
        var window = session.Day.Policy.Get(AttendanceSettings.ResponseWindow);
        var turns = TurnsWithin(session);
        var conversations = new HashSet<string>(turns.Select(turn => turn.ConversationId), StringComparer.Ordinal);
        var judged = turns.Where(turn => IsJudged(turn, session, window)).ToList();
        var ratings = _ratings.Where(rating => session.Pieces.Contains(rating.TurnStart)).Select(rating => rating.Rating).ToList();
        var measures = new SessionMeasures(
            session.Net,
            ActiveTime(session, turns, conversations, window).Total,
            turns.Count,
            judged.Count,
            judged.Count(turn => IsInTime(turn, window)),
            conversations.Count,
            ratings.Count,
            ratings.Count == 0 ? null : ratings.Sum(rating => rating.Normalised) / ratings.Count,
            EvidenceIds(session, turns, ratings));
        return new SessionFacts(session, measures, turns, judged, ratings);
    }

    private List<CustomerTurn> TurnsWithin(OnlineSession session)
    {
        int low = 0;
        int high = _turns.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _turns[middle].Start < session.Start ? (middle + 1, high) : (low, middle);
        }

        var turns = new List<CustomerTurn>();
        for (; low < _turns.Count && _turns[low].Start < session.End; low++)
        {
            if (session.Pieces.Contains(_turns[low].Start))
            {
                turns.Add(_turns[low]);
            }
        }

        return turns;
    }

    private static bool IsInTime(CustomerTurn turn, Duration? window) =>
        turn.ResponseTime is { } waited && (window is null || waited <= window);

    /// <summary>Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.</summary>
    private static bool IsJudged(CustomerTurn turn, OnlineSession session, Duration? window) =>
        window is not { } within || turn.Start <= session.End - within || IsInTime(turn, window);

    private IntervalSet ActiveTime(OnlineSession session, List<CustomerTurn> turns, HashSet<string> conversations, Duration? window)
    {
        var tail = session.Day.Policy.Get(AttendanceSettings.SessionActivityTail);
        var answering = turns
            .Where(turn => turn.Response is not null)
            .Select(turn => new Interval(window is { } longest ? Instant.Max(turn.Start, turn.Response!.At - longest) : turn.Start, turn.Response!.At));
        var writing = conversations
            .SelectMany(conversation => _answersByConversation[conversation])
            .Select(message => new Interval(message.At, message.At + tail));
        return IntervalSet.Of(answering.Concat(writing)).Intersect(session.Pieces);
    }

    private List<string> EvidenceIds(OnlineSession session, List<CustomerTurn> turns, List<Rating> ratings) =>
        [.. session.Pieces
            .SelectMany(piece => _evidence.MessagesWithin(piece.Start, piece.End))
            .Where(message => message.Sender != MessageSender.Auto)
            .Concat(turns.SelectMany(turn => turn.CustomerMessages))
            .Concat(turns.Select(turn => turn.Response).OfType<Message>())
            .Concat<EvidenceRecord>(ratings)
            .Select(record => record.EvidenceId)
            .Concat(session.Punches.Select(punch => punch.EvidenceId))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal)];
}
