using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What was planned for the primary role and what became of it: of a day, or of several. Immutable.</summary>
public readonly record struct PlanTotals
{
    /// <summary>What was planned: shifts less breaks.</summary>
    public Duration Planned { get; init; }

    /// <summary>What leave covers of it.</summary>
    public Duration Leave { get; init; }

    /// <summary>The part of the primary time that is planned and not punched.</summary>
    public Duration Assumed { get; init; }

    /// <summary>What is missing, day by day: more time on one day makes up for nothing on another.</summary>
    public Duration Undertime { get; init; }

    /// <summary>On how many days punches begin late.</summary>
    public int DaysLate { get; init; }

    /// <summary>On how many days punches end early.</summary>
    public int DaysLeftEarly { get; init; }

    /// <summary>On how many days half or more is missing, but not all.</summary>
    public int HalfDays { get; init; }

    /// <summary>On how many days there is no primary time at all, though some was due.</summary>
    public int DaysAbsent { get; init; }

    /// <summary>Nothing planned.</summary>
    public static PlanTotals Zero => default;

    /// <summary>The sum of two, figure by figure.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static PlanTotals operator +(PlanTotals left, PlanTotals right) => Add(left, right);

    /// <summary>The sum of two, figure by figure.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static PlanTotals Add(PlanTotals left, PlanTotals right) =>
        new()
        {
            Planned = left.Planned + right.Planned,
            Leave = left.Leave + right.Leave,
            Assumed = left.Assumed + right.Assumed,
            Undertime = left.Undertime + right.Undertime,
            DaysLate = left.DaysLate + right.DaysLate,
            DaysLeftEarly = left.DaysLeftEarly + right.DaysLeftEarly,
            HalfDays = left.HalfDays + right.HalfDays,
            DaysAbsent = left.DaysAbsent + right.DaysAbsent,
        };

    /// <summary>The sum of any number.</summary>
    /// <param name="totals">The totals.</param>
    /// <returns>The sum; zero for none.</returns>
    public static PlanTotals Sum(IEnumerable<PlanTotals> totals) => Guard.NotNull(totals).Aggregate(Zero, Add);

    /// <summary>The figures of some days, from a position to another.</summary>
    internal static PlanTotals Of(IReadOnlyList<TimesheetDay> days, int first, int end)
    {
        var sum = Zero;
        for (int i = first; i < end; i++)
        {
            if (!ReferenceEquals(days[i].PrimaryKinds, PrimaryKinds.Nothing))
            {
                sum += Of(days[i]);
            }
        }

        return sum;
    }

    /// <summary>The figures of one day.</summary>
    internal static PlanTotals Of(TimesheetDay day) =>
        new()
        {
            Planned = day.Planned,
            Leave = day.Leave,
            Assumed = day.Assumed,
            Undertime = day.Undertime,
            DaysLate = Count(day, DayMarks.Late),
            DaysLeftEarly = Count(day, DayMarks.LeftEarly),
            HalfDays = Count(day, DayMarks.HalfDay),
            DaysAbsent = Count(day, DayMarks.Absent),
        };

    private static int Count(TimesheetDay day, DayMarks mark) => (day.Marks & mark) == DayMarks.None ? 0 : 1;
}
