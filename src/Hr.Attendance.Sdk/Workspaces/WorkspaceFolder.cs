using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>The files of a workspace, by their paths relative to it, with forward slashes.</summary>
/// <param name="root">The folder.</param>
/// <param name="progress">Is told how far the files are read; null for nobody.</param>
/// <param name="cancellationToken">Ends the wait for a file that stalls, as a pipe or a network's can, and every reading after it.</param>
internal sealed class WorkspaceFolder(string root, IProgress<ReadingProgress>? progress = null, CancellationToken cancellationToken = default)
{
    private ReadingProgress _progress;

    /// <summary>Says which files will be read, so that it can be told how far the reading is.</summary>
    internal void WillRead(IEnumerable<string> files) => progress?.Report(_progress = new ReadingProgress { Total = files.Sum(LengthOf) });

    internal bool Exists(string file) => File.Exists(Path.Combine(root, file));

    internal bool IsFolder(string path) => Directory.Exists(Path.Combine(root, path));

    /// <summary>The length of a file; 0 where it has none, or nobody may know.</summary>
    private long LengthOf(string file)
    {
        try
        {
            return new FileInfo(Path.Combine(root, file)).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Opens a file; null, with a diagnostic, when that fails.</summary>
    internal CancellableStream? TryOpen(string file, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            string path = Path.Combine(root, file);
            return CancellableStream.Open(
                () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan),
                cancellationToken,
                progress is null ? null : read => progress.Report(_progress = _progress with { Done = _progress.Done + read }));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.UnreadableFile.At(
                new SourcePlace(file), ("reason", exception is UnauthorizedAccessException ? "access is denied" : "it cannot be opened")));
            return null;
        }
    }

    internal byte[]? TryReadAll(string file, ICollection<Diagnostic> diagnostics)
    {
        using var stream = TryOpen(file, diagnostics);
        if (stream is null)
        {
            return null;
        }

        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (IOException)
        {
            diagnostics.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(file), ("reason", "it broke off")));
            return null;
        }

        return memory.ToArray();
    }

    /// <summary>The files of a folder with an extension, in ordinal order, so that the machine does not decide which comes first.</summary>
    internal IReadOnlyList<string> FilesIn(string folder, string extension)
    {
        string path = Path.Combine(root, folder);
        return !Directory.Exists(path)
            ? []
            : [.. Directory.GetFiles(path).Select(Path.GetFileName).OfType<string>()
                .Where(name => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => folder + "/" + name)];
    }

    /// <summary>The names of the folders in a folder, in ordinal order.</summary>
    internal IReadOnlyList<string> FoldersIn(string folder)
    {
        string path = Path.Combine(root, folder);
        return !Directory.Exists(path)
            ? []
            : [.. Directory.GetDirectories(path).Select(Path.GetFileName).OfType<string>().OrderBy(name => name, StringComparer.Ordinal)];
    }
}
