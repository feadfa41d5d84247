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

    /// <summary>Removes what killed runs left behind; files of runs that are alive stay.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public static void RemoveLeftovers(string folder)
    {
        foreach (string file in LeftoversIn(Guard.NotEmpty(folder)))
        {
            try
            {
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is in use, or somebody else's.
            }
        }
    }

    private static string[] LeftoversIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, Prefix + "*") : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever writes to the folder is told.
            return [];
        }
    }
}
