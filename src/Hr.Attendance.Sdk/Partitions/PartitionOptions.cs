namespace Hr.Attendance.Sdk.Partitions;

/// <summary>How evidence is partitioned; results are the same for any of these. Immutable.</summary>
internal sealed record PartitionOptions
{
    private const int MostPeople = 64;
    private const int FewestPeople = 16;
    private const int FewestPartitions = 8;

    /// <summary>How many people make a partition; null for some 64, fewer where there are few.</summary>
    internal int? Size { get; init; }

    /// <summary>How many bytes of rows may wait in memory.</summary>
    internal long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>How many threads work.</summary>
    internal int Threads { get; init; } = Environment.ProcessorCount;

    internal int SizeFor(int people) => Size ?? Math.Min(MostPeople, Math.Max(FewestPeople, people / FewestPartitions));
}
