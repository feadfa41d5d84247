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

    internal static IReadOnlyList<MonthTotals> Of(IReadOnlyList<TimesheetDay> days) =>
        [.. days
            .GroupBy(day => (day.Date.Year, day.Date.Month))
            .OrderBy(month => month.Key)
            .Select(month => new MonthTotals
            {
                Year = month.Key.Year,
                Month = month.Key.Month,
                Time = TimeTotals.Sum(month.Select(day => day.Time)),
                Plan = PlanTotals.Sum(month.Select(day => day.Plan)),
                Roles = RoleTotals.Of([.. month]),
            })];
}
