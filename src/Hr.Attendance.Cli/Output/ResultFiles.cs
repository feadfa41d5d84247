using Hr.Attendance.Sdk.Partitions;

namespace Hr.Attendance.Cli.Output;

/// <summary>Files that are written all or none: each beside its place, and all renamed when the last of them is whole.</summary>
internal sealed class ResultFiles : IDisposable
{
    private readonly List<(FileStream Stream, string? File)> _unfinished = [];
    private readonly HashSet<Stream> _dropped = [];

    /// <summary>Begins a file; its folder is made where it is missing.</summary>
    internal Stream Begin(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        TemporaryFiles.RemoveLeftovers(folder);
        return Add(TemporaryFiles.Create(folder, isKept: true), file);
    }

    /// <summary>Begins what is printed when all files are whole.</summary>
    internal Stream BeginPrinted(string temporaryFolder) => Add(TemporaryFiles.Create(temporaryFolder, isKept: false), null);

    /// <summary>Says of a file that it turned out not to be needed.</summary>
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

        var written = new List<string>();
        foreach (var (stream, file) in _unfinished)
        {
            if (_dropped.Contains(stream))
            {
                Remove(stream, isTemporary: false);
            }
            else if (file is null)
            {
                stream.Position = 0;
                stream.CopyTo(output);
            }
            else
            {
                stream.Dispose();
                File.Move(stream.Name, file, overwrite);
                written.Add(file);
            }
        }

        return written;
    }

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
