namespace Hr.Attendance.Sdk.Partitions;

/// <summary>The ids of which records stand in more than one place.</summary>
internal sealed class ContestedIds
{
    private readonly HashSet<ulong> _keys = [];
    private readonly SortedSet<int> _partitions = [];

    internal ContestedIds(int buckets, SpoolSink[] sinks)
    {
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            var (keys, homes) = (new List<ulong>(), new List<EvidenceHome>());
            foreach (var sink in sinks)
            {
                sink.ReadIds(bucket, (key, home) =>
                {
                    keys.Add(key);
                    homes.Add(home);
                });
            }

            Find([.. keys], [.. homes]);
        }
    }

    internal bool IsEmpty => _keys.Count == 0;

    /// <summary>The partitions of people that have records with such ids.</summary>
    internal IEnumerable<int> Partitions => _partitions;

    internal bool Contains(ulong key) => _keys.Contains(key);

    private void Find(ulong[] keys, EvidenceHome[] homes)
    {
        Array.Sort(keys, homes);
        for (int first = 0, next; first < keys.Length; first = next)
        {
            bool isContested = false;
            for (next = first + 1; next < keys.Length && keys[next] == keys[first]; next++)
            {
                isContested |= homes[next] != homes[first];
            }

            if (isContested)
            {
                _keys.Add(keys[first]);
                _partitions.UnionWith(homes.Skip(first).Take(next - first).Where(home => !home.IsConversation).Select(home => (int)home.Number));
            }
        }
    }
}
