using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>One business day of a unit and a role: a date in a span of dates that are alike. Immutable.</summary>
/// <param name="Span">The span.</param>
/// <param name="Day">The date's number.</param>
internal readonly record struct PlanDay(PlanSpan Span, int Day)
{
    /// <summary>The plan in force.</summary>
    internal SessionPlan Plan => Span.Plan;

    internal EffectivePolicy Policy => Span.Plan.Policy;

    internal LocalDate Date => Nanoseconds.ToDate(Day);

    /// <summary>When it begins.</summary>
    internal long Start => Span.Start + ((Day - Span.FirstDay) * Nanoseconds.PerDay);

    /// <summary>When the next one begins.</summary>
    internal long NextStart => Day == Span.LastDay ? Span.End : Start + Nanoseconds.PerDay;

    /// <summary>What the schedule plans for its date.</summary>
    internal PlannedDay Planned => Span.HasSchedule ? Span.Table.PlannedOn(Day) : PlannedDay.Nothing;
}

/// <summary>
/// Business days of a unit and a role that follow each other, have one plan and begin 24 hours after each other: what can be said of all of them
/// at once. Shared by all who hold the role there. Immutable.
/// </summary>
internal sealed class PlanSpan
{
    internal required PlanTable Table { get; init; }

    internal required int FirstDay { get; init; }

    internal required int LastDay { get; init; }

    /// <summary>When the first day begins.</summary>
    internal required long Start { get; init; }

    /// <summary>When the day after the last one begins.</summary>
    internal required long End { get; init; }

    internal required SessionPlan Plan { get; init; }

    /// <summary>Whether sessions are cut where one of the days ends; the governing role says so.</summary>
    internal required bool CutsAtBoundary { get; init; }

    internal required string UnitId { get; init; }

    internal required DateTimeZone Zone { get; init; }

    /// <summary>The dates on the clocks of the unit.</summary>
    internal required LocalDates Dates { get; init; }

    /// <summary>The local times that can count; null for any.</summary>
    internal required WindowTable? Windows { get; init; }

    /// <summary>The unpaid breaks of the primary role; null for none.</summary>
    internal required Breaks? Breaks { get; init; }

    /// <summary>Whether there is planned primary time to ask for.</summary>
    internal required bool HasSchedule { get; init; }

    /// <summary>Whether a time belongs to one of the days.</summary>
    internal bool Contains(long time) => time >= Start && time < End;

    /// <summary>Whether a date is one of them.</summary>
    internal bool Contains(int day) => day >= FirstDay && day <= LastDay;

    /// <summary>The day, of this span, to which a time belongs; the last one may be longer than the others.</summary>
    internal PlanDay At(long time) => new(this, Math.Min(FirstDay + (int)((time - Start) / Nanoseconds.PerDay), LastDay));
}
