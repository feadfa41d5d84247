using System.Runtime.CompilerServices;
using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>The years that the engine knows, 1970 to 2199: evidence and periods lie within them, so that times fit into plain numbers.</summary>
public static class EngineYears
{
    // A long counts nanoseconds from 1970 until 2262. The last year is an earlier one, so that nothing overflows where time is added to a
    // time.

    /// <summary>The first year.</summary>
    public const int First = 1970;

    /// <summary>The last year, included.</summary>
    public const int Last = 2199;

    /// <summary>The first date.</summary>
    public static LocalDate FirstDate { get; } = new(First, 1, 1);

    /// <summary>The last date, included.</summary>
    public static LocalDate LastDate { get; } = new(Last, 12, 31);

    /// <summary>The first instant, in UTC.</summary>
    public static Instant Start { get; } = FirstDate.AtMidnight().InUtc().ToInstant();

    /// <summary>The first instant that is too late, in UTC.</summary>
    public static Instant End { get; } = LastDate.PlusDays(1).AtMidnight().InUtc().ToInstant();

    /// <summary>The years as messages in English say them.</summary>
    public static string Text { get; } = FormattableString.Invariant($"{First} to {Last}");

    /// <summary>Whether a date lies in one of the years.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True for the first and the last date too.</returns>
    public static bool Contain(LocalDate date) => date >= FirstDate && date <= LastDate;

    /// <summary>Refuses a period that cannot be evaluated.</summary>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="firstDayName">What the caller calls the first day.</param>
    /// <param name="lastDayName">What the caller calls the last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside the years.
    /// </exception>
    public static void CheckPeriod(
        LocalDate firstDay,
        LocalDate lastDay,
        [CallerArgumentExpression(nameof(firstDay))] string? firstDayName = null,
        [CallerArgumentExpression(nameof(lastDay))] string? lastDayName = null)
    {
        if (firstDay < FirstDate || lastDay > LastDate)
        {
            throw new ArgumentOutOfRangeException(firstDayName, $"the period must lie within {Text}");
        }

        if (lastDay < firstDay)
        {
            throw new ArgumentOutOfRangeException(lastDayName, "the period must not end before it begins");
        }
    }

    /// <summary>Refuses a date that lies outside the years.</summary>
    /// <param name="date">The date.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> lies outside the years.</exception>
    public static void CheckDate(LocalDate date, [CallerArgumentExpression(nameof(date))] string? name = null)
    {
        if (!Contain(date))
        {
            throw new ArgumentOutOfRangeException(name, $"the date must lie within {Text}");
        }
    }

    /// <summary>All dates of the years, in order.</summary>
    internal static IEnumerable<LocalDate> AllDates()
    {
        for (var date = FirstDate; date <= LastDate; date = date.PlusDays(1))
        {
            yield return date;
        }
    }
}
