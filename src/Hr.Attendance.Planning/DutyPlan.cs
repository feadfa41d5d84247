using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>Who is on duty when, why, and how good that is. Immutable; reasons and swaps are worked out when they are asked for. Thread-safe.</summary>
public sealed class DutyPlan
{
    private readonly IPlanAnswers _answers;

    internal DutyPlan(IPlanAnswers answers) => _answers = answers;

    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The concurrent role; empty where nobody holds one.</summary>
    public required string Role { get; init; }

    /// <summary>The length of the intervals.</summary>
    public required Duration Interval { get; init; }

    /// <summary>The queues, by unit.</summary>
    public required IReadOnlyList<QueuePlan> Queues { get; init; }

    /// <summary>The duty, by date, start, then employee.</summary>
    public required IReadOnlyList<PlannedDuty> Duties { get; init; }

    /// <summary>The ids of all who hold the role in one of the queues on any of the days, in order.</summary>
    public required IReadOnlyList<string> EmployeeIds { get; init; }

    /// <summary>What differs from the published duty, by date, then employee; empty where nothing was published.</summary>
    public required IReadOnlyList<DutyChange> Changes { get; init; }

    /// <summary>How good the plan is.</summary>
    public required PlanMeasures Measures { get; init; }

    /// <summary>The time in which people are missing, by the customers lost, most first.</summary>
    public required IReadOnlyList<PlanObstacle> Obstacles { get; init; }

    /// <summary>The limits whose relaxation would save customers, the one that saves most first.</summary>
    public required IReadOnlyList<Relaxation> Relaxations { get; init; }

    /// <summary>
    /// For days on which customers are lost, the smallest set of limits that was proven to stand in the way together, most lost first; empty where the
    /// allocator proves nothing, and cut off where its work ends.
    /// </summary>
    public IReadOnlyList<ProvenObstacle> ProvenObstacles { get; init; } = [];

    /// <summary>What was found on the way: data that lacks, dates that were guessed, limits that contradict each other.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The dates whose kind no calendar knows, guessed by their weekday, in order.</summary>
    public required IReadOnlyList<LocalDate> GuessedDates { get; init; }

    /// <summary>What was decided, and how good it is.</summary>
    public required AllocatedPlan Allocation { get; init; }

    /// <summary>Why a person has no duty on a business day, the weightiest reason first.</summary>
    /// <param name="employeeId">The person.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The reasons; empty where the person has duty on it.</returns>
    /// <exception cref="ArgumentException">The plan has no such person, or the date is none of its days.</exception>
    public IReadOnlyList<DutyReason> WhyNot(string employeeId, LocalDate date) => _answers.WhyNot(KnownAs(employeeId), DayOf(date));

    /// <summary>The swaps in which a person can give the duty of a business day, the best for the plan first. None breaks a limit.</summary>
    /// <param name="employeeId">The person.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The swaps; empty where the person has no duty on it, or nobody can take it.</returns>
    /// <exception cref="ArgumentException">The plan has no such person, or the date is none of its days.</exception>
    public IReadOnlyList<DutySwap> SwapsOf(string employeeId, LocalDate date) => _answers.SwapsOf(KnownAs(employeeId), DayOf(date));

    /// <summary>The duty as lines of rosters, which a host publishes: with the plan's role, in each person's local time.</summary>
    /// <returns>
    /// The lines, in the order of <see cref="Duties"/>; each id is made of person, date and start, so that the same duty has the same id again.
    /// </returns>
    public IReadOnlyList<Shift> ToShifts() => [.. Duties.Select(PublishedDuty.ToShift)];

    private string KnownAs(string employeeId) => EmployeeIds.Contains(Guard.NotNull(employeeId))
        ? employeeId
        : throw new ArgumentException("the plan has no such person", nameof(employeeId));

    private LocalDate DayOf(LocalDate date) => date >= FirstDay && date <= LastDay
        ? date
        : throw new ArgumentOutOfRangeException(nameof(date), "must be one of the plan's days");
}
