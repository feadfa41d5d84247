namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// R. A. Fisher 1935, "The Logic of Inductive Inference", Journal of the Royal Statistical Society 98: of all ways to share the successes
/// out to both samples, how likely are those that are no likelier than the one seen.
/// </summary>
/// <remarks>Quick where the smallest expected count is small, however big the samples: then few ways are likely at all.</remarks>
internal static class FisherExactTest
{
    /// <summary>Likelihoods that differ by no more than this share of them are equal: they were rounded on different ways.</summary>
    private const double Rounding = 1e-7;

    internal static double PValue(ShareCount first, ShareCount second)
    {
        long successes = first.Successes + second.Successes;
        long least = Math.Max(0, successes - second.Trials);
        long most = Math.Min(first.Trials, successes);
        double likeliest = (successes + 1.0) * (first.Trials + 1.0) / ((double)first.Trials + second.Trials + 2);
        long middle = likeliest >= most ? most : Math.Max(least, (long)likeliest);

        // Relative to the likelihood of the middle, from neighbour to neighbour, until a double cannot tell it from none.
        var likelihoods = new List<double>();
        double seen = 0;
        double likelihood = 1;
        for (long count = middle; count <= most && likelihood > 0; count++)
        {
            Note(count);
            likelihood *= OfNextBy(count);
        }

        likelihood = 1;
        for (long count = middle - 1; count >= least && likelihood > 0; count--)
        {
            likelihood /= OfNextBy(count);
            Note(count);
        }

        return Math.Min(1, likelihoods.Where(one => one <= seen * (1 + Rounding)).Sum() / likelihoods.Sum());

        void Note(long count)
        {
            likelihoods.Add(likelihood);
            seen = count == first.Successes ? likelihood : seen;
        }

        double OfNextBy(long count) =>
            ((double)(first.Trials - count) / (count + 1)) * ((double)(successes - count) / (second.Trials - successes + count + 1));
    }
}
