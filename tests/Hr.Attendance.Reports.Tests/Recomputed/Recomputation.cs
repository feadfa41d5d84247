using System.Globalization;
using Hr.Attendance.Rules.Analytics;
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

/// <summary>A unit of the tree.</summary>
internal sealed record FileUnit(string Id, string? Parent, string? Name, DateTimeZone Zone);

/// <summary>
/// Works every table out from <c>timesheets.json</c>, and from what a host gives beside it: the tree of units, the thresholds that are the
/// same for everybody, and the tags by which people are compared.
/// </summary>
internal sealed class Recomputation(
    TimesheetsFile file, IReadOnlyList<FileUnit> units, EqualTerms terms, Func<string, IReadOnlyDictionary<string, string>> tagsOf, IReadOnlyList<string> tags)
{
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly Dictionary<string, FileUnit> _units = units.ToDictionary(unit => unit.Id);
    private readonly RecomputedComparisons _comparisons = new(file, tagsOf, tags);

    internal TimesheetsFile File => file;

    internal IReadOnlyList<DateTimeZone> Zones { get; } = [.. units.Select(unit => unit.Zone).Distinct()];

    internal FileMeasures Everybody { get; } = new(file.Employees);

    internal IEnumerable<(string Table, IReadOnlyList<Row> Rows)> Tables() => OfUnits().Concat(OfPeriods()).Concat(OfPeople());

    internal FileMeasures Of(string unit) => new([.. file.Employees.Where(employee => ChainOf(employee.Unit).Contains(unit))]);

    /// <summary>The units with people, each before those below it.</summary>
    internal IEnumerable<FileUnit> Staffed() => units.Where(unit => Of(unit.Id).Employees.Count > 0);

    /// <summary>The name that a reader sees: with the id where another unit has the same, the id where it has none.</summary>
    internal string NameOf(string id) =>
        _units[id].Name is not { Length: > 0 } name ? id : units.Count(other => other.Name == name) > 1 ? $"{name} ({id})" : name;

    /// <summary>The weeks of some people: fields as in the table `weeks`.</summary>
    internal static IReadOnlyList<Row> Weeks(FileMeasures all) =>
    [
        .. all.Weeks.Select(week => (week, Part: all.On(date => FileMeasures.MondayOf(date) == week))).Select(one => new Row
        {
            ["week_from"] = one.week, ["evidenced_hours"] = Hours(one.Part.Evidenced), ["online_hours"] = Hours(one.Part.Online),
            ["not_counted_hours"] = Hours(one.Part.Uncounted), ["credited_hours"] = Hours(one.Part.Credited),
            ["capture_rate"] = one.Part.CaptureRate, ["in_time_share"] = one.Part.InTimeShare, ["satisfaction"] = one.Part.Satisfaction,
        }),
    ];

    /// <summary>The hours of the week of some people: fields as in the table `hours`.</summary>
    internal static IReadOnlyList<Row> HoursOfWeek(FileMeasures all)
    {
        decimal[] seconds = all.Hours();
        return
        [
            .. Enumerable.Range(0, 24).Select(hour => Weekdays.Select((day, i) => (day, i)).Aggregate(
                new Row { ["hour"] = hour.ToString("00", CultureInfo.InvariantCulture) + ":00" },
                (row, day) => row.And(new Row { [day.day + "_hours"] = Hours(seconds[(day.i * 24) + hour]) }))),
        ];
    }

    internal FileMeasures Meeting(FileMeasures all) =>
        new([.. all.Employees.Select(one => one with { Days = [.. one.Days.Select(day => day with { Sessions = [.. day.Sessions.Where(IsMet)] })] })]);

    internal static decimal Hours(decimal seconds) => seconds / 3600;

    private IEnumerable<(string, IReadOnlyList<Row>)> OfUnits()
    {
        yield return (
            "units",
            Units((unit, all) =>
                new Row
                {
                    ["above"] = unit.Parent is { } above && _units.ContainsKey(above) ? above : null,
                    ["people"] = all.Employees.Count,
                    ["active_people"] = all.Active,
                }
                    .And(Time(all)).And(DiffersFromPlan ? Plan(all) : [])));
        yield return ("not-counted", Units((_, all) => FileMeasures.Reasons.Aggregate(
            new Row(), (row, reason) => row.And(new Row { [reason.Field + "_hours"] = Hours(all.UncountedFor(reason.Reason)) }))
            .And(new Row { ["not_counted_hours"] = Hours(all.Uncounted) })));
        yield return ("responses", Units((_, all) => Responses(all)));
        yield return ("satisfaction", Units((_, all) => Satisfaction(all)));
        yield return ("sessions", Units((_, all) => Sessions(all)));
        yield return ("equal-terms", Units((_, all) => OnEqualTerms(all)));
        yield return (
            "refusals",
            [.. Staffed().SelectMany(unit => Of(unit.Id).Sessions.Where(session => !session.Effective).SelectMany(session => session.Unmet)
                .GroupBy(id => id)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Row { ["unit"] = unit.Id, ["criterion"] = group.Key, ["sessions"] = group.Count() }))]);
        yield return ("cost", [.. Staffed().SelectMany(Cost)]);
    }

    private IEnumerable<(string, IReadOnlyList<Row>)> OfPeriods()
    {
        yield return ("weeks", Weeks(Everybody));
        yield return ("trend", _comparisons.Trend());
        yield return ("hours", HoursOfWeek(Everybody));
        yield return ("alerts",
        [
            .. file.UnitAlerts.Select(alert => Alert(null, alert.About, alert)),
            .. file.Employees.SelectMany(one => one.Alerts.Select(alert => Alert(alert.About, one.Id, alert))),
        ]);
        string[] severities = ["error", "warning", "info"];
        yield return ("findings", [.. file.Findings.OrderBy(finding => Array.IndexOf(severities, finding.Severity)).Select(finding =>
            new Row { ["severity"] = finding.Severity, ["code"] = finding.Code, ["place"] = finding.About, ["message"] = finding.Message })]);
        yield return ("findings-by-code",
        [
            .. file.Findings
                .GroupBy(finding => finding.Code)
                .OrderBy(kind => Array.IndexOf(severities, kind.First().Severity))
                .ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => new Row
                {
                    ["severity"] = kind.First().Severity,
                    ["code"] = kind.Key,
                    ["findings"] = kind.Count(),
                    ["first_place"] = kind.First().About,
                    ["first_message"] = kind.First().Message,
                }),
        ]);
    }

    private IEnumerable<(string, IReadOnlyList<Row>)> OfPeople()
    {
        yield return ("employees", [.. file.Employees.Select(Employee)]);
        yield return ("roles", DiffersFromPlan ? [.. Everybody.Roles.Select(Attendance)] : []);
        yield return (
            "attendance",
            DiffersFromPlan
                ? [.. file.Employees.SelectMany(one => one.Roles.Select(role => new Row { ["employee"] = one.Id }.And(Attendance(role))))]
                : []);
        yield return ("days", [.. file.Employees.SelectMany(Days)]);
        yield return ("pay", [.. file.Employees.SelectMany(one => one.Pay.Select(line => new Row
        {
            ["employee"] = one.Id, ["date"] = line.Date, ["code"] = line.Code, ["quantity"] = line.Quantity, ["amount"] = line.Amount,
            ["amount_currency"] = line.Currency,
        }))]);
        yield return ("ranking", _comparisons.Ranking());
        yield return ("silent-contributors", _comparisons.Silent());
        yield return ("refusal-rates", _comparisons.Refusals());
        yield return ("invisible-overtime", RecomputedInvisible.Rows(file));
    }

    private IEnumerable<string> ChainOf(string unit)
    {
        for (string? at = unit; at is not null && _units.ContainsKey(at); at = _units[at].Parent)
        {
            yield return at;
        }
    }

    private IReadOnlyList<Row> Units(Func<FileUnit, FileMeasures, Row> row) =>
        [.. Staffed().Select(unit => new Row { ["unit"] = unit.Id }.And(row(unit, Of(unit.Id))))];

    private static Row Time(FileMeasures all) => new()
    {
        ["primary_hours"] = Hours(all.Primary), ["evidenced_hours"] = Hours(all.Evidenced), ["effective_hours"] = Hours(all.Effective),
        ["refused_hours"] = Hours(all.Refused), ["not_counted_hours"] = Hours(all.Uncounted), ["credited_hours"] = Hours(all.Credited),
        ["capture_rate"] = all.CaptureRate, ["overtime_hours"] = Hours(all.Overtime),
    };

    private static Row Responses(FileMeasures all) => new Row
    {
        ["turns"] = all.Sessions.Sum(session => session.Turns), ["judged"] = all.Judged, ["in_time"] = all.InTime, ["in_time_share"] = all.InTimeShare,
        ["median_response_seconds"] = all.Quantile(0.5m), ["response_90th_seconds"] = all.Quantile(0.9m),
    }.And(Interval("in_time", all.InTimeShare, all.Judged));

    private static Row Satisfaction(FileMeasures all) =>
        new Row { ["ratings"] = all.Ratings, ["satisfaction"] = all.Satisfaction }.And(Interval("satisfaction", all.Satisfaction, all.Ratings));

    private static Row Interval(string field, decimal? share, int count)
    {
        var interval = PlainStatistics.Wilson(share, count);
        return new()
        {
            [field + "_from"] = interval?.From,
            [field + "_to"] = interval?.To,
            [field + "_note"] = PlainStatistics.IsSmall(interval, count) ? "small sample" : null,
        };
    }

    private static Row Sessions(FileMeasures all) => new()
    {
        ["sessions"] = all.Sessions.Count, ["effective_sessions"] = all.EffectiveSessions,
        ["effective_share"] = FileMeasures.Share(all.EffectiveSessions, all.Sessions.Count), ["conversations"] = all.Conversations,
        ["conversations_per_hour"] = all.ConversationsPerHour,
    };

    private Row OnEqualTerms(FileMeasures all)
    {
        var met = Meeting(all).Sessions;
        return new Row
        {
            ["sessions"] = all.Sessions.Count, ["meeting"] = met.Count, ["meeting_share"] = FileMeasures.Share(met.Count, all.Sessions.Count),
            ["effective_share"] = FileMeasures.Share(all.EffectiveSessions, all.Sessions.Count),
            ["meeting_time_hours"] = Hours(met.Sum(session => session.Net)), ["online_hours"] = Hours(all.Online),
        }.And(Interval("meeting", FileMeasures.Share(met.Count, all.Sessions.Count), all.Sessions.Count));
    }

    private bool IsMet(FileSession session) =>
        session.Net >= (decimal)terms.MinimumOnline!.Value.TotalSeconds
        && (session.Turns == 0
            || (session.Responses?.Count(seconds => seconds <= (decimal)terms.ResponseWindow!.Value.TotalSeconds) ?? session.InWindow)
                >= terms.ResponseMinimumShare * session.Turns)
        && (terms.SatisfactionMinimum is not { } least || session.Satisfaction is not { } mean || mean >= least);

    private IEnumerable<Row> Cost(FileUnit unit) => Of(unit.Id).Currencies.Select(currency =>
    {
        var (paid, pay) = Of(unit.Id).PaidIn(currency);
        return new Row
        {
            ["unit"] = unit.Id, ["credited_hours"] = Hours(paid.Credited), ["pay"] = pay, ["pay_currency"] = currency,
            ["per_credited_hour"] = paid.Credited == 0 ? null : pay * 3600 / paid.Credited,
            ["per_credited_hour_currency"] = paid.Credited == 0 ? null : currency,
        };
    });

    private static Row Alert(string? date, string whom, FileFinding alert) =>
        new() { ["date"] = date, ["whom"] = whom, ["severity"] = alert.Severity, ["code"] = alert.Code, ["message"] = alert.Message };

    private static Row Employee(FileEmployee one)
    {
        var all = new FileMeasures([one]);
        var sessions = Sessions(all);
        return new Row
        {
            ["employee"] = one.Id, ["unit"] = one.Unit, ["sessions"] = sessions["sessions"], ["effective_sessions"] = sessions["effective_sessions"],
            ["effective_share"] = sessions["effective_share"], ["in_time_share"] = all.InTimeShare,
        }.And(Time(all)).And(Satisfaction(all));
    }

    /// <summary>Whether any day of anybody was not just what was planned.</summary>
    private bool DiffersFromPlan => file.Employees.Any(one => one.DiffersFromPlan);

    private static Row Plan(FileMeasures all) => new Row
    {
        ["unapproved_hours"] = Hours(all.Unapproved), ["planned_hours"] = Hours(all.Planned), ["leave_hours"] = Hours(all.Leave),
        ["undertime_hours"] = Hours(all.Undertime),
    }.And(MarkedDays(all.MarkedDays));

    private static Row MarkedDays(int[] days) => new() { ["late"] = days[0], ["left_early"] = days[1], ["half_day"] = days[2], ["absent"] = days[3] };

    private static Row Attendance(FileRole role) => new Row
    {
        ["month"] = role.Month, ["role"] = role.Role, ["kind"] = role.Kind == "primary" ? "Primary" : "Concurrent",
        ["planned_hours"] = Hours(role.Planned), ["worked_hours"] = Hours(role.Worked), ["leave_hours"] = Hours(role.Leave),
        ["undertime_hours"] = Hours(role.Undertime), ["overtime_hours"] = Hours(role.Overtime), ["unapproved_hours"] = Hours(role.Unapproved),
    }.And(MarkedDays(role.Days));

    private IEnumerable<Row> Days(FileEmployee one) => one.Dates.Select(date =>
    {
        var day = one.Days.SingleOrDefault(day => day.Date == date);
        var plan = DiffersFromPlan
            ? new Row
            {
                ["planned_hours"] = Hours(day?.Planned ?? 0), ["leave_hours"] = Hours(day?.Leave ?? 0), ["undertime_hours"] = Hours(day?.Undertime ?? 0),
                ["marks"] = day is { Marks.Count: > 0 } ? string.Join(", ", day.Marks.Select(WordOf)) : null,
                ["unapproved_hours"] = Hours(day?.Unapproved ?? 0),
            }
            : [];
        return new Row
        {
            ["employee"] = one.Id, ["date"] = date, ["day_kind"] = KindOf(day), ["primary_hours"] = Hours(day?.Primary ?? 0),
            ["effective_hours"] = Hours(day?.Sessions.Where(session => session.Effective).Sum(session => session.Net) ?? 0),
            ["refused_hours"] = Hours(day?.Sessions.Where(session => !session.Effective).Sum(session => session.Net) ?? 0),
            ["not_counted_hours"] = Hours(one.Uncounted.Where(time => time.Date == date).Sum(time => time.Seconds)),
            ["credited_hours"] = Hours(day?.Credited ?? 0), ["overtime_hours"] = Hours(day?.Overtime ?? 0),
        }.And(plan);
    });

    private static string WordOf(string mark) => mark switch
    {
        "late" => "Late",
        "leftEarly" => "Left early",
        "halfDay" => "Half a day",
        _ => "Absent",
    };

    internal static string? KindOf(FileDay? day) =>
        day?.Kind switch { null => null, "workday" => "workday", "restDay" => "rest day", _ => "statutory holiday" };
}
