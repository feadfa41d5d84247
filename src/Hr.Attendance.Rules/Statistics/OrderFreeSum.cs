namespace Hr.Attendance.Rules.Statistics;

/// <summary>Sums of numbers that come out the same to the last bit in whatever order the numbers are given.</summary>
internal static class OrderFreeSum
{
    /// <summary>
    /// The sum, in ascending order and with what each addition loses added at the end (A. Neumaier 1974, "Rundungsfehleranalyse einiger
    /// Verfahren zur Summation endlicher Summen", Zeitschrift für Angewandte Mathematik und Mechanik 54).
    /// </summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="term">The number at a place.</param>
    internal static double Of(int count, Func<int, double> term)
    {
        // Floating point sums depend on the order of their terms, and results must not depend on the order in which people were read or
        // threads finished. Sorting gives one order; carrying along what each addition loses gives back the digits.
        double[] terms = new double[count];
        for (int i = 0; i < count; i++)
        {
            terms[i] = term(i);
        }

        Array.Sort(terms);
        double sum = 0;
        double lost = 0;
        foreach (double next in terms)
        {
            double with = sum + next;
            lost += Math.Abs(sum) >= Math.Abs(next) ? sum - with + next : next - with + sum;
            sum = with;
        }

        return sum + lost;
    }
}
