namespace Hr.Attendance.Cli.Output;

/// <summary>Writes a file whole or not at all.</summary>
internal static class ResultFile
{
    /// <param name="file">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="overwrite">Whether a file of that name gives way; if not, that is an <see cref="IOException"/>.</param>
    internal static void Write(string file, Action<Stream> write, bool overwrite = true)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        string unfinished = Path.Combine(folder, $".{Path.GetFileName(file)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
