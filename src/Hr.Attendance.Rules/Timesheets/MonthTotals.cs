namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The figures of one calendar month of business days, of the days that a timesheet has. Immutable.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Time">Its time.</param>
/// <param name="Roles">What each role has of it, the primary ones first, then by role.</param>
public sealed record MonthTotals(int Year, int Month, TimeTotals Time, IReadOnlyList<RoleTotals> Roles)
{
    internal static IReadOnlyList<MonthTotals> Of(IReadOnlyList<TimesheetDay> days) =>
        [.. days
            .GroupBy(day => (day.Date.Year, day.Date.Month))
            .OrderBy(month => month.Key)
            .Select(month => new MonthTotals(month.Key.Year, month.Key.Month, TimeTotals.Sum(month.Select(day => day.Time)), RoleTotals.Of([.. month])))];
}
