namespace Hr.Attendance.Planning.Staffing;

/// <summary>One run through the intervals of a plan: events one after the other, and what became of the customers of each interval.</summary>
internal sealed class SimulatedRun
{
    private readonly IReadOnlyList<StaffedInterval> _intervals;
    private readonly List<SimulatedCustomer> _customers;
    private readonly double _window;
    private readonly SimulatedPeople _people;

    /// <summary>For each customer how long somebody was on duty before the customer came.</summary>
    private readonly double[] _dutyAtArrival;

    /// <summary>The first customer who has neither been answered nor left, and the first who has not come.</summary>
    private int _waiting;
    private int _coming;

    /// <summary>Where somebody's duty in the interval began, and how much there was of it before.</summary>
    private int _interval;
    private double _intervalBegin;
    private double _dutyBefore;

    private SimulatedRun(IReadOnlyList<StaffedInterval> intervals, ServiceTimes service, double window, List<SimulatedCustomer> customers)
    {
        _intervals = intervals;
        _customers = customers;
        _window = window;
        _people = new SimulatedPeople(service, intervals.Max(interval => interval.People));
        _dutyAtArrival = new double[customers.Count];
        Tallies = new IntervalTally[intervals.Count];
    }

    /// <summary>What became of the customers of each interval.</summary>
    internal IntervalTally[] Tallies { get; }

    internal static SimulatedRun Of(IReadOnlyList<StaffedInterval> intervals, ServiceTimes service, double window, List<SimulatedCustomer> customers)
    {
        var run = new SimulatedRun(intervals, service, window, customers);
        run.GoThrough();
        return run;
    }

    private void GoThrough()
    {
        _people.PutOnDuty(_intervals[0].People);
        while (_interval < _intervals.Count)
        {
            double intervalEnd = _intervalBegin + _intervals[_interval].Length.TotalSeconds;
            double arrival = _coming < _customers.Count ? _customers[_coming].Arrival : double.PositiveInfinity;
            var (end, person) = _people.NextEnd();
            if (end <= Math.Min(intervalEnd, arrival))
            {
                _people.End(person, end);
                AnswerWaiting(end);
            }
            else if (arrival < intervalEnd)
            {
                _dutyAtArrival[_coming++] = DutyAt(arrival);
                AnswerWaiting(arrival);
            }
            else
            {
                BeginNextInterval(intervalEnd);
            }
        }

        // The plan is over: who still waits is not answered.
        for (; _waiting < _customers.Count; _waiting++)
        {
            var customer = _customers[_waiting];
            Tallies[customer.Interval].Add(Math.Min(customer.Leaving, _intervalBegin) - customer.Arrival, customer.Leaving <= _intervalBegin, inTime: false);
        }
    }

    private void BeginNextInterval(double time)
    {
        _dutyBefore = DutyAt(time);
        _intervalBegin = time;
        _interval++;
        if (_interval < _intervals.Count)
        {
            _people.PutOnDuty(_intervals[_interval].People);
            AnswerWaiting(time);
        }
    }

    /// <summary>Answers who waits longest, as long as somebody has room.</summary>
    private void AnswerWaiting(double time)
    {
        for (; _waiting < _coming; _waiting++)
        {
            var customer = _customers[_waiting];
            if (customer.Leaving < time)
            {
                Tallies[customer.Interval].Add(customer.Leaving - customer.Arrival, gaveUp: true, inTime: false);
            }
            else if (_people.TryBegin(time, customer.Work))
            {
                Tallies[customer.Interval].Add(time - customer.Arrival, gaveUp: false, DutyAt(time) - _dutyAtArrival[_waiting] <= _window);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>How long somebody has been on duty up to a time of this interval: only then does the window of the policy count.</summary>
    private double DutyAt(double time) => _intervals[_interval].People > 0 ? _dutyBefore + (time - _intervalBegin) : _dutyBefore;
}
