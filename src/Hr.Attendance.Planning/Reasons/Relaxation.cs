using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>How what a relaxation brings was found.</summary>
public enum RelaxationMethod
{
    /// <summary>
    /// By counting: as if those whom the limit keeps away stood in all of the time in which people are missing. It is the most that can come of it.
    /// </summary>
    Counted,

    /// <summary>By planning again without the limit: what it brings is what that plan loses less.</summary>
    PlannedAgain,

    /// <summary>By a solver, with a proof.</summary>
    Proven,
}

/// <summary>What the plan would gain if one limit were relaxed. Immutable.</summary>
public sealed record Relaxation
{
    /// <summary>The limit.</summary>
    public required DutyReasonKind Kind { get; init; }

    /// <summary>How many customers fewer would be lost.</summary>
    public required double CustomersSaved { get; init; }

    /// <summary>How that was found.</summary>
    public required RelaxationMethod Method { get; init; }

    /// <summary>The relaxation in words.</summary>
    public required Bilingual Sentence { get; init; }
}
