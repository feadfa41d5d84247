namespace Hr.Attendance.Planning.Staffing;

/// <summary>The states of a queue in which nobody waits, as a birth and death chain: 0, 1, … customers with people who have room for one more.</summary>
/// <remarks>
/// The chain is left from below at a rate that depends on the number of customers alone, so that the weights follow from the balance of each two
/// neighbouring states (for one conversation at a time it is the recursion of the Erlang B formula: A. A. Jagers and E. A. van Doorn 1986, "On the
/// continued Erlang loss function", Operations Research Letters 5). All terms are positive: nothing cancels, whatever the size.
/// </remarks>
internal readonly struct BusyStates
{
    private BusyStates(double weight, double busyShare)
    {
        Weight = weight;
        BusyShare = busyShare;
    }

    /// <summary>The probability of all states with room, as a multiple of that of the last of them; infinite where that is next to never reached.</summary>
    internal double Weight { get; }

    /// <summary>The mean share of people with a customer while there is room.</summary>
    internal double BusyShare { get; }

    internal static BusyStates Of(double arrivalsPerSecond, ServiceTimes service, int people)
    {
        double weight = 1;
        double busyShare = 0;
        int slots = people * service.MostAtOnce;
        for (int customers = 1; customers < slots; customers++)
        {
            weight = 1 + (service.FinishedPerSecond(people, customers) / arrivalsPerSecond * weight);
            busyShare += (((double)Math.Min(customers, people) / people) - busyShare) / weight;
        }

        return new BusyStates(weight, busyShare);
    }
}
