using System.Globalization;
using DuckDB.NET.Data;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>A DuckDB in memory with the tables of a month, and the statement over them (<c>GroupMonth.sql</c>).</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBCommand _statement;

    internal DuckDb(int threads)
    {
        Connection.Open();
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        Execute(Text("MonthTables.sql"));
        _statement = Connection.CreateCommand();
        _statement.CommandText = Text("GroupMonth.sql");
    }

    internal DuckDBConnection Connection { get; } = new("DataSource=:memory:");

    /// <summary>A statement that is part of this program.</summary>
    internal static string Text(string name)
    {
        using var text = new StreamReader(typeof(DuckDb).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    /// <summary>Has the statement ready, so that running it again and again pays for it once.</summary>
    internal void Prepare() => _statement.Prepare();

    internal VerdictSum Run()
    {
        using var reader = _statement.ExecuteReader();
        return reader.Read()
            ? new VerdictSum(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<ulong>(3))
            : throw new InvalidOperationException("the statement gave no row");
    }

    internal void Execute(string statement)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _statement.Dispose();
        Connection.Dispose();
    }
}
