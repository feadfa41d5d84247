using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Sdk.Live;

/// <summary>When messages were sent, so that the latest is known though it may be corrected or withdrawn.</summary>
internal sealed class MessageTimes
{
    private readonly SortedDictionary<Instant, int> _counts = new(LatestFirst.Comparer);

    /// <summary>When the latest one was sent; null without any.</summary>
    internal Instant? Latest
    {
        get
        {
            using var times = _counts.Keys.GetEnumerator();
            return times.MoveNext() ? times.Current : null;
        }
    }

    /// <summary>An id stands for another record now; null for none.</summary>
    internal void Change(EvidenceRecord? before, EvidenceRecord? after)
    {
        if (before is Message old && _counts.TryGetValue(old.At, out int count))
        {
            if (count > 1)
            {
                _counts[old.At] = count - 1;
            }
            else
            {
                _counts.Remove(old.At);
            }
        }

        if (after is Message { At: var at } && at >= EngineYears.Start && at < EngineYears.End)
        {
            _counts.TryGetValue(at, out int others);
            _counts[at] = others + 1;
        }
    }

    private sealed class LatestFirst : IComparer<Instant>
    {
        internal static LatestFirst Comparer { get; } = new();

        public int Compare(Instant x, Instant y) => y.CompareTo(x);
    }
}
