namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Memory for the rows of many chains, in pages that are used again. Not thread-safe.</summary>
internal sealed class SpoolPages
{
    // A chain begins with a small page, because there are thousands of chains, and goes on with larger ones. No page is so large that the runtime would
    // keep it apart from all others: it collects everything whenever it made some of those.
    private const int SmallestPage = 512;
    private const int LargestPage = 65_536;

    private readonly Dictionary<int, Stack<byte[]>> _free = [];

    /// <summary>How many bytes the pages have that are in use.</summary>
    internal long InUse { get; private set; }

    /// <summary>A page for a chain.</summary>
    /// <param name="before">How long the chain's page before is; zero for none.</param>
    /// <param name="least">How long it has to be.</param>
    internal byte[] Take(int before, int least)
    {
        int length = Math.Min(LargestPage, Math.Max(SmallestPage, 2 * before));
        while (length < least)
        {
            length = checked(2 * length);
        }

        InUse += length;
        return _free.TryGetValue(length, out var free) && free.Count > 0 ? free.Pop() : new byte[length];
    }

    internal void GiveBack(byte[] page)
    {
        InUse -= page.Length;
        if (page.Length <= LargestPage)
        {
            if (!_free.TryGetValue(page.Length, out var free))
            {
                _free.Add(page.Length, free = new Stack<byte[]>());
            }

            free.Push(page);
        }
    }
}
