namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Some chains that share an amount of memory; when it is used up, all of them go to the file. Not thread-safe.</summary>
internal sealed class SpoolChains
{
    private readonly SpoolFile _file;
    private readonly long _budget;
    private readonly SpoolChain[][] _chains;
    private long _waiting;

    /// <param name="file">Where bytes go when memory is full.</param>
    /// <param name="budget">How many bytes may wait in memory.</param>
    /// <param name="families">How many families of chains there are.</param>
    /// <param name="count">How many chains are in each.</param>
    internal SpoolChains(SpoolFile file, long budget, int families, int count)
    {
        (_file, _budget) = (file, budget);
        _chains = new SpoolChain[families][];
        for (int i = 0; i < families; i++)
        {
            _chains[i] = new SpoolChain[count];
            for (int j = 0; j < count; j++)
            {
                _chains[i][j] = new SpoolChain();
            }
        }
    }

    /// <summary>Begins a row in a chain.</summary>
    internal SpoolBuffer Begin(int family, int chain)
    {
        var buffer = _chains[family][chain].Last;
        _waiting -= buffer.Count;
        return buffer;
    }

    /// <summary>Ends the row; only between rows do bytes go to the file.</summary>
    internal void End(SpoolBuffer row)
    {
        _waiting += row.Count;
        if (_waiting <= _budget)
        {
            return;
        }

        foreach (var family in _chains)
        {
            foreach (var chain in family)
            {
                chain.MoveTo(_file);
            }
        }

        _waiting = 0;
    }

    internal void Read(int family, int chain, SpoolPiece each) => _chains[family][chain].Read(_file, each);
}
