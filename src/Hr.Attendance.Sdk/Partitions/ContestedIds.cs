namespace Hr.Attendance.Sdk.Partitions;

/// <summary>The ids of which records stand in more than one place.</summary>
internal sealed class ContestedIds
{
    private readonly HashSet<ulong> _keys = [];
    private readonly SortedSet<int> _partitions = [];

    private ContestedIds()
    {
    }

    internal bool IsEmpty => _keys.Count == 0;

    /// <summary>The partitions of people that have records with such ids.</summary>
    internal IEnumerable<int> Partitions => _partitions;

    internal bool Contains(ulong key) => _keys.Contains(key);

    /// <summary>Finds them, one bucket of ids after the other, by some threads.</summary>
    internal static ContestedIds Find(int buckets, IReadOnlyCollection<SpoolSink> sinks, int threads)
    {
        var found = new ContestedIds();
        int next = -1;
        Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() =>
        {
            var ids = new PlacedIds();
            for (int bucket = Interlocked.Increment(ref next); bucket < buckets; bucket = Interlocked.Increment(ref next))
            {
                ids.Clear();
                foreach (var sink in sinks)
                {
                    sink.ReadIds(bucket, ids.Add);
                }

                ids.FindContested(found.Add);
            }
        }))).GetAwaiter().GetResult();
        return found;
    }

    private void Add(ulong key, IEnumerable<EvidenceHome> homes)
    {
        lock (_keys)
        {
            _keys.Add(key);
            _partitions.UnionWith(homes.Where(home => !home.IsConversation).Select(home => (int)home.Number));
        }
    }

    /// <summary>Ids with where they stand, in room that is used for one bucket after the other.</summary>
    private sealed class PlacedIds
    {
        private const int FirstRoom = 4_096;

        private ulong[] _keys = new ulong[FirstRoom];
        private EvidenceHome[] _homes = new EvidenceHome[FirstRoom];
        private int _count;

        internal void Clear() => _count = 0;

        internal void Add(ulong key, EvidenceHome home)
        {
            if (_count == _keys.Length)
            {
                Array.Resize(ref _keys, 2 * _count);
                Array.Resize(ref _homes, 2 * _count);
            }

            (_keys[_count], _homes[_count]) = (key, home);
            _count++;
        }

        internal void FindContested(Action<ulong, IEnumerable<EvidenceHome>> tell)
        {
            Array.Sort(_keys, _homes, 0, _count);
            for (int first = 0, next; first < _count; first = next)
            {
                bool isContested = false;
                for (next = first + 1; next < _count && _keys[next] == _keys[first]; next++)
                {
                    isContested |= _homes[next] != _homes[first];
                }

                if (isContested)
                {
                    tell(_keys[first], _homes.Skip(first).Take(next - first));
                }
            }
        }
    }
}
