using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2, what looks wrong: a terminal that says out where it should say in.
// Its punches still make pairs, from the end of one shift to the beginning of the next: nights are worked, and days are not. Such pairs count as they
// stand, because only people know what the terminal does; but where the plan has more of them than of others, somebody has to look.

/// <summary>Says whose punches look as if in and out were exchanged.</summary>
internal static class ExchangedKinds
{
    private const int Fewest = 3;
    private const long Near = NodaConstants.NanosecondsPerHour;

    internal static void Report(ReadOnlySpan<Pair> pairs, EmployeePlan plan, FindingList findings)
    {
        int first = -1;
        int last = -1;
        int exchanged = 0;
        int others = 0;
        foreach (ref readonly var pair in pairs)
        {
            if (plan.IsPlainlyEmpty(pair.Day, pair.Day - 1, pair.Day + 1))
            {
                continue;
            }

            if (IsNearEdge(plan, pair.Day, pair.Start, ofStarts: true))
            {
                others++;
            }
            else if (IsNearEdge(plan, pair.Day, pair.Start, ofStarts: false) && IsNearEdge(plan, pair.Day, pair.End, ofStarts: true))
            {
                exchanged++;
                last = pair.In;
                first = first < 0 ? pair.In : first;
            }
        }

        if (exchanged >= Fewest && exchanged > others)
        {
            findings.Add(FindingKind.KindsExchanged, first, last, length: exchanged);
        }
    }

    /// <summary>Whether a shift of about a date begins, or ends, about at a time.</summary>
    private static bool IsNearEdge(EmployeePlan plan, int date, long time, bool ofStarts)
    {
        for (int day = date - 1; day <= date + 1; day++)
        {
            var shifts = plan.On(day).Shifts;
            for (int i = 0; i < shifts.Count; i++)
            {
                if (Math.Abs(time - (ofStarts ? shifts.Start(i) : shifts.End(i))) <= Near)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
