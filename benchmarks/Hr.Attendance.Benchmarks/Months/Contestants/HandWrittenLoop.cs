using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// The floor: what a good engineer writes for exactly these policies over plain arrays, and the measure of everything else. One thread; no
/// object, no string and no allocation for a session. <see cref="SessionAggregation"/> forms and counts, this judges and
/// <see cref="CreditTally"/> credits.
/// </summary>
internal sealed class HandWrittenLoop(GroupMonth month) : IContestant
{
    private readonly SessionAggregation _aggregation = new(month);
    private readonly CreditTally _credit = new(month.First.Employee);
    private readonly BranchThresholds[] _thresholds = BranchThresholds.Of(month);

    public VerdictSum Run()
    {
        foreach (ref readonly var session in _aggregation.Run())
        {
            ref readonly var asked = ref _thresholds[month.Branches[session.Employee]];
            _credit.Add(session, IsEffective(session, asked), asked.Cap);
        }

        return _credit.ToSum();
    }

    /// <summary>
    /// [8] Shares are compared crosswise, so nothing is divided and nothing rounded; a criterion with nothing to judge abstains, and then fewer can
    /// be required.
    /// </summary>
    private static bool IsEffective(in SessionAggregate session, in BranchThresholds asked)
    {
        unchecked
        {
            int criteria = 1;
            int met = session.Net >= asked.MinimumOnline ? 1 : 0;
            if (session.Judged > 0)
            {
                criteria++;
                met += session.InTime * 100 >= asked.MinShare * session.Judged ? 1 : 0;
            }

            if (asked.Satisfaction >= 0 && session.Ratings > 0)
            {
                criteria++;
                met += session.RatingSum * 100 >= asked.Satisfaction * SessionAggregate.RatingSteps * session.Ratings ? 1 : 0;
            }

            return met >= Math.Min(asked.Required, criteria);
        }
    }
}
