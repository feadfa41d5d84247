using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Parquet.Tables;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Parquet.Tests;

/// <summary>The tables say what <c>timesheets.json</c> says; DuckDB reads them.</summary>
public class ResultTableTests
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static TheoryData<string, string, string> Samples => new()
    {
        { "support-team", "2017-11-01", "2017-11-30" },
        { "attendance", "2026-03-01", "2026-03-31" },
        { "three-branches", "2026-03-01", "2026-03-31" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tables_have_the_rows_and_values_of_timesheets_json(string sample, string from, string to)
    {
        using var results = ResultFolder.Of(sample, LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value);
        var employees = results.Timesheets.GetProperty("employees").EnumerateArray().ToList();
        var days = employees.SelectMany(employee => Of(employee, "days")).ToList();
        days.Count.ShouldBeGreaterThan(10);
        Compare(results, "days.parquet", days, DayOf);
        Compare(results, "sessions.parquet", days.SelectMany(day =>
            day.Entry.GetProperty("sessions").EnumerateArray().Select(session => (day.Employee, session, day.Entry.GetProperty("date")))));
        Compare(results, "pay-lines.parquet", employees.SelectMany(employee => Of(employee, "pay")));
        Compare(results, "compensatory-leave.parquet", employees.SelectMany(employee => Of(employee, "compensatoryLeave")));
        Compare(results, "alerts.parquet", [
            .. employees.SelectMany(employee => Of(employee, "alerts")),
            .. results.Timesheets.TryGetProperty("unitAlerts", out var alerts)
                ? alerts.EnumerateArray().Select(alert => (default(JsonElement), alert, default(JsonElement)))
                : [],
        ]);
        Compare(results, "diagnostics.parquet", results.Timesheets.GetProperty("diagnostics").EnumerateArray()
            .Select(finding => (default(JsonElement), finding, default(JsonElement))));
    }

    [Fact]
    public void Files_say_what_they_are()
    {
        using var results = ResultFolder.Of("support-team", new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        foreach (string table in ResultFolder.Tables)
        {
            DuckDb.Ask(results.Path, $"SELECT decode(key) AS name, decode(value) AS said FROM parquet_kv_metadata('{table}')")
                .ToDictionary(row => (string)row["name"]!, row => (string)row["said"]!)
                .ShouldBe(
                    new Dictionary<string, string>
                    {
                        ["durations"] = "nanoseconds",
                        ["from"] = "2017-11-01",
                        ["instants"] = "UTC",
                        ["timeZones"] = results.Timesheets.GetProperty("timeZones").GetString()!,
                        ["to"] = "2017-11-30",
                        ["version"] = "2",
                    },
                    ignoreOrder: true);
        }

        DuckDb.Ask(results.Path, "DESCRIBE SELECT date, start, net, turns, satisfaction, effective FROM 'sessions.parquet'")
            .Select(row => row["column_type"]).ShouldBe(["DATE", "TIMESTAMP WITH TIME ZONE", "BIGINT", "INTEGER", "DECIMAL(38,6)", "BOOLEAN"]);
    }

    [Fact]
    public void The_contract_names_the_columns_of_each_table()
    {
        using var results = ResultFolder.Of("support-team", new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 2));
        string contract = File.ReadAllText(Repository.PathOf("docs", "contract.md")).Split("\n### Tables\n")[1].Split("\n#")[0];
        var named = contract.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim().Trim('`'), cells => cells[2].Split(',').Select(name => name.Trim().Split(' ')[0].Trim('*')).ToList());
        named.Keys.ShouldBe(ResultFolder.Tables, ignoreOrder: true);
        foreach (string table in ResultFolder.Tables)
        {
            DuckDb.Ask(results.Path, $"DESCRIBE SELECT * FROM '{table}'").Select(row => (string)row["column_name"]!).ShouldBe(named[table], table);
        }
    }

    [Fact]
    public void Rows_are_written_in_groups_of_one_size()
    {
        using var results = ResultFolder.Of("support-team", new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        var employee = results.Report.Employees.MaxBy(one => one.Timesheet.Days.Count)!;
        int times = (70_000 / employee.Timesheet.Days.Count) + 1;
        using var stream = new MemoryStream();
        using (var writer = new ParquetResultsWriter(
            table => table == "days.parquet" ? stream : new MemoryStream(), results.Report.FirstDay, results.Report.LastDay))
        {
            for (int i = 0; i < times; i++)
            {
                writer.Write(employee);
            }

            writer.End([], []);
        }

        using var file = new ParquetSharp.ParquetFileReader(new MemoryStream(stream.ToArray()));
        file.FileMetaData.NumRows.ShouldBe(times * employee.Timesheet.Days.Count);
        Enumerable.Range(0, file.FileMetaData.NumRowGroups).Select(RowsOf).ShouldBe([32_768, 32_768, file.FileMetaData.NumRows - 65_536]);

        long RowsOf(int number)
        {
            using var group = file.RowGroup(number);
            return group.MetaData.NumRows;
        }
    }

    [Fact]
    public void Every_decimal_number_fits_and_is_rounded_half_away_from_zero()
    {
        decimal[] numbers = [0, 4.5m, -4.5m, 0.0000005m, -0.0000005m, 0.00000049m, 137.930000m, decimal.MaxValue, decimal.MinValue, 1e-28m];
        string folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;
        using (var stream = File.Create(Path.Combine(folder, "numbers.parquet")))
        using (var table = new ResultTable<decimal>(stream, new Dictionary<string, string>(), [new NumberColumn<decimal>("n", number => number)]))
        {
            Array.ForEach(numbers, table.Add);
            table.End();
        }

        DuckDb.Ask(folder, "SELECT CAST(n AS VARCHAR) AS n FROM 'numbers.parquet'").Select(row => (string)row["n"]!).ShouldBe(
        [
            "0.000000", "4.500000", "-4.500000", "0.000001", "-0.000001", "0.000000", "137.930000",
            "79228162514264337593543950335.000000", "-79228162514264337593543950335.000000", "0.000000",
        ]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Parts_of_a_microsecond_are_cut_off_before_1970_too()
    {
        string folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;
        using (var stream = File.Create(Path.Combine(folder, "instants.parquet")))
        using (var table = new ResultTable<Instant>(stream, new Dictionary<string, string>(), [new InstantColumn<Instant>("at", at => at)]))
        {
            table.Add(Instant.FromUnixTimeTicks(19));
            table.Add(Instant.FromUnixTimeTicks(-1));
            table.Add(Instant.FromUnixTimeTicks(-10));
            table.End();
        }

        DuckDb.Ask(folder, "SELECT epoch_us(\"at\") AS microseconds FROM 'instants.parquet'").Select(row => (long)row["microseconds"]!).ShouldBe([1L, -1, -1]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_disk_that_is_full_says_so_itself()
    {
        using var results = ResultFolder.Of("support-team", new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        Should.Throw<IOException>(() => ParquetResultsWriter.Write(_ => new FullDisk(), results.Report, [])).Message.ShouldBe("no room");
    }

    [Fact]
    public void A_file_that_cannot_be_begun_leaves_nothing_to_finalizers()
    {
        for (int i = 0; i < 20; i++)
        {
            int begun = 0;
            Should.Throw<IOException>(() => new ParquetResultsWriter(
                _ => ++begun < 4 ? new MemoryStream() : throw new IOException("no such folder"), new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)));
        }

        // A native writer without its stream would end the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static IEnumerable<(JsonElement Employee, JsonElement Entry, JsonElement Date)> Of(JsonElement employee, string list) =>
        employee.TryGetProperty(list, out var entries)
            ? entries.EnumerateArray().Select(entry => (employee, entry, default(JsonElement)))
            : [];

    /// <summary>Compares a table with entries of JSON, whose names are those of its columns.</summary>
    private static void Compare(
        ResultFolder results,
        string table,
        IEnumerable<(JsonElement Employee, JsonElement Entry, JsonElement Date)> entries,
        Func<JsonElement, string, string?>? special = null)
    {
        var expected = entries.ToList();
        var rows = results.RowsOf(table);
        rows.Count.ShouldBe(expected.Count, table);
        foreach (var (row, (employee, entry, date)) in rows.Zip(expected))
        {
            foreach (var (column, value) in row)
            {
                string? said = column switch
                {
                    "employee" when employee.ValueKind == JsonValueKind.Object => employee.GetProperty("id").GetString(),
                    "unit" when employee.ValueKind == JsonValueKind.Object => employee.GetProperty("unit").GetString(),
                    "date" when date.ValueKind == JsonValueKind.String => date.GetString(),
                    _ => special?.Invoke(entry, column) ?? (entry.TryGetProperty(column, out var found) ? found.ToString() : null),
                };
                Same(value, said).ShouldBeTrue($"{table} {column}: {value} and {said} of {entry}");
            }
        }
    }

    private static string? DayOf(JsonElement day, string column) => column switch
    {
        _ when column.StartsWith("overtime", StringComparison.Ordinal) && column.Length > "overtime".Length =>
            day.GetProperty("overtimeBy").TryGetProperty(char.ToLowerInvariant(column["overtime".Length]) + column["overtimeX".Length..], out var time)
                ? time.GetString()
                : "PT0S",
        "late" or "leftEarly" or "halfDay" or "absent" =>
            (day.TryGetProperty("marks", out var marks) && marks.EnumerateArray().Any(mark => mark.GetString() == column)).ToString(),
        _ => null,
    };

    /// <summary>Whether a cell says what JSON says; what is zero or no may be left out there.</summary>
    private static bool Same(object? cell, string? said) => cell switch
    {
        null => string.IsNullOrEmpty(said),
        long nanoseconds => said is null ? nanoseconds == 0
            : IsoDuration.TryParse(said, out var duration) && duration.ToInt64Nanoseconds() == nanoseconds,
        int count => count == (said is null ? 0 : int.Parse(said, CultureInfo.InvariantCulture)),
        bool yes => yes == (said is not null && bool.Parse(said)),
        decimal number => said is not null && number == decimal.Round(decimal.Parse(said, CultureInfo.InvariantCulture), 6, MidpointRounding.AwayFromZero),
        DateOnly date => LocalDatePattern.Iso.Format(Epoch.PlusDays(date.DayNumber - new DateOnly(1970, 1, 1).DayNumber)) == said,
        DateTime instant => InstantPattern.ExtendedIso.Parse(said!).Value.ToUnixTimeTicks() == (instant - DateTime.UnixEpoch).Ticks,
        string text => text == (said ?? string.Empty),
        _ => false,
    };

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Position > 4)
            {
                throw new IOException("no room");
            }

            base.Write(buffer);
        }
    }
}
