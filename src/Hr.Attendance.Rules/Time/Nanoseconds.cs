using System.Runtime.CompilerServices;
using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>Time as whole numbers: nanoseconds since 1970. All evidence, and the longest settings added to it, fit into 64 bits.</summary>
internal static class Nanoseconds
{
    internal const long PerDay = NodaConstants.NanosecondsPerDay;
    internal const long PerHour = NodaConstants.NanosecondsPerHour;

    // 64 bits reach from 1970 to April 2262, and evidence to the end of 2199. A setting of centuries, and what it is added to, ends there:
    // nothing that a policy can ask for within the years of evidence depends on what comes later.

    /// <summary>An instant; the last that a number can say for every later one.</summary>
    internal static long Of(Instant instant) => Of(instant - NodaConstants.UnixEpoch);

    /// <summary>A duration; the longest that a number can say, some 292 years, for every longer one.</summary>
    internal static long Of(Duration duration) =>
        duration.Days >= long.MaxValue / PerDay ? long.MaxValue : duration.ToInt64Nanoseconds();

    /// <summary>A time and a length, zero or longer; the last time that a number can say where the sum lies after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Sum(long time, long length) => time > long.MaxValue - length ? long.MaxValue : time + length;

    /// <summary>Any duration, exactly.</summary>
    internal static decimal Exactly(Duration duration) => ((decimal)duration.Days * PerDay) + duration.NanosecondOfDay;

    internal static Instant ToInstant(long time) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(time);

    /// <summary>The number of a date, counted from 1970-01-01.</summary>
    internal static int DayOf(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    internal static LocalDate ToDate(int day) => new LocalDate(1970, 1, 1).PlusDays(day);

    /// <summary>The number of the date in UTC on which a time lies; times begin with 1970.</summary>
    internal static int DayOf(long time) => (int)(time / PerDay);
}
