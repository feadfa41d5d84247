using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is different in one employee's evidence, and which sessions that can touch.</summary>
internal sealed class EvidenceChange
{
    // A record touches a session in two ways. A message near it shows activity in it. A turn or a rating counts where the turn began or was answered,
    // which may be hours before the record that changed: so turns of every conversation with a changed message are found again on both sides, and
    // compared, instead of guessing how far a message reaches. What others wrote matters for turns alone, and is not copied: everybody in a
    // conversation looks at the same list.

    private readonly List<(EvidenceRecord Record, bool IsNew)> _records;
    private readonly List<Message> _messages;
    private readonly List<Instant> _starts;
    private readonly ConversationChanges _shared;
    private readonly HashSet<string> _conversations;
    private readonly string _employeeId;

    private EvidenceChange(
        List<(EvidenceRecord Record, bool IsNew)> records, List<Instant> starts, ConversationChanges shared, HashSet<string> conversations, string employeeId)
    {
        _records = records;
        _messages = [.. records.Select(changed => changed.Record).OfType<Message>()
            .Where(message => message.Sender is MessageSender.Customer or MessageSender.Employee)];
        _starts = starts;
        (_shared, _conversations, _employeeId) = (shared, conversations, employeeId);
    }

    /// <summary>Whether nothing is different, wherever it was read.</summary>
    internal bool IsEmpty => _starts.Count == 0 && !All.Any();

    /// <summary>All records that only one side has: the employee's own, and what others wrote in the same conversations.</summary>
    private IEnumerable<(EvidenceRecord Record, bool IsNew)> All => _records.Concat(_conversations.SelectMany(_shared.In).Where(IsOfOthers).Select(AsRecord));

    /// <param name="evidenceBefore">The evidence there was.</param>
    /// <param name="evidenceAfter">The evidence there is.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="shared">What is different in conversations of several people.</param>
    internal static EvidenceChange Between(EvidenceSet evidenceBefore, EvidenceSet evidenceAfter, string employeeId, ConversationChanges shared)
    {
        var (before, after) = (evidenceBefore.Of(employeeId), evidenceAfter.Of(employeeId));
        List<(EvidenceRecord Record, bool IsNew)> records =
        [
            .. Changed<EvidenceRecord>(before.Punches, after.Punches, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Messages, after.Messages, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Presence, after.Presence, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Leave, after.Leave, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Shifts, after.Shifts, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Approvals, after.Approvals, WithoutPlace),
            .. Changed<EvidenceRecord>(before.Decisions, after.Decisions, WithoutPlace),
        ];
        var (ratings, ratingsNow) = (evidenceBefore.Conversations.RatingsOf(employeeId), evidenceAfter.Conversations.RatingsOf(employeeId));
        var rated = Changed(ratings, ratingsNow, rating => rating with { Rating = (Rating)WithoutPlace(rating.Rating) }).ToList();
        var own = new HashSet<string>(
            records.Select(changed => changed.Record).OfType<Message>().Select(message => message.ConversationId), StringComparer.Ordinal);
        var turns = Changed(TurnsOf(evidenceBefore), TurnsOf(evidenceAfter), turn => turn).ToList();
        records.AddRange(rated.Select(changed => ((EvidenceRecord)changed.Record.Rating, changed.IsNew)));
        var conversations = new HashSet<string>(
            evidenceBefore.Conversations.Of(employeeId).Ids.Concat(evidenceAfter.Conversations.Of(employeeId).Ids).Where(shared.Has), StringComparer.Ordinal);
        if (records.Count == 0 && conversations.All(id => shared.In(id).Count == 0))
        {
            // Nothing was written: a conversation was assigned to somebody else. Then the questions in it are the cause.
            records.AddRange(QuestionsOf(evidenceBefore, employeeId, turns, isNew: false));
            records.AddRange(QuestionsOf(evidenceAfter, employeeId, turns, isNew: true));
        }

        List<Instant> starts = [.. rated.Select(changed => changed.Record.TurnStart), .. turns.Select(changed => changed.Record.Start)];
        return new EvidenceChange(records, starts, shared, conversations, employeeId);

        IEnumerable<Turn> TurnsOf(EvidenceSet evidence) => CustomerTurn.Of(evidence, employeeId)
            .Where(turn => own.Contains(turn.ConversationId) || shared.Has(turn.ConversationId))
            .Select(Plain);
    }

    /// <summary>Whether what was measured in a session can be different now, though its time is the same.</summary>
    internal bool Touches(OnlineSession session)
    {
        var tail = session.Day.Policy.Get(AttendanceSettings.SessionActivityTail);
        return _messages.Exists(message => message.At < session.End && message.At + tail >= session.Start)
            || _records.Exists(changed => changed.Record is Decision decision && session.Pieces.Contains(decision.At))
            || _starts.Exists(start => start >= session.Start && start < session.End);
    }

    /// <summary>The cause of what is different in some sessions and between some instants; null where no record that changed is near.</summary>
    internal ChangeCause.Evidence? CauseOf(IEnumerable<OnlineSession> sessions, IReadOnlyCollection<string> evidenceIds, Interval near)
    {
        // From the surest to the vaguest: records that the day's sessions name, then those that lie near the day, then any where a session
        // is touched at all. Leave comes last: what it does to pay may show on any day. Where that is nothing either, a turn waited through
        // something that lies far away, and any of them can be the reason.
        var found = Named(evidenceIds);
        if (found.Count == 0)
        {
            found = All.Where(changed => Times(changed.Record).Any(near.Contains)).ToList();
        }

        if (found.Count == 0)
        {
            var leave = _records.Where(changed => changed.Record is Leave).ToList();
            found = leave.Count == 0 || sessions.Any(Touches) ? All.ToList() : leave;
        }

        return found.Count == 0 ? null : new ChangeCause.Evidence { Added = Ids(found, isNew: true), Removed = Ids(found, isNew: false) };
    }

    private List<(EvidenceRecord Record, bool IsNew)> Named(IReadOnlyCollection<string> evidenceIds) =>
    [
        .. _records.Where(changed => evidenceIds.Contains(changed.Record.EvidenceId)),
        .. evidenceIds.SelectMany(_shared.Of).Where(changed => _conversations.Contains(changed.Message.ConversationId)).Where(IsOfOthers).Select(AsRecord),
    ];

    private bool IsOfOthers((Message Message, bool IsNew) changed) => !string.Equals(changed.Message.EmployeeId, _employeeId, StringComparison.Ordinal);

    private static (EvidenceRecord Record, bool IsNew) AsRecord((Message Message, bool IsNew) changed) => changed;

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
        Approval approval => [approval.From, approval.To],
        Decision decision => [decision.At],
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

    /// <summary>What customers asked in turns that only one side has.</summary>
    private static IEnumerable<(EvidenceRecord Record, bool IsNew)> QuestionsOf(
        EvidenceSet evidence, string employeeId, IEnumerable<(Turn Record, bool IsNew)> changed, bool isNew)
    {
        var turns = new HashSet<Turn>(changed.Where(turn => turn.IsNew == isNew).Select(turn => turn.Record));
        return CustomerTurn.Of(evidence, employeeId)
            .Where(turn => turns.Contains(Plain(turn)))
            .SelectMany(turn => turn.CustomerMessages)
            .Select(message => ((EvidenceRecord)message, isNew));
    }

    private static Turn Plain(CustomerTurn turn) => new(
        turn.ConversationId,
        turn.Start,
        string.Join("\n", turn.CustomerMessages.Select(message => message.EvidenceId)),
        turn.EndedAt,
        turn.Response?.EvidenceId,
        turn.Assignment);

    private sealed record Turn(
        string ConversationId, Instant Start, string CustomerMessages, Instant? EndedAt, string? Answer, TurnAssignment Assignment);
}
