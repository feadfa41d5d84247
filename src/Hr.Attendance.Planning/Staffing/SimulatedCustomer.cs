namespace Hr.Attendance.Planning.Staffing;

/// <summary>A customer as drawn, whoever is on duty: the same customers come to any plan.</summary>
/// <param name="Interval">The index of the interval in which the customer comes.</param>
/// <param name="Arrival">When, in seconds from the beginning.</param>
/// <param name="Work">The work of the conversation, as a multiple of its mean.</param>
/// <param name="Leaving">When the customer gives up if not answered before, in seconds from the beginning; infinite if never.</param>
internal readonly record struct SimulatedCustomer(int Interval, double Arrival, double Work, double Leaving)
{
    /// <summary>The customers of one run, in the order in which they come.</summary>
    /// <param name="intervals">The intervals, one after the other.</param>
    /// <param name="patienceSeconds">The mean patience, infinite if endless.</param>
    /// <param name="seed">The seed of all runs.</param>
    /// <param name="run">Which run.</param>
    internal static List<SimulatedCustomer> Draw(IReadOnlyList<StaffedInterval> intervals, double patienceSeconds, ulong seed, int run)
    {
        var customers = new List<SimulatedCustomer>();
        double begin = 0;
        for (int i = 0; i < intervals.Count; i++)
        {
            var interval = intervals[i];
            double length = interval.Length.TotalSeconds;
            double mean = interval.Arrivals.MeanAt(SimulationDraws.Of(seed, ~run, interval.Day).Uniform());

            // Arrivals of rate one up to the mean, laid over the interval: with more demand the same customers come, and others after them.
            var draws = SimulationDraws.Of(seed, run, i);
            for (double at = draws.Exponential(); at < mean; at += draws.Exponential())
            {
                double arrival = begin + (at / mean * length);
                double work = draws.Exponential();
                customers.Add(new SimulatedCustomer(i, arrival, work, arrival + (patienceSeconds * draws.Exponential())));
            }

            begin += length;
        }

        return customers;
    }
}
