using NodaTime;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>Comparisons, from <c>timesheets.json</c> and the statistics that reports state.</summary>
internal sealed class RecomputedComparisons(TimesheetsFile file, Func<string, IReadOnlyDictionary<string, string>> tagsOf, IReadOnlyList<string> tags)
{
    private readonly List<(FileEmployee One, FileMeasures All)> _people = [.. file.Employees.Select(one => (one, new FileMeasures([one])))];

    internal static LocalDate MiddleMonday(LocalDate from, LocalDate to)
    {
        var middle = from.PlusDays((Period.DaysBetween(from, to) + 1) / 2);
        return Enumerable.Range(-3, 7).Select(days => middle.PlusDays(days)).First(date => date.DayOfWeek == IsoDayOfWeek.Monday);
    }

    internal IReadOnlyList<Row> Trend()
    {
        var later = MiddleMonday(file.From, file.To);
        var all = new FileMeasures(file.Employees);
        var days = all.Dates.Select(date => (Date: date, All: all.On(one => one == date))).ToList();
        (string Name, Func<FileMeasures, decimal?> Value)[] figures =
        [
            ("Evidenced hours of a day", day => day.Evidenced / 3600),
            ("Credited hours of a day", day => day.Credited / 3600),
            ("Capture rate of a day", day => day.CaptureRate),
            ("Answered in time on a day", day => day.InTimeShare),
            ("Satisfaction of a day", day => day.Satisfaction),
        ];
        var compared = figures.Select(figure => (
            figure.Name,
            Before: Values(days.Where(day => day.Date < later), figure.Value),
            After: Values(days.Where(day => day.Date >= later), figure.Value)))
            .ToList();
        var adjusted = PlainStatistics.Holm(
            [.. compared.Select(one => one.Before.Length >= 5 && one.After.Length >= 5 ? PlainStatistics.RankTest(one.Before, one.After) : null)]);
        return [.. compared.Select((one, i) => new Row
        {
            ["figure"] = one.Name,
            ["earlier"] = Mean(one.Before),
            ["later"] = Mean(one.After),
            ["earlier_days"] = one.Before.Length,
            ["later_days"] = one.After.Length,
            ["p"] = adjusted[i],
            ["change"] = adjusted[i] is not { } p
                ? "too few days to say"
                : Chance(p, Mean(one.After) > Mean(one.Before) ? "higher, more than chance explains" : "lower, more than chance explains"),
        })];

        static double[] Values(IEnumerable<(LocalDate Date, FileMeasures All)> some, Func<FileMeasures, decimal?> value) =>
            [.. some.Select(day => (double?)value(day.All)).OfType<double>()];
    }

    internal IReadOnlyList<Row> Ranking()
    {
        var judged = _people.Where(one => one.All.Judged > 0).ToList();
        double[] shares = [.. judged.Select(one => (double)one.All.InTimeShare!)];
        double[] loads = [.. judged.Select(one => (double)(one.All.ConversationsPerHour ?? 0))];
        double[] turns = [.. judged.Select(one => (double)one.All.Judged)];
        if (judged.Count >= 10 && PlainStatistics.Line(loads, shares, turns) is { Slope: < 0 } line)
        {
            shares = [.. shares.Select((share, i) => share - (line.Slope * (loads[i] - line.Mean)))];
        }

        double common = (judged.Sum(one => one.All.InTime) + 1d) / (judged.Sum(one => one.All.Judged) + 2d);
        var shrunk = PlainStatistics.Shrink(shares, [.. turns.Select(count => common * (1 - common) / count)]);
        var ordered = judged.Select((one, i) => (Person: one, Load: loads[i], Figures: shrunk[i], Key: Math.Round(shrunk[i].Estimate, 9)))
            .OrderByDescending(one => one.Key).ThenBy(one => one.Person.One.Id, StringComparer.Ordinal).ToList();
        return [.. ordered.Select(one => new Row
        {
            ["place"] = 1 + ordered.Count(other => other.Key > one.Key),
            ["employee"] = one.Person.One.Id,
            ["unit"] = one.Person.One.Unit,
            ["judged"] = one.Person.All.Judged,
            ["in_time_share"] = one.Person.All.InTimeShare, ["conversations_per_hour"] = one.Load,
            ["estimate"] = one.Figures.Estimate, ["estimate_from"] = one.Figures.From, ["estimate_to"] = one.Figures.To,
            ["ranking_note"] = PlainStatistics.IsSmall(
                PlainStatistics.Wilson(one.Person.All.InTimeShare, one.Person.All.Judged), one.Person.All.Judged)
                ? "small sample"
                : null,
        })];
    }

    internal IReadOnlyList<Row> Silent()
    {
        var working = _people.Where(one => one.All.Effective > 0).OrderByDescending(one => one.All.Effective).ToList();
        if (working.Count < 5)
        {
            return [];
        }

        var rates = working.Select(one => one.All.CaptureRate ?? 0).OrderBy(rate => rate).ToList();
        decimal median = (rates[(rates.Count - 1) / 2] + rates[rates.Count / 2]) / 2;
        decimal least = working[((working.Count + 2) / 3) - 1].All.Effective;
        return [.. working.Where(one => one.All.Effective >= least && (one.All.CaptureRate ?? 0) < median)
            .OrderByDescending(one => one.All.Evidenced - one.All.Credited).ThenBy(one => one.One.Id, StringComparer.Ordinal)
            .Select(one => (one, Place: 1 + working.Count(other => other.All.Effective > one.All.Effective)))
            .Select(one => new Row
            {
                ["employee"] = one.one.One.Id, ["unit"] = one.one.One.Unit, ["effective_hours"] = one.one.All.Effective / 3600, ["place"] = one.Place,
                ["among"] = working.Count, ["recognition"] = one.one.All.CaptureRate ?? 0, ["reason"] = Reason(one.one.All, one.Place, working.Count, median),
            })];
    }

    internal IReadOnlyList<Row> Refusals() =>
    [
        .. Compare("Unit", one => one.Unit),
        .. tags.SelectMany(tag => Compare(tag, one => tagsOf(one.Id).TryGetValue(tag, out string? value) ? value : null)),
    ];

    private static string Chance(double p, string otherwise) => p < 0.05 ? otherwise : "no more than chance explains";

    private static double? Mean(double[] values) => values.Length == 0 ? null : values.Average();

    private static RoundedText Reason(FileMeasures all, int place, int among, decimal median)
    {
        var losses = FileMeasures.Reasons
            .Where(reason => all.UncountedFor(reason.Reason) > 0)
            .Select(reason => $"{FigureText.Time(all.UncountedFor(reason.Reason))} {reason.Words}")
            .Concat(all.Refused > 0 ? [$"{FigureText.Time(all.Refused)} in refused sessions"] : Array.Empty<string>())
            .Concat(all.Effective > all.Credited ? [$"{FigureText.Time(all.Effective - all.Credited)} cut from effective sessions"] : Array.Empty<string>())
            .ToList();
        return new RoundedText(nudge => $"{FigureText.Time(all.Effective)} of effective work (place {place} of {among}); "
            + $"{FigureText.Percent(all.CaptureRate ?? 0, nudge)} of {FigureText.Time(all.Evidenced)} after hours credited, "
            + $"half of the others have {FigureText.Percent(median, nudge)} or "
            + "more" + (losses.Count > 0 ? "; not credited: " + string.Join(", ", losses) : string.Empty));
    }

    private List<Row> Compare(string by, Func<FileEmployee, string?> groupOf)
    {
        var grouped = _people
            .Where(one => one.All.Sessions.Count > 0 && groupOf(one.One) is not null)
            .GroupBy(one => groupOf(one.One)!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                (group.Key, People: group.Select(one => (R: one.All.Sessions.Count - one.All.EffectiveSessions, T: one.All.Sessions.Count)).ToList()))
            .ToList();
        if (grouped.Count < 2)
        {
            return [];
        }

        var compared = grouped.Select(group =>
            (group.Key, Mine: group.People, Others: grouped.Where(other => other.Key != group.Key).SelectMany(other => other.People).ToList()))
            .ToList();
        var differences = compared.Select(one => PlainStatistics.Difference(one.Mine, one.Others)).ToList();
        var adjusted = PlainStatistics.Holm([.. compared.Select((one, i) => one.Mine.Count >= 5 && one.Others.Count >= 5 ? differences[i]?.P : null)]);
        return [.. compared.Select((one, i) => new Row
        {
            ["by"] = by, ["group"] = one.Key, ["people"] = one.Mine.Count, ["sessions"] = one.Mine.Sum(person => person.T),
            ["refused"] = one.Mine.Sum(person => person.R),
            ["refusal_rate"] = FileMeasures.Share(one.Mine.Sum(person => person.R), one.Mine.Sum(person => person.T)),
            ["others"] = FileMeasures.Share(one.Others.Sum(person => person.R), one.Others.Sum(person => person.T)),
            ["difference"] = differences[i]?.Difference, ["difference_from"] = differences[i]?.From, ["difference_to"] = differences[i]?.To,
            ["p"] = adjusted[i],
            ["difference_note"] = adjusted[i] is not { } p ? "too few people to say" : Chance(p, "differs by more than chance explains"),
        })];
    }
}
