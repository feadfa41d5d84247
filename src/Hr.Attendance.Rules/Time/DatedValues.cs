using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>A value that changes on dates: an employee's unit, a wage. Immutable if the values are.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class DatedValues<T>
    where T : notnull
{
    private readonly (LocalDate? From, T Value)[] _entries;

    /// <summary>Creates a value from its changes.</summary>
    /// <param name="entries">Each value with the date it begins; null for "always". In any order.</param>
    /// <exception cref="ArgumentException">There is no entry, or two entries begin on the same date.</exception>
    public DatedValues(IEnumerable<(LocalDate? From, T Value)> entries)
    {
        _entries = [.. Guard.NotNull(entries).OrderBy(entry => entry.From ?? LocalDate.MinIsoValue)];
        if (_entries.Length == 0)
        {
            throw new ArgumentException("needs at least one entry", nameof(entries));
        }

        if (_entries.Select(entry => entry.From).Distinct().Count() != _entries.Length)
        {
            throw new ArgumentException("two entries begin on the same date", nameof(entries));
        }
    }

    /// <summary>Creates a value that never changes.</summary>
    /// <param name="value">The value.</param>
    public DatedValues(T value)
        : this([((LocalDate?)null, value)])
    {
    }

    /// <summary>Each value with the date it begins (null for "always"), in order of time; never empty.</summary>
    public IReadOnlyList<(LocalDate? From, T Value)> Entries => _entries;

    /// <summary>The value on a date; on a date before the first entry, the first entry's.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The value.</returns>
    public T On(LocalDate date)
    {
        // From the end, and not by halving: entries are few, and nearly every question is about the last one.
        int last = _entries.Length - 1;
        while (last > 0 && _entries[last].From > date)
        {
            last--;
        }

        return _entries[last].Value;
    }
}
