using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Data;

/// <summary>An invented workforce and its evidence: the same for the same seed, nobody's real data.</summary>
internal sealed class Workforce(int seed, int employees)
{
    private const int ShiftSeconds = 9 * 3600;
    private const int MessageGapSeconds = 60;

    private static readonly Instant ShiftStart = Instant.FromUtc(2026, 3, 2, 1, 0);

    /// <summary>
    /// The messages of one shift, in order of time. A conversation is one employee's; it has 4 to 15 messages, about a minute apart, and
    /// when it has ended another begins. So many are open at any moment as the number of messages asks for.
    /// </summary>
    internal IEnumerable<Message> Messages(int count)
    {
        var random = new Random(seed);
        var open = new Conversation[Math.Max(1, count * MessageGapSeconds / ShiftSeconds)];
        int opened = 0;
        for (int i = 0; i < count; i++)
        {
            ref var conversation = ref open[random.Next(open.Length)];
            if (conversation.MessagesLeft-- == 0)
            {
                conversation = new Conversation(IdOf(++opened), $"emp-{random.Next(employees) + 1:D5}", random.Next(3, 15));
            }

            yield return new Message
            {
                EvidenceId = $"im-{i + 1:D8}",
                EmployeeId = conversation.EmployeeId,
                ConversationId = conversation.Id,
                At = ShiftStart + Duration.FromSeconds((long)i * ShiftSeconds / count),
                Sender = SenderOf(random.Next(20)),
            };
        }
    }

    private static string IdOf(int conversation) => $"conv-{conversation:D7}";

    private static MessageSender SenderOf(int roll) =>
        roll < 9 ? MessageSender.Customer : roll < 18 ? MessageSender.Employee : MessageSender.Auto;

    private record struct Conversation(string Id, string EmployeeId, int MessagesLeft);
}
