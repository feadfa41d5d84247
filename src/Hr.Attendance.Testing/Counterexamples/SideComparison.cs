using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Compares what the same evidence comes to on two sides.</summary>
internal static class SideComparison
{
    // Sides may lie in two zones, so what is compared are times on the clock, lengths and amounts, never instants.
    internal static bool IsWorse(EmployeeReport report, EmployeeReport other, ClaimMeasure measure) => measure == ClaimMeasure.Credited
        ? report.Timesheet.Total.Credited < other.Timesheet.Total.Credited
        : CurrenciesOf(report, other).Any(currency => PayOf(report, currency) < PayOf(other, currency));

    /// <summary>Whether anything differs that an employee gets: time, verdicts, credit, overtime, pay or alerts.</summary>
    internal static bool Differ(EmployeeReport report, EmployeeReport other) =>
        !TimesOf(report).SequenceEqual(TimesOf(other))
        || !PayLinesOf(report).SequenceEqual(PayLinesOf(other))
        || !AlertsOf(report).SequenceEqual(AlertsOf(other));

    /// <summary>As much as on the other side.</summary>
    internal static ExpectedEmployee ExpectedOfNoWorse(ExpectedEmployee nothing, EmployeeReport report, EmployeeReport other, ClaimMeasure measure)
    {
        if (measure == ClaimMeasure.Credited)
        {
            return nothing with { Credited = other.Timesheet.Total.Credited };
        }

        string? currency = CurrenciesOf(report, other).FirstOrDefault(currency => PayOf(report, currency) < PayOf(other, currency));
        return currency is null ? nothing : nothing with { PayTotal = new Money(PayOf(other, currency), currency) };
    }

    /// <summary>All as on the other side, as far as it differs; day by day where there are several.</summary>
    internal static ExpectedEmployee ExpectedOfSame(ExpectedEmployee nothing, EmployeeReport report, EmployeeReport other)
    {
        // What the other side came to is what this one must come to, if the claim is right. Only what differs is said: the rest would bury
        // it.
        var days = DatesOf(report).Concat(DatesOf(other)).Distinct().OrderBy(date => date)
            .ToList();
        return days.Count == 1
            ? (ExpectedEmployee)Difference(nothing, report, other)
            : nothing with
            {
                Days = days.Where(date => Differ(On(report, date), On(other, date)))
                    .ToDictionary(date => date, date => Difference(new ExpectedFigures(), On(report, date), On(other, date))),
            };
    }

    private static ExpectedFigures Difference(ExpectedFigures nothing, EmployeeReport report, EmployeeReport other)
    {
        var (mine, theirs) = (report.Timesheet.Total, other.Timesheet.Total);
        var kinds = new[] { DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday }.Where(kind => mine.Overtime[kind] != theirs.Overtime[kind]);
        var codes = report.Pay.Concat(other.Pay).Select(line => line.Code).Distinct().Where(code => PayOfCode(report, code) != PayOfCode(other, code));
        return nothing with
        {
            Primary = mine.Primary == theirs.Primary ? null : theirs.Primary,
            Online = mine.Online == theirs.Online ? null : theirs.Online,
            Credited = mine.Credited == theirs.Credited ? null : theirs.Credited,
            OvertimeBy = kinds.ToDictionary(kind => kind, kind => theirs.Overtime[kind]),
            Sessions = SessionsOf(report).Select(TextOf).SequenceEqual(SessionsOf(other).Select(TextOf)) ? null : [.. SessionsOf(other).Select(ExpectedOf)],
            Pay = codes.OrderBy(code => code, StringComparer.Ordinal).ToDictionary(code => code, code => PayOfCode(other, code)),
            Alerts = AlertsOf(report).SequenceEqual(AlertsOf(other)) ? null : [.. other.Alerts.Select(alert => alert.Finding.Code)],
        };
    }

    private static IEnumerable<LocalDate> DatesOf(EmployeeReport report) =>
        report.Timesheet.Days.Select(day => day.Date).Concat(report.Pay.Select(line => line.Date)).Concat(report.Alerts.Select(alert => alert.Date));

    private static EmployeeReport On(EmployeeReport report, LocalDate date) => report with
    {
        Timesheet = new Timesheet { Days = [.. report.Timesheet.Days.Where(day => day.Date == date)] },
        Pay = [.. report.Pay.Where(line => line.Date == date)],
        Alerts = [.. report.Alerts.Where(alert => alert.Date == date)],
    };

    private static ExpectedSession ExpectedOf(TimesheetSession session) => new()
    {
        Date = session.Session.Day.Date,
        Start = ClockOf(session.Session.Start, session),
        End = ClockOf(session.Session.End, session),
        Role = session.Session.Role,
        IsEffective = session.Verdict.IsEffective,
        Net = session.Measures.Net,
        Credited = session.Credited,
    };

    /// <summary>What of the days can differ; units in two zones begin at the same time on the clock.</summary>
    private static IEnumerable<string> TimesOf(EmployeeReport report) => report.Timesheet.Days.SelectMany(day => day.Sessions.Select(TextOf).Prepend(
        $"{LocalDatePattern.Iso.Format(day.Date)} {IsoDuration.Format(day.Primary)} {string.Join(" ", KindsOf(day.Overtime).Select(IsoDuration.Format))}"));

    private static string TextOf(TimesheetSession session) => string.Join(
        " ",
        LocalDatePattern.Iso.Format(session.Session.Day.Date),
        session.Session.Role,
        $"{ClockOf(session.Session.Start, session)}-{ClockOf(session.Session.End, session)} {IsoDuration.Format(session.Measures.Net)}",
        session.Verdict.IsEffective ? "effective" : "refused",
        IsoDuration.Format(session.Credited));

    private static ClockTime ClockOf(Instant instant, TimesheetSession session)
    {
        var local = instant.InZone(session.Session.Day.Zone).LocalDateTime;
        int days = Period.Between(session.Session.Day.Date, local.Date, PeriodUnits.Days).Days;
        return new ClockTime((days * 86_400) + (int)(local.TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerSecond));
    }

    private static Duration[] KindsOf(TimeByDayKind time) => [time.Workday, time.RestDay, time.StatutoryHoliday];

    private static IEnumerable<TimesheetSession> SessionsOf(EmployeeReport report) => report.Timesheet.Days.SelectMany(day => day.Sessions);

    private static IEnumerable<(LocalDate Date, string Code, string Currency, decimal Sum)> PayLinesOf(EmployeeReport report) => report.Pay
        .GroupBy(line => (line.Date, line.Code, line.Amount.Currency))
        .Select(lines => (lines.Key.Date, lines.Key.Code, lines.Key.Currency, Sum: lines.Sum(line => line.Amount.Amount)))
        .Where(line => line.Sum != 0)
        .OrderBy(line => line.Date)
        .ThenBy(line => line.Code, StringComparer.Ordinal)
        .ThenBy(line => line.Currency, StringComparer.Ordinal);

    private static IEnumerable<(LocalDate Date, string Code)> AlertsOf(EmployeeReport report) => report.Alerts
        .Select(alert => (alert.Date, alert.Finding.Code))
        .OrderBy(alert => alert.Date)
        .ThenBy(alert => alert.Code, StringComparer.Ordinal);

    private static IEnumerable<string> CurrenciesOf(EmployeeReport report, EmployeeReport other) =>
        report.PayTotals
            .Concat(other.PayTotals)
            .Select(total => total.Currency)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(currency => currency, StringComparer.Ordinal);

    private static decimal PayOf(EmployeeReport report, string currency) =>
        report.Pay.Where(line => line.Amount.Currency == currency).Sum(line => line.Amount.Amount);

    private static decimal PayOfCode(EmployeeReport report, string code) => report.Pay.Where(line => line.Code == code).Sum(line => line.Amount.Amount);
}
