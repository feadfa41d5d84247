namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>
/// Means over near intervals, within a fiftieth of a day on either side, with weights that fall to nothing (a triangular kernel): of intervals of a few
/// minutes one alone is mostly chance. Where a day has fewer than fifty intervals, each stands for itself.
/// </summary>
internal static class DayNeighbours
{
    private const int ReachesInADay = 50;

    internal static int Reach(int intervalsPerDay) => intervalsPerDay / ReachesInADay;

    /// <summary>The mean about a position, of positions from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    internal static double Mean(double[] values, int position, int reach, int first, int last)
    {
        if (reach == 0)
        {
            return values[position];
        }

        double sum = 0;
        int weights = 0;
        for (int i = Math.Max(first, position - reach); i <= Math.Min(last, position + reach); i++)
        {
            int weight = reach + 1 - Math.Abs(i - position);
            sum += weight * values[i];
            weights += weight;
        }

        return sum / weights;
    }

    /// <summary>Every value as the mean about it, within its own day.</summary>
    internal static double[] Smooth(double[] values, int intervalsPerDay)
    {
        int reach = Reach(intervalsPerDay);
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int first = i - (i % intervalsPerDay);
            smooth[i] = Mean(values, i, reach, first, Math.Min(first + intervalsPerDay, values.Length) - 1);
        }

        return smooth;
    }
}
