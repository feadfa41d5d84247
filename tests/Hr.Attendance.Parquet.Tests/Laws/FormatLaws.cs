using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;
using Encoding = System.Text.Encoding;
using static Hr.Attendance.Parquet.Tests.Support.GivenColumn;

namespace Hr.Attendance.Parquet.Tests.Laws;

/// <summary>The same evidence in CSV and in Parquet is the same evidence.</summary>
[Laws(300)]
public sealed class FormatLaws
{
    private static readonly string[] Ids = ["1", "x-2", "员工三", "", " 4 ", "a,b", "q\"r"];
    private static readonly string[] Instants =
        ["2026-03-02T19:03:22Z", "2026-03-02T19:03:22.5+08:00", "1969-12-31T23:59:59.25Z", "2026-03-02T19:03+08:00", "", "never", "2026-02-30T00:00:00Z"];

    private static readonly string[] Dates = ["2026-03-02", "2026-02-29", "", "0001-01-01"];
    private static readonly string[] Times = ["", "", "18:00", "24:00", "22:30:15", "25:00"];
    private static readonly string[] Numbers = ["4", "4.5", "-1", "0.125", "", "five", "1e3", "12345678901"];
    private static readonly string[] Revisions = ["", "", "0", "7", "-1", "1.5"];
    private static readonly string[] YesOrNo = ["", "", "", "true", "false", "yes"];

    // The columns of each kind, with what may stand in them.
    private static readonly Dictionary<EvidenceKind, (string Name, string[] Cells)[]> Kinds = new()
    {
        [EvidenceKind.Punches] =
        [
            ("evidence_id", Ids), ("employee_id", Ids), ("at", Instants), ("kind", ["in", "out", "", "IN"]), ("role", Ids), ("place", Ids), ("terminal", Ids),
        ],
        [EvidenceKind.Messages] =
        [
            ("evidence_id", Ids), ("employee_id", Ids), ("conversation_id", Ids), ("at", Instants),
            ("sender", ["customer", "employee", "auto", "close", "", "robot"]), ("role", Ids),
        ],
        [EvidenceKind.Ratings] =
            [("evidence_id", Ids), ("conversation_id", Ids), ("at", Instants), ("score", Numbers), ("min", Numbers), ("max", Numbers)],
        [EvidenceKind.Presence] =
            [("evidence_id", Ids), ("employee_id", Ids), ("from", Instants), ("to", Instants), ("state", ["online", "away", "", "on"])],
        [EvidenceKind.Availability] =
            [("evidence_id", Ids), ("employee_id", Ids), ("from", Instants), ("to", Instants), ("state", ["available", "preferred", "", "no"])],
        [EvidenceKind.Leave] =
        [
            ("evidence_id", Ids), ("employee_id", Ids), ("date", Dates), ("duration", ["PT8H", "PT1.5S", "", "8"]), ("kind", ["annual", "compensatory", ""]),
            ("from", Times), ("to", Times),
        ],
        [EvidenceKind.Shifts] =
            [("evidence_id", Ids), ("employee_id", Ids), ("date", Dates), ("from", Times), ("to", Times), ("role", Ids), ("kind", ["work", "off", ""])],
        [EvidenceKind.Approvals] =
        [
            ("evidence_id", Ids), ("employee_id", Ids), ("kind", ["overtime", ""]), ("from", Instants), ("to", Instants),
            ("state", ["approved", "rejected", "maybe"]), ("by", Ids),
        ],
        [EvidenceKind.Decisions] =
        [
            ("evidence_id", Ids), ("employee_id", Ids), ("at", Instants), ("decision", ["accept", "refuse", "hold", ""]), ("decided_at", Instants), ("by", Ids),
            ("reason", Ids),
        ],
        [EvidenceKind.Assignments] = [("conversation_id", Ids), ("employee_id", Ids), ("from", Instants), ("to", Instants)],
    };

    [Fact]
    public void All_kinds_of_evidence_are_tried() => Kinds.Keys.ShouldBe(Enum.GetValues<EvidenceKind>(), ignoreOrder: true);

    [Law]
    public Property Texts_give_the_records_and_findings_of_csv() => Holds(typed: false);

    [Law]
    public Property Timestamps_dates_times_numbers_and_yes_and_no_give_the_records_and_findings_of_csv() => Holds(typed: true);

    [Law]
    public Property Several_threads_read_the_rows_and_findings_of_one() => Prop.ForAll(
        (from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
         from table in TableOf(kind, typed: false)
         from rowsOfGroup in Gen.Choose(1, 9)
         from threads in Gen.Choose(2, 5)
         select (Kind: kind, Table: table, RowsOfGroup: rowsOfGroup, Threads: threads)).ToArbitrary(),
        drawn =>
        {
            byte[] file = Parquet(drawn.Table, drawn.RowsOfGroup, typed: false);
            ReadFile.ByThreads(drawn.Kind, file, drawn.Threads).ShouldBe(ReadFile.ByThreads(drawn.Kind, file, 1));
        });

    private static Property Holds(bool typed) => Prop.ForAll(
        (from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
         from table in TableOf(kind, typed)
         from rowsOfGroup in Gen.Choose(1, 9)
         select (Kind: kind, Table: table, RowsOfGroup: rowsOfGroup)).ToArbitrary(),
        drawn => ReadFile.Parquet(drawn.Kind, Parquet(drawn.Table, drawn.RowsOfGroup, typed)).WithoutPlaces()
            .ShouldBe(ReadFile.Csv(drawn.Kind, Csv(drawn.Table)).WithoutPlaces()));

    private static Gen<(string Name, string[] Cells)[]> TableOf(EvidenceKind kind, bool typed)
    {
        var columns = Kinds[kind].AsEnumerable();
        if (kind != EvidenceKind.Assignments)
        {
            columns = columns.Append(("revision", Revisions)).Append(("withdrawn", YesOrNo));
        }

        return from rows in Gen.Choose(1, 30)
               from present in Gen.ArrayOf(Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false))), 9)
               from order in Gen.Shuffle(columns.Where((_, position) => position == 0 || present[position]).ToArray())
               from cells in Gen.CollectToArray(
                   order, column => Gen.ArrayOf(Gen.Elements(typed ? [.. column.Cells.Where(cell => FitsType(column.Cells, cell))] : column.Cells), rows))
               select order.Zip(cells, (column, drawn) => (column.Name, drawn)).ToArray();
    }

    /// <summary>Whether a column of a type can hold what a cell says.</summary>
    private static bool FitsType(string[] cells, string cell) => cell.Length == 0
        || (cells == Instants ? cell.EndsWith('Z') && !cell.Contains("02-30") : cells == Times ? cell != "25:00"
            : cells == Dates ? cell != "2026-02-29" : cells == Numbers ? cell is not ("five" or "1e3")
            : cells == Revisions ? cell != "1.5" : cells != YesOrNo || cell != "yes");

    private static byte[] Csv((string Name, string[] Cells)[] table) => Encoding.UTF8.GetBytes(string.Concat(
        Enumerable.Range(-1, table[0].Cells.Length + 1).Select(row => string.Join(',', table.Select(column =>
            $"\"{(row < 0 ? column.Name : column.Cells[row]).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")));

    private static byte[] Parquet((string Name, string[] Cells)[] table, int rowsOfGroup, bool typed) => ParquetBytes.Of(
        rowsOfGroup, [.. table.Select((column, position) => typed ? Typed(column.Name, column.Cells) : Text(column.Name, Nullable(column.Cells, position)))]);

    /// <summary>Nothing stands in some columns as null, in others as an empty text.</summary>
    private static string?[] Nullable(string[] cells, int position) => [.. cells.Select(cell => cell.Length == 0 && position % 2 == 0 ? null : cell)];

    private static GivenColumn Typed(string name, string[] cells) => name switch
    {
        "at" or "decided_at" or "from" or "to" when !Array.Exists(cells, cell => cell.Length is > 0 and < 12) && cells.Any(cell => cell.Length > 0) =>
            Of(name, LogicalType.Timestamp(true, TimeUnit.Micros), Values(cells, cell => (DateTime?)DateTime.Parse(
                cell, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))),
        "from" or "to" when cells.Any(cell => cell.Length > 0) => Of(name, LogicalType.Time(false, TimeUnit.Nanos), Values(cells, cell =>
            (TimeSpanNanos?)new TimeSpanNanos((long)cell.Split(':').Select((part, i) =>
                int.Parse(part, CultureInfo.InvariantCulture) * Math.Pow(60, 2 - i)).Sum() * 1_000_000_000))),
        "date" => Of(name, LogicalType.Date(), Values(cells, cell => (Date?)new Date(DateTime.Parse(cell, CultureInfo.InvariantCulture)))),
        "score" => Of(name, LogicalType.Decimal(29, 4), Values(cells, cell => (decimal?)decimal.Parse(cell, CultureInfo.InvariantCulture))),
        "min" or "max" => Of(name, null, Values(cells, cell => (double?)double.Parse(cell, CultureInfo.InvariantCulture))),
        "revision" => Of(name, null, Values(cells, cell => (int?)int.Parse(cell, CultureInfo.InvariantCulture))),
        "withdrawn" => Of(name, null, Values(cells, cell => (bool?)bool.Parse(cell))),
        _ => Text(name, cells),
    };

    private static T?[] Values<T>(string[] cells, Func<string, T?> parse)
        where T : struct =>
        [.. cells.Select(cell => cell.Length == 0 ? null : parse(cell))];
}
