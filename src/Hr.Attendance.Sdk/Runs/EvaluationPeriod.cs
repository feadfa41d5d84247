using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Periods that an engine can evaluate, and the evidence they need.</summary>
internal static class EvaluationPeriod
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;
    private const int DaysAfter = 8;

    internal static void Check(LocalDate firstDay, LocalDate lastDay)
    {
        if (firstDay.Year < FirstYear || lastDay.Year > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(firstDay), "the period must lie within 1970 to 2199");
        }

        if (lastDay < firstDay)
        {
            throw new ArgumentOutOfRangeException(nameof(lastDay), "the period must not end before it begins");
        }
    }

    /// <summary>What to ask an evidence source for; one day more on each side, because zones differ.</summary>
    internal static EvidenceQuery Query(IReadOnlyCollection<string> employeeIds, LocalDate firstDay, LocalDate lastDay, int? daysOfHistory) => daysOfHistory is { } days
        ? new EvidenceQuery(employeeIds, InstantOf(firstDay.PlusDays(-1 - Math.Min(days, 100_000))), InstantOf(lastDay.PlusDays(1 + DaysAfter)))
        : new EvidenceQuery(employeeIds);

    private static Instant InstantOf(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
