using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>
/// A period that was paid. What was paid is history and never changes; what is found out later becomes signed adjustments that are booked in
/// an open period: what was paid + all adjustments = what is calculated now. Immutable.
/// </summary>
public sealed class ClosedPeriod
{
    // What was paid is kept as figures and not as a calculation: policies, evidence and the program itself may all be others by then, and
    // the figures must still be those that people were paid by.

    private readonly Dictionary<(string EmployeeId, LocalDate Date), DayFigures> _paid;

    /// <summary>Creates a closed period from figures that a host has kept.</summary>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="paid">What was paid, in any order; days with nothing may be left out.</param>
    /// <param name="adjustments">The adjustments that were booked since, in the order in which they were.</param>
    /// <param name="provisionalSessions">How many of the sessions could still change when it was closed.</param>
    /// <exception cref="ArgumentException">
    /// A day lies outside the period or is given twice, an adjustment is booked within it, or an argument is null.
    /// </exception>
    public ClosedPeriod(
        LocalDate firstDay,
        LocalDate lastDay,
        IEnumerable<(string EmployeeId, LocalDate Date, DayFigures Figures)> paid,
        IEnumerable<Adjustment>? adjustments = null,
        int provisionalSessions = 0)
    {
        ProvisionalSessions = provisionalSessions;
        FirstDay = firstDay;
        LastDay = lastDay;
        var days = new Dictionary<(string EmployeeId, LocalDate Date), DayFigures>();
        foreach (var (employeeId, date, figures) in Guard.NotNull(paid))
        {
            Contained(date, nameof(paid));
            days.Add((employeeId, date), figures);
        }

        _paid = days;
        Adjustments = [.. adjustments ?? []];
        foreach (var adjustment in Adjustments)
        {
            Contained(adjustment.Date, nameof(adjustments));
            BookedLater(adjustment.BookedOn, nameof(adjustments));
        }
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>
    /// How many of the sessions could still change when the period was closed, because a customer might still be answered; what comes of them later
    /// becomes adjustments.
    /// </summary>
    public int ProvisionalSessions { get; }

    /// <summary>What was paid, by employee and date; days with nothing are left out.</summary>
    public IReadOnlyList<(string EmployeeId, LocalDate Date, DayFigures Figures)> Paid =>
        [.. _paid.OrderBy(day => day.Key.EmployeeId, StringComparer.Ordinal)
            .ThenBy(day => day.Key.Date)
            .Select(day => (day.Key.EmployeeId, day.Key.Date, day.Value))];

    /// <summary>The adjustments booked since, in the order in which they were.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; }

    /// <summary>Closes a period with what was calculated for it.</summary>
    /// <param name="report">The results that are paid.</param>
    /// <returns>The closed period.</returns>
    public static ClosedPeriod Close(AttendanceReport report) =>
        new(
            Guard.NotNull(report).FirstDay,
            report.LastDay,
            report.Employees.SelectMany(FiguresOf).Select(day => (day.Key.EmployeeId, day.Key.Date, day.Value)),
            provisionalSessions: report.Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions)
                .Count(session => session.Measures.IsProvisional));

    /// <summary>What a day was paid, and the adjustments to it.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The sum; zero for a day of which nothing is known.</returns>
    public DayFigures Settled(string employeeId, LocalDate date) => Adjustments
        .Where(adjustment => adjustment.EmployeeId == employeeId && adjustment.Date == date)
        .Aggregate(_paid.TryGetValue((employeeId, date), out var paid) ? paid : DayFigures.Zero, (sum, adjustment) => sum.Plus(adjustment.Figures));

    /// <summary>Finds what has to be adjusted now.</summary>
    /// <param name="recalculated">
    /// What is calculated for the period now. Employees who are not in it are left as they are: that somebody was not calculated is no reason
    /// to take pay back.
    /// </param>
    /// <param name="bookedOn">A business day of the open period in which the adjustments are booked.</param>
    /// <param name="because">What is known of the causes, from <see cref="Calculation.Again"/>; null for nothing.</param>
    /// <returns>The period with the new adjustments.</returns>
    /// <exception cref="ArgumentException">The results are for another period, or an argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bookedOn"/> lies in the closed period or before it.</exception>
    public Settlement Adjust(AttendanceReport recalculated, LocalDate bookedOn, TimesheetDiff? because = null)
    {
        Guard.NotNull(recalculated);
        BookedLater(bookedOn, nameof(bookedOn));
        if (recalculated.FirstDay != FirstDay || recalculated.LastDay != LastDay)
        {
            throw new ArgumentException(
                $"the results are for {Text(recalculated.FirstDay)} to {Text(recalculated.LastDay)}, not for the closed period",
                nameof(recalculated));
        }

        var causes = (because?.Employees ?? [])
            .SelectMany(employee => employee.Days.Select(day => (employee.EmployeeId, Day: day)))
            .ToDictionary(day => (day.EmployeeId, day.Day.Date), day => day.Day.Causes);

        // The difference is taken from what was paid with all adjustments so far, day by day. So adjusting twice with the same results
        // books nothing the second time, and the sum of all adjustments never depends on how often somebody looked.
        var settled = SettledByDay();
        var adjustments = recalculated.Employees
            .SelectMany(report => Differences(report, settled))
            .Select(day => new Adjustment
            {
                EmployeeId = day.EmployeeId,
                Date = day.Date,
                BookedOn = bookedOn,
                Figures = day.Difference,
                Causes = causes.TryGetValue((day.EmployeeId, day.Date), out var known) ? known : [],
            })
            .OrderBy(adjustment => adjustment.EmployeeId, StringComparer.Ordinal).ThenBy(adjustment => adjustment.Date)
            .ToList();
        return new Settlement
        {
            Period = adjustments.Count == 0 ? this : new ClosedPeriod(FirstDay, LastDay, Paid, [.. Adjustments, .. adjustments], ProvisionalSessions),
            Adjustments = adjustments,
        };
    }

    private static IEnumerable<(string EmployeeId, LocalDate Date, DayFigures Difference)> Differences(
        EmployeeReport report, Dictionary<(string EmployeeId, LocalDate Date), DayFigures> settled)
    {
        string id = report.Employee.Id;
        var isNow = FiguresOf(report);

        // Also the days that were paid and are not calculated any more: what was paid for them is taken back.
        return isNow.Keys.Union(settled.Keys.Where(key => key.EmployeeId == id))
            .Select(key => (id, key.Date, Figures(isNow, key).Minus(Figures(settled, key))))
            .Where(day => !day.Item3.IsZero);

        static DayFigures Figures(Dictionary<(string EmployeeId, LocalDate Date), DayFigures> all, (string EmployeeId, LocalDate Date) key) =>
            all.TryGetValue(key, out var figures) ? figures : DayFigures.Zero;
    }

    private Dictionary<(string EmployeeId, LocalDate Date), DayFigures> SettledByDay()
    {
        var settled = _paid.ToDictionary(day => day.Key, day => day.Value);
        foreach (var adjustment in Adjustments)
        {
            var key = (adjustment.EmployeeId, adjustment.Date);
            settled[key] = settled.TryGetValue(key, out var figures) ? figures.Plus(adjustment.Figures) : adjustment.Figures;
        }

        return settled;
    }

    private static Dictionary<(string EmployeeId, LocalDate Date), DayFigures> FiguresOf(EmployeeReport report)
    {
        var days = report.Timesheet.Days.ToDictionary(day => day.Date, day => day.Time);
        var pay = report.Pay.ToLookup(line => line.Date, line => (line.Code, line.Amount));
        return days.Keys.Union(pay.Select(line => line.Key))
            .Select(date => (Date: date, Figures: new DayFigures(days.TryGetValue(date, out var time) ? time : TimeTotals.Zero, pay[date])))
            .Where(day => !day.Figures.IsZero)
            .ToDictionary(day => (report.Employee.Id, day.Date), day => day.Figures);
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private void Contained(LocalDate date, string argument)
    {
        if (date < FirstDay || date > LastDay)
        {
            throw new ArgumentException($"{Text(date)} lies outside the period", argument);
        }
    }

    private void BookedLater(LocalDate date, string argument)
    {
        if (date <= LastDay)
        {
            throw new ArgumentOutOfRangeException(argument, $"{Text(date)} is not after the closed period; adjustments are booked in an open one");
        }
    }
}

/// <summary>What was found out of a paid day later: signed figures that are booked in an open period. Immutable.</summary>
public sealed record Adjustment
{
    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The business day, in the closed period.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The business day of the open period in which it is booked.</summary>
    public required LocalDate BookedOn { get; init; }

    /// <summary>What is added; below zero for what is taken. Never zero.</summary>
    public required DayFigures Figures { get; init; }

    /// <summary>Because of what; empty where that is not known.</summary>
    public IReadOnlyList<ChangeCause> Causes { get; init; } = [];
}

/// <summary>A closed period with adjustments that were just found. Immutable.</summary>
public sealed record Settlement
{
    internal Settlement()
    {
    }

    /// <summary>The period, with all adjustments; the same object where none was found.</summary>
    public required ClosedPeriod Period { get; init; }

    /// <summary>The new adjustments, by employee and date; empty where what was paid is what is calculated now.</summary>
    public required IReadOnlyList<Adjustment> Adjustments { get; init; }
}
