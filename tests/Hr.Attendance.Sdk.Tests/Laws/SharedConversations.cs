using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Drawn workforces whose people write in each other's conversations.</summary>
internal static class SharedConversations
{
    /// <summary>The same with some messages in conversations of others, some of nobody, some conversations closed, rated and assigned.</summary>
    internal static Workforce In(Workforce given, Random random)
    {
        var people = given.People;
        var evidence = given.Evidence;
        string[] talks = [.. evidence.Messages.Select(message => message.ConversationId).Distinct().Append("c0")];
        List<Message> messages = [.. evidence.Messages.Select(message => random.Next(4) switch
        {
            0 => message with { ConversationId = Talk() },
            1 when message.Sender != MessageSender.Employee => message with { EmployeeId = null },
            2 when message.Sender == MessageSender.Employee => message with { EmployeeId = people[random.Next(people.Count)] },
            _ => message,
        })];
        if (messages.Count > 0)
        {
            messages.AddRange(Enumerable.Range(0, random.Next(4)).Select(number => messages[random.Next(messages.Count)] with
            {
                EvidenceId = $"x{number}",
                EmployeeId = random.Next(2) == 0 ? null : people[random.Next(people.Count)],
                Sender = random.Next(2) == 0 ? MessageSender.Close : MessageSender.Customer,
            }));
        }

        return given with
        {
            Evidence = new EvidenceRecords
            {
                Punches = evidence.Punches,
                Presence = evidence.Presence,
                Messages = messages,
                Ratings = [.. evidence.Ratings.Select(rating => random.Next(2) == 0 ? rating : rating with { ConversationId = Talk() })],
                Assignments = [.. Enumerable.Range(0, random.Next(6)).Select(_ => new ConversationAssignment
                {
                    ConversationId = Talk(),
                    EmployeeId = people[random.Next(people.Count)],
                    From = random.Next(2) == 0 || messages.Count == 0 ? null : messages[random.Next(messages.Count)].At,
                }).Distinct()],
            },
        };

        string Talk() => talks[random.Next(talks.Length)];
    }

    /// <summary>How many messages of nobody are in conversations in which nobody takes part: no question of a run is about them.</summary>
    internal static long WithoutAnybody(EvidenceRecords evidence)
    {
        var conversations = evidence.Messages.Where(message => message.EmployeeId is not null).Select(message => message.ConversationId)
            .Concat(evidence.Assignments.Select(row => row.ConversationId)).ToHashSet(StringComparer.Ordinal);
        return evidence.Messages.Count(message => message.EmployeeId is null && !conversations.Contains(message.ConversationId));
    }
}
