using Hr.Attendance.Rules.Time;
namespace Hr.Attendance.Rules.Crediting;

/// <summary>One business day of a unit and a role: when it begins, and the plan in force. Shared by all who hold the role there. Immutable.</summary>
internal sealed class PlanDay
{
    /// <summary>The date's number.</summary>
    internal required int Day { get; init; }

    internal required CreditPlan Plan { get; init; }

    /// <summary>When the policy of the date lets it begin.</summary>
    internal required long StatedStart { get; init; }

    /// <summary>When it begins: at its stated start, or at that of a later date where it comes before.</summary>
    internal required long Start { get; init; }

    /// <summary>When the next one begins.</summary>
    internal required long NextStart { get; init; }

    /// <summary>The planned primary time that begins on it.</summary>
    internal required IntervalList Planned { get; init; }

    /// <summary>The local times that can count; null for any.</summary>
    internal required WindowTable? Windows { get; init; }

    /// <summary>Whether the calendar knows the date.</summary>
    internal required bool IsKnown { get; init; }
}
