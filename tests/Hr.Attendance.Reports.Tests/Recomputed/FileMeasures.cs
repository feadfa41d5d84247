using NodaTime;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>What one employee or a unit's employees come to, by the formulas of docs/reports.md; lengths of time are seconds.</summary>
internal sealed record FileMeasures(IReadOnlyList<FileEmployee> Employees)
{
    /// <summary>The reasons for which time is not counted, in the order of reports: in the file, as a field, in words that follow a length of time.</summary>
    internal static readonly IReadOnlyList<(string Reason, string Field, string Words)> Reasons =
    [
        ("outsideWindows", "outside_windows", "outside the hours that can count"), ("outsideAssignment", "outside_assignment", "while the role was not held"),
        ("notPunched", "not_punched", "with messages but without punches"), ("noRole", "no_role", "without a concurrent role"),
    ];

    internal IReadOnlyList<FileSession> Sessions { get; } = [.. Employees.SelectMany(employee => employee.Sessions)];

    internal int Active => Employees.Count(one => one.Sessions.Any() || one.Uncounted.Count > 0);

    internal decimal Primary => Employees.Sum(employee => employee.Days.Sum(day => day.Primary));

    internal decimal Planned => Employees.Sum(employee => employee.Days.Sum(day => day.Planned));

    internal decimal Leave => Employees.Sum(employee => employee.Days.Sum(day => day.Leave));

    internal decimal Undertime => Employees.Sum(employee => employee.Days.Sum(day => day.Undertime));

    internal decimal Unapproved => Employees.Sum(employee => employee.Days.Sum(day => day.Unapproved));

    /// <summary>The roles of all months, the primary ones of each month first.</summary>
    internal IEnumerable<FileRole> Roles => Employees.SelectMany(employee => employee.Roles)
        .GroupBy(role => (role.Month, IsConcurrent: role.Kind == "concurrent", role.Role))
        .OrderBy(same => same.Key.Month, StringComparer.Ordinal).ThenBy(same => same.Key.IsConcurrent).ThenBy(same => same.Key.Role, StringComparer.Ordinal)
        .Select(same => same.Aggregate((sum, role) => sum + role));

    /// <summary>On how many days each word stands, in their order.</summary>
    internal int[] MarkedDays =>
        [.. FileRole.Words.Select(word => Employees.Sum(employee => employee.Days.Count(day => day.Marks.Contains(word))))];

    internal decimal Overtime => Employees.Sum(employee => employee.Days.Sum(day => day.Overtime));

    internal decimal Credited => Employees.Sum(employee => employee.Days.Sum(day => day.Credited));

    internal decimal Online => Employees.Sum(employee => employee.Days.Sum(day => day.Online));

    internal decimal Effective => Sessions.Where(session => session.Effective).Sum(session => session.Net);

    internal decimal Refused => Sessions.Where(session => !session.Effective).Sum(session => session.Net);

    internal decimal Uncounted => Employees.Sum(employee => employee.Uncounted.Sum(time => time.Seconds));

    internal decimal Evidenced => Online + Uncounted;

    internal decimal? CaptureRate => Evidenced == 0 ? null : Credited / Evidenced;

    internal int Judged => Sessions.Sum(session => session.Judged);

    internal int InTime => Sessions.Sum(session => session.InWindow);

    internal decimal? InTimeShare => Share(InTime, Judged);

    internal int Ratings => Sessions.Sum(session => session.Ratings);

    internal decimal? Satisfaction => Ratings == 0 ? null : Sessions.Sum(session => session.Ratings * (session.Satisfaction ?? 0)) / Ratings;

    internal int Conversations => Sessions.Sum(session => session.Conversations);

    internal decimal? ConversationsPerHour => Online == 0 ? null : Conversations * 3600 / Online;

    internal int EffectiveSessions => Sessions.Count(session => session.Effective);

    internal IEnumerable<string> Currencies =>
        Employees.SelectMany(one => one.Pay).Select(line => line.Currency).Distinct().OrderBy(currency => currency, StringComparer.Ordinal);

    internal decimal UncountedFor(string reason) =>
        Employees.Sum(employee => employee.Uncounted.Where(time => time.Reason == reason).Sum(time => time.Seconds));

    internal decimal OvertimeOn(string kind) => Employees.Sum(employee => employee.Days.Sum(day => day.OvertimeBy.GetValueOrDefault(kind)));

    /// <summary>Those who have pay lines in a currency, and the sum of these.</summary>
    internal (FileMeasures Paid, decimal Pay) PaidIn(string currency) => (
        new([.. Employees.Where(one => one.Pay.Any(line => line.Currency == currency))]),
        Employees.SelectMany(one => one.Pay).Where(line => line.Currency == currency).Sum(line => line.Amount));

    internal decimal? Quantile(decimal share)
    {
        decimal[] all = [.. Sessions.SelectMany(session => session.Responses ?? []).OrderBy(seconds => seconds)];
        return all.Length == 0 ? null : all[Math.Max(1, (int)decimal.Ceiling(share * all.Length)) - 1];
    }

    /// <summary>The same people on some business days alone, as far as days and times go.</summary>
    internal FileMeasures On(Func<LocalDate, bool> date) => new(
        [.. Employees.Select(one =>
            one with { Days = [.. one.Days.Where(day => date(day.Date))], Uncounted = [.. one.Uncounted.Where(time => date(time.Date))] })]);

    /// <summary>The Mondays of the weeks in which there are sessions, or time that is not counted.</summary>
    internal IEnumerable<LocalDate> Weeks => Dates.Select(MondayOf).Distinct();

    /// <summary>The days on which there are sessions, or time that is not counted.</summary>
    internal IEnumerable<LocalDate> Dates => Sessions.Select(session => session.Date)
        .Concat(Employees.SelectMany(one => one.Uncounted).Select(time => time.Date))
        .Distinct()
        .OrderBy(date => date);

    internal static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>
    /// Seconds online in each hour of the local week, Monday 00:00 first: quarter by quarter, so simply that it can be believed. Clocks stand at a full quarter
    /// together with Unix time, in all zones of today.
    /// </summary>
    internal decimal[] Hours()
    {
        decimal[] hours = new decimal[168];
        foreach (var (session, piece) in Sessions.SelectMany(session => session.Pieces.Select(piece => (session, piece))))
        {
            var zone = DateTimeZoneProviders.Tzdb[session.Zone];
            for (var from = piece.Start; from < piece.End;)
            {
                var to = Instant.Min(piece.End, Instant.FromUnixTimeSeconds(((from.ToUnixTimeSeconds() / 900) + 1) * 900));
                var local = from.InZone(zone).LocalDateTime;
                hours[(((int)local.DayOfWeek - 1) * 24) + local.Hour] += (decimal)(to - from).BclCompatibleTicks / TimeSpan.TicksPerSecond;
                from = to;
            }
        }

        return hours;
    }

    internal static decimal? Share(int part, int whole) => whole == 0 ? null : (decimal)part / whole;
}
