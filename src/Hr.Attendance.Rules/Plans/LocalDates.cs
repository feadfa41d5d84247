using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>The dates of a time zone: which one an instant lies on, and when each begins. Each is worked out once. Thread-safe.</summary>
internal sealed class LocalDates(DateTimeZone zone)
{
    private readonly DayPages<StrongBox<long>> _starts =
        new(day => new StrongBox<long>(Nanoseconds.Of(BusinessDay.StartOf(Nanoseconds.ToDate(day), LocalTime.Midnight, zone))));

    /// <summary>When a date begins; a date that the zone skips begins with the one after it.</summary>
    internal long StartOf(int day) => _starts[day].Value;

    /// <summary>The date on which a time lies.</summary>
    internal int At(long time)
    {
        int day = Nanoseconds.DayOf(time) + 1;
        while (StartOf(day) > time)
        {
            day--;
        }

        return day;
    }
}
