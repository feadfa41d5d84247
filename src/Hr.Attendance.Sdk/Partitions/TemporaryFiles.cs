namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Temporary files beside results: unfinished results, and evidence that memory does not hold.</summary>
/// <remarks>
/// A run that is killed leaves its files behind, and whoever runs next in the same folder removes them. A run that is alive holds its files open, so that
/// they can be told.
/// </remarks>
public static class TemporaryFiles
{
    private const string Prefix = ".hr-attendance.";
    private const int Buffered = 65_536;
    private const int Unbuffered = 1;

    /// <summary>A new file that nobody else can open.</summary>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="isKept">Whether the file stays when it is closed, to be renamed; if not, it is gone then.</param>
    /// <returns>The file, which can be read, written and sought.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot or may not be made, or, later, there is no room for it; the message says in which folder.</exception>
    public static FileStream Create(string folder, bool isKept)
    {
        Guard.NotEmpty(folder);
        try
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, Prefix + Path.GetRandomFileName());
            return isKept ? new TemporaryFileStream(path, Buffered, FileOptions.None) : new TemporaryFileStream(path, Unbuffered, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"no file can be made in the folder `{folder}` ({exception.Message.TrimEnd('.')}): allow it to be written to, or write to another folder",
                exception);
        }
    }

    /// <summary>A new folder, for files that go to their places together.</summary>
    /// <param name="folder">The folder in which it is made; made where it is missing.</param>
    /// <returns>Its path, and what shows that it is in use until that is disposed of.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="IOException">The folder cannot or may not be made; the message says in which folder.</exception>
    public static (string Path, IDisposable InUse) CreateFolder(string folder)
    {
        string path = Path.Combine(Guard.NotEmpty(folder), Prefix + Path.GetRandomFileName());
        return (path, Create(path, isKept: false));
    }

    /// <summary>Removes what killed runs left behind; files and folders of runs that are alive stay.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public static void RemoveLeftovers(string folder)
    {
        foreach (string file in LeftoversIn(Guard.NotEmpty(folder), Directory.GetFiles))
        {
            Try(() => new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose());
        }

        foreach (string left in LeftoversIn(folder, Directory.GetDirectories))
        {
            // The file that shows that it is in use is held open.
            RemoveLeftovers(left);
            if (LeftoversIn(left, Directory.GetFiles).Length == 0)
            {
                Try(() => Directory.Delete(left, recursive: true));
            }
        }
    }

    private static string[] LeftoversIn(string folder, Func<string, string, string[]> list)
    {
        string[] found = [];
        Try(() => found = Directory.Exists(folder) ? list(folder, Prefix + "*") : []);
        return found;
    }

    private static void Try(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in use, or somebody else's. Who cannot write to the folder at all is told when they do.
        }
    }
}
