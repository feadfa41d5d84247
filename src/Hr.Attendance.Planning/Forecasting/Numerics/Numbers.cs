namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>Small sums over plain numbers that one of the two frameworks lacks.</summary>
internal static class Numbers
{
    internal static double Within(double value, double low, double high) => Math.Max(low, Math.Min(high, value));

    internal static int Within(int value, int low, int high) => Math.Max(low, Math.Min(high, value));

    internal static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    internal static double[] First(double[] values, int count)
    {
        double[] first = new double[count];
        Array.Copy(values, first, count);
        return first;
    }

    internal static double Mean(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return values.Length == 0 ? 0 : sum / values.Length;
    }

    internal static double StandardDeviation(double[] values)
    {
        double mean = Mean(values), squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return values.Length == 0 ? 0 : Math.Sqrt(squares / values.Length);
    }

    /// <summary>The middle value, or the mean of the two middle ones; 0 of nothing. The values are sorted in place.</summary>
    internal static double MedianInPlace(double[] values)
    {
        if (values.Length == 0)
        {
            return 0;
        }

        Array.Sort(values);
        int half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    internal static int GreatestCommonDivisor(int one, int other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);
}
