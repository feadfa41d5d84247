using Hr.Attendance.Planning.Staffing;

namespace Hr.Attendance.Planning.Tests.Staffing;

/// <summary>
/// The queue written out: every state of the birth and death chain with its probability, and each waiting customer followed on the way to an answer. Slow,
/// and nothing in it is shared with the formulas.
/// </summary>
internal static class WholeChain
{
    private const int Queue = 3_000;

    /// <param name="arrivals">Customers a second.</param>
    /// <param name="times">Seconds of a conversation with 1, 2, … at once, never so that more at once finish fewer.</param>
    /// <param name="leaving">How often a waiting customer gives up a second.</param>
    /// <param name="people">People on duty.</param>
    /// <param name="window">Seconds until an answer is late.</param>
    internal static (double Waiting, double InTime, double GivenUp, double MeanWait, double Occupancy) Of(
        double arrivals, double[] times, double leaving, int people, double window)
    {
        int slots = people * times.Length;
        double Finished(int customers)
        {
            double rate = 0;
            for (int person = 0; person < people; person++)
            {
                int held = (customers / people) + (person < customers % people ? 1 : 0);
                rate += held == 0 ? 0 : held / times[held - 1];
            }

            return rate;
        }

        var logs = new double[slots + Queue];
        for (int state = 1; state < logs.Length; state++)
        {
            double down = Finished(Math.Min(state, slots)) + (leaving * Math.Max(0, state - slots));
            logs[state] = logs[state - 1] + Math.Log(arrivals / down);
        }

        double top = logs.Max();
        double[] weights = [.. logs.Select(log => Math.Exp(log - top))];
        double all = weights.Sum();
        double[] answered = AnsweredFrom(Finished(slots), leaving, window);
        var sum = (Waiting: 0.0, InTime: 0.0, GivenUp: 0.0, MeanWait: 0.0, Occupancy: 0.0);
        for (int state = 0; state < weights.Length; state++)
        {
            double probability = weights[state] / all;
            int ahead = Math.Max(0, state - slots);
            sum.Waiting += state >= slots ? probability : 0;
            sum.InTime += probability * (state >= slots ? answered[ahead] : 1);
            sum.GivenUp += probability * ahead * leaving / arrivals;
            sum.MeanWait += probability * ahead / arrivals;
            sum.Occupancy += probability * Math.Min(state, people) / people;
        }

        return sum;
    }

    /// <summary>The chance of an answer within the window of a customer with so many ahead, by uniformization of the way through the queue.</summary>
    private static double[] AnsweredFrom(double finished, double leaving, double window)
    {
        const int Ahead = 400;
        double pace = finished + (leaving * Ahead);
        var chance = new double[Ahead];
        var result = new double[Queue];

        // After so many jumps of a Poisson process of that pace the customer stands nearer, has been answered or is gone.
        double mean = pace * window;
        double logWeight = -mean;
        for (int jumps = 0; jumps < mean + (12 * Math.Sqrt(mean)) + 30; jumps++)
        {
            double weight = Math.Exp(logWeight);
            for (int ahead = 0; ahead < Ahead; ahead++)
            {
                result[ahead] += weight * chance[ahead];
            }

            for (int ahead = Ahead - 1; ahead >= 0; ahead--)
            {
                double forward = finished + (leaving * ahead);
                double next = ahead == 0 ? finished / pace : forward / pace * chance[ahead - 1];
                chance[ahead] = next + ((1 - ((forward + leaving) / pace)) * chance[ahead]);
            }

            logWeight += Math.Log(mean) - Math.Log(jumps + 1);
        }

        return result;
    }
}
