namespace Hr.Attendance.Cli.Commands;

/// <summary>Runs a command at once and again after each change of the files in a folder, until it is stopped.</summary>
internal static class FolderWatch
{
    /// <summary>An editor writes a file in several steps: what comes within this time is one change.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".csv"];

    internal static int Run(string folder, Func<int> command, TextWriter log, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return command();
        }

        using var changed = new AutoResetEvent(false);
        using var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        watcher.EnableRaisingEvents = true;
        int code = command();
        while (!cancellationToken.IsCancellationRequested)
        {
            log.WriteLine($"waiting for changes in {folder}; Ctrl+C ends");
            if (WaitHandle.WaitAny([changed, cancellationToken.WaitHandle]) != 0)
            {
                break;
            }

            while (changed.WaitOne(Quiet))
            {
                // Until nothing more comes.
            }

            code = command();
        }

        return code;

        void Note(object sender, FileSystemEventArgs change)
        {
            if (Extensions.Contains(Path.GetExtension(change.Name), StringComparer.OrdinalIgnoreCase))
            {
                changed.Set();
            }
        }
    }
}
