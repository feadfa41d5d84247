using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>The evidence that a period needs.</summary>
internal static class EvaluationPeriod
{
    private const int DaysAfter = 8;

    /// <summary>What to ask an evidence source for; one day more on each side, because zones differ.</summary>
    internal static EvidenceQuery Query(IReadOnlyCollection<string> employeeIds, LocalDate firstDay, LocalDate lastDay, int? daysOfHistory) =>
        daysOfHistory is { } days
            ? new EvidenceQuery
            {
                EmployeeIds = employeeIds,
                Since = InstantOf(firstDay.PlusDays(-1 - Math.Min(days, 100_000))),
                Until = InstantOf(lastDay.PlusDays(1 + DaysAfter)),
            }
            : new EvidenceQuery { EmployeeIds = employeeIds };

    private static Instant InstantOf(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
