using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>A rule that no plan of duty breaks.</summary>
public enum PlanRule
{
    /// <summary>A person is given only what they may be given.</summary>
    Allowed,

    /// <summary>One duty on a business day.</summary>
    OneDutyADay,

    /// <summary>Enough rest after a duty (<see cref="DutyPerson.MinimumRest"/>).</summary>
    MinimumRest,

    /// <summary>Kinds that may not follow each other (<see cref="DutyProblem.MayNotFollow"/>).</summary>
    Succession,

    /// <summary>Not too many days in a row (<see cref="DutyPerson.MostDaysInARow"/>).</summary>
    MostDaysInARow,

    /// <summary>Not too few days in a row (<see cref="DutyPerson.LeastDaysInARow"/>).</summary>
    LeastDaysInARow,

    /// <summary>Not too few days off in a row (<see cref="DutyPerson.LeastDaysOffInARow"/>).</summary>
    LeastDaysOffInARow,

    /// <summary>Not too many weekends (<see cref="DutyPerson.MostWeekends"/>).</summary>
    MostWeekends,

    /// <summary>Not too many of a kind (<see cref="DutyPerson.MostOfKind"/>).</summary>
    MostOfKind,

    /// <summary>Not more time than a limit (<see cref="DutyTimeLimit.AtMost"/>).</summary>
    MostTime,

    /// <summary>Not less time than a limit (<see cref="DutyTimeLimit.AtLeast"/>).</summary>
    LeastTime,

    /// <summary>Published duty of frozen days stands, and nothing is added to them (<see cref="DutyProblem.FrozenBefore"/>).</summary>
    Frozen,
}

/// <summary>A rule that a plan breaks. Immutable.</summary>
/// <param name="Person">Who, by the position in the problem.</param>
/// <param name="Rule">The rule.</param>
/// <param name="FirstDay">The first business day of what breaks it.</param>
/// <param name="LastDay">The last one, included.</param>
public readonly record struct PlanBreach(int Person, PlanRule Rule, LocalDate FirstDay, LocalDate LastDay);
