namespace Hr.Attendance.Cli.Output;

/// <summary>Writes a file whole or not at all.</summary>
internal static class ResultFile
{
    /// <param name="file">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="overwrite">Whether a file of that name gives way; if not, that is an <see cref="IOException"/>.</param>
    internal static void Write(string file, Action<Stream> write, bool overwrite = true)
    {
        using var files = new ResultFiles();
        write(files.Begin(file));
        files.Finish(Stream.Null, overwrite);
    }
}
