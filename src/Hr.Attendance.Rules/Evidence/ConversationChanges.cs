using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What is different in the conversations of several people between two sets of evidence. Immutable.</summary>
internal sealed class ConversationChanges
{
    // Everybody in a conversation asks what is different in it. So it is worked out once for two sets, and of what came in order only the stretch
    // between the first and the last message that differ is looked at closely: a hundred people may share a conversation of a million messages.

    private static readonly List<(Message Message, bool IsNew)> Nothing = [];

    private readonly WeakReference<ConversationsOfRecords> _before;
    private readonly Dictionary<string, List<(Message Message, bool IsNew)>> _byConversation = new(StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, (Message Message, bool IsNew)>> _byId;

    /// <param name="before">The conversations there were; held weakly, so that what was before them can be let go.</param>
    /// <param name="after">The conversations there are.</param>
    internal ConversationChanges(ConversationsOfRecords before, ConversationsOfRecords after)
    {
        _before = new WeakReference<ConversationsOfRecords>(before);
        _byId = new Lazy<ILookup<string, (Message Message, bool IsNew)>>(
            () => _byConversation.Values.SelectMany(changed => changed).ToLookup(changed => changed.Message.EvidenceId, StringComparer.Ordinal));
        if (ReferenceEquals(before, after))
        {
            return;
        }

        var (assigned, assignedNow) = (before.Assignments, after.Assignments);
        foreach (string id in before.Ids.Concat(after.Ids.Where(id => !before.Has(id))))
        {
            var changed = Between([.. before.MessagesOf(id)], [.. after.MessagesOf(id)]);
            if (changed is not null || before.Has(id) != after.Has(id) || !assigned[id].SequenceEqual(assignedNow[id]))
            {
                _byConversation.Add(id, changed ?? Nothing);
            }
        }
    }

    /// <summary>Whether it was worked out for some conversations before.</summary>
    internal bool IsSince(ConversationsOfRecords before) => _before.TryGetTarget(out var known) && ReferenceEquals(known, before);

    /// <summary>Whether messages of a conversation, or whom it is assigned to, are different.</summary>
    internal bool Has(string conversationId) => _byConversation.ContainsKey(conversationId);

    /// <summary>The messages of a conversation that only one of the two sets has, wherever they were read.</summary>
    internal IReadOnlyList<(Message Message, bool IsNew)> In(string conversationId) =>
        _byConversation.TryGetValue(conversationId, out var changed) ? changed : Nothing;

    /// <summary>The messages of an id that only one of the two sets has.</summary>
    internal IEnumerable<(Message Message, bool IsNew)> Of(string evidenceId) => _byId.Value[evidenceId];

    /// <summary>What only one of two lists has; null where they are the same, the places where they were read included.</summary>
    private static List<(Message Message, bool IsNew)>? Between(Message[] before, Message[] after)
    {
        int same = 0;
        while (same < before.Length && same < after.Length && before[same] == after[same])
        {
            same++;
        }

        if (same == before.Length && same == after.Length)
        {
            return null;
        }

        int sameAtEnd = 0;
        while (sameAtEnd < Math.Min(before.Length, after.Length) - same && before[before.Length - 1 - sameAtEnd] == after[after.Length - 1 - sameAtEnd])
        {
            sameAtEnd++;
        }

        var (was, isNow) = (Middle(before), Middle(after));
        return
        [
            .. was.Where(message => !isNow.Contains(message)).Select(message => (message, false)),
            .. isNow.Where(message => !was.Contains(message)).Select(message => (message, true)),
        ];

        HashSet<Message> Middle(Message[] all)
        {
            var messages = new HashSet<Message>();
            for (int i = same; i < all.Length - sameAtEnd; i++)
            {
                messages.Add(all[i] with { Source = SourcePlace.None, Revision = 0 });
            }

            return messages;
        }
    }
}
