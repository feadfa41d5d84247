using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>Says where somebody was punched in within leave. Not thread-safe.</summary>
internal sealed class PunchedOnLeave
{
    private readonly IntervalList _leave = new();

    internal void Report(ReadOnlySpan<Pair> pairs, EmployeePlan plan, FindingList findings)
    {
        _leave.Clear();
        foreach (int date in plan.DatesWithEvidence)
        {
            _leave.Add(plan.LeaveOn(date));
        }

        _leave.Normalise();
        foreach (ref readonly var pair in pairs)
        {
            long common = 0;
            for (int i = _leave.FirstEndingAfter(pair.Start); i < _leave.Count && _leave.Start(i) < pair.End; i++)
            {
                common += Math.Min(pair.End, _leave.End(i)) - Math.Max(pair.Start, _leave.Start(i));
            }

            if (common > 0)
            {
                findings.Add(FindingKind.PunchedOnLeave, pair.In, length: common);
            }
        }
    }
}
