using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Draws what was said of a day: rosters, leave, approvals and, where they are wanted, people's decisions over sessions.</summary>
/// <param name="dice">The dice.</param>
/// <param name="aims">The thresholds, completed.</param>
internal sealed class WordsDraw(Dice dice, Thresholds aims)
{
    // Words are aimed at what was done: an approval at a part of the time online, leave at the end of a shift. All are sound by themselves, and may
    // contradict each other and what was done, as people's words do.

    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    private static readonly (int From, int To)[] Work = [(9, 18), (9, 17), (12, 20), (22, 30)];
    private static readonly (int From, int To)[] Duty = [(18, 22), (19, 21), (20, 26)];
    private static readonly (int From, int To)[] Away = [(9, 13), (14, 18), (16, 20)];
    private static readonly string[] Kinds = [Leave.Compensatory, "annual", "sick"];
    private static readonly DecisionKind[] Decisions = [DecisionKind.Accept, DecisionKind.Refuse, DecisionKind.Hold];

    /// <summary>The day with words about it.</summary>
    /// <param name="person">Whose day it is.</param>
    /// <param name="day">What was done on it.</param>
    /// <param name="withDecisions">Whether somebody may decide over its sessions.</param>
    internal EvidenceOfDay Draw(DrawnPerson person, EvidenceOfDay day, bool withDecisions)
    {
        var done = day.Works.Concat(day.Online).ToList();
        return day with
        {
            Shifts = dice.OnceIn(4) ? Shifts(person) : [],
            Leave = dice.OnceIn(8) ? [LeaveOfDay()] : [],
            Approved = [.. done.Where(_ => dice.OnceIn(3)).Select(PartOf)],
            Rejected = [.. done.Where(_ => dice.OnceIn(10)).Select(PartOf)],
            Decisions = withDecisions && day.Online.Count > 0 && dice.OnceIn(8) ? [DecisionOver(dice.Pick(day.Online))] : [],
        };
    }

    /// <summary>A shift in the primary role, or a day off; duty in a concurrent one; or both.</summary>
    private PlannedShift[] Shifts(DrawnPerson person)
    {
        var shifts = new List<PlannedShift>();
        if (person.HasPrimary)
        {
            shifts.Add(new PlannedShift { Span = dice.OnceIn(5) ? null : Hours(dice.Pick(Work)) });
        }

        if (person.ConcurrentRoles.Count > 0 && dice.OnceIn(2))
        {
            shifts.Add(new PlannedShift { Span = Hours(dice.Pick(Duty)), Role = dice.Pick(person.ConcurrentRoles) });
        }

        return [.. shifts];
    }

    /// <summary>Leave of some hours, mostly at times; as long as it says, or an hour of it.</summary>
    private LeaveTaken LeaveOfDay()
    {
        string kind = dice.Pick(Kinds);
        if (dice.OnceIn(2))
        {
            return new LeaveTaken { Kind = kind, Time = Duration.FromHours(dice.Between(1, 8)) };
        }

        var span = Hours(dice.Pick(Away));
        return new LeaveTaken { Kind = kind, Span = span, Time = Duration.FromSeconds(dice.OnceIn(4) ? Hour : span.To.Second - span.From.Second) };
    }

    /// <summary>The whole of a span; its beginning or end, cut in the middle or at a length that policies speak of; or more than it on both sides.</summary>
    private ClockSpan PartOf(ClockSpan span)
    {
        int length = span.To.Second - span.From.Second;
        int part = Math.Max(1, Math.Min(length, dice.OnceIn(2) ? length / 2 : dice.Pick(aims.Lengths)));
        return dice.Below(4) switch
        {
            0 => span,
            1 => new ClockSpan(span.From, span.From.Plus(part)),
            2 => new ClockSpan(span.To.Plus(-part), span.To),
            _ => new ClockSpan(span.From.Plus(-Math.Min(span.From.Second, Hour)), span.To.Plus(Math.Min((2 * Day) - 1 - span.To.Second, Hour))),
        };
    }

    private SessionDecision DecisionOver(ClockSpan span) =>
        new() { Kind = dice.Pick(Decisions), At = span.From.Plus(dice.Below(span.To.Second - span.From.Second)) };

    private static ClockSpan Hours((int From, int To) hours) => new(new ClockTime(hours.From * Hour), new ClockTime(hours.To * Hour));
}
