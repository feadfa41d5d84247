using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>How good a plan is, in figures that people ask for. Immutable.</summary>
public sealed record PlanMeasures
{
    /// <summary>How much time of people the service target asks for, over all intervals.</summary>
    public required Duration NeededTime { get; init; }

    /// <summary>How much of <see cref="NeededTime"/> has people: more than needed in one interval does not make up for too few in another.</summary>
    public required Duration CoveredTime { get; init; }

    /// <summary>All time of duty.</summary>
    public required Duration DutyTime { get; init; }

    /// <summary>The share of needed time that is covered, 0 to 1; 1 where nobody is needed.</summary>
    public double Coverage => NeededTime > Duration.Zero ? CoveredTime.TotalHours / NeededTime.TotalHours : 1;

    /// <summary>How many customers are expected in the planned intervals; null where there is no forecast.</summary>
    public double? CustomersExpected { get; init; }

    /// <summary>
    /// How many of them are expected to be answered late, or to leave, as the objective of the plan counts them: more people than needed save nobody.
    /// </summary>
    public required double CustomersLost { get; init; }

    /// <summary>The share of customers expected to be answered in time, 0 to 1; null where none is expected.</summary>
    public double? ShareInTime => CustomersExpected is > 0 and var expected ? Math.Max(0, 1 - (CustomersLost / expected)) : null;

    /// <summary>
    /// What customers will find, by a simulation of all queues: unlike <see cref="ShareInTime"/>, which takes each interval by itself, it carries on who waits
    /// from one to the next; null where nobody is expected, or so many that it would take too long.
    /// </summary>
    public SimulatedService? Simulation { get; init; }

    /// <summary>What the duty costs the employer: overtime pay by wage, hourly base and multiplier.</summary>
    public required decimal Cost { get; init; }

    /// <summary>The overtime of calendar months that is left to each person, by person and month.</summary>
    public required IReadOnlyList<OvertimeHeadroom> Headroom { get; init; }

    /// <summary>Burden before and in the plan, by person.</summary>
    public required IReadOnlyList<PersonBurden> Fairness { get; init; }

    /// <summary>How far the burden of months lies apart, by month, those before the plan included.</summary>
    public required IReadOnlyList<BurdenGap> FairnessByMonth { get; init; }
}

/// <summary>The overtime that a calendar month leaves to a person. Immutable.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Month">The month.</param>
/// <param name="Limit">The limit in force (`limit.monthlyOvertime`).</param>
/// <param name="Before">What timesheets show before the plan, and what the primary role makes by plan.</param>
/// <param name="Planned">What the duty of the plan makes.</param>
public sealed record OvertimeHeadroom(string EmployeeId, YearMonth Month, Duration Limit, Duration Before, Duration Planned)
{
    /// <summary>What is left; zero where the limit is broken already.</summary>
    public Duration Left => Duration.Max(Duration.Zero, Limit - Before - Planned);
}

/// <summary>The burden of one person. Immutable.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Before">The burden before the plan, as far as fairness looks back.</param>
/// <param name="Planned">The burden of the plan.</param>
/// <param name="FairShare">The person's part of the common burden against others: 1 for one who was there all the time.</param>
public sealed record PersonBurden(string EmployeeId, DutyBurden Before, DutyBurden Planned, double FairShare)
{
    /// <summary>All points, divided by the fair share: what is compared between people.</summary>
    public double PointsForShare => (Before.Points + Planned.Points) / FairShare;
}

/// <summary>How far the burden of a calendar month lies apart between people. Immutable.</summary>
/// <param name="Month">The month.</param>
/// <param name="Least">The fewest points of a person who could be on duty.</param>
/// <param name="Most">The most points of a person.</param>
/// <param name="IsPlanned">Whether days of it are planned.</param>
public sealed record BurdenGap(YearMonth Month, int Least, int Most, bool IsPlanned)
{
    /// <summary>The largest gap.</summary>
    public int Gap => Most - Least;
}
