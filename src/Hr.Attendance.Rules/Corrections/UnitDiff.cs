using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is different of the employees of one unit together. Immutable.</summary>
public sealed record UnitDiff
{
    internal UnitDiff()
    {
    }

    /// <summary>The unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Of how many of its employees something is different.</summary>
    public required int Employees { get; init; }

    /// <summary>By how much time is different; below zero for less.</summary>
    public required TimeTotals Time { get; init; }

    /// <summary>By how much pay is different: one amount for each currency, those of zero left out.</summary>
    public required IReadOnlyList<Money> Pay { get; init; }

    /// <summary>Sessions that are effective now and were not, those that came included.</summary>
    public required int EffectiveNow { get; init; }

    /// <summary>Sessions that were effective and are not now, those that went included.</summary>
    public required int RefusedNow { get; init; }

    /// <summary>The units of which something is different, by id.</summary>
    /// <param name="diff">The difference.</param>
    /// <param name="report">Results that say in which unit each employee is; who is not in them is in no unit.</param>
    /// <returns>The units.</returns>
    public static IReadOnlyList<UnitDiff> Of(TimesheetDiff diff, AttendanceReport report)
    {
        Guard.NotNull(diff);
        var unitOf = Guard.NotNull(report).Employees.ToDictionary(employee => employee.Employee.Id, employee => employee.UnitId, StringComparer.Ordinal);
        return
        [
            .. diff.Employees
                .GroupBy(employee => unitOf.TryGetValue(employee.EmployeeId, out string? unit) ? unit : string.Empty, StringComparer.Ordinal)
                .OrderBy(unit => unit.Key, StringComparer.Ordinal)
                .Select(unit => Of(unit.Key, [.. unit])),
        ];
    }

    private static UnitDiff Of(string unitId, IReadOnlyList<EmployeeDiff> employees)
    {
        var days = employees.SelectMany(employee => employee.Days).ToList();
        var verdicts = days.SelectMany(day => day.Sessions).Where(session => session.ChangesVerdict).ToList();
        int effective = verdicts.Count(session => session.After?.Verdict.IsEffective == true);
        return new UnitDiff
        {
            UnitId = unitId,
            Employees = employees.Count,
            Time = TimeTotals.Sum(days.Select(day => day.Time)),
            Pay = PayDiff.Sum(days.SelectMany(day => day.Pay)),
            EffectiveNow = effective,
            RefusedNow = verdicts.Count - effective,
        };
    }
}
