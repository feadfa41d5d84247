namespace Hr.Attendance.Rules.Evidence;

/// <summary>The messages of one employee, or of nobody, in order, with conversations that have numbers over everybody.</summary>
internal readonly ref struct NumberedMessages
{
    internal TimeColumn At { get; init; }

    internal ReadOnlySpan<MessageSender> Senders { get; init; }

    /// <summary>For each message the number of its conversation, or what stands for that in <see cref="Numbers"/>.</summary>
    internal ReadOnlySpan<int> Conversations { get; init; }

    /// <summary>The numbers over everybody of conversations that are numbered otherwise here; empty where they are not.</summary>
    internal ReadOnlySpan<int> Numbers { get; init; }

    internal int Count => Senders.Length;

    /// <summary>The conversations, each once or more.</summary>
    internal ReadOnlySpan<int> Named => Numbers.IsEmpty ? Conversations : Numbers;

    /// <summary>The number of a message's conversation.</summary>
    internal int ConversationOf(int message) => Numbers.IsEmpty ? Conversations[message] : Numbers[Conversations[message]];
}

/// <summary>Everybody's messages, and what else is to be known of their conversations.</summary>
internal interface IMessagesOfEverybody
{
    /// <summary>The number of employees.</summary>
    int Employees { get; }

    /// <summary>The number of conversations.</summary>
    int Conversations { get; }

    /// <summary>An employee's messages; none where nobody knows the employee.</summary>
    NumberedMessages Of(int employee);

    /// <summary>The messages that no employee is stated of.</summary>
    NumberedMessages OfNobody { get; }

    /// <summary>To whom a conversation is assigned at a time where its messages do not say it; negative for nobody.</summary>
    int AssigneeOf(int conversation, long time);

    /// <summary>The order of messages that have time and sender in common.</summary>
    int CompareIds(in WholeMessage one, in WholeMessage other);
}

/// <summary>Ratings in plain numbers.</summary>
/// <param name="Conversations">For each the number of its conversation; negative where it counts nowhere.</param>
/// <param name="Times">When each was given.</param>
/// <param name="ShareOf">Each as a share of its scale.</param>
internal readonly record struct NumberedRatings(int[] Conversations, long[] Times, Func<int, decimal> ShareOf);
