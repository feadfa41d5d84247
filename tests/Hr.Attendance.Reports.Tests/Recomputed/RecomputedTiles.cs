namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>A tile: its name in the page's style, its figure, and what stands below it.</summary>
internal sealed record Tile(string Name, Either Figure, Either Below);

/// <summary>The tiles of some people.</summary>
internal static class RecomputedTiles
{
    /// <param name="all">The people.</param>
    /// <param name="isPerson">Whether they are one person's.</param>
    /// <param name="invisible">Their estimate in seconds; null where none is shown.</param>
    internal static IReadOnlyList<Tile> Of(FileMeasures all, bool isPerson, decimal? invisible) =>
    [
        .. isPerson ? Array.Empty<Tile>() : [Plain("people", $"{all.Employees.Count}", $"{all.Active} of them active after hours")],
        Plain("evidenced", Shown.Clock(all.Evidenced), $"{Shown.Clock(all.Online)} online, {Shown.Clock(all.Uncounted)} in no session"),
        new("credited", Same(Shown.Clock(all.Credited)), new Either(nudge => $"{ShareOf(all.CaptureRate, nudge)} of the time with evidence")),
        Plain("refused", Shown.Clock(all.Refused), $"{all.Sessions.Count - all.EffectiveSessions} of {all.Sessions.Count} sessions refused"),
        Plain("overtime", Shown.Clock(all.Overtime), $"{Shown.Clock(all.OvertimeOn("workday"))} on workdays, {Shown.Clock(all.OvertimeOn("restDay"))} on rest days, {Shown.Clock(all.OvertimeOn("statutoryHoliday"))} on holidays"),
        new("in-time", new Either(nudge => ShareOf(all.InTimeShare, nudge)), Between($"{all.InTime} of {all.Judged} judged turns", all.InTimeShare, all.Judged)),
        new("satisfaction", new Either(nudge => ShareOf(all.Satisfaction, nudge)), Between($"{all.Ratings} ratings", all.Satisfaction, all.Ratings)),
        .. all.Currencies.Select(currency => PayIn(all, currency)),
        .. invisible is { } seconds ? [Plain("invisible", Shown.Clock(seconds), "an estimate, not a finding")] : Array.Empty<Tile>(),
    ];

    private static Tile PayIn(FileMeasures all, string currency)
    {
        var (paid, pay) = all.PaidIn(currency);
        string each = paid.Credited == 0 ? "–" : Shown.Amount(decimal.Round(pay * 3600 / paid.Credited, 2, MidpointRounding.AwayFromZero));
        return Plain("pay-" + currency, Shown.Amount(pay), $"{each} for a credited hour");
    }

    private static Either Between(string counted, decimal? share, int count)
    {
        if (PlainStatistics.Wilson(share, count) is not { } interval)
        {
            return Same(counted);
        }

        string small = PlainStatistics.IsSmall(interval, count) ? ", small sample" : string.Empty;
        return new Either(nudge => $"{counted}; {Shown.Percent((decimal)interval.From, nudge)} – {Shown.Percent((decimal)interval.To, nudge)}{small}");
    }

    private static string ShareOf(decimal? share, decimal nudge) => share is { } known ? Shown.Percent(known, nudge) : "–";

    private static Tile Plain(string name, string figure, string below) => new(name, Same(figure), Same(below));

    private static Either Same(string text) => new(_ => text);
}
