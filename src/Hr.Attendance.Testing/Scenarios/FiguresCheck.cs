using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Compares the figures of some days with what was expected of them.</summary>
/// <param name="failures">Takes what differs.</param>
/// <param name="about">Whom and which days it is about, as a failure says it.</param>
internal sealed class FiguresCheck(ICollection<ScenarioFailure> failures, ScenarioFailure about)
{
    internal void Check(ExpectedFigures expected, IReadOnlyList<TimesheetDay> days, IReadOnlyList<PayLine> pay, IReadOnlyList<string> alerts)
    {
        var total = TimeTotals.Sum(days.Select(day => day.Time));
        var plan = PlanTotals.Sum(days.Select(day => day.Plan));
        Compare("planned", expected.Planned, plan.Planned, expected.Place);
        Compare("primary", expected.Primary, total.Primary, expected.Place);
        Compare("leave", expected.Leave, plan.Leave, expected.Place);
        Compare("assumed", expected.Assumed, plan.Assumed, expected.Place);
        Compare("undertime", expected.Undertime, plan.Undertime, expected.Place);
        if (expected.Marks is { } marks)
        {
            Compare("marks", Listed(marks), Listed(days.SelectMany(day => DayMarkName.Of(day.Marks)).Distinct()), expected.Place);
        }

        Compare("online", expected.Online, total.Online, expected.Place);
        Compare("credited", expected.Credited, total.Credited, expected.Place);
        Compare("overtime", expected.Overtime, total.Overtime.Total, expected.Place);
        Compare("unapproved", expected.Unapproved, total.Unapproved, expected.Place);
        foreach (var kind in expected.OvertimeBy)
        {
            Compare($"overtime.{DayKindName.Of(kind.Key)}", kind.Value, total.Overtime[kind.Key], expected.Place);
        }

        if (expected.Sessions is { } sessions)
        {
            Check(sessions, [.. days.SelectMany(day => day.Sessions)], expected.Place);
        }

        CheckPay(expected, pay);
        if (expected.Alerts is { } codes)
        {
            Compare("alerts", Listed(codes), Listed(alerts), expected.Place);
        }
    }

    private void CheckPay(ExpectedFigures expected, IReadOnlyList<PayLine> pay)
    {
        foreach (var code in expected.Pay)
        {
            Compare($"pay {code.Key}", Text(code.Value), Text(pay.Where(line => line.Code == code.Key).Sum(line => line.Amount.Amount)), expected.Place);
        }

        if (expected.PayTotal is { } total)
        {
            decimal sum = pay.Where(line => line.Amount.Currency == total.Currency).Sum(line => line.Amount.Amount);
            Compare("payTotal", $"{Text(total.Amount)} {total.Currency}", $"{Text(sum)} {total.Currency}", expected.Place);
        }
    }

    private void Check(IReadOnlyList<ExpectedSession> expected, IReadOnlyList<TimesheetSession> actual, SourcePlace place)
    {
        if (expected.Count != actual.Count)
        {
            string starts = actual.Count == 0 ? string.Empty : $" ({string.Join(", ", actual.Select(Span))})";
            Add("sessions", Text(expected.Count), Text(actual.Count) + starts, expected.Count > 0 ? expected[0].Place : place);
        }

        for (int i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            new FiguresCheck(failures, about with { Session = i + 1, Explaining = actual[i].Session.Day.Date }).Check(expected[i], actual[i]);
        }
    }

    /// <summary>Compares one session.</summary>
    internal void Check(ExpectedSession expected, TimesheetSession actual)
    {
        var (session, measures, place) = (actual.Session, actual.Measures, expected.Place);
        var (date, zone) = (session.Day.Date, session.Day.Zone);
        Compare("date", expected.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), place);
        Compare("start", Clock(expected.Start), Clock(session.Start, date, zone), place);
        Compare("end", Clock(expected.End), Clock(session.End, date, zone), place);
        Compare("role", expected.Role, session.Role, place);
        Compare("effective", expected.IsEffective is { } effective ? YesOrNo(effective) : null, Verdict(actual), place);
        Compare(
            "decision", expected.Decision is { } decision ? PlanText.Of(decision) : null,
            actual.Verdict.Decision is { } decided ? PlanText.Of(decided.Kind) : "none", place);
        Compare("credited", expected.Credited, actual.Credited, place);
        Compare("net", expected.Net, measures.Net, place);
        string[] met = [.. actual.Verdict.Criteria.Where(result => result.IsMet).Select(result => result.Criterion.Id)];
        foreach (string criterion in expected.Met.Except(met))
        {
            Add("met", criterion, Listed(met), place);
        }

        Compare(
            "unmet",
            expected.Unmet is { } unmet ? Listed(unmet) : null,
            Listed(actual.Verdict.Criteria.Where(result => !result.IsMet).Select(result => result.Criterion.Id)),
            place);
        Compare("turns", expected.Turns, measures.Turns, place);
        Compare("judged", expected.Judged, measures.JudgedTurns, place);
        Compare("inWindow", expected.InWindow, measures.TurnsInTime, place);
        Compare("conversations", expected.Conversations, measures.Conversations, place);
        Compare("ratings", expected.Ratings, measures.Ratings, place);
        Compare("satisfaction", expected.Satisfaction is { } mean ? Rounded(mean) : null, measures.Satisfaction is { } found ? Rounded(found) : "none", place);
    }

    private static string Verdict(TimesheetSession session)
    {
        string[] unmet = [.. session.Verdict.Criteria.Where(result => !result.IsMet).Select(result => result.Criterion.Id)];
        return YesOrNo(session.Verdict.IsEffective)
            + (session.Verdict.IsEffective || unmet.Length == 0 ? string.Empty : $" (not met: {string.Join(", ", unmet)})");
    }

    private static string YesOrNo(bool value) => value ? "true" : "false";

    private static string Span(TimesheetSession session) =>
        $"{Clock(session.Session.Start, session.Session.Day.Date, session.Session.Day.Zone)}-"
        + $"{Clock(session.Session.End, session.Session.Day.Date, session.Session.Day.Zone)}";

    private static string? Clock(ClockTime? time) => time?.ToString();

    private static string Clock(Instant instant, LocalDate date, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        int days = Period.Between(date, local.Date, PeriodUnits.Days).Days;
        return new ClockTime((days * 86_400) + (int)(local.TimeOfDay.NanosecondOfDay / 1_000_000_000)).ToString();
    }

    private void Compare(string figure, Duration? expected, Duration actual, SourcePlace place) =>
        Compare(figure, expected is { } wanted ? IsoDuration.Format(wanted) : null, IsoDuration.Format(actual), place);

    private void Compare(string figure, int? expected, int actual, SourcePlace place) =>
        Compare(figure, expected is { } wanted ? Text(wanted) : null, Text(actual), place);

    /// <summary>What comes may say more behind what is expected, in brackets.</summary>
    private void Compare(string figure, string? expected, string actual, SourcePlace place)
    {
        if (expected is not null && expected != actual && !actual.StartsWith(expected + " (", StringComparison.Ordinal))
        {
            Add(figure, expected, actual, place);
        }
    }

    private void Add(string figure, string expected, string actual, SourcePlace place) =>
        failures.Add(about with { Figure = figure, Expected = expected, Actual = actual, Place = place });

    private static string Listed(IEnumerable<string> names)
    {
        string[] ordered = [.. names.OrderBy(name => name, StringComparer.Ordinal)];
        return ordered.Length == 0 ? "none" : string.Join(", ", ordered);
    }

    private static string Rounded(decimal share) => Math.Round(share, 3, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
