using System.Globalization;
using DuckDB.NET.Data;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>DuckDB: the same columns as tables in memory, and one statement (<c>GroupMonth.sql</c>), prepared once.</summary>
internal sealed class DuckDbContestant : IContestant, IDisposable
{
    private const string Tables = """
        CREATE TABLE punches (employee INTEGER, moment BIGINT, kind TINYINT, role TINYINT, evidence INTEGER);
        CREATE TABLE messages (employee INTEGER, conversation INTEGER, moment BIGINT, sender TINYINT, evidence INTEGER);
        CREATE TABLE ratings (conversation INTEGER, score DECIMAL(9, 2), min DECIMAL(9, 2), max DECIMAL(9, 2));
        CREATE TABLE employees (employee INTEGER, branch INTEGER);
        CREATE TABLE branches (
            branch INTEGER, response_window INTEGER, min_share INTEGER, minimum_online INTEGER, satisfaction INTEGER, daily_cap INTEGER, required INTEGER);
        """;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand _statement;

    internal DuckDbContestant(GroupMonth month, int threads = 1)
    {
        _connection.Open();
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        Execute(Tables);
        LoadEvidence(month);
        LoadPolicies(month);
        _statement = _connection.CreateCommand();
        _statement.CommandText = ReadStatement();
        _statement.Prepare();
    }

    public VerdictSum Run()
    {
        using var reader = _statement.ExecuteReader();
        return reader.Read()
            ? new VerdictSum(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<ulong>(3))
            : throw new InvalidOperationException("the statement gave no row");
    }

    public void Dispose()
    {
        _statement.Dispose();
        _connection.Dispose();
    }

    private static string ReadStatement()
    {
        using var text = new StreamReader(typeof(DuckDbContestant).Assembly.GetManifestResourceStream("GroupMonth.sql")!);
        return text.ReadToEnd();
    }

    private void LoadEvidence(GroupMonth month)
    {
        var (punches, messages, ratings) = (month.Punches, month.Messages, month.Ratings);
        using (var rows = _connection.CreateAppender("punches"))
        {
            for (int i = 0; i < punches.Count; i++)
            {
                rows.CreateRow().AppendValue(punches.Employee[i]).AppendValue(punches.At[i])
                    .AppendValue((sbyte)punches.Kind[i]).AppendValue((sbyte)punches.Role[i]).AppendValue(punches.Evidence[i]).EndRow();
            }
        }

        using (var rows = _connection.CreateAppender("messages"))
        {
            for (int i = 0; i < messages.Count; i++)
            {
                rows.CreateRow().AppendValue(messages.Employee[i]).AppendValue(messages.Conversation[i]).AppendValue(messages.At[i])
                    .AppendValue((sbyte)messages.Sender[i]).AppendValue(messages.Evidence[i]).EndRow();
            }
        }

        using (var rows = _connection.CreateAppender("ratings"))
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
        using (var rows = _connection.CreateAppender("employees"))
        {
            for (int i = 0; i < month.People; i++)
            {
                rows.CreateRow().AppendValue(i).AppendValue(month.Branches[i]).EndRow();
            }
        }

        var thresholds = BranchThresholds.Of(month);
        using (var rows = _connection.CreateAppender("branches"))
        {
            for (int i = 0; i < thresholds.Length; i++)
            {
                var asked = thresholds[i];
                rows.CreateRow().AppendValue(i).AppendValue(asked.Window).AppendValue(asked.MinShare).AppendValue(asked.MinimumOnline)
                    .AppendValue(asked.Satisfaction < 0 ? null : (int?)asked.Satisfaction).AppendValue(asked.Cap).AppendValue(asked.Required).EndRow();
            }
        }
    }

    private void Execute(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
