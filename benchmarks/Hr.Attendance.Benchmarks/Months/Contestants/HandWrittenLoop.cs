using Hr.Attendance.Benchmarks.Months.Workforce;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// The floor: what a good engineer writes for exactly these policies over plain arrays, and the measure of everything else. One thread; no
/// object, no string and no allocation for a session. <see cref="SessionAggregation"/> forms and counts, this judges and credits.
/// </summary>
internal sealed class HandWrittenLoop(GroupMonth month) : IContestant
{
    private readonly SessionAggregation _aggregation = new(month);
    private readonly BranchThresholds[] _thresholds = BranchThresholds.Of(month);

    public VerdictSum Run()
    {
        var credit = new CreditTally();
        foreach (ref readonly var session in _aggregation.Run())
        {
            ref readonly var asked = ref _thresholds[month.Branches[session.Employee]];
            credit.Add(session, IsEffective(session, asked), asked.Cap);
        }

        return credit.Tally.ToSum();
    }

    /// <summary>[8] Shares are compared crosswise, so nothing is divided and nothing rounded; without turns or ratings a criterion is met.</summary>
    private static bool IsEffective(in SessionAggregate session, in BranchThresholds asked)
    {
        unchecked
        {
            int met = session.Net >= asked.MinimumOnline ? 1 : 0;
            met += session.InTime * 100 >= asked.MinShare * session.Judged ? 1 : 0;
            if (asked.Satisfaction >= 0)
            {
                met += session.RatingSum * 100 >= asked.Satisfaction * SessionAggregate.RatingSteps * session.Ratings ? 1 : 0;
            }

            return met >= asked.Required;
        }
    }
}

/// <summary>[10] Credits judged sessions, which come by employee, then by start: whole minutes, as far as the day's cap reaches.</summary>
internal struct CreditTally
{
    private int _employee = -1;
    private int _day = -1;
    private int _creditedOfDay;

    public CreditTally()
    {
    }

    internal VerdictTally Tally;

    internal void Add(in SessionAggregate session, bool isEffective, int cap)
    {
        unchecked
        {
            int day = (session.Start - DayStartsAt) / DayLength;
            if (day is < 1 or > Days)
            {
                return;
            }

            if (day != _day || session.Employee != _employee)
            {
                (_employee, _day, _creditedOfDay) = (session.Employee, day, 0);
            }

            int earned = isEffective ? session.Net / Minute * Minute : 0;
            int credited = Math.Min(earned, cap - _creditedOfDay);
            _creditedOfDay += credited;
            Tally.Add(session.Employee, session.Start + SessionAggregation.Origin, session.Net, isEffective, credited);
        }
    }
}
