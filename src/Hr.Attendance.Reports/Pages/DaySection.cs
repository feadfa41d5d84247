using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Pages;

/// <summary>One day of an employee: what it comes to, its timeline, and why each minute was credited or not.</summary>
internal static class DaySection
{
    internal static void Write(HtmlWriter html, string anchor, DayReview day, SettingNotes notes, Headings headings)
    {
        string date = LocalDatePattern.Iso.Format(day.Date);
        string id = anchor + "-" + date;
        html.Open("details", "day").Attribute("id", id).Open("summary").Open("strong").Attribute("id", id + "-line-title").Text(date).Close();
        if (day.Timesheet is { } sheet)
        {
            html.Leaf("span", ReportWords.Of(sheet.DayKind));
        }

        html.Open("span").Attribute("id", id + "-line-text").Text(SummaryOf(day)).Close(2).Line();
        new DayTimeline(
            new ChartHeading(id + "-line", PageSentences.Day.With(("date", day.Date)), SummaryOf(day)),
            day.Start, day.End > day.Start ? day.End : day.Start + Duration.FromHours(24), day.Zone, LanesOf(day),
            [.. day.Messages.Where(message => message.Sender == MessageSender.Employee).Select(message => message.At)]).Write(html);
        if (day.Explanation is { } explanation)
        {
            html.Leaf(headings.WithinPart, PageSentences.Why);
            new ExplanationList(html, notes).Write(explanation);
        }

        html.Close().Line();
    }

    /// <summary>A day on which something happened beside the primary role.</summary>
    internal static bool IsShown(DayReview day) => day.Sessions.Count + day.Uncounted.Count + day.Claims.Count > 0;

    private static Bilingual SummaryOf(DayReview day)
    {
        string credited = TableCell.ClockOf(day.Timesheet?.Credited ?? Duration.Zero);
        string effective = TableCell.ClockOf(Net(day, isEffective: true));
        string refused = TableCell.ClockOf(Net(day, isEffective: false));
        string uncounted = TableCell.ClockOf(day.Uncounted.Aggregate(Duration.Zero, (sum, time) => sum + time.Time.Duration));
        return PageSentences.DaySummary.With(("credited", credited), ("effective", effective), ("refused", refused), ("uncounted", uncounted));
    }

    private static IReadOnlyList<TimelineLane> LanesOf(DayReview day) =>
    [
        new(
            ReportWords.Primary,
            "primary",
            [.. day.Primary.Select(time => new TimelineSpan(time.Start, time.End, Bilingual.Same(day.Timesheet?.PrimaryRole ?? string.Empty)))]),
        new(
            ReportWords.Online,
            "online",
            [.. day.Claims.Select(claim => new TimelineSpan(claim.Interval.Start, claim.Interval.End, Bilingual.Same(claim.Day.Assignment.Role)))]),
        new(ReportWords.Effective, "effective", SessionsOf(day, isEffective: true)),
        new(ReportWords.Refused, "refused", SessionsOf(day, isEffective: false)),
        new(
            ReportWords.Uncounted,
            "uncounted",
            [.. day.Uncounted.Select(time => new TimelineSpan(time.Time.Start, time.Time.End, ReportWords.Of(time.Reason)))]),
    ];

    private static IReadOnlyList<TimelineSpan> SessionsOf(DayReview day, bool isEffective) =>
    [
        .. day.Sessions.Where(session => session.Verdict.IsEffective == isEffective)
            .SelectMany(session => session.Session.Pieces.Select(piece => new TimelineSpan(piece.Start, piece.End, WhatOf(session)))),
    ];

    private static Bilingual WhatOf(TimesheetSession session) => Bilingual.Of(language =>
        string.Join(PageSentences.Semicolon.In(language), SessionReasons.Of(session, language).Prepend(session.Session.Role)));

    private static Duration Net(DayReview day, bool isEffective) =>
        day.Sessions.Where(session => session.Verdict.IsEffective == isEffective).Aggregate(Duration.Zero, (sum, session) => sum + session.Measures.Net);
}
