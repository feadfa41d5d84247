using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>A stretch of time in a concurrent role, judged as one. Immutable.</summary>
public sealed record OnlineSession
{
    internal OnlineSession()
    {
    }

    /// <summary>The business day of the role in which it begins, with the policy that it is judged under.</summary>
    public required RoleDay Day { get; init; }

    /// <summary>Its time: what remains after away time, primary time and time outside the windows are taken out; never empty.</summary>
    public required IntervalSet Pieces { get; init; }

    /// <summary>The punches that it was formed from, by time; empty when it was formed from messages.</summary>
    public required IReadOnlyList<Punch> Punches { get; init; }

    /// <summary>The role.</summary>
    public string Role => Day.Assignment.Role;

    /// <summary>Its first instant.</summary>
    public Instant Start => Pieces.Start;

    /// <summary>Its end, exclusive.</summary>
    public Instant End => Pieces.End;

    /// <summary>Its first instant on the clocks of the unit that governs its business day.</summary>
    public ZonedDateTime LocalStart => Start.InZone(Day.Zone);

    /// <summary>Its end, exclusive, on the same clocks.</summary>
    public ZonedDateTime LocalEnd => End.InZone(Day.Zone);

    /// <summary>Its net time: the total of its pieces.</summary>
    public Duration Net => Pieces.Total;

    /// <summary>The position among the sessions of its person; negative where it is known no more.</summary>
    internal int Position { get; init; } = -1;
}
