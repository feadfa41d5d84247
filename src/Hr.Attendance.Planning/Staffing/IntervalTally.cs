namespace Hr.Attendance.Planning.Staffing;

/// <summary>What became of customers of an interval. Tallies of runs add up.</summary>
internal struct IntervalTally
{
    internal long Customers { get; private set; }

    internal long InTime { get; private set; }

    internal long GivenUp { get; private set; }

    internal double WaitSeconds { get; private set; }

    internal void Add(double waitSeconds, bool gaveUp, bool inTime)
    {
        Customers++;
        GivenUp += gaveUp ? 1 : 0;
        InTime += inTime ? 1 : 0;
        WaitSeconds += waitSeconds;
    }

    internal void Add(IntervalTally other)
    {
        Customers += other.Customers;
        InTime += other.InTime;
        GivenUp += other.GivenUp;
        WaitSeconds += other.WaitSeconds;
    }
}
