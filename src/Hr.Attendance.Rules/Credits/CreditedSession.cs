using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using System.Runtime.InteropServices;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Rules.Credits;

/// <summary>
/// One online session with its verdict and what it earned: the figures of a <see cref="Timesheets.TimesheetSession"/> without the evidence
/// behind them. Immutable; equal when all figures are equal.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CreditedSession
{
    internal long StartTime { get; init; }

    internal long EndTime { get; init; }

    internal long NetTime { get; init; }

    internal long EarnedTime { get; init; }

    internal long CreditedTime { get; init; }

    internal int Day { get; init; }

    internal CriteriaAnswers Answers { get; init; }

    /// <summary>The position of the employee in <see cref="CreditReport.Employees"/>.</summary>
    public int Employee { get; internal init; }

    /// <summary>The concurrent role.</summary>
    public string Role { get; internal init; }

    /// <summary>The business day in which it begins.</summary>
    public LocalDate Date => Nanoseconds.ToDate(Day);

    /// <summary>Its first instant.</summary>
    public Instant Start => Nanoseconds.ToInstant(StartTime);

    /// <summary>Its end, exclusive.</summary>
    public Instant End => Nanoseconds.ToInstant(EndTime);

    /// <summary>Its net time: the total of its pieces.</summary>
    public Duration Net => Duration.FromNanoseconds(NetTime);

    /// <summary>Customer turns that count in it.</summary>
    public int Turns { get; internal init; }

    /// <summary>Those of them that an answer could be asked for.</summary>
    public int JudgedTurns { get; internal init; }

    /// <summary>Those of the judged turns that were answered within the response window.</summary>
    public int TurnsInTime { get; internal init; }

    /// <summary>Conversations of its turns.</summary>
    public int Conversations { get; internal init; }

    /// <summary>Ratings that belong to it.</summary>
    public int Ratings { get; internal init; }

    /// <summary>Whether the policy accepts it as work.</summary>
    public bool IsEffective { get; internal init; }

    /// <summary>What a person decided of it, which stands above the criteria; null where nobody did.</summary>
    public DecisionKind? Decision { get; internal init; }

    /// <summary>The time that it earned, rounded and capped.</summary>
    public Duration Credited => Duration.FromNanoseconds(CreditedTime);

    /// <summary>The time that the daily cap took from it.</summary>
    public Duration CutByCap => Duration.FromNanoseconds(EarnedTime - CreditedTime);

    /// <summary>Whether the session meets a criterion.</summary>
    /// <param name="criterion">The position of the criterion in <see cref="CreditReport.Criteria"/>.</param>
    /// <returns>Whether it does; null where the policy does not ask for the criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public bool? Meets(int criterion) => criterion >= 0
        ? Answers[criterion]
        : throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "must be a position in the list of criteria");
}
