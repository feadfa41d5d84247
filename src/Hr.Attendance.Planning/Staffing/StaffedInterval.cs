using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>A stretch of time with as many people on duty from its beginning to its end. Immutable.</summary>
public sealed record StaffedInterval
{
    /// <summary>An interval.</summary>
    /// <param name="day">Which day it belongs to, by any number: how busy a day is, is one draw for all its intervals.</param>
    /// <param name="length">How long it is, longer than zero.</param>
    /// <param name="arrivals">How many customers come in it, evenly spread.</param>
    /// <param name="people">How many people are on duty, 0 to <see cref="QueueModel.MostPeople"/>.</param>
    /// <exception cref="ArgumentNullException">There are no arrivals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length or the number of people lies out of range.</exception>
    public StaffedInterval(int day, Duration length, CustomerArrivals arrivals, int people)
    {
        Day = day;
        Length = StaffingGuard.Positive(length);
        Arrivals = Guard.NotNull(arrivals);
        People = StaffingGuard.People(people);
    }

    /// <summary>Which day it belongs to.</summary>
    public int Day { get; }

    /// <summary>How long it is.</summary>
    public Duration Length { get; }

    /// <summary>How many customers come in it.</summary>
    public CustomerArrivals Arrivals { get; }

    /// <summary>How many people are on duty.</summary>
    public int People { get; }

    /// <summary>The interval with as many people.</summary>
    internal StaffedInterval With(int people) => new(Day, Length, Arrivals, people);
}
