using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What the plain evaluator says of one session.</summary>
internal sealed record PlainSession(string EmployeeId, LocalDate Date, string Role, IReadOnlyList<(Instant Start, Instant End)> Pieces)
{
    internal Instant Start => Pieces[0].Start;

    internal Instant End => Pieces[^1].End;

    internal required Duration Net { get; init; }

    internal required Duration Active { get; init; }

    internal required int Turns { get; init; }

    internal required int Judged { get; init; }

    internal required int InTime { get; init; }

    internal required int Conversations { get; init; }

    internal required int Backlog { get; init; }

    internal required int Missed { get; init; }

    internal required int Closed { get; init; }

    internal required int Outbound { get; init; }

    internal required int Ratings { get; init; }

    /// <summary>The mean rating; null without ratings.</summary>
    internal required PlainShare? Satisfaction { get; init; }

    /// <summary>The configured criteria, each with its answer.</summary>
    internal required IReadOnlyList<(string Id, bool IsMet)> Criteria { get; init; }

    internal required bool IsEffective { get; init; }

    /// <summary>The decision that stands above the criteria; null for none.</summary>
    internal Decision? Decision { get; init; }

    internal required bool IsProvisional { get; init; }

    internal Duration Credited { get; init; }

    /// <summary>The cells that earned it what it is credited: those of its pieces, or of its active time.</summary>
    internal IReadOnlyCollection<int> EarnedBy { get; init; } = [];
}

/// <summary>What the plain evaluator says of one business day of one employee, with its sessions by start.</summary>
internal sealed record PlainDay(string EmployeeId, LocalDate Date, IReadOnlyList<PlainSession> Sessions)
{
    /// <summary>The kind of the date; null where the person's calendar does not know it.</summary>
    internal required DayKind? Kind { get; init; }

    internal required Duration Primary { get; init; }

    internal required Duration Planned { get; init; }

    internal required Duration Leave { get; init; }

    internal required Duration Assumed { get; init; }

    internal required Duration Undertime { get; init; }

    internal required DayMarks Marks { get; init; }

    internal required IReadOnlyDictionary<DayKind, Duration> Overtime { get; init; }

    /// <summary>"`unapproved` stands beside" what counts.</summary>
    internal required Duration Unapproved { get; init; }

    internal Duration Online => Sessions.Aggregate(Duration.Zero, (sum, session) => sum + session.Net);

    internal Duration Credited => Sessions.Aggregate(Duration.Zero, (sum, session) => sum + session.Credited);

    /// <summary>"A day on which only something was planned is listed too."</summary>
    internal bool HasNothing =>
        Primary == Duration.Zero && Planned == Duration.Zero && Sessions.Count == 0 && Overtime.Values.All(time => time == Duration.Zero);
}
