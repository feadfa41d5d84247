using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class RepetitionsTests
{
    private const int Many = 5_000;
    private const int Highest = 4_000;

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(Highest)]
    public void A_record_counts_once_however_often_it_was_given_whatever_order_ids_come_in(int outOfPlace)
    {
        // 5,000 ids of 4,000 numbers, each up to so many places away from where it would stand in order: in order, nearly so, and not at all.
        var draw = new Random(outOfPlace + 1);
        Message[] records =
        [
            .. Enumerable.Range(0, Many).Select(_ => draw.Next(Highest)).OrderBy(number => number + draw.Next(outOfPlace + 1))
                .Select(number => Named($"m{number}")),
        ];
        var repetitions = new Repetitions();
        var kept = repetitions.Remove<Message>(records, new List<Diagnostic>()).ToArray();
        var expected = records.GroupBy(record => record.EvidenceId, StringComparer.Ordinal).ToDictionary(given => given.Key, given => given.LongCount());
        kept.ToDictionary(record => record.EvidenceId, repetitions.CountOf).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Ids_are_told_apart_by_every_letter_and_zero()
    {
        string[] ids =
        [
            "m7", "m07", "m8", "n8", "m", "", "7", "07", "m9", "m10", "M9", "m-1", "m+1", "m1a", "m٣", "m999999999999999999", "m9999999999999999999",
            "m9999999999999999999999", "m9999999999999999998",
        ];
        foreach (string first in ids)
        {
            string[] all = [first, .. ids.Where(id => id != first)];
            var repetitions = new Repetitions();
            var given = all.Concat(all.Take(7)).Select(Named).ToArray();
            var kept = repetitions.Remove<Message>(given, new List<Diagnostic>()).ToArray();
            kept.ToDictionary(record => record.EvidenceId, repetitions.CountOf)
                .ShouldBe(all.Select((id, place) => KeyValuePair.Create(id, place < 7 ? 2L : 1L)), ignoreOrder: true);
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
