namespace Hr.Attendance.Sdk.Partitions;

/// <summary>One temporary file beside the output, made when it is first written to and gone when the run ends. Thread-safe.</summary>
internal sealed class SpoolFile : IDisposable
{
    private readonly object _gate = new();
    private readonly Func<Stream> _open;
    private Stream? _stream;
    private long _length;

    /// <param name="open">Makes the file.</param>
    internal SpoolFile(Func<Stream> open) => _open = open;

    /// <param name="folder">The folder; made where it is missing.</param>
    internal SpoolFile(string folder)
        : this(() => TemporaryFiles.Create(folder, isKept: false))
    {
    }

    /// <summary>Makes room for bytes of one thread.</summary>
    /// <returns>Where they begin.</returns>
    internal long Reserve(long count)
    {
        lock (_gate)
        {
            long start = _length;
            _length += count;
            return start;
        }
    }

    /// <summary>Writes bytes where room was made for them.</summary>
    /// <exception cref="IOException">There is no room on the disk.</exception>
    internal void Write(long start, byte[] bytes, int count)
    {
        lock (_gate)
        {
            _stream ??= _open();
            _stream.Position = start;
            _stream.Write(bytes, 0, count);
        }
    }

    internal void Read(long start, byte[] bytes, int count)
    {
        lock (_gate)
        {
            _stream!.Position = start;
            for (int read = 0, more; read < count; read += more)
            {
                more = _stream.Read(bytes, read, count - read);
                if (more == 0)
                {
                    throw new EndOfStreamException("a temporary file is shorter than what was written to it");
                }
            }
        }
    }

    public void Dispose() => _stream?.Dispose();
}
