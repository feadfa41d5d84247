namespace Hr.Attendance.Rules.Statistics;

/// <summary>The distribution of a rank sum over all ways to choose a sample out of pooled values.</summary>
internal static class ExactRankSums
{
    /// <summary>The share of all ways to choose whose rank sum is at least as far from its mean as the one seen.</summary>
    /// <param name="doubledRanks">Twice the rank of every value.</param>
    /// <param name="chosen">How many values are chosen; some, not all.</param>
    /// <param name="doubledSum">Twice the rank sum that was seen.</param>
    internal static double PValue(long[] doubledRanks, int chosen, long doubledSum)
    {
        // The mean of the doubled sum is that of all values, chosen * (all + 1): whole.
        long distance = Math.Abs(doubledSum - (chosen * (doubledRanks.Length + 1L)));

        // What is left over is as far off, on the other side: so the smaller sample will do.
        int smaller = Math.Min(chosen, doubledRanks.Length - chosen);
        long mean = smaller * (doubledRanks.Length + 1L);
        long[] ways = WaysToSums(doubledRanks, smaller);
        long all = 0;
        long asFar = 0;
        for (int sum = 0; sum < ways.Length; sum++)
        {
            all += ways[sum];
            asFar += Math.Abs(sum - mean) >= distance ? ways[sum] : 0;
        }

        return (double)asFar / all;
    }

    /// <summary>How many ways there are to choose so many values, by their sum: each value in turn shifts what could be chosen before it.</summary>
    private static long[] WaysToSums(long[] values, int chosen)
    {
        int most = 0;
        for (int i = values.Length - chosen; i < values.Length; i++)
        {
            most += (int)values[i];
        }

        long[][] ways = new long[chosen + 1][];
        for (int count = 0; count <= chosen; count++)
        {
            ways[count] = new long[most + 1];
        }

        ways[0][0] = 1;

        // From the largest count down: each value then shifts what was there before it, and is never chosen twice.
        foreach (int value in values)
        {
            for (int count = chosen; count > 0; count--)
            {
                long[] with = ways[count];
                long[] without = ways[count - 1];
                for (int sum = value; sum <= most; sum++)
                {
                    with[sum] += without[sum - value];
                }
            }
        }

        return ways[chosen];
    }
}
