using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>What must come of a scenario. Only what is said is compared. Immutable.</summary>
public sealed record ExpectedResults
{
    /// <summary>Nothing but no error.</summary>
    public static ExpectedResults Nothing { get; } = new();

    /// <summary>What each employee must get.</summary>
    public IReadOnlyList<ExpectedEmployee> Employees { get; init; } = [];

    /// <summary>Codes of findings that must be among those of the evaluation. Any error whose code is not here fails the scenario.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}

/// <summary>Figures of a day, or of all days together. Null is not compared. Immutable.</summary>
public record ExpectedFigures
{
    /// <summary>What was planned for the primary role.</summary>
    public Duration? Planned { get; init; }

    /// <summary>Time in the primary role.</summary>
    public Duration? Primary { get; init; }

    /// <summary>What leave covers of the plan.</summary>
    public Duration? Leave { get; init; }

    /// <summary>Primary time that is planned and not punched.</summary>
    public Duration? Assumed { get; init; }

    /// <summary>What is missing of the plan.</summary>
    public Duration? Undertime { get; init; }

    /// <summary>All words that days have, each once: <c>late</c>, <c>leftEarly</c>, <c>halfDay</c>, <c>absent</c>; null where they are not compared.</summary>
    public IReadOnlyList<string>? Marks { get; init; }

    /// <summary>Net time online.</summary>
    public Duration? Online { get; init; }

    /// <summary>Credited time.</summary>
    public Duration? Credited { get; init; }

    /// <summary>Overtime of all kinds of days.</summary>
    public Duration? Overtime { get; init; }

    /// <summary>Overtime by kind of day; kinds that are not here are not compared.</summary>
    public IReadOnlyDictionary<DayKind, Duration> OvertimeBy { get; init; } = new Dictionary<DayKind, Duration>();

    /// <summary>Overtime that is not approved.</summary>
    public Duration? Unapproved { get; init; }

    /// <summary>All sessions, by start; null where they are not compared.</summary>
    public IReadOnlyList<ExpectedSession>? Sessions { get; init; }

    /// <summary>The sum of the pay lines of some codes; 0 for no such line.</summary>
    public IReadOnlyDictionary<string, decimal> Pay { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The sum of all pay lines.</summary>
    public Money? PayTotal { get; init; }

    /// <summary>The codes of all alerts, in any order; null where they are not compared.</summary>
    public IReadOnlyList<string>? Alerts { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>What one employee must get, over all days and on some of them. Immutable.</summary>
public sealed record ExpectedEmployee : ExpectedFigures
{
    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>Figures of some days.</summary>
    public IReadOnlyDictionary<LocalDate, ExpectedFigures> Days { get; init; } = new Dictionary<LocalDate, ExpectedFigures>();

    /// <summary>Values of settings by role, on the first day that is evaluated.</summary>
    public IReadOnlyList<ExpectedSetting> Settings { get; init; } = [];

    internal IEnumerable<LocalDate> AllDates => Days.Keys.Concat((Sessions ?? []).Select(session => session.Date).OfType<LocalDate>());
}

/// <summary>The value that a setting must have for a role of an employee. Immutable.</summary>
public sealed record ExpectedSetting
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The setting's name.</summary>
    public required string Setting { get; init; }

    /// <summary>The value, as a document writes it.</summary>
    public required PolicyValue Value { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>What is said of one session. Null is not compared. Immutable.</summary>
public sealed record ExpectedSession
{
    /// <summary>The business day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The start, on the clock of the business day.</summary>
    public ClockTime? Start { get; init; }

    /// <summary>The end, on the clock of the business day.</summary>
    public ClockTime? End { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the policy accepts it as work.</summary>
    public bool? IsEffective { get; init; }

    /// <summary>What a person decided of it.</summary>
    public DecisionKind? Decision { get; init; }

    /// <summary>The time it earned.</summary>
    public Duration? Credited { get; init; }

    /// <summary>Its net time.</summary>
    public Duration? Net { get; init; }

    /// <summary>Criteria that must be met.</summary>
    public IReadOnlyList<string> Met { get; init; } = [];

    /// <summary>All criteria that are not met; null where they are not compared.</summary>
    public IReadOnlyList<string>? Unmet { get; init; }

    /// <summary>Customer turns.</summary>
    public int? Turns { get; init; }

    /// <summary>Turns that an answer could be asked for.</summary>
    public int? Judged { get; init; }

    /// <summary>Turns that were answered in time.</summary>
    public int? InWindow { get; init; }

    /// <summary>Conversations.</summary>
    public int? Conversations { get; init; }

    /// <summary>Ratings.</summary>
    public int? Ratings { get; init; }

    /// <summary>The mean rating, 0 to 1, to three digits.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}
