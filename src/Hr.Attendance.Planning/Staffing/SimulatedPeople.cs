namespace Hr.Attendance.Planning.Staffing;

/// <summary>The people of a simulated plan and the conversations that each holds.</summary>
/// <remarks>
/// A person's conversations go on side by side, each at the pace of that many at once. Who goes off duty ends the conversations that are open and
/// begins no other. With few people a look at each of them is faster than a queue of events.
/// </remarks>
internal sealed class SimulatedPeople(ServiceTimes service, int most)
{
    private readonly bool[] _onDuty = new bool[most];
    private readonly int[] _held = new int[most];

    /// <summary>The work that each of a person's conversations has had if it was there from the beginning.</summary>
    private readonly double[] _done = new double[most];

    /// <summary>When that was true.</summary>
    private readonly double[] _asOf = new double[most];

    /// <summary>When a person ends the next conversation, infinite if there is none.</summary>
    private readonly double[] _nextEnd = Filled(most);

    /// <summary>For each place of a person the work done at which the conversation there ends.</summary>
    private readonly double[] _endsAt = new double[most * service.MostAtOnce];

    private int _onDutyNow;

    /// <summary>When the next conversation ends and who ends it; infinite and -1 if there is none.</summary>
    internal (double Time, int Person) NextEnd()
    {
        var next = (Time: double.PositiveInfinity, Person: -1);
        for (int person = 0; person < most; person++)
        {
            if (_nextEnd[person] < next.Time)
            {
                next = (_nextEnd[person], person);
            }
        }

        return next;
    }

    /// <summary>Puts so many people on duty; who has the fewest conversations goes, and comes, first.</summary>
    internal void PutOnDuty(int people)
    {
        for (; _onDutyNow < people; _onDutyNow++)
        {
            _onDuty[WithFewest(onDuty: false)] = true;
        }

        for (; _onDutyNow > people; _onDutyNow--)
        {
            _onDuty[WithFewest(onDuty: true)] = false;
        }
    }

    /// <summary>Begins a conversation with whoever on duty holds the fewest; false if all hold as many as they can.</summary>
    internal bool TryBegin(double time, double work)
    {
        int person = _onDutyNow == 0 ? -1 : WithFewest(onDuty: true);
        if (person < 0 || _held[person] == service.MostAtOnce)
        {
            return false;
        }

        GoOn(person, time);
        _endsAt[(person * service.MostAtOnce) + _held[person]++] = _done[person] + work;
        FindNextEnd(person);
        return true;
    }

    /// <summary>Ends the conversation of a person that is next to end.</summary>
    internal void End(int person, double time)
    {
        GoOn(person, time);
        int first = person * service.MostAtOnce;
        int last = first + --_held[person];
        int ended = first;
        for (int place = first + 1; place <= last; place++)
        {
            ended = _endsAt[place] < _endsAt[ended] ? place : ended;
        }

        _endsAt[ended] = _endsAt[last];
        FindNextEnd(person);
    }

    private static double[] Filled(int most)
    {
        var never = new double[most];
        for (int i = 0; i < most; i++)
        {
            never[i] = double.PositiveInfinity;
        }

        return never;
    }

    private int WithFewest(bool onDuty)
    {
        int found = -1;
        for (int person = 0; person < most; person++)
        {
            if (_onDuty[person] == onDuty && (found < 0 || _held[person] < _held[found]))
            {
                found = person;
            }
        }

        return found;
    }

    private void GoOn(int person, double time)
    {
        // Nobody to talk to: the count of work begins again, so that it keeps its digits.
        _done[person] = _held[person] == 0 ? 0 : _done[person] + ((time - _asOf[person]) / service.MeanSeconds(_held[person]));
        _asOf[person] = time;
    }

    private void FindNextEnd(int person)
    {
        double next = double.PositiveInfinity;
        for (int place = 0; place < _held[person]; place++)
        {
            next = Math.Min(next, _endsAt[(person * service.MostAtOnce) + place]);
        }

        _nextEnd[person] = _held[person] == 0
            ? next
            : _asOf[person] + (Math.Max(0, next - _done[person]) * service.MeanSeconds(_held[person]));
    }
}
