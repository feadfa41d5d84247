using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>
/// Puts the messages of IM conversations to the employees who handle them, which matters where several share a group.
/// </summary>
/// <remarks>
/// What an employee writes is that employee's. What a customer or a bot writes belongs to whoever writes next; after the last employee's
/// message, to that employee; where no employee writes at all, to the one who was there to answer, if there was only one. The order of the
/// messages does not matter, and a message that several exports have comes out of each of them the same.
/// </remarks>
public static class ConversationAttribution
{
    /// <summary>Puts messages to employees.</summary>
    /// <param name="messages">All messages of the conversations, of any number of exports, in any order.</param>
    /// <param name="diagnostics">Takes a finding for each conversation of which messages belong to nobody.</param>
    /// <returns>The messages of the employees.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AttributedMessages Attribute(IEnumerable<InstantMessage> messages, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(messages);
        Guard.NotNull(diagnostics);

        var attributed = new List<Message>();
        long setAside = 0;
        foreach (var conversation in messages.GroupBy(message => message.ConversationId, StringComparer.Ordinal))
        {
            var nobodys = Attribute([.. conversation], attributed);
            setAside += nobodys.Count;
            if (nobodys.Count > 0)
            {
                diagnostics.Add(InstantMessagingDiagnostics.NobodysConversation.At(nobodys.Min(message => message.Source),
                    ("count", nobodys.Count.ToString(CultureInfo.InvariantCulture)), ("conversation", conversation.Key)));
            }
        }

        return new AttributedMessages { Messages = attributed, SetAside = setAside };
    }

    /// <summary>Attributes one conversation; gives back what belongs to nobody.</summary>
    private static List<InstantMessage> Attribute(List<InstantMessage> conversation, List<Message> attributed)
    {
        // In a shared group nobody is addressed, so what a customer writes waits until somebody answers: whoever answers had it to answer.
        // After the last answer the customer speaks to that person. The conversation is sorted first, because exports of several people
        // come one after the other.
        conversation.Sort(static (a, b) => Compare(a, b));
        var waiting = new List<InstantMessage>();
        string? last = null;
        foreach (var message in conversation)
        {
            waiting.Add(message);
            if (message.Author is { } employee)
            {
                last = employee;
                attributed.AddRange(waiting.Select(earlier => MessageOf(earlier, employee)));
                waiting.Clear();
            }
        }

        // Nobody wrote: it can be put to somebody only if just one employee was there. A guess among several would be paid, or held against
        // somebody.
        last ??= OnlyOne(conversation.Select(message => message.Addressee));
        if (last is not null)
        {
            attributed.AddRange(waiting.Select(unanswered => MessageOf(unanswered, last)));
            waiting.Clear();
        }

        return waiting;
    }

    private static string? OnlyOne(IEnumerable<string?> employees)
    {
        var distinct = employees.Distinct(StringComparer.Ordinal).Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static Message MessageOf(InstantMessage message, string employeeId) =>
        new()
        {
            EvidenceId = message.EvidenceId,
            EmployeeId = employeeId,
            ConversationId = message.ConversationId,
            At = message.At,
            Sender = SenderOf(message),
            Source = message.Source,
        };

    private static MessageSender SenderOf(InstantMessage message) => message.Sender switch
    {
        AccountKind.Employee => MessageSender.Employee,
        AccountKind.Customer => MessageSender.Customer,
        _ => MessageSender.Auto,
    };

    /// <summary>By time and, at the same time, in the order in which turns are read; copies of a message stand together.</summary>
    private static int Compare(InstantMessage a, InstantMessage b)
    {
        int order = a.At.CompareTo(b.At);
        order = order != 0 ? order : SenderOf(a).CompareTo(SenderOf(b));
        order = order != 0 ? order : string.CompareOrdinal(a.EvidenceId, b.EvidenceId);
        order = order != 0 ? order : string.CompareOrdinal(a.Author, b.Author);
        return order != 0 ? order : a.Source.CompareTo(b.Source);
    }
}
