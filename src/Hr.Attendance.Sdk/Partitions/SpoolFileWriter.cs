namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Writes to a part of the temporary file that is one thread's own; what comes in small pieces is written in large ones.</summary>
internal sealed class SpoolFileWriter
{
    private const int Buffered = 65_536;

    private readonly SpoolFile _file;
    private readonly byte[] _buffer = new byte[Buffered];
    private int _waiting;

    internal SpoolFileWriter(SpoolFile file) => _file = file;

    /// <summary>Where the next byte goes.</summary>
    internal long Position { get; private set; }

    /// <summary>Begins a part of the file.</summary>
    /// <param name="count">How many bytes will come.</param>
    internal void Begin(long count) => Position = _file.Reserve(count);

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, Buffered - _waiting);
            bytes.Slice(0, count).CopyTo(_buffer.AsSpan(_waiting));
            bytes = bytes.Slice(count);
            (_waiting, Position) = (_waiting + count, Position + count);
            if (_waiting == Buffered)
            {
                End();
            }
        }
    }

    /// <summary>Writes what waits.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    internal void End()
    {
        _file.Write(Position - _waiting, _buffer, _waiting);
        _waiting = 0;
    }
}
