using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class SeenIdsTests
{
    private const int Many = 5_000;
    private const int Highest = 4_000;

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(Highest)]
    public void An_id_is_known_when_it_was_seen_before_whatever_order_ids_come_in(int outOfPlace)
    {
        // 5,000 ids of 4,000 numbers, each up to so many places away from where it would stand in order: in order, nearly so, and not at all.
        var draw = new Random(outOfPlace + 1);
        Message[] records =
        [
            .. Enumerable.Range(0, Many).Select(_ => draw.Next(Highest)).OrderBy(number => number + draw.Next(outOfPlace + 1))
                .Select(number => Named($"m{number}")),
        ];
        var seen = new SeenIds();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < records.Length; i++)
        {
            string id = records[i].EvidenceId;
            seen.Add(id, records, i).ShouldBe(expected.Add(id), id);
        }
    }

    private static Message Named(string id) => new()
    {
        EvidenceId = id,
        EmployeeId = "e1",
        ConversationId = "c1",
        At = Instant.FromUnixTimeSeconds(0),
        Sender = MessageSender.Customer,
    };
}
