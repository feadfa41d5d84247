using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Why some time that evidence shows online is in no session.</summary>
public enum ExclusionReason
{
    /// <summary>The assignment to the role was not in effect.</summary>
    OutsideAssignment,

    /// <summary>The employee was away.</summary>
    Away,

    /// <summary>For too long nothing was heard of the employee, nor was the employee asked anything.</summary>
    Silence,

    /// <summary>It was primary time.</summary>
    PrimaryTime,

    /// <summary>It lay outside the windows in which a session can count.</summary>
    OutsideWindows,

    /// <summary>Other evidence of the same role shows it too, and it counts once: punches of one business day and messages of the next.</summary>
    CountedAlready,

    /// <summary>A session in another role, which began earlier, has it.</summary>
    OtherRole,
}

/// <summary>
/// Time that evidence shows online in a role, before anything is taken out of it: a pair of punches or a run of messages, or the part of one
/// that goes on under a business day of its own. Immutable.
/// </summary>
public sealed record ClaimedTime
{
    internal ClaimedTime()
    {
    }

    /// <summary>The business day of the role on which it begins.</summary>
    public required RoleDay Day { get; init; }

    /// <summary>The time, half-open; not empty.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The punches that it was formed from; empty for a run of messages.</summary>
    public required IReadOnlyList<Punch> Punches { get; init; }
}

/// <summary>Time that was taken out of claimed time. Immutable.</summary>
public sealed record ExcludedTime
{
    internal ExcludedTime()
    {
    }

    /// <summary>The business day of the role, under whose policy it was taken out.</summary>
    public required RoleDay Day { get; init; }

    /// <summary>Why.</summary>
    public required ExclusionReason Reason { get; init; }

    /// <summary>The time; not empty.</summary>
    public required IntervalSet Time { get; init; }
}

/// <summary>Takes notes while sessions are formed, for an explanation.</summary>
internal sealed class SessionTrace(HeldRoles roles, EmployeeEvidence evidence) : FormingNotes
{
    /// <summary>The day of the last note: most often the next one is of the same.</summary>
    private RoleDay? _lastDay;
    private int _lastHeld;
    private ILookup<LocalDate, ClaimedTime>? _claimsByDate;
    private ILookup<LocalDate, ExcludedTime>? _excludedByDate;
    private IntervalSet? _timeOfClaims;

    internal List<ClaimedTime> Claims { get; } = [];

    internal List<ExcludedTime> Excluded { get; } = [];

    // What follows is asked day by day, once all notes are taken, so it is put in order once.

    /// <summary>The claims by business day, those of each by start.</summary>
    internal ILookup<LocalDate, ClaimedTime> ClaimsByDate => _claimsByDate ??= Claims.OrderBy(claim => claim.Interval.Start).ToLookup(claim => claim.Day.Date);

    /// <summary>What was taken out of the claims by business day.</summary>
    internal ILookup<LocalDate, ExcludedTime> ExcludedByDate => _excludedByDate ??= Excluded.ToLookup(taken => taken.Day.Date);

    /// <summary>The time of all claims.</summary>
    internal IntervalSet TimeOfClaims => _timeOfClaims ??= IntervalSet.Of(Claims.Select(claim => claim.Interval));

    internal override void Claimed(int held, PlanDay day, long start, long end, ReadOnlySpan<int> punches)
    {
        var records = new List<Punch>(punches.Length);
        foreach (int punch in punches)
        {
            records.Add(evidence.Punches[punch]);
        }

        Claims.Add(new ClaimedTime
        {
            Day = DayOf(held, day),
            Interval = new Interval(Nanoseconds.ToInstant(start), Nanoseconds.ToInstant(end)),
            Punches = records,
        });
    }

    internal override void TakenOut(Removal why, int held, PlanDay day, IntervalList time) => Excluded.Add(new ExcludedTime
    {
        Day = DayOf(held, day),
        Reason = why switch
        {
            Removal.OutsideAssignment => ExclusionReason.OutsideAssignment,
            Removal.Away => ExclusionReason.Away,
            Removal.Silence => ExclusionReason.Silence,
            Removal.PrimaryTime => ExclusionReason.PrimaryTime,
            Removal.OutsideWindows => ExclusionReason.OutsideWindows,
            Removal.CountedAlready => ExclusionReason.CountedAlready,
            _ => ExclusionReason.OtherRole,
        },
        Time = time.ToSet(),
    });

    private RoleDay DayOf(int held, PlanDay day)
    {
        if (_lastDay is null || _lastHeld != held || _lastDay.Date != day.Date)
        {
            (_lastDay, _lastHeld) = (RoleDay.Of(roles.AssignmentOf(held), day), held);
        }

        return _lastDay;
    }
}
