using Hr.Attendance.Reports.Figures;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>A chart: what it says in words, and the headings and rows of the table behind it.</summary>
internal sealed record RecomputedChart(string Summary, IReadOnlyList<string> Headings, IReadOnlyList<Row> Rows);

/// <summary>Every chart of a report by its id on the page.</summary>
internal sealed class RecomputedCharts(Recomputation figures, string termsInWords)
{
    /// <summary>More bars or intervals than this a chart does not draw.</summary>
    private const int MostRows = 15;

    internal IReadOnlyDictionary<string, RecomputedChart> All() =>
        OfOverview().Concat(figures.Staffed().SelectMany(OfUnit)).ToDictionary(chart => chart.Id, chart => chart.Chart);

    private IEnumerable<(string Id, RecomputedChart Chart)> OfOverview()
    {
        var compared = Compared().Select(unit => (Name: figures.NameOf(unit.Id), All: figures.Of(unit.Id))).ToList();
        yield return ("chart-time", Time("Unit", compared));
        yield return ("chart-equal-terms", Intervals("Sessions", termsInWords, compared.Select(unit => (unit.Name, Share: FileMeasures.Share(
            figures.Meeting(unit.All).Sessions.Count, unit.All.Sessions.Count), Count: unit.All.Sessions.Count))));
        yield return ("chart-weeks", Weeks(figures.Everybody));
        yield return ("chart-hours", Hours(figures.Everybody));
        yield return ("chart-in-time", Intervals(
            "Judged turns",
            "Share of judged turns with its 95 % interval; the dashed line is everybody.",
            compared.Select(unit => (unit.Name, unit.All.InTimeShare, unit.All.Judged))));
        if (figures.Everybody.Ratings > 0)
        {
            yield return ("chart-satisfaction", Intervals(
                "Ratings",
                "Mean rating with its 95 % interval; the dashed line is everybody.",
                compared.Select(unit => (unit.Name, unit.All.Satisfaction, unit.All.Ratings))));
        }

        if (figures.Tables().Single(table => table.Table == "ranking").Rows is { Count: > 1 } ranking)
        {
            yield return ("chart-ranking", Ranking(ranking));
        }
    }

    private IEnumerable<(string Id, RecomputedChart Chart)> OfUnit(FileUnit unit)
    {
        string anchor = ReportLinks.UnitAnchor(unit.Id);
        var below = figures.Staffed().Where(other => other.Parent == unit.Id).Select(part => (figures.NameOf(part.Id), figures.Of(part.Id))).ToList();
        var people = figures.File.Employees.Where(one => one.Unit == unit.Id).Select(one => (one.Id, new FileMeasures([one]))).ToList();
        yield return (anchor + "-time", below.Count > 0 ? Time("Unit", below) : Time("Employee", people));
        yield return (anchor + "-weeks", Weeks(figures.Of(unit.Id)));
        yield return (anchor + "-hours", Hours(figures.Of(unit.Id)));
    }

    /// <summary>The units right below the root; all where nobody is below it.</summary>
    private List<FileUnit> Compared()
    {
        var staffed = figures.Staffed().ToList();
        var below = staffed.Where(unit => unit.Parent == staffed[0].Id).ToList();
        return below.Count > 0 ? below : staffed;
    }

    private static RecomputedChart Time(string what, IReadOnlyList<(string Name, FileMeasures All)> rows)
    {
        var shown = rows.Where(row => row.All.Evidenced > 0).OrderByDescending(row => row.All.Evidenced).Take(MostRows).ToList();
        var reasons = FileMeasures.Reasons.Where(reason => rows.Any(row => row.All.UncountedFor(reason.Reason) > 0)).ToList();
        string cut = shown.Count < rows.Count ? $" {shown.Count} / {rows.Count}" : string.Empty;
        return new RecomputedChart(
            "Time with evidence, in hours: in effective sessions, in refused ones, and in none, by reason." + cut,
            [what, "Effective", "Refused", .. reasons.Select(reason => char.ToUpperInvariant(reason.Words[0]) + reason.Words[1..]), "Total"],
            [.. shown.Select(row => reasons.Aggregate(
                new Row { ["name"] = row.Name, ["effective_hours"] = row.All.Effective / 3600, ["refused_hours"] = row.All.Refused / 3600 },
                (cells, reason) => cells.And(new Row { [reason.Field + "_hours"] = row.All.UncountedFor(reason.Reason) / 3600 }))
                .And(new Row { ["total_hours"] = row.All.Evidenced / 3600 }))]);
    }

    private static RecomputedChart Weeks(FileMeasures all) => new(
        "Hours with evidence and hours credited, by week from Monday.", ["Week from", "After hours, evidenced", "Credited"],
        [.. Recomputation.Weeks(all).Select(week =>
            new Row { ["week_from"] = week["week_from"], ["evidenced_hours"] = week["evidenced_hours"], ["credited_hours"] = week["credited_hours"] })]);

    private static RecomputedChart Hours(FileMeasures all)
    {
        string[] days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        decimal[] hours = all.Hours();
        int busiest = Array.IndexOf(hours, hours.Max());
        return new RecomputedChart(
            hours[busiest] == 0
                ? "Nobody was online."
                : $"Busiest: {days[busiest / 24]} {busiest % 24:00}:00, {FigureText.Clock(hours[busiest])} in all, on the unit's own clock.",
            ["Hour", .. days], Recomputation.HoursOfWeek(all));
    }

    private static RecomputedChart Intervals(string observed, string summary, IEnumerable<(string Name, decimal? Share, int Count)> rows) => new(
        summary, ["Unit", "Estimate", "Interval from", "to", observed, "Note"],
        [.. rows
            .Where(row => row.Share is not null)
            .OrderByDescending(row => row.Count)
            .Take(MostRows)
            .Select(row => (row, Interval: PlainStatistics.Wilson(row.Share, row.Count)!.Value))
            .Select(one => Estimate(
                one.row.Name,
                (double)one.row.Share!,
                one.Interval.From,
                one.Interval.To,
                one.row.Count,
                PlainStatistics.IsSmall(one.Interval, one.row.Count) ? "small sample" : null))]);

    private static RecomputedChart Ranking(IReadOnlyList<Row> ranking)
    {
        var shown = ranking.Take(MostRows).ToList();
        return new RecomputedChart(
            $"The first {shown.Count} of {ranking.Count} people: the share at everybody's mean load, drawn to the mean by as much as it may be luck.",
            ["Employee", "Estimate", "Interval from", "to", "Judged turns", "Note"],
            [.. shown.Select(row => Estimate(
                row["employee"]!, row["estimate"], row["estimate_from"], row["estimate_to"], row["judged"], row["ranking_note"]))]);
    }

    private static Row Estimate(object name, object? estimate, object? from, object? to, object? observed, object? note) =>
        new() { ["name"] = name, ["estimate"] = estimate, ["from"] = from, ["to"] = to, ["observations"] = observed, ["note"] = note };
}
