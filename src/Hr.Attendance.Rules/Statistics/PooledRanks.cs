namespace Hr.Attendance.Rules.Statistics;

/// <summary>The ranks of two samples in common, from 1; equal values share the mean of their ranks. Doubled, so that halves are whole.</summary>
/// <param name="Doubled">Twice the rank of every value of both samples, ascending.</param>
/// <param name="DoubledSumOfFirst">Twice the sum of the ranks of the first sample.</param>
/// <param name="Ties">The sum of t³ - t over all groups of t equal values.</param>
internal sealed record PooledRanks(long[] Doubled, long DoubledSumOfFirst, double Ties)
{
    internal static PooledRanks Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double[] values = new double[first.Count + second.Count];
        bool[] isFirst = new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            isFirst[i] = i < first.Count;
            values[i] = isFirst[i] ? first[i] : second[i - first.Count];
        }

        Array.Sort(values, isFirst);
        long[] doubled = new long[values.Length];
        long sum = 0;
        double ties = 0;
        for (int start = 0, end; start < values.Length; start = end)
        {
            end = start;
            while (end < values.Length && values[end] == values[start])
            {
                end++;
            }

            // Equal values at positions start to end - 1 have the ranks start + 1 to end. Each gets the mean of them, which is half of
            // first plus last: doubled, it is a whole number.
            double size = end - start;
            ties += (size * size * size) - size;
            for (int i = start; i < end; i++)
            {
                doubled[i] = start + 1L + end;
                sum += isFirst[i] ? doubled[i] : 0;
            }
        }

        return new PooledRanks(doubled, sum, ties);
    }
}
