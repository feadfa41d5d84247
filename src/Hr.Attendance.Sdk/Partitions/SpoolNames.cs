using System.Collections.Concurrent;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Gives names of files numbers, and back. Thread-safe.</summary>
internal sealed class SpoolNames
{
    private readonly ConcurrentDictionary<string, Named> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Named> _byNumber = new();
    private readonly object _gate = new();

    /// <summary>The one that was asked for last: rows mostly come file by file.</summary>
    private volatile Named _last = new(string.Empty, -1);

    internal int NumberOf(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        var last = _last;
        if (!ReferenceEquals(name, last.Name))
        {
            _last = last = _byName.TryGetValue(name, out var known) ? known : Add(name);
        }

        return last.Number;
    }

    internal string? NameOf(int number)
    {
        if (number == 0)
        {
            return null;
        }

        var last = _last;
        if (number != last.Number)
        {
            _last = last = _byNumber[number];
        }

        return last.Name;
    }

    private Named Add(string name)
    {
        lock (_gate)
        {
            if (!_byName.TryGetValue(name, out var named))
            {
                // The number comes first: whoever sees the name may ask for it.
                named = new Named(name, _byNumber.Count + 1);
                _byNumber[named.Number] = named;
                _byName[name] = named;
            }

            return named;
        }
    }

    private sealed record Named(string Name, int Number);
}
