using System.Data.Common;
using DuckDB.NET.Data;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>Asks DuckDB, which shares no code with what wrote the files.</summary>
internal static class DuckDb
{
    /// <summary>The rows of a statement over the files of a folder, by the names of columns.</summary>
    internal static List<Dictionary<string, object?>> Ask(string folder, string statement)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, $"SET file_search_path = '{folder}'; SET TimeZone = 'UTC'");
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
        }

        return rows;
    }

    private static void Execute(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
