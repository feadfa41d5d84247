namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Bytes that belong together, in pieces between rows: some in the file, the last in memory.</summary>
internal sealed class SpoolChain
{
    private readonly List<(long Start, int Count)> _pieces = [];

    /// <summary>What is in memory, and grows.</summary>
    internal SpoolBuffer Last { get; } = new();

    internal bool IsEmpty => _pieces.Count == 0 && Last.Count == 0;

    internal void MoveTo(SpoolFile file)
    {
        if (Last.Count > 0)
        {
            _pieces.Add((file.Append(Last.Bytes, Last.Count), Last.Count));
            Last.Release();
        }
    }

    /// <summary>Gives the pieces one by one.</summary>
    internal void Read(SpoolFile file, SpoolPiece each)
    {
        foreach (var (start, count) in _pieces)
        {
            each(file.Read(start, count));
        }

        each(Last.Bytes.AsSpan(0, Last.Count));
    }
}

/// <summary>Takes a piece of a chain.</summary>
/// <param name="bytes">Its bytes.</param>
internal delegate void SpoolPiece(ReadOnlySpan<byte> bytes);
