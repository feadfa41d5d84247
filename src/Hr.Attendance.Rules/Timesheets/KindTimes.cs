using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// Time of one business day by the kind of day, as whole nanoseconds: what <see cref="TimeByDayKind"/> says of any number of days, in half the room and
/// added in a fraction of the time. Immutable.
/// </summary>
internal readonly record struct KindTimes(long Workday, long RestDay, long StatutoryHoliday)
{
    internal long Total => Workday + RestDay + StatutoryHoliday;

    internal long this[DayKind kind] => kind switch
    {
        DayKind.Workday => Workday,
        DayKind.RestDay => RestDay,
        _ => StatutoryHoliday,
    };

    internal static KindTimes Of(TimeByDayKind time) => new(Nanoseconds.Of(time.Workday), Nanoseconds.Of(time.RestDay), Nanoseconds.Of(time.StatutoryHoliday));

    internal TimeByDayKind ToTime() =>
        new(Duration.FromNanoseconds(Workday), Duration.FromNanoseconds(RestDay), Duration.FromNanoseconds(StatutoryHoliday));

    /// <summary>This and more time of one kind.</summary>
    internal KindTimes Plus(DayKind kind, long time) => kind switch
    {
        DayKind.Workday => this with { Workday = Workday + time },
        DayKind.RestDay => this with { RestDay = RestDay + time },
        _ => this with { StatutoryHoliday = StatutoryHoliday + time },
    };

    internal KindTimes Plus(KindTimes other) =>
        new(Workday + other.Workday, RestDay + other.RestDay, StatutoryHoliday + other.StatutoryHoliday);

    internal KindTimes Minus(KindTimes other) =>
        new(Workday - other.Workday, RestDay - other.RestDay, StatutoryHoliday - other.StatutoryHoliday);
}
