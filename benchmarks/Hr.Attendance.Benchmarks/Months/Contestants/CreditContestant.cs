using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Credits;
using Hr.Attendance.Rules.Evidence.Columns;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>This engine's verdicts and credit alone, from objects in memory or from columns, of which the sessions are added up.</summary>
internal sealed class CreditContestant : IContestant
{
    private readonly Func<CreditReport> _credit;
    private readonly int _threads;

    private CreditContestant(Func<EvaluationOptions, CreditReport> credit, int threads)
    {
        var options = new EvaluationOptions { Workers = threads };
        _credit = () => credit(options);
        _threads = threads;
    }

    /// <summary>From objects; what of them is numbered is numbered once, before anything is measured.</summary>
    internal static CreditContestant FromObjects(GroupObjects group, int threads = 1) =>
        new(options => group.Engine.Credit(group.Evidence, MonthOfMarch.First, MonthOfMarch.Last, options), threads);

    /// <summary>From columns that were checked before.</summary>
    internal static CreditContestant FromColumns(GroupObjects group)
    {
        var columns = Checked(group);
        return new CreditContestant(options => group.Engine.CreditColumns(columns, MonthOfMarch.First, MonthOfMarch.Last, options), threads: 1);
    }

    /// <summary>From columns, the check of every row and whose each rating is counted in.</summary>
    internal static CreditContestant WithCheck(GroupObjects group) =>
        new(options => group.Engine.CreditColumns(Checked(group), MonthOfMarch.First, MonthOfMarch.Last, options), threads: 1);

    public VerdictSum Run()
    {
        var report = _credit();
        return Stretches.Sum<VerdictTally>(report.Employees.Count, _threads, Read, static (ref sum, in part) => sum.Add(part)).ToSum();

        VerdictTally Read(int first, int end)
        {
            var tally = default(VerdictTally);
            for (int employee = first; employee < end; employee++)
            {
                foreach (ref readonly var session in report.Of(employee).Span)
                {
                    tally.Add(employee, session.Start.ToUnixTimeSeconds(), Seconds(session.Net), session.IsEffective, Seconds(session.Credited));
                }
            }

            return tally;
        }
    }

    private static int Seconds(Duration time) => (int)time.TotalSeconds;

    private static EvidenceColumns Checked(GroupObjects group)
    {
        var month = group.Month;
        return new EvidenceColumns(
            group.EmployeeIds,
            new Rules.Evidence.Columns.PunchColumns
            {
                Employee = month.Punches.Employee,
                At = month.Punches.At,
                Kind = month.Punches.Kind,
                Role = month.Punches.Role,
                Roles = GroupMonth.Roles,
            },
            new Rules.Evidence.Columns.MessageColumns
            {
                Employee = month.Messages.Employee,
                Conversation = month.Messages.Conversation,
                At = month.Messages.At,
                Sender = month.Messages.Sender,
            },
            new Rules.Evidence.Columns.RatingColumns
            {
                Conversation = month.Ratings.Conversation,
                At = month.Ratings.At,
                Score = month.Ratings.Score,
                Min = month.Ratings.Min,
                Max = month.Ratings.Max,
            });
    }
}
