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
    private readonly AttributedRating[] _ratings;

    internal SessionMeasurement(EmployeeEvidence evidence, IEnumerable<AttributedRating> ratings)
    {
        _evidence = evidence;
        _turns = CustomerTurn.FindIn(evidence.Messages);
        _ratings = [.. ratings];
        Array.Sort(_ratings, static (one, other) => one.TurnStart.CompareTo(other.TurnStart) is var order and not 0 ? order : ById(one.Rating, other.Rating));
    }

    internal SessionFacts Measure(OnlineSession session) => Measure(
        session,
        Within(session, _turns, static turn => turn.Start),
        Within(session, _ratings, static rating => rating.TurnStart).ConvertAll(static rating => rating.Rating),
        _evidence);

    /// <summary>Measures a session by what lies in it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turns">The turns that begin in it, by start.</param>
    /// <param name="given">The ratings of turns that begin in it, in any order.</param>
    /// <param name="evidence">The employee's evidence.</param>
    internal static SessionFacts Measure(OnlineSession session, IReadOnlyList<CustomerTurn> turns, IEnumerable<Rating> given, EmployeeEvidence evidence)
    {
        var window = session.Day.Policy.Get(AttendanceSettings.ResponseWindow);
        var judged = new List<CustomerTurn>(turns.Count);
        int inTime = 0;
        for (int i = 0; i < turns.Count; i++)
        {
            bool isInTime = IsInTime(turns[i], window);
            inTime += isInTime ? 1 : 0;
            if (isInTime || IsHeldToAnswer(turns[i], session, window))
            {
                judged.Add(turns[i]);
            }
        }

        Rating[] ratings = [.. given];
        Array.Sort(ratings, ById);
        var conversations = ConversationsOf(turns);
        var measures = new SessionMeasures
        {
            Net = session.Net,
            Active = ActiveTime(session, turns, conversations, window, evidence),
            Turns = turns.Count,
            JudgedTurns = judged.Count,
            TurnsInTime = inTime,
            Conversations = conversations.Count,
            Ratings = ratings.Length,
            Satisfaction = MeanOf(ratings),
            EvidenceIds = EvidenceIds(session, turns, ratings, evidence),
        };
        return new SessionFacts(session, measures, turns, judged, ratings);
    }

    private static int ById(Rating one, Rating other) => string.CompareOrdinal(one.EvidenceId, other.EvidenceId);

    private static HashSet<string> ConversationsOf(IReadOnlyList<CustomerTurn> turns)
    {
        var conversations = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < turns.Count; i++)
        {
            conversations.Add(turns[i].ConversationId);
        }

        return conversations;
    }

    /// <summary>Those of some things, in order of time, that lie in a session.</summary>
    private static List<T> Within<T>(OnlineSession session, IReadOnlyList<T> all, Func<T, Instant> timeOf)
    {
        var search = new SortedSearch(all.Count);
        while (search.IsOpen)
        {
            search.Answer(timeOf(all[search.Middle]) < session.Start);
        }

        var within = new List<T>();
        for (int i = search.Place; i < all.Count && timeOf(all[i]) < session.End; i++)
        {
            if (session.Pieces.Contains(timeOf(all[i])))
            {
                within.Add(all[i]);
            }
        }

        return within;
    }

    private static bool IsInTime(CustomerTurn turn, Duration? window) =>
        turn.ResponseTime is { } waited && (window is null || waited <= window);

    /// <summary>Nobody is held to an answer after going off duty: a late turn counts only where it was answered in time.</summary>
    private static bool IsHeldToAnswer(CustomerTurn turn, OnlineSession session, Duration? window) =>
        window is not { } within || turn.Start <= session.End - within;

    /// <summary>
    /// The mean of ratings as shares of their scales. Thirds and sevenths have no end as decimals, and what adding them loses is rounded away:
    /// nine ratings of one third and nine of two thirds are a half, not a little less.
    /// </summary>
    private static decimal? MeanOf(Rating[] ratings)
    {
        decimal sum = 0;
        foreach (var rating in ratings)
        {
            sum += rating.Normalised;
        }

        return ratings.Length == 0 ? null : decimal.Round(sum / ratings.Length, MeanDigits);
    }

    private static Duration ActiveTime(
        OnlineSession session, IReadOnlyList<CustomerTurn> turns, HashSet<string> conversations, Duration? window, EmployeeEvidence evidence)
    {
        var tail = session.Day.Policy.Get(AttendanceSettings.SessionActivityTail);
        var time = new List<Interval>(turns.Count * 2);
        for (int i = 0; i < turns.Count; i++)
        {
            if (turns[i].Response is { } response)
            {
                time.Add(new Interval(window is { } longest ? Instant.Max(turns[i].Start, response.At - longest) : turns[i].Start, response.At));
            }
        }

        foreach (var message in evidence.MessagesBetween(session.Start - tail, session.End))
        {
            if (message.Sender == MessageSender.Employee && conversations.Contains(message.ConversationId))
            {
                time.Add(new Interval(message.At, message.At + tail));
            }
        }

        return IntervalSet.Of(time).Intersect(session.Pieces).Total;
    }

    private static string[] EvidenceIds(OnlineSession session, IReadOnlyList<CustomerTurn> turns, Rating[] ratings, EmployeeEvidence evidence)
    {
        var ids = new List<string>(turns.Count * 3);
        for (int i = 0; i < session.Pieces.Count; i++)
        {
            foreach (var message in evidence.MessagesBetween(session.Pieces[i].Start, session.Pieces[i].End))
            {
                if (message.Sender != MessageSender.Auto)
                {
                    ids.Add(message.EvidenceId);
                }
            }
        }

        for (int i = 0; i < turns.Count; i++)
        {
            for (int j = 0; j < turns[i].CustomerMessages.Count; j++)
            {
                AddOutside(turns[i].CustomerMessages[j]);
            }

            AddOutside(turns[i].Response);
        }

        for (int i = 0; i < session.Punches.Count; i++)
        {
            ids.Add(session.Punches[i].EvidenceId);
        }

        foreach (var rating in ratings)
        {
            ids.Add(rating.EvidenceId);
        }

        return Evidence.EvidenceIds.InOrder(ids);

        // Whatever lies within a piece is there already.
        void AddOutside(Message? message)
        {
            if (message is not null && !session.Pieces.Contains(message.At))
            {
                ids.Add(message.EvidenceId);
            }
        }
    }
}
