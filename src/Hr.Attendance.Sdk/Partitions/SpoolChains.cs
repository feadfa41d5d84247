namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Some chains that share an amount of memory; when it is used up, all of them go to the file. Not thread-safe.</summary>
internal sealed class SpoolChains
{
    private readonly SpoolFile _file;
    private readonly SpoolFileWriter _writer;
    private readonly SpoolPages _pages = new();
    private readonly long _budget;
    private readonly SpoolChain[][] _chains;
    private readonly SpoolBuffer _row = new();

    /// <param name="file">Where bytes go when memory is full.</param>
    /// <param name="budget">How many bytes may wait in memory.</param>
    /// <param name="counts">For each family of chains how many it has.</param>
    internal SpoolChains(SpoolFile file, long budget, params int[] counts)
    {
        (_file, _writer, _budget) = (file, new SpoolFileWriter(file), budget);
        _chains = [.. counts.Select(count => Enumerable.Range(0, count).Select(_ => new SpoolChain()).ToArray())];
    }

    /// <summary>Takes the bytes of the next row; there is one row at a time.</summary>
    internal SpoolBuffer NextRow()
    {
        _row.Clear();
        return _row;
    }

    /// <summary>What the last row said that was added to a chain.</summary>
    internal SpoolContext Before(int family, int chain) => _chains[family][chain].Before;

    /// <summary>Adds that row to a chain.</summary>
    internal void AddRow(int family, int chain)
    {
        _chains[family][chain].Add(_row.Bytes, _pages);
        if (_pages.InUse > _budget)
        {
            MoveToFile();
        }
    }

    internal void Read(int family, int chain, SpoolPiece each) => _chains[family][chain].Read(_file, each);

    private void MoveToFile()
    {
        _writer.Begin(_chains.Sum(family => family.Sum(chain => chain.BytesInMemory)));
        foreach (var chain in _chains.SelectMany(family => family))
        {
            chain.MoveTo(_writer, _pages);
        }

        _writer.End();
    }
}
