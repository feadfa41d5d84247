namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>
/// What a contestant has seen of the messages. It is cheap on purpose, yet wrong when a record is missed, doubled or cut amiss. A raw
/// library knows nothing of instants; its sum has none.
/// </summary>
internal struct CheckSum
{
    internal long Records;
    internal long Ids;
    internal long Seconds;

    internal readonly CheckSum WithoutInstants => this with { Seconds = 0 };

    internal void AddId(ReadOnlySpan<char> id) => Ids += (id.Length << 8) + id[^1];

    internal void AddId(ReadOnlySpan<byte> id) => Ids += (id.Length << 8) + id[^1];

    internal static void Check(string contestant, CheckSum expected, CheckSum actual)
    {
        if (!expected.Equals(actual))
        {
            throw new InvalidOperationException($"{contestant} saw {actual}; expected {expected}");
        }
    }

    public override readonly string ToString() => $"records {Records}, ids {Ids}, seconds {Seconds}";
}
