namespace Hr.Attendance.Sdk.Partitions;

/// <summary>What the row before said, of one chain: most rows repeat some of it. Who writes a chain has one, who reads it another. Not thread-safe.</summary>
internal sealed class SpoolContext
{
    internal SpoolText Employee { get; } = new();

    internal SpoolText Conversation { get; } = new();

    /// <summary>The number of the file.</summary>
    internal int File { get; set; }

    /// <summary>The line in it.</summary>
    internal int Line { get; set; }
}
