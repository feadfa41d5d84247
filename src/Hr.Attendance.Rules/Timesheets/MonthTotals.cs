namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The figures of one calendar month of business days, of the days that a timesheet has. Immutable.</summary>
public sealed record MonthTotals
{
    internal MonthTotals()
    {
    }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Its time.</summary>
    public required TimeTotals Time { get; init; }

    /// <summary>What was planned and what became of it.</summary>
    public PlanTotals Plan { get; init; }

    /// <summary>What each role has of it, the primary ones first, then by role.</summary>
    public required IReadOnlyList<RoleTotals> Roles { get; init; }

    /// <summary>The figures of each month of days that are in order.</summary>
    internal static IReadOnlyList<MonthTotals> Of(IReadOnlyList<TimesheetDay> days)
    {
        var months = new List<MonthTotals>(1);
        for (int first = 0, end; first < days.Count; first = end)
        {
            var (year, month, _) = days[first].Date;
            end = first + 1;
            while (end < days.Count && days[end].Date is var date && date.Month == month && date.Year == year)
            {
                end++;
            }

            months.Add(new MonthTotals
            {
                Year = year,
                Month = month,
                Time = TimeTotals.Of(days, first, end),
                Plan = PlanTotals.Of(days, first, end),
                Roles = RoleTotals.Of(days, first, end),
            });
        }

        return months;
    }
}
