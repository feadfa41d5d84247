using Hr.Attendance.Sdk.Compatibility;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>How evidence is partitioned; results are the same for any of these. Immutable.</summary>
internal sealed record PartitionOptions
{
    private const int MostPeople = 16;
    private const long MostMemory = 64L << 20;
    private const int ShareOfMachine = 16;

    /// <summary>How many people make a partition; null for some 16, who leave memory before the runtime takes their records for lasting ones.</summary>
    internal int? Size { get; init; }

    /// <summary>How many bytes of rows may wait in memory; a small part of it on a small machine.</summary>
    internal long MemoryBytes { get; init; } = Math.Min(MostMemory, MachineMemory.Bytes / ShareOfMachine);

    /// <summary>How many threads work.</summary>
    internal int Threads { get; init; } = Environment.ProcessorCount;

    internal int SizeOrUsual => Size ?? MostPeople;
}
