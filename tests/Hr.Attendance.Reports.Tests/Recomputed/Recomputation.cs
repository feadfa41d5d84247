using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>A row of a table: the value of each field by its name in CSV.</summary>
internal sealed class Row : Dictionary<string, object?>
{
    internal Row And(Row more)
    {
        foreach (var (field, value) in more)
        {
            this[field] = value;
        }

        return this;
    }
}

/// <summary>Works every table out from <c>timesheets.json</c> and the tree of units, and from nothing else.</summary>
internal sealed class Recomputation(TimesheetsFile file, IReadOnlyList<(string Id, string? Parent)> units, EqualTerms terms, Func<string, IReadOnlyDictionary<string, string>> tagsOf, IReadOnlyList<string> tags)
{
    private readonly Dictionary<string, string?> _parents = units.ToDictionary(unit => unit.Id, unit => unit.Parent);

    internal IEnumerable<(string Table, IReadOnlyList<Row> Rows)> Tables()
    {
        yield return ("units", Units((unit, all) => new Row
        {
            ["above"] = _parents[unit], ["people"] = all.Employees.Count, ["active_people"] = all.Employees.Count(one => one.Sessions.Any() || one.Uncounted.Count > 0),
        }.And(Time(all))));
        yield return ("not-counted", Units((_, all) => new Row
        {
            ["outside_windows_hours"] = all.UncountedFor("outsideWindows"), ["outside_assignment_hours"] = all.UncountedFor("outsideAssignment"),
            ["not_punched_hours"] = all.UncountedFor("notPunched"), ["no_role_hours"] = all.UncountedFor("noRole"), ["not_counted_hours"] = all.Uncounted,
        }));
        yield return ("responses", Units((_, all) => Responses(all)));
        yield return ("satisfaction", Units((_, all) => Satisfaction(all)));
        yield return ("sessions", Units((_, all) => Sessions(all)));
        yield return ("equal-terms", Units((_, all) => OnEqualTerms(all)));
        yield return ("refusals", [.. Staffed().SelectMany(unit => Of(unit).Sessions.Where(session => !session.Effective).SelectMany(session => session.Unmet)
            .GroupBy(id => id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Row { ["unit"] = unit, ["criterion"] = group.Key, ["sessions"] = group.Count() }))]);
        yield return ("cost", [.. Staffed().SelectMany(Cost)]);
        yield return ("weeks", Weeks());
        yield return ("trend", new RecomputedComparisons(file, tagsOf, tags).Trend());
        yield return ("hours", Hours());
        yield return ("employees", [.. Everybody().Select(Employee)]);
        yield return ("days", [.. Everybody().SelectMany(Days)]);
        yield return ("pay", [.. Everybody().SelectMany(one => one.Pay.Select(line => new Row
        {
            ["employee"] = one.Id, ["date"] = line.Date, ["code"] = line.Code, ["quantity"] = line.Quantity, ["amount"] = line.Amount, ["amount_currency"] = line.Currency,
        }))]);
        var comparisons = new RecomputedComparisons(file, tagsOf, tags);
        yield return ("ranking", comparisons.Ranking());
        yield return ("silent-contributors", comparisons.Silent());
        yield return ("refusal-rates", comparisons.Refusals());
        yield return ("invisible-overtime", new RecomputedInvisible(file).Rows());
    }

    internal FileMeasures Of(string unit) => new([.. file.Employees.Where(employee => ChainOf(employee.Unit).Contains(unit))]);

    internal IEnumerable<string> Staffed() => units.Select(unit => unit.Id).Where(unit => Of(unit).Employees.Count > 0);

    private IEnumerable<FileEmployee> Everybody() => file.Employees;

    private IEnumerable<string> ChainOf(string unit)
    {
        for (string? at = unit; at is not null; at = _parents[at])
        {
            yield return at;
        }
    }

    private IReadOnlyList<Row> Units(Func<string, FileMeasures, Row> row) => [.. Staffed().Select(unit => new Row { ["unit"] = unit }.And(row(unit, Of(unit))))];

    private static Row Time(FileMeasures all) => new()
    {
        ["primary_hours"] = all.Primary, ["evidenced_hours"] = all.Evidenced, ["effective_hours"] = all.Effective, ["refused_hours"] = all.Refused,
        ["not_counted_hours"] = all.Uncounted, ["credited_hours"] = all.Credited, ["capture_rate"] = all.CaptureRate, ["overtime_hours"] = all.Overtime,
    };

    private static Row Responses(FileMeasures all) => new Row
    {
        ["turns"] = all.Sessions.Sum(session => session.Turns), ["judged"] = all.Judged, ["in_time"] = all.InTime, ["in_time_share"] = FileMeasures.Share(all.InTime, all.Judged),
        ["median_response_seconds"] = all.Quantile(0.5m), ["response_90th_seconds"] = all.Quantile(0.9m),
    }.And(Interval("in_time", FileMeasures.Share(all.InTime, all.Judged), all.Judged));

    private static Row Satisfaction(FileMeasures all) =>
        new Row { ["ratings"] = all.Ratings, ["satisfaction"] = all.Satisfaction }.And(Interval("satisfaction", all.Satisfaction, all.Ratings));

    private static Row Interval(string field, decimal? share, int count)
    {
        var interval = FileMeasures.Wilson(share, count);
        bool isSmall = interval is { } known && (count < 10 || known.To - known.From > 0.2);
        return new() { [field + "_from"] = interval?.From, [field + "_to"] = interval?.To, [field + "_note"] = isSmall ? "small sample" : null };
    }

    private static Row Sessions(FileMeasures all) => new()
    {
        ["sessions"] = all.Sessions.Count, ["effective_sessions"] = all.EffectiveSessions, ["effective_share"] = FileMeasures.Share(all.EffectiveSessions, all.Sessions.Count),
        ["conversations"] = all.Sessions.Sum(session => session.Conversations),
        ["conversations_per_hour"] = all.Online == 0 ? null : all.Sessions.Sum(session => session.Conversations) / all.Online,
    };

    private Row OnEqualTerms(FileMeasures all)
    {
        var met = all.Sessions.Where(IsMet).ToList();
        return new Row
        {
            ["sessions"] = all.Sessions.Count, ["meeting"] = met.Count, ["meeting_share"] = FileMeasures.Share(met.Count, all.Sessions.Count),
            ["effective_share"] = FileMeasures.Share(all.EffectiveSessions, all.Sessions.Count), ["meeting_time_hours"] = met.Sum(session => session.Net), ["online_hours"] = all.Online,
        }.And(Interval("meeting", FileMeasures.Share(met.Count, all.Sessions.Count), all.Sessions.Count));
    }

    private bool IsMet(FileSession session) =>
        session.Net >= (decimal)terms.MinimumOnline!.Value.TotalHours
        && (session.Turns == 0 || session.Responses.Count(seconds => seconds <= (decimal)terms.ResponseWindow!.Value.TotalSeconds) >= terms.ResponseMinimumShare * session.Turns)
        && (terms.SatisfactionMinimum is not { } least || session.Satisfaction is not { } mean || mean >= least);

    private IEnumerable<Row> Cost(string unit)
    {
        var employees = Of(unit).Employees;
        return employees.SelectMany(one => one.Pay).Select(line => line.Currency).Distinct().OrderBy(currency => currency, StringComparer.Ordinal).Select(currency =>
        {
            var paid = new FileMeasures([.. employees.Where(one => one.Pay.Any(line => line.Currency == currency))]);
            decimal pay = paid.Employees.SelectMany(one => one.Pay).Where(line => line.Currency == currency).Sum(line => line.Amount);
            return new Row
            {
                ["unit"] = unit, ["credited_hours"] = paid.Credited, ["pay"] = pay, ["pay_currency"] = currency,
                ["per_credited_hour"] = paid.Credited == 0 ? null : pay / paid.Credited, ["per_credited_hour_currency"] = paid.Credited == 0 ? null : currency,
            };
        });
    }

    private IReadOnlyList<Row> Weeks()
    {
        var sessions = new FileMeasures(file.Employees).Sessions.ToLookup(session => Monday(session.Date));
        var uncounted = file.Employees.SelectMany(one => one.Uncounted).ToLookup(time => Monday(time.Date));
        return [.. sessions.Select(week => week.Key).Concat(uncounted.Select(week => week.Key)).Distinct().OrderBy(week => week).Select(week =>
        {
            decimal online = sessions[week].Sum(session => session.Net);
            decimal lost = uncounted[week].Sum(time => time.Hours);
            decimal credited = sessions[week].Sum(session => session.Credited);
            int ratings = sessions[week].Sum(session => session.Ratings);
            return new Row
            {
                ["week_from"] = week, ["evidenced_hours"] = online + lost, ["online_hours"] = online, ["not_counted_hours"] = lost, ["credited_hours"] = credited,
                ["capture_rate"] = online + lost == 0 ? null : credited / (online + lost),
                ["in_time_share"] = FileMeasures.Share(sessions[week].Sum(session => session.InWindow), sessions[week].Sum(session => session.Judged)),
                ["satisfaction"] = ratings == 0 ? null : sessions[week].Sum(session => session.Ratings * (session.Satisfaction ?? 0)) / ratings,
            };
        })];
    }

    /// <summary>Second by second where a piece begins or ends within an hour, so simply that it can be believed.</summary>
    private IReadOnlyList<Row> Hours()
    {
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        decimal[] hours = new decimal[168];
        foreach (var (session, piece) in new FileMeasures(file.Employees).Sessions.SelectMany(session => session.Pieces.Select(piece => (session, piece))))
        {
            var zone = DateTimeZoneProviders.Tzdb[session.Zone];
            for (var from = piece.Start; from < piece.End;)
            {
                // Clocks stand at a full quarter together with Unix time, in all zones of today.
                var to = Instant.Min(piece.End, Instant.FromUnixTimeSeconds(((from.ToUnixTimeSeconds() / 900) + 1) * 900));
                var local = from.InZone(zone).LocalDateTime;
                hours[(((int)local.DayOfWeek - 1) * 24) + local.Hour] += (decimal)(to - from).BclCompatibleTicks / TimeSpan.TicksPerHour;
                from = to;
            }
        }

        return [.. Enumerable.Range(0, 24).Select(hour =>
        {
            var row = new Row { ["hour"] = hour.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + ":00" };
            for (int day = 0; day < 7; day++)
            {
                row[days[day] + "_hours"] = hours[(day * 24) + hour];
            }

            return row;
        })];
    }

    private static Row Employee(FileEmployee one)
    {
        var all = new FileMeasures([one]);
        var sessions = Sessions(all);
        return new Row { ["employee"] = one.Id, ["unit"] = one.Unit, ["sessions"] = sessions["sessions"], ["effective_sessions"] = sessions["effective_sessions"], ["effective_share"] = sessions["effective_share"], ["in_time_share"] = FileMeasures.Share(all.InTime, all.Judged) }
            .And(Time(all)).And(Satisfaction(all));
    }

    private static IEnumerable<Row> Days(FileEmployee one) =>
        one.Days.Select(day => day.Date).Concat(one.Uncounted.Select(time => time.Date)).Distinct().OrderBy(date => date).Select(date =>
        {
            var day = one.Days.SingleOrDefault(day => day.Date == date);
            return new Row
            {
                ["employee"] = one.Id, ["date"] = date, ["day_kind"] = day?.Kind switch { null => null, "workday" => "workday", "restDay" => "rest day", _ => "statutory holiday" },
                ["primary_hours"] = day?.Primary ?? 0, ["effective_hours"] = day?.Sessions.Where(session => session.Effective).Sum(session => session.Net) ?? 0,
                ["refused_hours"] = day?.Sessions.Where(session => !session.Effective).Sum(session => session.Net) ?? 0,
                ["not_counted_hours"] = one.Uncounted.Where(time => time.Date == date).Sum(time => time.Hours),
                ["credited_hours"] = day?.Credited ?? 0, ["overtime_hours"] = day?.Overtime ?? 0,
            };
        });

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
