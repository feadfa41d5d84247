using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>
/// What a contestant has seen of the messages. It is cheap on purpose, yet wrong when a record is missed, doubled or cut amiss. A raw
/// library knows nothing of instants and senders; its sum has ids alone.
/// </summary>
internal struct CheckSum
{
    internal long Records;
    internal long Ids;
    internal long Seconds;
    internal long Senders;

    internal readonly CheckSum IdsAlone => this with { Seconds = 0, Senders = 0 };

    internal void AddId(ReadOnlySpan<char> id) => Ids += (id.Length << 8) + id[^1];

    internal void AddId(ReadOnlySpan<byte> id) => Ids += (id.Length << 8) + id[^1];

    internal void AddSender(MessageSender sender, long seconds) => Senders += ((int)sender + 1) * (seconds % 1009);

    internal static void Check(string contestant, CheckSum expected, CheckSum actual)
    {
        if (!expected.Equals(actual))
        {
            throw new InvalidOperationException($"{contestant} saw {actual}; expected {expected}");
        }
    }

    public override readonly string ToString() => $"records {Records}, ids {Ids}, seconds {Seconds}, senders {Senders}";
}
