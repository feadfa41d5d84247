using AngleSharp.Dom;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Tables;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>
/// Goes through everything on a page that has a figure in it (tiles, charts, tables, sentences) and holds it to what follows from
/// <c>timesheets.json</c>. What nothing was worked out for fails. The reasons of a day are those of <c>explain</c> and its settings those
/// of the policies; both have tests of their own.
/// </summary>
internal sealed class RecomputedPage(Recomputation figures, IReadOnlyDictionary<string, RecomputedChart> charts, IReadOnlyList<ReportTable> definitions)
{
    private const string NotFigures = ".why, #how, ol.quiet, ul.tiles, figure.chart, nav";

    /// <summary>What a person's days have only where one of them was not just what was planned.</summary>
    private static readonly string[] OfPlan = ["planned_hours", "leave_hours", "undertime_hours", "marks", "unapproved_hours"];

    private readonly Dictionary<string, IReadOnlyList<Row>> _tables = figures.Tables().ToDictionary(table => table.Table, table => table.Rows);
    private readonly Dictionary<string, FileUnit> _unitOf = figures.Staffed().ToDictionary(unit => ReportLinks.UnitAnchor(unit.Id));
    private readonly Dictionary<string, FileEmployee> _personOf = figures.File.Employees.ToDictionary(one => ReportLinks.EmployeeAnchor(one.Id));

    /// <summary>The charts and lists of tiles that were seen so far.</summary>
    internal HashSet<string> Seen { get; } = [];

    internal void Check(IDocument page)
    {
        var main = page.QuerySelector("main").ShouldNotBeNull();
        foreach (var tiles in main.QuerySelectorAll("ul.tiles"))
        {
            CheckTiles(tiles);
        }

        foreach (var chart in main.QuerySelectorAll("figure"))
        {
            CheckChart(chart);
        }

        foreach (var table in main.QuerySelectorAll("table").Where(table => table.Closest("figure") is null))
        {
            CheckTable(table);
        }

        foreach (var sentence in main.QuerySelectorAll("p, li, summary, dt, dd, aside, small")
            .Where(part => part.Closest(NotFigures) is null && Text(part).Any(char.IsAsciiDigit)))
        {
            SentencesAt(sentence).ShouldContain(Text(sentence));
        }
    }

    /// <summary>What a reader of English sees.</summary>
    internal static string Text(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var chinese in copy.QuerySelectorAll("[lang=zh]"))
        {
            chinese.Remove();
        }

        return copy.TextContent.Trim();
    }

    private void CheckTiles(IElement list)
    {
        var (id, tiles) = (UnitOf(list), PersonOf(list)) switch
        {
            ({ } unit, _) => (unit.Id, RecomputedTiles.Of(figures.Of(unit.Id), figures.Of(unit.Id).Employees.Count == 1, InvisibleOf(figures.Of(unit.Id)))),
            (_, { } person) => (
                person.Id,
                RecomputedTiles.Of(
                    new FileMeasures([person]),
                    isPerson: true,
                    RecomputedInvisible.Of(person, figures.File) is { Days: > 0 } estimate ? estimate.Seconds : null)),
            _ => ("totals", RecomputedTiles.Of(figures.Everybody, figures.Everybody.Employees.Count == 1, InvisibleOf(figures.Everybody))),
        };
        list.ParentElement!.Id.ShouldBeOneOf(["totals", .. _unitOf.Keys, .. _personOf.Keys]);
        list.Children.Select(tile => tile.ClassName).ShouldBe(tiles.Select(tile => "tile-" + tile.Name), id);
        foreach (var (tile, shown) in tiles.Zip(list.Children))
        {
            FigureText.ShouldBe(Text(shown.QuerySelector(".figure")!), string.Empty, tile.Figure, null, $"{id} {tile.Name}");
            FigureText.ShouldBe(Text(shown.QuerySelectorAll(".of")[1]), string.Empty, tile.Below, null, $"{id} {tile.Name}");
        }

        Seen.Add("tiles of " + list.ParentElement.Id);
    }

    private decimal InvisibleOf(FileMeasures all) => all.Employees.Sum(one => RecomputedInvisible.Of(one, figures.File).Seconds);

    private void CheckChart(IElement figure)
    {
        var chart = charts.GetValueOrDefault(figure.Id!).ShouldNotBeNull($"nothing was worked out for the chart {figure.Id}");
        Text(figure.QuerySelector("p.summary")!).ShouldBe(chart.Summary, figure.Id);
        figure.QuerySelectorAll("th").Select(Text).ShouldBe(chart.Headings, figure.Id);
        CheckRows(figure, [.. chart.Rows.Select(row => row.Select(cell => (cell.Key, cell.Value)).ToList())], figure.Id!);
        Seen.Add(figure.Id!);
    }

    private void CheckTable(IElement table)
    {
        if (table.Closest(".day") is { } day)
        {
            RecomputedTimeline.Check(PersonOf(day)!, DateOf(day), figures.Zones, table);
            return;
        }

        var (name, rows, left) = (UnitOf(table), PersonOf(table)) switch
        {
            ({ } unit, _) => ("employees", _tables["employees"].Where(row => (string)row["unit"]! == unit.Id), []),
            (_, { } person) when SummaryOf(table) == "Pay lines" => ("pay", OfPerson("pay", person), ["employee"]),
            (_, { } person) when SummaryOf(table) == "Attendance by role and month" => ("attendance", OfPerson("attendance", person), ["employee"]),
            (_, { } person) => ("days", OfPerson("days", person), person.DiffersFromPlan ? ["employee"] : ["employee", .. OfPlan]),
            _ => (TitledAs(table), (IEnumerable<Row>)_tables[TitledAs(table)], Array.Empty<string>()),
        };
        var fields = definitions.Single(one => one.Name == name).Columns.Select(column => column.Field).Except(left).ToList();
        var expected = rows.ToList();
        CheckRows(table, [.. expected.Take(RowsOf(table).Count).Select(row => fields.Select(field => (field, SeenAs(field, row, row[field]))).ToList())], name,
            [.. expected.Select(row => fields.Select(field => (string?)row.GetValueOrDefault(field + "_currency")).ToList())]);
        var note = table.ParentElement!.NextElementSibling;
        (RowsOf(table).Count == expected.Count || Text(note!) == CutOf(table, expected.Count, name)).ShouldBeTrue($"{name} has {expected.Count} rows");
    }

    private static string SummaryOf(IElement table) => Text(table.Closest("details")!.QuerySelector("summary")!);

    private IEnumerable<Row> OfPerson(string table, FileEmployee person) => _tables[table].Where(row => (string)row["employee"]! == person.Id);

    private string TitledAs(IElement table)
    {
        string label = table.ParentElement!.GetAttribute("aria-label")!;
        return definitions.SingleOrDefault(one => label == one.Title.English + " · " + one.Title.Chinese)
            .ShouldNotBeNull($"nothing was worked out for the table {label}").Name;
    }

    private static string CutOf(IElement table, int all, string name) =>
        $"The first {RowsOf(table).Count} of {all} rows. All of them are in tables/{name}.csv.";

    /// <summary>A unit is seen by its name.</summary>
    private object? SeenAs(string field, Row row, object? value) =>
        value is string id
        && (field is "unit" or "above" || (field == "group" && (string?)row["by"] == "Unit") || (field == "whom" && row["date"] is null))
            ? figures.NameOf(id)
            : value;

    internal static IReadOnlyList<IElement> RowsOf(IElement table) => [.. table.QuerySelectorAll("tbody tr")];

    private static void CheckRows(
        IElement table, IReadOnlyList<List<(string Field, object? Value)>> expected, string name, IReadOnlyList<List<string?>>? currencies = null)
    {
        var rows = RowsOf(table);
        rows.Count.ShouldBe(expected.Count, name);
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].Children.Length.ShouldBe(expected[i].Count, $"columns of {name}");
            for (int j = 0; j < expected[i].Count; j++)
            {
                FigureText.ShouldBe(
                    Text(rows[i].Children[j]), expected[i][j].Field, expected[i][j].Value, currencies?[i][j],
                    $"{name} row {i} {expected[i][j].Field}");
            }
        }
    }

    /// <summary>The sentences with figures that can stand at a place.</summary>
    private IEnumerable<string> SentencesAt(IElement place)
    {
        if (place.Closest(".day") is { } day)
        {
            return [RecomputedTimeline.Headline(PersonOf(day)!, DateOf(day))];
        }

        if (PersonOf(place) is { } person)
        {
            return
            [
                "Unit: " + figures.NameOf(person.Unit),
                RecomputedInvisible.Of(person, figures.File).Sentence
                    + ": an estimate from records, by two tests that courts have used (substantive work, or periodic and fixed duty, "
                    + "that clearly occupies rest time); not a legal finding.",
                .. person.Alerts.Select(alert => $"{alert.Severity} {alert.Code} {alert.Message}"),
            ];
        }

        string later = LocalDatePattern.Iso.Format(RecomputedComparisons.MiddleMonday(figures.File.From, figures.File.To));
        string[] cut = place.PreviousElementSibling?.QuerySelector("table") is { } table && UnitOf(place) is null
            ? [CutOf(table, _tables[TitledAs(table)].Count, TitledAs(table))] : [];
        return [$"Days before {later} against those from {later} on.", $"All {figures.File.Findings.Count} findings are in tables/findings.csv.", .. cut];
    }

    private FileUnit? UnitOf(IElement element) => element.Closest("section.unit") is { } section ? _unitOf[section.Id!] : null;

    private FileEmployee? PersonOf(IElement element) => element.Closest("section.person") is { } section ? _personOf[section.Id!] : null;

    private static LocalDate DateOf(IElement day) => LocalDatePattern.Iso.Parse(day.QuerySelector("strong")!.TextContent).Value;
}
