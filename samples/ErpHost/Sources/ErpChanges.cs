using Microsoft.Extensions.Primitives;

namespace ErpHost.Sources;

/// <summary>Tells the engine that tables have changed.</summary>
/// <remarks>It knows of this process alone: several processes on one database tell each other, by `LISTEN` and `NOTIFY` or a message bus.</remarks>
internal sealed class ErpChanges : IDisposable
{
    private CancellationTokenSource _next = new();

    public void Dispose() => _next.Dispose();

    internal IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _next).Token);

    internal void Tell()
    {
        // The old one is not disposed of: a token of it may be asked for at this moment.
        Interlocked.Exchange(ref _next, new CancellationTokenSource()).Cancel();
    }
}
