using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>What became of published duty.</summary>
public enum DutyChangeKind
{
    /// <summary>A duty that the published plan did not have.</summary>
    Added,

    /// <summary>A published duty that is taken away.</summary>
    Removed,

    /// <summary>A published duty that the rules no longer allow: the person has left, is on leave, or is unavailable now.</summary>
    NoLongerPossible,
}

/// <summary>A difference between a plan and what was published before. Immutable.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="EmployeeId">Whose duty.</param>
/// <param name="Date">The business day.</param>
/// <param name="Start">The first instant.</param>
/// <param name="End">The end, exclusive.</param>
public sealed record DutyChange(DutyChangeKind Kind, string EmployeeId, LocalDate Date, Instant Start, Instant End);
