using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Steps 8 to 10 of the contract for one person, told turn by turn and minute by minute.</summary>
internal static class WordedMeasures
{
    /// <summary>A session's figures as one line of text.</summary>
    internal static string Of(
        WordedSession session,
        Func<Instant, int> minuteOf,
        IReadOnlyList<CustomerTurn> ownTurns,
        IReadOnlyList<Message> messages,
        IEnumerable<(Instant At, Rating Rating)> ratings)
    {
        var policy = session.Policy;
        var window = policy.Get(AttendanceSettings.ResponseWindow);
        int end = session.Minutes.Max + 1;
        var turns = ownTurns.Where(turn => session.Minutes.Contains(minuteOf(turn.Start))).ToList();
        var inTime = turns.Where(turn => turn.ResponseTime is { } waited && (window is null || waited <= window)).ToList();
        var judged = turns.Where(turn => inTime.Contains(turn) || window is null || minuteOf(turn.Start + window.Value) <= end).ToList();
        var conversations = turns.Select(turn => turn.ConversationId).ToHashSet();
        var tail = policy.Get(AttendanceSettings.SessionActivityTail);
        var answering = turns.Where(turn => turn.Response is not null).Select(turn =>
            (From: window is null || turn.ResponseTime <= window ? turn.Start : turn.Response!.At - window.Value, To: turn.Response!.At));
        var writing = messages.Where(message => message.Sender == MessageSender.Employee && conversations.Contains(message.ConversationId))
            .Select(message => (From: message.At, To: message.At + tail));
        var spans = answering.Concat(writing).Select(span => (From: minuteOf(span.From), To: minuteOf(span.To))).ToList();
        int active = session.Minutes.Count(minute => spans.Exists(span => span.From <= minute && minute < span.To));
        decimal[] scores = [.. ratings.Where(rating => session.Minutes.Contains(minuteOf(rating.At))).Select(rating => rating.Rating.Normalised)];
        return string.Create(CultureInfo.InvariantCulture,
            $"{session.Assignment.Role} {session.Date:uuuu-MM-dd} minutes {Text(session.Minutes)} turns {turns.Count} judged "
                + $"{judged.Count} in time {inTime.Count} conversations {conversations.Count} active {active} ratings "
                + $"{scores.Length} mean {Mean(scores):0.#########}");
    }

    /// <summary>What was measured in a session of the engine, as the same line of text.</summary>
    internal static string Of(TimesheetSession session, Func<Instant, int> minuteOf)
    {
        var measures = session.Measures;
        var minutes = session.Session.Pieces.SelectMany(piece => Enumerable.Range(minuteOf(piece.Start), minuteOf(piece.End) - minuteOf(piece.Start)));
        return string.Create(CultureInfo.InvariantCulture,
            $"{session.Session.Role} {session.Session.Day.Date:uuuu-MM-dd} minutes {Text(minutes)} turns {measures.Turns} judged "
                + $"{measures.JudgedTurns} in time {measures.TurnsInTime} conversations {measures.Conversations} active "
                + $"{measures.Active.TotalMinutes} ratings {measures.Ratings} mean "
                + $"{(measures.Satisfaction is { } mean ? decimal.Round(mean, 9) : null):0.#########}");
    }

    /// <summary>Step 8: the ratings of each person, with the start of the last turn of their conversation over everybody.</summary>
    internal static ILookup<string, (Instant At, Rating Rating)> RatingsByPerson(Workforce given, EvidenceSet evidence)
    {
        var turns = given.People.SelectMany(person => CustomerTurn.FindIn(evidence.Of(person).Messages)).ToList();
        var last = turns.GroupBy(turn => turn.ConversationId).ToDictionary(
            conversation => conversation.Key,
            conversation => conversation.OrderByDescending(turn => turn.Start).ThenBy(turn => turn.EmployeeId, StringComparer.Ordinal).First());
        return evidence.Ratings.Where(rating => last.ContainsKey(rating.ConversationId))
            .ToLookup(rating => last[rating.ConversationId].EmployeeId, rating => (last[rating.ConversationId].Start, rating));
    }

    private static decimal? Mean(decimal[] scores) => scores.Length == 0 ? null : decimal.Round(scores.Sum() / scores.Length, 9);

    private static string Text(IEnumerable<int> minutes)
    {
        var text = new List<string>();
        int from = 0;
        int last = int.MinValue;
        foreach (int minute in minutes)
        {
            if (minute == last + 1)
            {
                text[^1] = $"{from}-{minute + 1}";
            }
            else
            {
                from = minute;
                text.Add($"{from}-{minute + 1}");
            }

            last = minute;
        }

        return string.Join(",", text);
    }
}
