using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>What a plan has to decide: intervals to be covered, stretches of duty to give, people to give them to.</summary>
public sealed record DutyProblem
{
    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The intervals, by queue and start. Options name them by their positions.</summary>
    public required IReadOnlyList<DutyInterval> Intervals { get; init; }

    /// <summary>The stretches of duty, by date, queue, start and end. People and plans name them by their positions.</summary>
    public required IReadOnlyList<DutyOption> Options { get; init; }

    /// <summary>The people, by id.</summary>
    public required IReadOnlyList<DutyPerson> People { get; init; }

    /// <summary>Kinds of which the second may not be had on the day after the first, by the same person.</summary>
    public IReadOnlyList<(string First, string Next)> MayNotFollow { get; init; } = [];

    /// <summary>What was published before, by person and option: to change it costs. Empty where nothing was.</summary>
    public IReadOnlyList<DutyAssignment> Published { get; init; } = [];

    /// <summary>
    /// Before this day the published duty that people may still be given stands, and nothing is added; null where nothing is frozen.
    /// </summary>
    public LocalDate? FrozenBefore { get; init; }
}
