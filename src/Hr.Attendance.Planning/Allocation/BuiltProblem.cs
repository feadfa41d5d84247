using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>A problem that was made from rules and evidence, with what is known of its options and people. Immutable.</summary>
internal sealed record BuiltProblem
{
    internal required DutyProblem Problem { get; init; }

    /// <summary>What each option asks of a person, by its position.</summary>
    internal required IReadOnlyList<DutyBurden> Burdens { get; init; }

    /// <summary>What is known of each person, by the position in the problem.</summary>
    internal required IReadOnlyList<PlannedPerson> People { get; init; }

    /// <summary>Published duty that the rules no longer allow.</summary>
    internal required IReadOnlyList<LostDuty> Lost { get; init; }

    internal required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>What is known of a person beside the problem. Immutable.</summary>
internal sealed record PlannedPerson
{
    internal required Employee Employee { get; init; }

    /// <summary>The zone of each day.</summary>
    internal required IReadOnlyDictionary<LocalDate, DateTimeZone> Zones { get; init; }

    /// <summary>The queue that the person serves on a day; days without are missing.</summary>
    internal required IReadOnlyDictionary<LocalDate, string> QueueOn { get; init; }

    /// <summary>Why nothing is offered on a day; days with options are missing.</summary>
    internal required IReadOnlyDictionary<LocalDate, DutyReason> NotOffered { get; init; }

    /// <summary>The burden before the plan, by month.</summary>
    internal required IReadOnlyDictionary<YearMonth, DutyBurden> BurdenByMonth { get; init; }

    /// <summary>The headroom of each month that the plan meets, before any duty of it.</summary>
    internal required IReadOnlyList<OvertimeHeadroom> Headroom { get; init; }

    internal DutyBurden BurdenBefore => BurdenByMonth.Values.Aggregate(default(DutyBurden), DutyBurden.Add);
}

/// <summary>A published duty that the rules no longer allow. Immutable.</summary>
/// <param name="EmployeeId">Whose.</param>
/// <param name="Date">The business day.</param>
/// <param name="Start">The first instant.</param>
/// <param name="End">The end, exclusive.</param>
/// <param name="Reason">Why.</param>
internal sealed record LostDuty(string EmployeeId, LocalDate Date, Instant Start, Instant End, DutyReason Reason);
