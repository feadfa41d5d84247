using Hr.Attendance.Sdk.Partitions;

namespace Hr.Attendance.Cli.Output;

/// <summary>Files that are written all or none: each beside its place, and all renamed when the last of them is whole.</summary>
/// <remarks>
/// No system renames several files at once. Who is stopped between two renames leaves whole files of two runs beside each other; a file in their folders says
/// so and names them, until the next run has told it.
/// </remarks>
internal sealed class ResultFiles : IDisposable
{
    private readonly List<(FileStream Stream, string? File)> _unfinished = [];
    private readonly HashSet<Stream> _dropped = [];
    private readonly SortedSet<string> _ofTwoRuns = new(StringComparer.Ordinal);

    /// <summary>The name of the file that says which files beside it were being renamed.</summary>
    internal const string Mark = "hr-attendance.unfinished";

    /// <summary>The files that a run before left of two runs.</summary>
    internal IReadOnlyCollection<string> OfTwoRuns => _ofTwoRuns;

    /// <summary>Begins a file; its folder is made where it is missing.</summary>
    internal Stream Begin(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        TemporaryFiles.RemoveLeftovers(folder);
        _ofTwoRuns.UnionWith(FilesOf(Path.Combine(folder, Mark)));
        return Add(TemporaryFiles.Create(folder, isKept: true), file);
    }

    /// <summary>Begins what is printed when all files are whole.</summary>
    internal Stream BeginPrinted(string temporaryFolder) => Add(TemporaryFiles.Create(temporaryFolder, isKept: false), null);

    /// <summary>Says of a file that it turned out not to be needed: in the end there is none of its name.</summary>
    internal void Drop(Stream file) => _dropped.Add(file);

    /// <summary>Puts all files in their places and prints what is to be printed.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="overwrite">Whether files of these names give way; if not, that is an <see cref="IOException"/>.</param>
    /// <returns>The files that were written, in the order in which they were begun.</returns>
    internal IReadOnlyList<string> Finish(Stream output, bool overwrite = true)
    {
        // Whatever can fail for want of room fails here, before any file has its name.
        foreach (var (stream, file) in _unfinished)
        {
            stream.Flush(flushToDisk: file is not null);
        }

        string[] marks = MarkRenames();
        var written = new List<string>();
        foreach (var (stream, file) in _unfinished)
        {
            if (_dropped.Contains(stream))
            {
                // What a run before has left under the name would pass for a part of this one.
                Remove(stream, isTemporary: false);
                File.Delete(file!);
            }
            else if (file is null)
            {
                stream.Position = 0;
                stream.CopyTo(output);
            }
            else
            {
                stream.Dispose();
                Rename(stream.Name, file, overwrite);
                written.Add(file);
            }
        }

        Array.ForEach(marks, File.Delete);
        return written;
    }

    /// <summary>Says in the folders of the files that these are being renamed; one file alone is renamed at once.</summary>
    /// <returns>The files that say so, or would.</returns>
    private string[] MarkRenames()
    {
        string[] files = [.. _unfinished.Where(one => one.File is not null && !_dropped.Contains(one.Stream)).Select(one => Path.GetFullPath(one.File!))];
        string[] marks = [.. files.Select(file => Path.Combine(Path.GetDirectoryName(file)!, Mark)).Distinct(StringComparer.Ordinal)];
        try
        {
            Array.ForEach(files.Length > 1 ? marks : [], mark => File.WriteAllLines(mark, files));
            return marks;
        }
        catch
        {
            // No file has its name yet.
            Array.ForEach(marks, File.Delete);
            throw;
        }
    }

    private static void Rename(string unfinished, string file, bool overwrite)
    {
        try
        {
            File.Move(unfinished, file, overwrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"`{file}` cannot be put in its place ({exception.Message.TrimEnd('.')})", exception);
        }
    }

    private static string[] FilesOf(string mark) => File.Exists(mark) ? File.ReadAllLines(mark) : [];

    /// <summary>Removes what is not finished.</summary>
    public void Dispose() => _unfinished.ForEach(one => Remove(one.Stream, one.File is null));

    private FileStream Add(FileStream stream, string? file)
    {
        _unfinished.Add((stream, file));
        return stream;
    }

    private static void Remove(FileStream stream, bool isTemporary)
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // What waited to be written finds no room; the file goes all the same.
        }

        if (!isTemporary)
        {
            File.Delete(stream.Name);
        }
    }
}
