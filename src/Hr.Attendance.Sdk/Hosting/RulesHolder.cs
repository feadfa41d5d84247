using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>
/// Holds the rules in force. Others come into force at once and as a whole; where they cannot be read or have errors, those before them stay.
/// </summary>
internal sealed class RulesHolder : IDisposable
{
    // Rules are one object that is swapped as a whole: whoever took it keeps it for the whole question, and no answer mixes old and new.
    // Readers take it without a lock; readings go one at a time, so that an older one can never replace a newer one.
    // A broken change leaves the rules in force and is told in the health and the log. At the start there is nothing to fall back on, so
    // the host decides whether errors may begin.

    private readonly IRulesLoader _loader;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _engine;
    private readonly bool _allowErrorsAtStart;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<IDisposable> _watches = [];
    private RulesInForce? _rules;
    private EngineHealth _health = EngineHealth.Unread;
    private int _waiting;

    internal RulesHolder(IRulesLoader loader, TimeProvider time, ILogger logger, string engine, bool allowErrorsAtStart)
    {
        _loader = loader;
        _time = time;
        _logger = logger;
        _engine = engine;
        _allowErrorsAtStart = allowErrorsAtStart;
    }

    internal EngineHealth Health => Volatile.Read(ref _health);

    /// <summary>The rules in force; read now where nobody asked before.</summary>
    internal async ValueTask<RulesInForce> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _rules) is { } rules)
        {
            return rules;
        }

        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Volatile.Read(ref _rules) ?? await StartAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Reads everything again.</summary>
    /// <returns>How it went.</returns>
    internal async Task<EngineHealth> ReloadAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Volatile.Read(ref _rules) is null)
            {
                await StartAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ReplaceAsync(cancellationToken).ConfigureAwait(false);
            }

            return Health;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        lock (_watches)
        {
            _end.Cancel();
            _watches.ForEach(watch => watch.Dispose());
            _watches.Clear();
        }

        _loader.Dispose();
    }

    private async Task<RulesInForce> StartAsync(CancellationToken cancellationToken)
    {
        Watch();
        var loaded = await ReadAsync(1, cancellationToken).ConfigureAwait(false);
        if (loaded.Errors > 0 && !_allowErrorsAtStart)
        {
            Report(loaded.Diagnostics, succeeded: false);
            throw new HostingException([HostingText.ErrorsInPolicies(loaded.Errors, loaded.Diagnostics)]);
        }

        BringIntoForce(loaded);
        return loaded.Rules;
    }

    private async Task ReplaceAsync(CancellationToken cancellationToken)
    {
        LoadedRules loaded;
        try
        {
            loaded = await ReadAsync(Health.RulesVersion + 1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the kind of fault is told. A message may quote a connection string, or a record of somebody.
            string reason = exception.GetType().Name;
            Report([HostingDiagnostics.RulesUnreadable.At(SourcePlace.None, ("reason", reason))], succeeded: false);
            Log.RulesUnreadable(_logger, _engine, reason);
            return;
        }

        if (loaded.Errors > 0)
        {
            var broken = HostingDiagnostics.BrokenPolicies.At(SourcePlace.None, ("count", HostingText.Number(loaded.Errors)));
            Report([broken, .. loaded.Diagnostics], succeeded: false);
            Log.BrokenPolicies(_logger, _engine, loaded.Errors);
            return;
        }

        BringIntoForce(loaded);
    }

    private async Task<LoadedRules> ReadAsync(long version, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.StartReading(_engine);
        return await _loader.LoadAsync(version, cancellationToken).ConfigureAwait(false);
    }

    private void BringIntoForce(LoadedRules loaded)
    {
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());

        // Health first: whoever gets the new rules must find a health that knows of them.
        Volatile.Write(ref _health, new EngineHealth
        {
            IsReady = true,
            LastReadingSucceeded = true,
            RulesVersion = loaded.Rules.Version,
            LastReadAt = now,
            InForceSince = now,
            LastDiagnostics = loaded.Diagnostics,
        });
        Volatile.Write(ref _rules, loaded.Rules);
        Telemetry.CountReading(_engine, succeeded: true);
        Log.RulesInForce(_logger, _engine, loaded.Rules.Version, loaded.Diagnostics.Count);
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics, bool succeeded)
    {
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        Volatile.Write(ref _health, Health with { LastReadingSucceeded = succeeded, LastReadAt = now, LastDiagnostics = diagnostics });
        Telemetry.CountReading(_engine, succeeded);
    }

    /// <summary>Begins to listen for changes, before the first reading, so that none is missed.</summary>
    private void Watch()
    {
        lock (_watches)
        {
            if (_watches.Count > 0 || _end.IsCancellationRequested)
            {
                return;
            }

            _watches.AddRange(_loader.Watched.Select(watch => ChangeToken.OnChange(watch!, ReloadSoon)));
        }
    }

    /// <summary>However many changes are told while one reading waits for its turn, one reading is enough for all of them.</summary>
    private void ReloadSoon()
    {
        if (Interlocked.Exchange(ref _waiting, 1) == 0)
        {
            _ = Task.Run(ReloadAfterChangeAsync);
        }
    }

    private async Task ReloadAfterChangeAsync()
    {
        try
        {
            await _oneAtATime.WaitAsync(_end.Token).ConfigureAwait(false);
            try
            {
                // From here on a change is one that this reading may miss.
                Interlocked.Exchange(ref _waiting, 0);
                if (Volatile.Read(ref _rules) is not null)
                {
                    await ReplaceAsync(_end.Token).ConfigureAwait(false);
                }
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The host ends.
        }
    }
}
