using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>
/// Comparisons, from <c>timesheets.json</c>: what they compare is worked out here, and the statistics that have tests of their own (ranks, shrinkage,
/// clusters) are asked for the rest.
/// </summary>
internal sealed class RecomputedComparisons(TimesheetsFile file, Func<string, IReadOnlyDictionary<string, string>> tagsOf, IReadOnlyList<string> tags)
{
    internal IReadOnlyList<Row> Trend()
    {
        var later = MiddleMonday(file.From, file.To);
        var sessions = file.Employees.SelectMany(one => one.Sessions).ToLookup(session => session.Date);
        var uncounted = file.Employees.SelectMany(one => one.Uncounted).ToLookup(time => time.Date);
        var dates = sessions.Select(day => day.Key).Concat(uncounted.Select(day => day.Key)).Distinct().OrderBy(date => date).ToList();
        (string Name, Func<LocalDate, double?> Value)[] figures =
        [
            ("Evidenced hours of a day", date => (double)Evidenced(date)),
            ("Credited hours of a day", date => (double)sessions[date].Sum(session => session.Credited)),
            ("Capture rate of a day", date => Evidenced(date) == 0 ? null : (double)(sessions[date].Sum(session => session.Credited) / Evidenced(date))),
            ("Answered in time on a day", date => (double?)FileMeasures.Share(sessions[date].Sum(session => session.InWindow), sessions[date].Sum(session => session.Judged))),
            ("Satisfaction of a day", date => sessions[date].Sum(session => session.Ratings) is > 0 and int ratings
                ? (double)(sessions[date].Sum(session => session.Ratings * (session.Satisfaction ?? 0)) / ratings) : null),
        ];
        return [.. figures.Select(figure =>
        {
            double[] before = [.. dates.Where(date => date < later).Select(figure.Value).OfType<double>()];
            double[] after = [.. dates.Where(date => date >= later).Select(figure.Value).OfType<double>()];
            return new Row
            {
                ["figure"] = figure.Name, ["earlier"] = before.Length == 0 ? null : before.Average(), ["later"] = after.Length == 0 ? null : after.Average(),
                ["earlier_days"] = before.Length, ["later_days"] = after.Length,
            };
        })];

        decimal Evidenced(LocalDate date) => sessions[date].Sum(session => session.Net) + uncounted[date].Sum(time => time.Hours);
    }

    internal IReadOnlyList<Row> Ranking()
    {
        var judged = People().Where(one => one.All.Judged > 0).OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        double[] shares = [.. judged.Select(one => (double)one.All.InTime / one.All.Judged)];
        double[] loads = [.. judged.Select(one => one.All.Online == 0 ? 0 : (double)(one.All.Sessions.Sum(session => session.Conversations) / one.All.Online))];
        var line = judged.Count < 10 ? null : LeastSquares.Fit(loads, shares, [.. judged.Select(one => (double)one.All.Judged)]);
        double[] atCommonLoad = line is null || line.Slope >= 0 ? shares : [.. shares.Select((share, i) => share - (line.Slope * (loads[i] - line.MeanRegressor)))];
        double common = (judged.Sum(one => one.All.InTime) + 1d) / (judged.Sum(one => one.All.Judged) + 2d);
        var shrunk = NormalShrinkage.Fit([.. atCommonLoad.Select((share, i) => new MeanEstimate(share, common * (1 - common) / judged[i].All.Judged))]);
        var rows = judged.Select((one, i) => (one, shrunk!.Means[i].Estimate, Row: new Row
        {
            ["employee"] = one.Id, ["unit"] = one.Unit, ["judged"] = one.All.Judged, ["in_time_share"] = shares[i], ["conversations_per_hour"] = loads[i],
            ["estimate"] = shrunk.Means[i].Estimate, ["estimate_from"] = shrunk.Means[i].Lower, ["estimate_to"] = shrunk.Means[i].Upper,
        })).ToList();
        return [.. rows.OrderByDescending(row => row.Estimate).ThenBy(row => row.one.Id, StringComparer.Ordinal).Select(row => row.Row)];
    }

    internal IReadOnlyList<Row> Silent()
    {
        var working = People().Where(one => one.All.Effective > 0).OrderByDescending(one => one.All.Effective).ToList();
        if (working.Count < 5)
        {
            return [];
        }

        var rates = working.Select(one => one.All.CaptureRate ?? 0).OrderBy(rate => rate).ToList();
        decimal median = (rates[(rates.Count - 1) / 2] + rates[rates.Count / 2]) / 2;
        decimal least = working[((working.Count + 2) / 3) - 1].All.Effective;
        return [.. working.Where(one => one.All.Effective >= least && (one.All.CaptureRate ?? 0) < median)
            .OrderByDescending(one => one.All.Evidenced - one.All.Credited).ThenBy(one => one.Id, StringComparer.Ordinal)
            .Select(one => new Row
            {
                ["employee"] = one.Id, ["unit"] = one.Unit, ["effective_hours"] = one.All.Effective, ["place"] = 1 + working.Count(other => other.All.Effective > one.All.Effective),
                ["among"] = working.Count, ["recognition"] = one.All.CaptureRate ?? 0,
            })];
    }

    internal IReadOnlyList<Row> Refusals() =>
        [.. Compare("Unit", one => one.Unit), .. tags.SelectMany(tag => Compare(tag, one => tagsOf(one.Id).TryGetValue(tag, out string? value) ? value : null))];

    internal static LocalDate MiddleMonday(LocalDate from, LocalDate to)
    {
        var middle = from.PlusDays((Period.DaysBetween(from, to) + 1) / 2);
        return Enumerable.Range(-3, 7).Select(days => middle.PlusDays(days)).First(date => date.DayOfWeek == IsoDayOfWeek.Monday);
    }

    private List<Row> Compare(string by, Func<(string Id, string Unit, FileMeasures All), string?> groupOf)
    {
        var grouped = People().Where(one => one.All.Sessions.Count > 0 && groupOf(one) is not null).GroupBy(groupOf).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var rows = new List<Row>();
        foreach (var group in grouped.Count < 2 ? [] : grouped)
        {
            var (mine, others) = (Clusters(group), Clusters(grouped.Where(other => other.Key != group.Key).SelectMany(other => other)));
            var difference = mine.Minus(others);
            rows.Add(new Row
            {
                ["by"] = by, ["group"] = group.Key, ["people"] = group.Count(), ["sessions"] = group.Sum(one => one.All.Sessions.Count),
                ["refused"] = group.Sum(one => one.All.Sessions.Count - one.All.EffectiveSessions), ["refusal_rate"] = mine.Share, ["others"] = others.Share,
                ["difference"] = difference?.Difference, ["difference_from"] = difference?.Lower, ["difference_to"] = difference?.Upper,
            });
        }

        return rows;
    }

    private static ClusteredShare Clusters(IEnumerable<(string Id, string Unit, FileMeasures All)> people) =>
        people.Aggregate(default(ClusteredShare), (sum, one) => sum.Merge(ClusteredShare.Of(new ShareCount(one.All.Sessions.Count - one.All.EffectiveSessions, one.All.Sessions.Count))));

    private IEnumerable<(string Id, string Unit, FileMeasures All)> People() => file.Employees.Select(one => (one.Id, one.Unit, new FileMeasures([one])));
}

/// <summary>The estimate of invisible overtime, as docs/analytics.md words it.</summary>
internal sealed class RecomputedInvisible(TimesheetsFile file)
{
    private static readonly decimal TenMinutes = 1m / 6;

    internal IReadOnlyList<Row> Rows() =>
        [.. file.Employees.Select(Estimate).Where(row => (int)row["days"]! > 0).OrderByDescending(row => (decimal)row["time_hours"]!).ThenBy(row => (string)row["employee"]!, StringComparer.Ordinal)];

    private Row Estimate(FileEmployee one)
    {
        var stretches = one.Sessions
            .Select(session => new Stretch(session.Date, session.Start, session.Zone, session.Net, Math.Max(0, session.Net - session.Credited), session.Responses.Count))
            .Concat(one.Uncounted.Select(time => new Stretch(time.Date, time.Start, time.Zone, time.Hours, time.Hours, time.Messages)));
        var days = stretches.GroupBy(stretch => stretch.Date).Where(day => day.Sum(stretch => stretch.Worked) >= 0.5m).OrderBy(day => day.Key).ToList();
        var fixedFrom = FixedFrom([.. days.Select(day => day.MinBy(stretch => stretch.Start)!.Clock)]);
        var found = days.Select(day => day.Where(stretch => stretch.Lost > 0 && (fixedFrom is not null || stretch.IsSubstantive)).ToList())
            .Where(day => day.Sum(stretch => stretch.Lost) is var lost && lost > 0 && lost >= TenMinutes).ToList();
        return new Row
        {
            ["employee"] = one.Id, ["unit"] = one.Unit, ["time_hours"] = found.Sum(day => day.Sum(stretch => stretch.Lost)), ["days"] = found.Count,
            ["substantive_days"] = found.Count(day => day.Exists(stretch => stretch.IsSubstantive)), ["days_with_work"] = days.Count,
            ["fixed_from"] = fixedFrom is { } from ? from.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private LocalTime? FixedFrom(LocalTime[] beginnings)
    {
        decimal weeks = Math.Max(1, (Period.DaysBetween(file.From, file.To) + 1) / 7m);
        if (beginnings.Length < 2 * weeks)
        {
            return null;
        }

        var best = beginnings.Distinct().OrderByDescending(CountFrom).ThenBy(start => start).First();
        return CountFrom(best) * 2 >= beginnings.Length ? best : null;

        int CountFrom(LocalTime start) => beginnings.Count(other => (other.TickOfDay - start.TickOfDay + NodaConstants.TicksPerDay) % NodaConstants.TicksPerDay <= 2 * NodaConstants.TicksPerHour);
    }

    private sealed record Stretch(LocalDate Date, Instant Start, string Zone, decimal Worked, decimal Lost, int Messages)
    {
        internal bool IsSubstantive => Messages >= 3 && Worked >= TenMinutes;

        internal LocalTime Clock => Start.InZone(DateTimeZoneProviders.Tzdb[Zone]).TimeOfDay;
    }
}
