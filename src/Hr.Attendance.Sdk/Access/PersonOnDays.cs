using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>What is said of a person beside figures: only what was so on the days of which figures are shown.</summary>
internal sealed class PersonOnDays
{
    // A person's record tells more than the days do: when somebody joined, moved or got a raise. So a reader of some days gets what those days show
    // by themselves: a change is dated by the first of them that shows it.

    private readonly List<LocalDate> _worked;
    private readonly List<LocalDate> _paid;
    private readonly List<LocalDate> _all;

    /// <summary>Takes the days of which something is shown.</summary>
    /// <param name="worked">Those with times, alerts or leave, in any order.</param>
    /// <param name="paid">Those with pay, in any order.</param>
    internal PersonOnDays(IReadOnlyCollection<LocalDate> worked, IReadOnlyCollection<LocalDate> paid)
    {
        _worked = InOrder(worked);
        _paid = InOrder(paid);
        _all = InOrder([.. worked, .. paid]);
    }

    /// <summary>Whether nothing is shown at all.</summary>
    internal bool IsUnseen => _all.Count == 0;

    /// <summary>The person's unit on the last day that is shown; that of the report for who sees times and pay of every day.</summary>
    internal string LastUnitOf(EmployeeReport report, AccessRights always) =>
        SeesUnitsOf(always) ? report.UnitId : report.Employee.Unit.On(_all[_all.Count - 1]);

    internal Employee Narrow(Employee employee, AccessRights always)
    {
        bool wholly = always.HasFlag(AccessRights.Timesheet);
        return new Employee(
            employee.Id,
            SeesUnitsOf(always) ? employee.Unit : On(_all, employee.Unit)!,
            wholly ? employee.Assignments : [.. employee.Assignments
                .Where(held => _worked.Exists(held.Dates.Contains))
                .Select(held => held with { Dates = held.Dates.Intersect(Span), Place = default })],
            wholly ? employee.Tags : null,
            employee.MonthlyWage is { } wage ? always.HasFlag(AccessRights.Pay) ? wage : On(_paid, wage) : null,
            wholly ? employee.Employment : _worked.Count == 0 ? default : employee.Employment.Intersect(Span),
            wholly ? employee.Place : default);
    }

    /// <summary>From the first day to the last.</summary>
    private DateRange Span => new(_worked[0], _worked[_worked.Count - 1].PlusDays(1));

    private static bool SeesUnitsOf(AccessRights always) => always.HasFlag(AccessRights.Timesheet | AccessRights.Pay);

    /// <summary>The values on some days; null where there is no day.</summary>
    private static DatedValues<T>? On<T>(List<LocalDate> days, DatedValues<T> values)
        where T : notnull
    {
        var seen = new List<(LocalDate? From, T Value)>();
        foreach (var date in days)
        {
            var value = values.On(date);
            if (seen.Count == 0 || !EqualityComparer<T>.Default.Equals(seen[seen.Count - 1].Value, value))
            {
                seen.Add((date, value));
            }
        }

        return seen.Count == 0 ? null : new DatedValues<T>(seen);
    }

    private static List<LocalDate> InOrder(IReadOnlyCollection<LocalDate> days) => [.. days.Distinct().OrderBy(day => day)];
}
