namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>A tile: its name in the page's style, its figure, and what stands below it.</summary>
internal sealed record Tile(string Name, RoundedText Figure, RoundedText Below);

/// <summary>The tiles of some people.</summary>
internal static class RecomputedTiles
{
    /// <param name="all">The people.</param>
    /// <param name="isPerson">Whether they are one person's.</param>
    /// <param name="invisible">Their estimate in seconds; null where none is shown.</param>
    internal static IReadOnlyList<Tile> Of(FileMeasures all, bool isPerson, decimal? invisible) =>
    [
        .. isPerson ? Array.Empty<Tile>() : [Plain("people", $"{all.Employees.Count}", $"{all.Active} of them active after hours")],
        .. IsJustThePlan(all) ? Array.Empty<Tile>() : [Plain(
            "planned",
            FigureText.Clock(all.Planned),
            $"{FigureText.Clock(all.Primary)} worked, {FigureText.Clock(all.Leave)} on leave, {FigureText.Clock(all.Undertime)} missing")],
        Plain("evidenced", FigureText.Clock(all.Evidenced), $"{FigureText.Clock(all.Online)} online, {FigureText.Clock(all.Uncounted)} in no session"),
        new("credited", Same(FigureText.Clock(all.Credited)), new RoundedText(nudge => $"{ShareOf(all.CaptureRate, nudge)} of the time with evidence")),
        Plain("refused", FigureText.Clock(all.Refused), $"{all.Sessions.Count - all.EffectiveSessions} of {all.Sessions.Count} sessions refused"),
        Plain(
            "overtime",
            FigureText.Clock(all.Overtime),
            $"{FigureText.Clock(all.OvertimeOn("workday"))} on workdays, {FigureText.Clock(all.OvertimeOn("restDay"))} on rest days, "
                + $"{FigureText.Clock(all.OvertimeOn("statutoryHoliday"))} on holidays"),
        .. all.Unapproved == 0 ? Array.Empty<Tile>()
            : [Plain("unapproved", FigureText.Clock(all.Unapproved), "not paid until somebody approves it")],
        new(
            "in-time",
            new RoundedText(nudge => ShareOf(all.InTimeShare, nudge)),
            Between($"{all.InTime} of {all.Judged} judged turns", all.InTimeShare, all.Judged)),
        new("satisfaction", new RoundedText(nudge => ShareOf(all.Satisfaction, nudge)), Between($"{all.Ratings} ratings", all.Satisfaction, all.Ratings)),
        .. all.Currencies.Select(currency => PayIn(all, currency)),
        .. invisible is { } seconds ? [Plain("invisible", FigureText.Clock(seconds), "an estimate, not a finding")] : Array.Empty<Tile>(),
    ];

    private static bool IsJustThePlan(FileMeasures all) =>
        all.Planned == 0 || (all.Planned == all.Primary && all.Leave == 0 && all.Undertime == 0);

    private static Tile PayIn(FileMeasures all, string currency)
    {
        var (paid, pay) = all.PaidIn(currency);
        string each = paid.Credited == 0 ? "–" : FigureText.Amount(decimal.Round(pay * 3600 / paid.Credited, 2, MidpointRounding.AwayFromZero));
        return Plain("pay-" + currency, FigureText.Amount(pay), $"{each} for a credited hour");
    }

    private static RoundedText Between(string counted, decimal? share, int count)
    {
        if (PlainStatistics.Wilson(share, count) is not { } interval)
        {
            return Same(counted);
        }

        string small = PlainStatistics.IsSmall(interval, count) ? ", small sample" : string.Empty;
        return new RoundedText(nudge =>
            $"{counted}; {FigureText.Percent((decimal)interval.From, nudge)} – {FigureText.Percent((decimal)interval.To, nudge)}{small}");
    }

    private static string ShareOf(decimal? share, decimal nudge) => share is { } known ? FigureText.Percent(known, nudge) : "–";

    private static Tile Plain(string name, string figure, string below) => new(name, Same(figure), Same(below));

    private static RoundedText Same(string text) => new(_ => text);
}
