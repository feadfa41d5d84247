using System.Collections.Concurrent;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Gives names of files numbers, and back. Thread-safe.</summary>
internal sealed class SpoolNames
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _names = new();
    private readonly object _gate = new();

    internal int NumberOf(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        if (_numbers.TryGetValue(name, out int number))
        {
            return number;
        }

        lock (_gate)
        {
            if (!_numbers.TryGetValue(name, out number))
            {
                // The name comes first: whoever sees the number may ask for it.
                number = _numbers.Count + 1;
                _names[number] = name;
                _numbers[name] = number;
            }

            return number;
        }
    }

    internal string? NameOf(int number) => number == 0 ? null : _names[number];
}
