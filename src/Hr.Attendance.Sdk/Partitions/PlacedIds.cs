namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Where ids stand that come one after the other, in room that is used for one bucket after the other. Not thread-safe.</summary>
internal sealed class PlacedIds
{
    // A table with more room than ids: an id stands at its place by its own bits, or at the next that is free. Its bits are a hash, so they are spread.
    private const int FirstRoom = 4_096;

    private (ulong Id, EvidenceHome Home, int Round)[] _table = new (ulong, EvidenceHome, int)[FirstRoom];
    private int _count;

    /// <summary>In which round a place was taken; one of an earlier round is free. So nothing has to be cleared.</summary>
    private int _round = 1;

    /// <summary>Forgets all ids.</summary>
    internal void Clear() => (_round, _count) = (_round + 1, 0);

    /// <summary>Where an id stood when it came first: where it is said to stand now, if it did not come before.</summary>
    internal EvidenceHome PlaceOf(ulong id, EvidenceHome home)
    {
        if (2 * _count >= _table.Length)
        {
            Grow();
        }

        ref var place = ref Find(_table, id);
        if (place.Round != _round)
        {
            place = (id, home, _round);
            _count++;
        }

        return place.Home;
    }

    private ref (ulong Id, EvidenceHome Home, int Round) Find((ulong Id, EvidenceHome Home, int Round)[] table, ulong id)
    {
        int mask = table.Length - 1;
        int at = (int)((id >> 32) & (ulong)mask);
        while (table[at].Round == _round && table[at].Id != id)
        {
            at = (at + 1) & mask;
        }

        return ref table[at];
    }

    private void Grow()
    {
        var larger = new (ulong, EvidenceHome, int)[checked(2 * _table.Length)];
        foreach (var taken in _table)
        {
            if (taken.Round == _round)
            {
                Find(larger, taken.Id) = taken;
            }
        }

        _table = larger;
    }
}
