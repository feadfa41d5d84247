using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Measures the sessions of one employee.</summary>
internal sealed class SessionMeasurement
{
    private const int MeanDigits = 18;

    private readonly EmployeeEvidence _evidence;
    private readonly IReadOnlyList<CustomerTurn> _turns;
    private readonly IReadOnlyList<AttributedRating> _ratings;

    internal SessionMeasurement(EmployeeEvidence evidence, IEnumerable<AttributedRating> ratings)
    {
        _evidence = evidence;
        _turns = CustomerTurn.FindIn(evidence.Messages);
        _ratings = [.. ratings.OrderBy(rating => rating.TurnStart).ThenBy(rating => rating.Rating.EvidenceId, StringComparer.Ordinal)];
    }

    internal SessionFacts Measure(OnlineSession session) => Measure(
        session, Within(session, _turns, turn => turn.Start), Within(session, _ratings, rating => rating.TurnStart).Select(rating => rating.Rating), _evidence);

    /// <summary>Measures a session by what lies in it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turns">The turns that begin in it, by start.</param>
    /// <param name="given">The ratings of turns that begin in it, in any order.</param>
    /// <param name="evidence">The employee's evidence.</param>
    internal static SessionFacts Measure(OnlineSession session, IReadOnlyList<CustomerTurn> turns, IEnumerable<Rating> given, EmployeeEvidence evidence)
    {
        var window = session.Day.Policy.Get(AttendanceSettings.ResponseWindow);
        var conversations = new HashSet<string>(turns.Select(turn => turn.ConversationId), StringComparer.Ordinal);
        var judged = turns.Where(turn => IsJudged(turn, session, window)).ToList();
        var ratings = given.OrderBy(rating => rating.EvidenceId, StringComparer.Ordinal).ToList();
        var measures = new SessionMeasures(
            session.Net,
            ActiveTime(session, turns, conversations, window, evidence).Total,
            turns.Count,
            judged.Count,
            judged.Count(turn => IsInTime(turn, window)),
            conversations.Count,
            ratings.Count,
            MeanOf(ratings),
            EvidenceIds(session, turns, ratings, evidence));
        return new SessionFacts(session, measures, turns, judged, ratings);
    }

    /// <summary>Those of some things, in order of time, that lie in a session.</summary>
    private static List<T> Within<T>(OnlineSession session, IReadOnlyList<T> all, Func<T, Instant> timeOf)
    {
        int low = 0;
        int high = all.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = timeOf(all[middle]) < session.Start ? (middle + 1, high) : (low, middle);
        }

        var within = new List<T>();
        for (; low < all.Count && timeOf(all[low]) < session.End; low++)
        {
            if (session.Pieces.Contains(timeOf(all[low])))
            {
                within.Add(all[low]);
            }
        }

        return within;
    }

    private static bool IsInTime(CustomerTurn turn, Duration? window) =>
        turn.ResponseTime is { } waited && (window is null || waited <= window);

    /// <summary>Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.</summary>
    private static bool IsJudged(CustomerTurn turn, OnlineSession session, Duration? window) =>
        window is not { } within || turn.Start <= session.End - within || IsInTime(turn, window);

    /// <summary>
    /// The mean of ratings as shares of their scales. Thirds and sevenths have no end as decimals, and what adding them loses is rounded away:
    /// nine ratings of one third and nine of two thirds are a half, not a little less.
    /// </summary>
    private static decimal? MeanOf(List<Rating> ratings) =>
        ratings.Count == 0 ? null : decimal.Round(ratings.Sum(rating => rating.Normalised) / ratings.Count, MeanDigits);

    private static IntervalSet ActiveTime(
        OnlineSession session, IReadOnlyList<CustomerTurn> turns, HashSet<string> conversations, Duration? window, EmployeeEvidence evidence)
    {
        var tail = session.Day.Policy.Get(AttendanceSettings.SessionActivityTail);
        var answering = turns
            .Where(turn => turn.Response is not null)
            .Select(turn => new Interval(window is { } longest ? Instant.Max(turn.Start, turn.Response!.At - longest) : turn.Start, turn.Response!.At));
        var writing = evidence.MessagesWithin(session.Start - tail, session.End)
            .Where(message => message.Sender == MessageSender.Employee && conversations.Contains(message.ConversationId))
            .Select(message => new Interval(message.At, message.At + tail));
        return IntervalSet.Of(answering.Concat(writing)).Intersect(session.Pieces);
    }

    private static string[] EvidenceIds(OnlineSession session, IReadOnlyList<CustomerTurn> turns, List<Rating> ratings, EmployeeEvidence evidence)
    {
        var ids = new List<string>();
        foreach (var piece in session.Pieces)
        {
            ids.AddRange(evidence.MessagesWithin(piece.Start, piece.End).Where(message => message.Sender != MessageSender.Auto).Select(message => message.EvidenceId));
        }

        foreach (var turn in turns)
        {
            ids.AddRange(turn.CustomerMessages.Select(message => message.EvidenceId));
            if (turn.Response is { } response)
            {
                ids.Add(response.EvidenceId);
            }
        }

        ids.AddRange(ratings.Select(rating => rating.EvidenceId));
        ids.AddRange(session.Punches.Select(punch => punch.EvidenceId));
        return InOrder(ids);
    }

    /// <summary>Ids in ordinal order, each once.</summary>
    private static string[] InOrder(List<string> ids)
    {
        ids.Sort(StringComparer.Ordinal);
        int kept = 0;
        for (int i = 0; i < ids.Count; i++)
        {
            if (i == 0 || !string.Equals(ids[i], ids[kept - 1], StringComparison.Ordinal))
            {
                ids[kept++] = ids[i];
            }
        }

        ids.RemoveRange(kept, ids.Count - kept);
        return [.. ids];
    }
}
