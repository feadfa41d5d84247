using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Something for each business day, most of them of one period. Not thread-safe.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class DayTable<T>
    where T : class
{
    private readonly int _first;
    private readonly T?[] _period;
    private Dictionary<int, T>? _others;

    internal DayTable(LocalDate firstDay, LocalDate lastDay)
    {
        _first = Nanoseconds.DayOf(firstDay);
        _period = new T?[Nanoseconds.DayOf(lastDay) - _first + 1];
    }

    /// <summary>What is kept for a day; null for nothing.</summary>
    internal T? this[int day]
    {
        get => IsInPeriod(day) ? _period[day - _first] : _others is { } others && others.TryGetValue(day, out var kept) ? kept : null;
        set
        {
            if (IsInPeriod(day))
            {
                _period[day - _first] = value;
            }
            else
            {
                (_others ??= [])[day] = value!;
            }
        }
    }

    private bool IsInPeriod(int day) => day >= _first && day - _first < _period.Length;
}
