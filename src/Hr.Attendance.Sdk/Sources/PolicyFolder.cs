using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Policy documents in the files of a folder on disk.</summary>
internal sealed class PolicyFolder(string path) : IPolicySource, IDisposable
{
    private readonly object _gate = new();
    private FileSystemWatcher? _watcher;
    private CancellationTokenSource _changed = new();
    private bool _isDisposed;

    public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = new PolicyReading();
        string name = Path.GetFileName(path.TrimEnd('/', '\\'));
        if (!Directory.Exists(path))
        {
            reading.Add(FileDiagnostics.MissingPolicyFolder.At(new SourcePlace(name), ("folder", path)));
            return new ValueTask<PolicyDocuments>(reading.Result);
        }

        var files = Directory.GetFiles(path).Where(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
        foreach (string file in files.OrderBy(file => file, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Read(
                $"{name}/{Path.GetFileName(file)}",
                () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }

        return new ValueTask<PolicyDocuments>(reading.Result);
    }

    public IChangeToken? Watch()
    {
        lock (_gate)
        {
            if (_isDisposed || !Directory.Exists(path))
            {
                return null;
            }

            _watcher ??= StartWatching();
            return new CancellationChangeToken(_changed.Token);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _watcher?.Dispose();
            _changed.Dispose();
        }
    }

    private FileSystemWatcher StartWatching()
    {
        var watcher = new FileSystemWatcher(path, "*.json");
        watcher.Changed += (_, _) => TellOfChange();
        watcher.Created += (_, _) => TellOfChange();
        watcher.Deleted += (_, _) => TellOfChange();
        watcher.Renamed += (_, _) => TellOfChange();

        // It lost count of what happened; something did.
        watcher.Error += (_, _) => TellOfChange();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void TellOfChange()
    {
        CancellationTokenSource told;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            told = _changed;
            _changed = new CancellationTokenSource();
        }

        told.Cancel();
        told.Dispose();
    }
}
