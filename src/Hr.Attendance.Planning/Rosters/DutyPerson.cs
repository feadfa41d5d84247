using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>An option that a person may be given, and what it means to that person.</summary>
/// <param name="Option">The option, by its position in the problem.</param>
/// <param name="Dislike">How much the person would rather not have it: 0 for no wish, below 0 for a wish to have it.</param>
/// <param name="Cost">What it costs the employer, in the currency of the problem.</param>
public readonly record struct PersonOption(int Option, int Dislike, decimal Cost);

/// <summary>A limit on the time of a person's duty in a stretch of business days.</summary>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last one, included.</param>
/// <param name="AtLeast">The least time of duty; zero for none.</param>
/// <param name="AtMost">The most time of duty: headroom that is left of a limit.</param>
public sealed record DutyTimeLimit(LocalDate FirstDay, LocalDate LastDay, Duration AtLeast, Duration AtMost);

/// <summary>One person: what they may be given, and the limits that no plan breaks.</summary>
public sealed record DutyPerson
{
    /// <summary>Who.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>
    /// The options that the person may be given, ascending by position: what roles, windows, leave, availability, skills and daily limits leave.
    /// </summary>
    public required IReadOnlyList<PersonOption> Options { get; init; }

    /// <summary>The least time between the end of a duty and the beginning of the next duty, or of <see cref="OtherWork"/>; zero for none.</summary>
    public Duration MinimumRest { get; init; }

    /// <summary>
    /// Work beside duty, in order: planned shifts of the primary role. Options within their rest are left out already; it is here to be checked.
    /// </summary>
    public IReadOnlyList<Interval> OtherWork { get; init; } = [];

    /// <summary>Business days on which the person works whatever the plan says, ascending; they count as days in a row.</summary>
    public IReadOnlyList<LocalDate> WorkingDays { get; init; } = [];

    /// <summary>How many days in a row end with the day before the plan.</summary>
    public int DaysInARowBefore { get; init; }

    /// <summary>How many days in a row with work begin with the day after the plan; a limit of days in a row counts them too.</summary>
    public int DaysInARowAfter { get; init; }

    /// <summary>
    /// The most days in a row with work or duty; null for no limit. Duty on one of <see cref="WorkingDays"/> makes no row longer, and is not held by it.
    /// </summary>
    public int? MostDaysInARow { get; init; }

    /// <summary>The least days in a row with work or duty, asked of stretches that begin and end within the plan; 1 for no limit.</summary>
    public int LeastDaysInARow { get; init; } = 1;

    /// <summary>The least days off in a row, asked of stretches that begin and end within the plan; 1 for no limit.</summary>
    public int LeastDaysOffInARow { get; init; } = 1;

    /// <summary>The most weekends (Saturday or Sunday) with duty; null for no limit.</summary>
    public int? MostWeekends { get; init; }

    /// <summary>The most duties of a kind; kinds without an entry have no limit.</summary>
    public IReadOnlyDictionary<string, int> MostOfKind { get; init; } = new Dictionary<string, int>();

    /// <summary>Limits of time: a day's, a month's headroom, a whole plan's. They may overlap.</summary>
    public IReadOnlyList<DutyTimeLimit> TimeLimits { get; init; } = [];

    /// <summary>Burden that the person has carried before, as far as fairness looks back; 0 or more.</summary>
    public int BurdenBefore { get; init; }

    /// <summary>The part of the common burden that is the person's, against others: 1 for one who was there all the time; above 0.</summary>
    public double FairShare { get; init; } = 1;
}
