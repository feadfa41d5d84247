namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>What a count costs, in whole units. Each further one raises the cost by no less than the one before.</summary>
internal sealed class ConvexCost
{
    private readonly long[] _rises;
    private readonly long[] _at;

    /// <param name="atZero">The cost of none.</param>
    /// <param name="rises">By how much each further one raises the cost, ascending; the last holds for all that come after.</param>
    internal ConvexCost(long atZero, long[] rises)
    {
        _rises = rises;
        _at = new long[rises.Length + 1];
        _at[0] = atZero;
        for (int count = 0; count < rises.Length; count++)
        {
            _at[count + 1] = _at[count] + rises[count];
        }
    }

    internal static ConvexCost Zero { get; } = new(0, []);

    internal bool IsConstant => Array.TrueForAll(_rises, rise => rise == 0);

    internal long At(int count) => count < _at.Length ? _at[count] : _at[^1] + ((count - _rises.Length) * RiseAfter(count));

    /// <summary>What one more than <paramref name="count"/> adds.</summary>
    internal long RiseAfter(int count) => _rises.Length == 0 ? 0 : _rises[Math.Min(count, _rises.Length - 1)];

    /// <summary>The least that any count up to <paramref name="most"/> costs.</summary>
    internal long Least(int most)
    {
        int count = 0;
        while (count < most && RiseAfter(count) < 0)
        {
            count++;
        }

        return At(count);
    }
}
