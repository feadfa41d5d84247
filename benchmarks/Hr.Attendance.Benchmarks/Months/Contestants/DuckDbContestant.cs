using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>DuckDB: the same columns as tables in memory, and one statement (<c>GroupMonth.sql</c>), prepared once.</summary>
internal sealed class DuckDbContestant : IContestant, IDisposable
{
    private readonly DuckDb _database;

    internal DuckDbContestant(GroupMonth month, int threads = 1)
    {
        _database = new DuckDb(threads);
        LoadEvidence(month);
        LoadPolicies(month);
        _database.Prepare();
    }

    public VerdictSum Run() => _database.Run();

    public void Dispose() => _database.Dispose();

    private void LoadEvidence(GroupMonth month)
    {
        var (punches, messages, ratings) = (month.Punches, month.Messages, month.Ratings);
        using (var rows = _database.Connection.CreateAppender("punches"))
        {
            for (int i = 0; i < punches.Count; i++)
            {
                rows.CreateRow().AppendValue(punches.Employee[i]).AppendValue(punches.At[i])
                    .AppendValue((sbyte)punches.Kind[i]).AppendValue((sbyte)punches.Role[i]).AppendValue(punches.Evidence[i]).EndRow();
            }
        }

        using (var rows = _database.Connection.CreateAppender("messages"))
        {
            for (int i = 0; i < messages.Count; i++)
            {
                rows.CreateRow().AppendValue(messages.Employee[i]).AppendValue(messages.Conversation[i]).AppendValue(messages.At[i])
                    .AppendValue((sbyte)messages.Sender[i]).AppendValue(messages.Evidence[i]).EndRow();
            }
        }

        using (var rows = _database.Connection.CreateAppender("ratings"))
        {
            for (int i = 0; i < ratings.Count; i++)
            {
                rows.CreateRow().AppendValue(ratings.Conversation[i])
                    .AppendValue(ratings.Score[i]).AppendValue(ratings.Min[i]).AppendValue(ratings.Max[i]).EndRow();
            }
        }
    }

    private void LoadPolicies(GroupMonth month)
    {
        using (var rows = _database.Connection.CreateAppender("employees"))
        {
            for (int i = 0; i < month.People; i++)
            {
                rows.CreateRow().AppendValue(i).AppendValue(month.Branches[i]).EndRow();
            }
        }

        var thresholds = BranchThresholds.Of(month);
        using (var rows = _database.Connection.CreateAppender("branches"))
        {
            for (int i = 0; i < thresholds.Length; i++)
            {
                var asked = thresholds[i];
                rows.CreateRow().AppendValue(i).AppendValue(asked.Window).AppendValue(asked.MinShare).AppendValue(asked.MinimumOnline)
                    .AppendValue(asked.Satisfaction < 0 ? null : (int?)asked.Satisfaction).AppendValue(asked.Cap).AppendValue(asked.Required).EndRow();
            }
        }
    }
}
