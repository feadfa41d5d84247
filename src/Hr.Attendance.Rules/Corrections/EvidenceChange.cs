using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is different in one employee's evidence, and which sessions that can touch.</summary>
internal sealed class EvidenceChange
{
    // A record touches a session in two ways. A message near it shows activity in it or moves an answer. A turn or a rating counts where
    // the turn began, which may be hours before the record that changed: so turns of every conversation with a changed message are found
    // again on both sides, and compared, instead of guessing how far a message reaches.

    private readonly List<(EvidenceRecord Record, bool IsNew)> _records;
    private readonly List<Message> _messages;
    private readonly List<Instant> _starts;

    private EvidenceChange(List<(EvidenceRecord Record, bool IsNew)> records, List<Instant> starts)
    {
        _records = records;
        _messages = [.. records.Select(changed => changed.Record).OfType<Message>()
            .Where(message => message.Sender is MessageSender.Customer or MessageSender.Employee)];
        _starts = starts;
    }

    /// <summary>Whether nothing is different, wherever it was read.</summary>
    internal bool IsEmpty => _records.Count == 0 && _starts.Count == 0;

    /// <param name="evidenceBefore">The evidence there was.</param>
    /// <param name="evidenceAfter">The evidence there is.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="shared">The conversations of several people in which something is different.</param>
    internal static EvidenceChange Between(EvidenceSet evidenceBefore, EvidenceSet evidenceAfter, string employeeId, HashSet<string> shared)
    {
        var (before, after) = (evidenceBefore.Of(employeeId), evidenceAfter.Of(employeeId));
        List<(EvidenceRecord Record, bool IsNew)> records =
        [
            .. Changed<EvidenceRecord>(before.Punches, after.Punches, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Messages, after.Messages, WithoutPlace),
            .. Changed<EvidenceRecord>(OthersIn(evidenceBefore, employeeId, shared), OthersIn(evidenceAfter, employeeId, shared), WithoutPlace),
            .. Changed<EvidenceRecord>(before.Presence, after.Presence, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Leave, after.Leave, WithoutPlace),
        ];
        var (ratings, ratingsNow) = (evidenceBefore.Conversations.RatingsOf(employeeId), evidenceAfter.Conversations.RatingsOf(employeeId));
        var rated = Changed(ratings, ratingsNow, rating => rating with { Rating = (Rating)WithoutPlace(rating.Rating) }).ToList();
        var conversations = new HashSet<string>(
            records.Select(changed => changed.Record).OfType<Message>().Select(message => message.ConversationId), StringComparer.Ordinal);
        conversations.UnionWith(shared);
        var turns = Changed(TurnsOf(evidenceBefore, employeeId, conversations), TurnsOf(evidenceAfter, employeeId, conversations), turn => turn)
            .Select(changed => changed.Record.Start);
        records.AddRange(rated.Select(changed => ((EvidenceRecord)changed.Record.Rating, changed.IsNew)));
        return new EvidenceChange(records, [.. rated.Select(changed => changed.Record.TurnStart).Concat(turns)]);
    }

    /// <summary>Whether what was measured in a session can be different now, though its time is the same.</summary>
    internal bool Touches(OnlineSession session)
    {
        var tail = session.Day.Policy.Get(AttendanceSettings.SessionActivityTail);
        return _messages.Exists(message => message.At < session.End && message.At + tail >= session.Start)
            || _starts.Exists(start => start >= session.Start && start < session.End);
    }

    /// <summary>The cause of what is different in some sessions and between some instants; null where no record that changed is near.</summary>
    internal ChangeCause.Evidence? CauseOf(IEnumerable<OnlineSession> sessions, IReadOnlyCollection<string> evidenceIds, Interval near)
    {
        if (_records.Count == 0)
        {
            return null;
        }

        // From the surest to the vaguest: records that the day's sessions name, then those that lie near the day, then any where a session
        // is touched at all. Leave comes last: what it does to pay may show on any day. Where that is nothing either, a turn waited through
        // something that lies far away, and any of them can be the reason.
        var named = _records.Where(changed => evidenceIds.Contains(changed.Record.EvidenceId)).ToList();
        var nearby = _records.Where(changed => Times(changed.Record).Any(near.Contains)).ToList();
        var leave = _records.Where(changed => changed.Record is Leave).ToList();
        var found = named.Count > 0 ? named : nearby.Count > 0 ? nearby : sessions.Any(Touches) || leave.Count == 0 ? _records : leave;
        return found.Count == 0 ? null : new ChangeCause.Evidence { Added = Ids(found, isNew: true), Removed = Ids(found, isNew: false) };
    }

    /// <summary>What a record says, wherever it was read and however often it was corrected before.</summary>
    private static EvidenceRecord WithoutPlace(EvidenceRecord record) => record with { Source = SourcePlace.None, Revision = 0 };

    private static string[] Ids(List<(EvidenceRecord Record, bool IsNew)> records, bool isNew) =>
        [.. records.Where(changed => changed.IsNew == isNew)
            .Select(changed => changed.Record.EvidenceId)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal)];

    private static Instant[] Times(EvidenceRecord record) => record switch
    {
        Punch punch => [punch.At],
        Message message => [message.At],
        Presence span => [span.From, span.To],
        _ => [],
    };

    /// <summary>What is in only one of two lists, after what does not matter was made alike.</summary>
    private static IEnumerable<(T Record, bool IsNew)> Changed<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, T> plain)
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var was = new HashSet<T>(before.Select(plain));
        var isNow = new HashSet<T>(after.Select(plain));
        return
        [
            .. was.Where(record => !isNow.Contains(record)).Select(record => (record, false)),
            .. isNow.Where(record => !was.Contains(record)).Select(record => (record, true)),
        ];
    }

    /// <summary>What others wrote in those of some conversations in which an employee has a part.</summary>
    private static IEnumerable<Message> OthersIn(EvidenceSet evidence, string employeeId, HashSet<string> conversations) =>
        evidence.Conversations.Of(employeeId).Ids
            .Where(conversations.Contains)
            .SelectMany(evidence.Conversations.MessagesOf)
            .Where(message => !string.Equals(message.EmployeeId, employeeId, StringComparison.Ordinal));

    /// <summary>The turns of some conversations, and those that depend on others too.</summary>
    private static IEnumerable<Turn> TurnsOf(EvidenceSet evidence, string employeeId, HashSet<string> conversations) =>
        CustomerTurn.Of(evidence, employeeId)
            .Where(turn => conversations.Contains(turn.ConversationId))
            .Select(turn => new Turn(
                turn.ConversationId,
                turn.Start,
                string.Join("\n", turn.CustomerMessages.Select(message => message.EvidenceId)),
                turn.EndedAt,
                turn.Response?.EvidenceId,
                turn.Assignment));

    private sealed record Turn(
        string ConversationId, Instant Start, string CustomerMessages, Instant? EndedAt, string? Answer, TurnAssignment Assignment);
}
