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
    internal static ContestedIds Find(int buckets, IReadOnlyCollection<SpoolSink> sinks, int threads, CancellationToken cancellationToken)
    {
        var found = new ContestedIds();
        int next = -1;
        Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() =>
        {
            var ids = new PlacedIds();
            for (int bucket = Interlocked.Increment(ref next); bucket < buckets; bucket = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                ids.Clear();
                foreach (var sink in sinks)
                {
                    sink.ReadIds(bucket, (id, home) =>
                    {
                        if (ids.PlaceOf(id, home) is var first && first != home)
                        {
                            found.Add(id, first, home);
                        }
                    });
                }
            }
        }))).GetAwaiter().GetResult();
        return found;
    }

    private void Add(ulong key, EvidenceHome one, EvidenceHome other)
    {
        lock (_keys)
        {
            _keys.Add(key);
            _partitions.UnionWith(new[] { one, other }.Where(home => !home.IsConversation).Select(home => (int)home.Number));
        }
    }
}
