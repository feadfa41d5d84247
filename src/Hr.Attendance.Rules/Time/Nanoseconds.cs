using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>Time as whole numbers: nanoseconds since 1970. All evidence, and the longest settings added to it, fit into 64 bits.</summary>
internal static class Nanoseconds
{
    internal const long PerDay = NodaConstants.NanosecondsPerDay;

    /// <summary>The longest duration of a setting that can be added to any evidence; a policy with longer ones has no flat plan.</summary>
    internal const long Longest = 20_000 * PerDay;

    internal static long Of(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    /// <summary>A duration; more than <see cref="Longest"/> for every longer one.</summary>
    internal static long Of(Duration duration) => duration.Days >= Longest / PerDay ? Longest + 1 : duration.ToInt64Nanoseconds();

    /// <summary>A duration; the longest that a number can say, some 292 years, for every longer one.</summary>
    internal static long OrLatest(Duration duration) =>
        duration.Days >= long.MaxValue / PerDay ? long.MaxValue : duration.ToInt64Nanoseconds();

    /// <summary>Any duration, exactly.</summary>
    internal static decimal Exactly(Duration duration) => ((decimal)duration.Days * PerDay) + duration.NanosecondOfDay;

    internal static Instant ToInstant(long time) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(time);

    /// <summary>The number of a date, counted from 1970-01-01.</summary>
    internal static int DayOf(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    internal static LocalDate ToDate(int day) => new LocalDate(1970, 1, 1).PlusDays(day);

    /// <summary>The number of the date in UTC on which a time lies; times begin with 1970.</summary>
    internal static int DayOf(long time) => (int)(time / PerDay);
}
