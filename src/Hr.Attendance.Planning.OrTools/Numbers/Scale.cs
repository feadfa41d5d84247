namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>Turns figures with fractions into whole units, as solvers count.</summary>
internal sealed class Scale
{
    // Sums of all matters stay far from the end of 64 bits, and solvers work best with small numbers.
    private const double LargestSum = 1e11;
    private const double Finest = 10_000;

    private Scale(double unitsOfOne) => UnitsOfOne = unitsOfOne;

    /// <summary>How many units are one: a power of ten.</summary>
    internal double UnitsOfOne { get; }

    /// <summary>The finest scale that keeps a sum within bounds.</summary>
    /// <param name="largestSum">The largest absolute value that a sum of figures could have.</param>
    internal static Scale For(double largestSum)
    {
        double units = Finest;
        while (largestSum * units > LargestSum)
        {
            units /= 10;
        }

        return new Scale(units);
    }

    internal long Of(double value) => (long)Math.Round(value * UnitsOfOne);

    internal long Of(decimal value) => (long)Math.Round(value * (decimal)UnitsOfOne);

    internal double Back(long units) => units / UnitsOfOne;

    /// <summary>A convex sequence in whole units. Its differences are rounded, and not its values: so it stays convex.</summary>
    internal ConvexCost Convex(IReadOnlyList<double> values)
    {
        long[] rises = new long[values.Count - 1];
        for (int count = 0; count < rises.Length; count++)
        {
            rises[count] = Of(values[count + 1] - values[count]);
        }

        return new ConvexCost(Of(values[0]), rises);
    }
}
