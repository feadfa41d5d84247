using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>What became of the punches of a business day on the way to its primary time, for an explanation.</summary>
internal sealed class PrimaryNotes
{
    private readonly IntervalList _before = new();
    private readonly IntervalList _taken = new();

    /// <summary>Beginnings and ends that grace moved, each with the time that it went to.</summary>
    internal List<(long At, long To)> Moved { get; } = [];

    /// <summary>What lies outside the plan and does not count.</summary>
    internal IntervalList OutsidePlan { get; } = new();

    /// <summary>What was taken out as breaks at times.</summary>
    internal IntervalList Breaks { get; } = new();

    /// <summary>What was taken out as a break by hours.</summary>
    internal IntervalList BreakByHours { get; } = new();

    internal void AddMoved(long at, long to)
    {
        if (at != to)
        {
            Moved.Add((at, to));
        }
    }

    /// <summary>Remembers the time before a step.</summary>
    internal void Before(IntervalList time) => _before.CopyFrom(time);

    /// <summary>What is left after what lies outside the plan is taken out.</summary>
    internal void OutsidePlanWas(IntervalList left) => OutsidePlan.SetToDifference(_before, left);

    /// <summary>What is left after breaks, and what was taken out as a break by hours.</summary>
    internal void BreaksWere(IntervalList left, IntervalList byHours)
    {
        BreakByHours.CopyFrom(byHours);
        _taken.SetToDifference(_before, left);
        Breaks.SetToDifference(_taken, byHours);
    }
}
