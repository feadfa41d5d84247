namespace Hr.Attendance.Sdk.Partitions;

/// <summary>One temporary file beside the output, made when it is first written to and gone when the run ends. Thread-safe.</summary>
internal sealed class SpoolFile : IDisposable
{
    private readonly object _gate = new();
    private readonly Func<Stream> _open;
    private Stream? _stream;

    /// <param name="open">Makes the file.</param>
    internal SpoolFile(Func<Stream> open) => _open = open;

    /// <param name="folder">The folder; made where it is missing.</param>
    internal SpoolFile(string folder)
        : this(() => TemporaryFiles.Create(folder, isKept: false))
    {
    }

    /// <summary>Appends bytes.</summary>
    /// <returns>Where they begin.</returns>
    /// <exception cref="IOException">There is no room.</exception>
    internal long Append(byte[] bytes, int count)
    {
        lock (_gate)
        {
            _stream ??= _open();
            long start = _stream.Seek(0, SeekOrigin.End);
            _stream.Write(bytes, 0, count);
            return start;
        }
    }

    internal byte[] Read(long start, int count)
    {
        byte[] bytes = new byte[count];
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

        return bytes;
    }

    public void Dispose() => _stream?.Dispose();
}
