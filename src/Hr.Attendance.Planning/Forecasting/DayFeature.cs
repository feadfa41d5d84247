using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>Something that some days have and that may change how much happens: a holiday, the day before one, a campaign, school term. Immutable.</summary>
public sealed class DayFeature
{
    /// <summary>Names a feature and its days.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="days">Its days, in the history and after it, in any order: 0 is the first day of the history.</param>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty in a language.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day lies before the history.</exception>
    public DayFeature(Bilingual name, IEnumerable<int> days)
    {
        Guard.NotEmpty(name.English, nameof(name));
        Guard.NotEmpty(name.Chinese, nameof(name));
        Name = name;
        var sorted = new SortedSet<int>(Guard.NotNull(days));
        if (sorted.Count > 0 && sorted.Min < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days), sorted.Min, "must be 0, the first day of the history, or later");
        }

        Days = [.. sorted];
        Has = sorted.Contains;
    }

    /// <summary>What people call it.</summary>
    public Bilingual Name { get; }

    /// <summary>Its days, each once, in order.</summary>
    public IReadOnlyList<int> Days { get; }

    internal Func<int, bool> Has { get; }

    /// <summary>An order that does not depend on that in which features are given, so that the last digits do not either.</summary>
    internal static IComparer<DayFeature> ByDays { get; } = Comparer<DayFeature>.Create((one, other) =>
    {
        for (int i = 0; i < one.Days.Count && i < other.Days.Count; i++)
        {
            if (one.Days[i] != other.Days[i])
            {
                return one.Days[i].CompareTo(other.Days[i]);
            }
        }

        int byCount = one.Days.Count.CompareTo(other.Days.Count);
        return byCount != 0 ? byCount : string.CompareOrdinal(one.Name.English, other.Name.English);
    });
}
