using AngleSharp.Dom;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>
/// A day of an employee. The lanes of sessions and of what is not counted follow from <c>timesheets.json</c>, and primary time adds up to
/// what it says. Claims and messages are evidence, of which results have the ids alone. The clock is that of the unit that governs the day.
/// </summary>
internal static class RecomputedTimeline
{
    private static readonly string[] Evidence = ["Online", "Messages"];
    private static readonly string[] Lanes = ["Primary", "Online", "Effective", "Refused", "Not counted", "Messages"];

    internal static string Headline(FileEmployee person, LocalDate date)
    {
        var day = person.Days.SingleOrDefault(one => one.Date == date);
        var sessions = day?.Sessions ?? [];
        return $"{LocalDatePattern.Iso.Format(date)}{Recomputation.KindOf(day)}credited {FigureText.Clock(day?.Credited ?? 0)}; "
            + $"effective {FigureText.Clock(sessions.Where(session => session.Effective).Sum(session => session.Net))}, "
            + $"refused {FigureText.Clock(sessions.Where(session => !session.Effective).Sum(session => session.Net))}, "
            + $"not counted {FigureText.Clock(person.Uncounted.Where(time => time.Date == date).Sum(time => time.Seconds))}";
    }

    internal static void Check(FileEmployee person, LocalDate date, IReadOnlyList<DateTimeZone> zones, IElement table)
    {
        table.QuerySelectorAll("th").Select(RecomputedPage.Text).ShouldBe(["Time", "From", "To", "Length", "What"]);
        var rows = RecomputedPage.RowsOf(table).Select(row => row.Children.Select(RecomputedPage.Text).ToArray()).ToList();
        rows.ShouldAllBe(row => Lanes.Contains(row[0]));
        var day = person.Days.SingleOrDefault(one => one.Date == date);
        rows.Where(row => row[0] == "Primary").Sum(row => FigureText.SecondsOf(row[3])).ShouldBe(day?.Primary ?? 0, rows.Count);
        var expected = Spans(person, date, day?.Sessions ?? []).ToList();
        var shown = rows.Where(row => row[0] != "Primary" && !Evidence.Contains(row[0])).ToList();
        shown.Count.ShouldBe(expected.Count, $"{person.Id} {date}");
        foreach (var (row, span) in shown.Zip(expected))
        {
            row[0].ShouldBe(span.Lane);
            zones.Select(zone => (Clock(span.Start, zone), Clock(span.End, zone))).ShouldContain((row[1], row[2]), $"{person.Id} {date}");
            row[3].ShouldBe(FigureText.Time((decimal)(span.End - span.Start).BclCompatibleTicks / TimeSpan.TicksPerSecond));
            row[4].ShouldStartWith(span.What);
        }
    }

    private static IEnumerable<(string Lane, Instant Start, Instant End, string What)> Spans(
        FileEmployee person, LocalDate date, IReadOnlyList<FileSession> sessions) =>
        new[] { true, false }.SelectMany(isEffective =>
            sessions.Where(session => session.Effective == isEffective).SelectMany(session => session.Pieces.Select(piece =>
                (isEffective ? "Effective" : "Refused", piece.Start, piece.End, session.Role))))
            .Concat(person.Uncounted.Where(time => time.Date == date).Select(time => ("Not counted", time.Start, time.End, WordsOf(time.Reason))));

    private static string WordsOf(string reason) =>
        FileMeasures.Reasons.Single(known => known.Reason == reason).Words is var words ? char.ToUpperInvariant(words[0]) + words[1..] : string.Empty;

    private static string Clock(Instant instant, DateTimeZone zone) =>
        instant.InZone(zone).TimeOfDay.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
