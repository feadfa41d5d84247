using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Outlook;

/// <summary>
/// What is planned and allowed on one business day of a person, whether or not anybody has worked it yet: the plan of contract step 2, and the times in which
/// sessions of the concurrent roles can count. Immutable.
/// </summary>
public sealed record DayOutlook
{
    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant Start { get; init; }

    /// <summary>When the next one begins.</summary>
    public required Instant End { get; init; }

    /// <summary>The zone of the role that governs the day.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The unit of the role that governs the day.</summary>
    public required string UnitId { get; init; }

    /// <summary>The kind of the date; null where the unit's calendar does not know it.</summary>
    public required DayKind? Kind { get; init; }

    /// <summary>The policy that governs overtime, pay and limits of the day; null where no role is held on it.</summary>
    public required EffectivePolicy? Policy { get; init; }

    /// <summary>The planned shifts of the primary role, less leave, before breaks.</summary>
    public required IntervalSet Shifts { get; init; }

    /// <summary>What breaks and leave leave of the shifts.</summary>
    public required IntervalSet PrimaryTime { get; init; }

    /// <summary>The time that leave covers: its stated times, else the end of what was planned.</summary>
    public required IntervalSet LeaveTime { get; init; }

    /// <summary>The leave of the date.</summary>
    public required IReadOnlyList<Leave> Leave { get; init; }

    /// <summary>The concurrent roles that are held on the day, in the order of the chart.</summary>
    public required IReadOnlyList<RoleOutlook> Roles { get; init; }
}

/// <summary>A concurrent role on a business day of a person who holds it. Immutable.</summary>
public sealed record RoleOutlook
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The unit whose policy governs it.</summary>
    public required string UnitId { get; init; }

    /// <summary>The policy.</summary>
    public required EffectivePolicy Policy { get; init; }

    /// <summary>The hours of `session.windows` within the business day; all of it where the setting is empty.</summary>
    public required IntervalSet Windows { get; init; }

    /// <summary>Whether shifts for the role are windows too (`roster`).</summary>
    public required bool IsOpenedByShifts { get; init; }

    /// <summary>The shifts that rosters have for the role, as far as they meet the business day.</summary>
    public required IntervalSet Shifts { get; init; }
}
