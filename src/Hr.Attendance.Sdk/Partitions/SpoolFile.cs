namespace Hr.Attendance.Sdk.Partitions;

/// <summary>One temporary file beside the output, made when it is first written to and gone when the run ends. Thread-safe.</summary>
/// <remarks>
/// A run that is killed leaves its file behind. Whoever runs next in the same folder removes it: a file that nobody holds open is nobody's any more.
/// </remarks>
internal sealed class SpoolFile : IDisposable
{
    private const string Prefix = ".hr-attendance.";
    private const string Ending = ".spool";

    private readonly object _gate = new();
    private readonly string _folder;
    private readonly Func<string, Stream> _open;
    private Stream? _stream;
    private string? _path;

    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="open">Makes a new file that nobody else can open; null for the file system's.</param>
    internal SpoolFile(string folder, Func<string, Stream>? open = null) => (_folder, _open) = (folder, open ?? OpenNew);

    /// <summary>Whether anything was written.</summary>
    internal bool IsOpen => _stream is not null;

    /// <summary>Removes what killed runs left behind in a folder.</summary>
    internal static void RemoveLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (string file in Directory.GetFiles(folder, $"{Prefix}*{Ending}"))
        {
            try
            {
                // Where another run has it open, this fails; when it closes, it is gone.
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is in use, or somebody else's.
            }
        }
    }

    /// <summary>Appends bytes.</summary>
    /// <returns>Where they begin.</returns>
    /// <exception cref="IOException">There is no room.</exception>
    internal long Append(byte[] bytes, int count)
    {
        lock (_gate)
        {
            if (_stream is null)
            {
                Directory.CreateDirectory(_folder);
                _path = Path.Combine(_folder, Prefix + Path.GetRandomFileName() + Ending);
                _stream = _open(_path);
            }

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
                    throw new EndOfStreamException($"`{_path}` is shorter than what was written to it");
                }
            }
        }

        return bytes;
    }

    public void Dispose() => _stream?.Dispose();

    private static FileStream OpenNew(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
}
