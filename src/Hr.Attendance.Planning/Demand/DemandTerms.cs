using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>How conversations are counted. Immutable.</summary>
public sealed record DemandTerms
{
    /// <summary>The length of the intervals: 15, 30 (as unless set) or 60 minutes.</summary>
    public Duration Interval { get; init; } = Duration.FromMinutes(30);

    /// <summary>The local time at which business days begin, and with it their first interval; 04:00 unless set, as in `day.startsAt`.</summary>
    public LocalTime DayStartsAt { get; init; } = new(4, 0);

    /// <summary>
    /// The tag of employees that says which business line they serve: `line` unless set. A business line that is a unit of the tree needs no tag, it is counted
    /// as any unit is.
    /// </summary>
    public string LineTag { get; init; } = "line";

    /// <summary>Spans in which a host knows that records are missing, in any order; none unless set. Intervals that they touch are gaps and no zeros.</summary>
    public IReadOnlyList<Interval> Gaps { get; init; } = [];
}
