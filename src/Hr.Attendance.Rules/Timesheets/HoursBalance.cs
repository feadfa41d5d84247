using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Where a business day stands in its period of the comprehensive hours system. Immutable.</summary>
public sealed record HoursBalance
{
    /// <summary>The first business day that is added up: that of the period, or of the person's time in it under one unit and system.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last one, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The standard of these days: the standard days of the workdays among them, less leave; null where not all dates are known.</summary>
    public required Duration? Standard { get; init; }

    /// <summary>The time of the earlier days, statutory holidays not included.</summary>
    public required Duration Before { get; init; }

    /// <summary>The time of this day, statutory holidays not included.</summary>
    public required Duration Time { get; init; }

    /// <summary>What this day adds to the time above the standard; none where the standard is not known.</summary>
    public Duration Overtime => Above(Before + Time) - Above(Before);

    // As the difference of two sums, so that the overtime of all days of a period is that of the period, whatever came on which day.
    private Duration Above(Duration total) => Standard is { } standard ? Duration.Max(total - standard, Duration.Zero) : Duration.Zero;

    /// <summary>The first date of the period to which a date belongs, and the first date after it.</summary>
    internal static (LocalDate First, LocalDate Next) PeriodOf(LocalDate date, ComprehensivePeriod period)
    {
        var month = new LocalDate(date.Year, date.Month, 1);
        var quarter = new LocalDate(date.Year, date.Month - ((date.Month - 1) % 3), 1);
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return period switch
        {
            ComprehensivePeriod.Week => (monday, monday.PlusDays(7)),
            ComprehensivePeriod.Month => (month, month.PlusMonths(1)),
            ComprehensivePeriod.Quarter => (quarter, quarter.PlusMonths(3)),
            _ => (new LocalDate(date.Year, 1, 1), new LocalDate(date.Year + 1, 1, 1)),
        };
    }
}
