using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>The month that everything is about: March 2026 in Shanghai, where no clock is ever changed.</summary>
internal static class MonthOfMarch
{
    internal const int Days = 31;
    internal const string ZoneId = "Asia/Shanghai";

    internal const int Minute = 60;
    internal const int Hour = 3600;
    internal const int DayLength = 24 * Hour;

    /// <summary>How far local time is ahead of UTC.</summary>
    internal const int Offset = 8 * Hour;

    /// <summary>Where a business day begins, as seconds of local time: the default of <c>day.startsAt</c>.</summary>
    internal const int DayStartsAt = 4 * Hour;

    /// <summary>The first local midnight, as Unix seconds.</summary>
    internal const long FirstMidnight = 1_772_294_400;

    internal static readonly LocalDate First = new(2026, 3, 1);
    internal static readonly LocalDate Last = new(2026, 3, 31);

    /// <summary>The local midnight that begins a day of the month, as Unix seconds.</summary>
    /// <param name="day">The day, from 0.</param>
    internal static long Midnight(int day) => FirstMidnight + ((long)day * DayLength);

    /// <summary>Whether a day of the month, from 0, is from Monday to Friday; the first of March 2026 is a Sunday.</summary>
    internal static bool IsWorkday(int day) => day % 7 is not (0 or 6);
}
