using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Plans;

/// <summary>
/// When the business days of a person begin. There is one business day for all roles: that of the role that governs the date
/// (<see cref="GoverningRole"/>). Shared by all who are governed alike. Thread-safe.
/// </summary>
/// <param name="statedOf">What the governing role says of a day.</param>
internal sealed class BusinessDays(Func<int, StatedDay> statedOf)
{
    private readonly DayPages<StatedDay> _stated = new(statedOf);

    /// <summary>Whether sessions are cut where the day after a day begins.</summary>
    internal bool AreCutAfter(int day) => _stated[day].CutsAtBoundary;

    /// <summary>When a day begins: at its stated start, or at that of one of the next two where it comes before (<see cref="BusinessDay"/>).</summary>
    internal long StartOf(int day) => Math.Min(_stated[day].Start, Math.Min(_stated[day + 1].Start, _stated[day + 2].Start));

    /// <summary>The business day to which a time belongs: the last one that has begun.</summary>
    internal int DayAt(long time)
    {
        int day = Nanoseconds.DayOf(time) + 1;
        while (_stated[day].Start > time)
        {
            day--;
        }

        return day;
    }
}

/// <summary>What the governing role says of a business day.</summary>
/// <param name="Start">Where it begins: at its starting time, in its zone.</param>
/// <param name="CutsAtBoundary">Whether sessions are cut where it ends.</param>
internal sealed record StatedDay(long Start, bool CutsAtBoundary);
