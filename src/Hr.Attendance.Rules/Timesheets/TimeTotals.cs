using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The figures of a dual-role timesheet: of a day, of several, or what changed between two. Immutable.</summary>
public readonly record struct TimeTotals
{
    /// <summary>Time in the primary role.</summary>
    public Duration Primary { get; init; }

    /// <summary>Net time online in concurrent roles, effective or not.</summary>
    public Duration Online { get; init; }

    /// <summary>What of the online time was credited.</summary>
    public Duration Credited { get; init; }

    /// <summary>Overtime by kind of day, as far as it counts.</summary>
    public TimeByDayKind Overtime { get; init; }

    /// <summary>Overtime that is not approved where policy wants approval.</summary>
    public Duration Unapproved { get; init; }

    /// <summary>No time at all.</summary>
    public static TimeTotals Zero => default;

    /// <summary>The sum of two, figure by figure.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static TimeTotals operator +(TimeTotals left, TimeTotals right) => Add(left, right);

    /// <summary>What one has more than the other, figure by figure; below zero where it has less.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The difference.</returns>
    public static TimeTotals operator -(TimeTotals left, TimeTotals right) => Subtract(left, right);

    /// <summary>The sum of two, figure by figure.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static TimeTotals Add(TimeTotals left, TimeTotals right) =>
        new()
        {
            Primary = left.Primary + right.Primary,
            Online = left.Online + right.Online,
            Credited = left.Credited + right.Credited,
            Overtime = left.Overtime.Plus(right.Overtime),
            Unapproved = left.Unapproved + right.Unapproved,
        };

    /// <summary>What one has more than the other, figure by figure; below zero where it has less.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The difference.</returns>
    public static TimeTotals Subtract(TimeTotals left, TimeTotals right) =>
        new()
        {
            Primary = left.Primary - right.Primary,
            Online = left.Online - right.Online,
            Credited = left.Credited - right.Credited,
            Overtime = left.Overtime.Minus(right.Overtime),
            Unapproved = left.Unapproved - right.Unapproved,
        };

    /// <summary>The sum of any number.</summary>
    /// <param name="totals">The totals.</param>
    /// <returns>The sum; zero for none.</returns>
    public static TimeTotals Sum(IEnumerable<TimeTotals> totals) => Guard.NotNull(totals).Aggregate(Zero, Add);

    /// <summary>The figures of some days, from a position to another.</summary>
    internal static TimeTotals Of(IReadOnlyList<TimesheetDay> days, int first, int end)
    {
        var (primary, online, credited, unapproved) = (0L, 0L, 0L, 0L);
        var overtime = default(KindTimes);
        for (int i = first; i < end; i++)
        {
            var day = days[i];
            primary += day.PrimaryKinds.Total;
            unapproved += day.NotApproved.Total;
            overtime = overtime.Plus(day.CountingOvertime);
            for (int session = 0; session < day.Sessions.Count; session++)
            {
                online += day.Sessions[session].NetTime;
                credited += day.Sessions[session].CreditedTime;
            }
        }

        return new TimeTotals
        {
            Primary = Duration.FromNanoseconds(primary),
            Online = Duration.FromNanoseconds(online),
            Credited = Duration.FromNanoseconds(credited),
            Overtime = overtime.ToTime(),
            Unapproved = Duration.FromNanoseconds(unapproved),
        };
    }
}
