namespace Hr.Attendance.Rules.Statistics;

/// <summary>Corrects p values for the number of comparisons: who compares twenty branches finds one that differs at 5 % by chance alone.</summary>
/// <remarks>
/// Source: S. Holm 1979, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6. Holds the chance of
/// even one false finding, whatever the comparisons have to do with each other, and finds at least what Bonferroni's correction finds.
/// </remarks>
internal static class HolmCorrection
{
    /// <summary>The p values, corrected; compare each with the level that is wanted for all of them together.</summary>
    /// <param name="pValues">The p values, 0 to 1 each; perhaps none.</param>
    /// <returns>The corrected values, 0 to 1, none below its original, in the order of the originals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value does not lie from 0 to 1.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        int count = Guard.NotNull(pValues).Count;
        double[] sorted = new double[count];
        int[] places = new int[count];
        for (int i = 0; i < count; i++)
        {
            sorted[i] = StatisticsGuard.Share(pValues[i], nameof(pValues));
            places[i] = i;
        }

        Array.Sort(sorted, places);
        double[] adjusted = new double[count];
        double highest = 0;
        for (int i = 0; i < count; i++)
        {
            // A p value may not fall below that of a stronger finding: if that one is not significant, this one is not either.
            highest = Math.Max(highest, Math.Min(1, (count - i) * sorted[i]));
            adjusted[places[i]] = highest;
        }

        return adjusted;
    }
}
