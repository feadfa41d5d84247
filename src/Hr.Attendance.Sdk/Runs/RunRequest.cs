using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>What a run evaluates. Immutable.</summary>
/// <remarks>
/// With <see cref="DaysOfHistory"/> a source is asked for less than all evidence: for so many days before the period, and a week after it.
/// 400 days are enough for every setting that adds up days; what reaches further back in chains - compensatory leave of long ago, days worked
/// in a row - begins at the edge, and punches whose counterparts lie beyond it are reported as unpaired.
/// </remarks>
public sealed class RunRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    public RunRequest(LocalDate firstDay, LocalDate lastDay)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Whom to evaluate; null, as unless set, for everybody. Unknown ids are passed over.</summary>
    public IReadOnlyCollection<string>? EmployeeIds { get; init; }

    /// <summary>How many pieces are worked on at the same time, 1 at least; null, as unless set, for what the engine's options say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? DegreeOfParallelism
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "must be 1 at least");
    }

    /// <summary>
    /// How many people's evidence is read with one question to the source, 1 at least; null, as unless set, for what the engine's options
    /// say.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? PeopleAtATime
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "must be 1 at least");
    }

    /// <summary>How many days before the period its evidence is asked for; null, as unless set, for what the engine's options say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? DaysOfHistory
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "must not be negative");
    }

    /// <summary>
    /// Whether results also say what evidence shows worked and nobody counted (<see cref="Hr.Attendance.Rules.EmployeeReport.Uncounted"/>), as measures need
    /// it; not unless set, because it takes longer.
    /// </summary>
    public bool WithUncounted { get; init; }

    /// <summary>
    /// The state of the host's evidence, such as the number of its last change; null, as unless set, where the host does not know. A run is
    /// resumed only where it is the same.
    /// </summary>
    public string? EvidenceVersion { get; init; }
}
