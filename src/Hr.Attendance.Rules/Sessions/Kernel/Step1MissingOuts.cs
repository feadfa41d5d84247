using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 1: where a punch in ends that nothing closes.
// With the shift that it was for, where policy goes by the plan and there is one; else where the person's own messages break off. Never after the next
// punch in of any role, nor later than a pair may last.

/// <summary>Finds ends for punches in without a punch out. Not thread-safe.</summary>
internal sealed class MissingOuts
{
    private const int None = -1;

    /// <summary>How long before a shift a punch in can be the one for it.</summary>
    private const long BeforeShift = 2 * Nanoseconds.PerHour;

    private readonly IntervalList _shifts = new();

    /// <summary>The end; the beginning itself where nothing tells it.</summary>
    /// <param name="start">When the punch in was made.</param>
    /// <param name="nextIn">When the next one of any role was made; the end of all time for none.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="plan">The plan, for a punch of the primary role; null for any other.</param>
    /// <param name="evidence">The person's evidence.</param>
    /// <param name="roles">The roles that the person holds.</param>
    /// <param name="message">The message that tells the end; negative where it is the plan, or nothing.</param>
    internal long EndOf(
        long start, long nextIn, SessionPlan policy, EmployeePlan? plan, in EvidenceSlice evidence, HeldRoles roles, out int message)
    {
        long latest = Nanoseconds.Sum(start, policy.MaxOpen);
        long plannedEnd = plan is not null && policy.MissingOut == MissingOutRepair.PlannedEnd ? PlannedEnd(start, plan, roles) : None;
        message = plannedEnd >= 0 || policy.MissingOut == MissingOutRepair.Discard
            ? None
            : LastOfActivity(start, nextIn, latest, policy.MaxIdle, in evidence);
        long wanted = message < 0 ? Math.Max(plannedEnd, start) : Nanoseconds.Sum(evidence.MessageAt[message], policy.Tail);
        return Math.Min(wanted, Math.Min(nextIn, latest));
    }

    /// <summary>
    /// Where the planned shifts less leave of a date end, of which the first that ends after a punch in begins at most two hours after it; negative for none.
    /// </summary>
    private long PlannedEnd(long time, EmployeePlan plan, HeldRoles roles)
    {
        // The shifts of each date are in order, but one that leave has cut may go on when the next date's has begun.
        long first = long.MaxValue;
        long end = None;
        int day = roles.DayAt(time);
        for (int date = day - 2; date <= day + 2; date++)
        {
            plan.SetToShiftsLessLeave(_shifts, date);
            int next = _shifts.FirstEndingAfter(time);
            if (next < _shifts.Count && _shifts.Start(next) < first)
            {
                (first, end) = (_shifts.Start(next), _shifts.End(_shifts.Count - 1));
            }
        }

        return first <= time + BeforeShift ? end : None;
    }

    /// <summary>
    /// The last of the person's messages that follow a time without a gap that is too long, before the next punch in; the first one that is later than
    /// the latest end will do. Negative for none.
    /// </summary>
    private static int LastOfActivity(long time, long nextIn, long latest, long maxIdle, in EvidenceSlice evidence)
    {
        int last = None;
        long lastTime = time;
        for (int i = evidence.MessageAt.FirstFrom(time); i < evidence.MessageAt.Length && evidence.MessageAt[i] < nextIn && lastTime <= latest; i++)
        {
            if (evidence.Senders[i] == MessageSender.Employee)
            {
                if (evidence.MessageAt[i] - lastTime > maxIdle)
                {
                    break;
                }

                (last, lastTime) = (i, evidence.MessageAt[i]);
            }
        }

        return last;
    }
}
