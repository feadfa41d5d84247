namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>How many agents were on duty in each second of a day, from what they did: the file does not say it.</summary>
/// <remarks>
/// Who talks at some moment of a stretch is on duty in all of it, so that it is the most who talk at once; but while a call waits, nobody is free, so
/// that it is exactly those who talk. Whether a caller who waits hangs up in the end is not looked at.
/// </remarks>
internal sealed class AgentsOnDuty
{
    /// <summary>Seconds of a day and of the calls that run into the night.</summary>
    private const int Seconds = 30 * 3600;

    private readonly int _stretch;
    private readonly int[] _onDuty = new int[Seconds];

    /// <summary>For each stretch whether anybody talked in it.</summary>
    private readonly bool[] _manned;

    internal AgentsOnDuty(IEnumerable<BankCall> callsOfDay, int stretch)
    {
        _stretch = stretch;
        _manned = new bool[(Seconds / stretch) + 1];
        int[] talking = new int[Seconds];
        int[] waiting = new int[Seconds];
        foreach (var call in callsOfDay)
        {
            Mark(waiting, call.Entered, call.Answered);
            Mark(talking, call.Answered, call.Answered + call.Service);
        }

        for (int begin = 0; begin < Seconds; begin += stretch)
        {
            int end = Math.Min(begin + stretch, Seconds);
            int most = talking[begin..end].Max();
            _manned[begin / stretch] = most > 0;
            for (int second = begin; second < end; second++)
            {
                _onDuty[second] = waiting[second] > 0 ? talking[second] : most;
            }
        }
    }

    /// <summary>Whether anybody talked in the stretch of a second.</summary>
    internal bool SomebodyAt(int second) => _manned[second / _stretch];

    /// <summary>The seconds of an hour in whose stretch somebody talked, and the mean number on duty over them.</summary>
    internal (int Seconds, double Mean) InHour(int hour)
    {
        int seconds = 0;
        long sum = 0;
        for (int second = hour * 3600; second < (hour + 1) * 3600; second++)
        {
            seconds += SomebodyAt(second) ? 1 : 0;
            sum += SomebodyAt(second) ? _onDuty[second] : 0;
        }

        return (seconds, seconds == 0 ? 0 : (double)sum / seconds);
    }

    private static void Mark(int[] counts, int from, int to)
    {
        for (int second = from; second < Math.Min(to, Seconds); second++)
        {
            counts[second]++;
        }
    }
}
