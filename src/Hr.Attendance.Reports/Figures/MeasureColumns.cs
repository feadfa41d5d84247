using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Figures;

/// <summary>Columns of measures, the same for units and for employees.</summary>
internal static class MeasureColumns
{
    internal static ItemColumn<T>[] Time<T>(Func<T, WorkMeasures> of) =>
    [
        new("primary", ReportWords.Primary, TableColumnKind.Duration, item => TableCell.Time(of(item).Primary)),
        new("evidenced", ReportWords.Evidenced, TableColumnKind.Duration, item => TableCell.Time(of(item).Evidenced)),
        new("effective", ReportWords.Effective, TableColumnKind.Duration, item => TableCell.Time(of(item).Effective)),
        new("refused", ReportWords.Refused, TableColumnKind.Duration, item => TableCell.Time(of(item).Refused)),
        new("not_counted", ReportWords.Uncounted, TableColumnKind.Duration, item => TableCell.Time(of(item).Uncounted)),
        new("credited", ReportWords.Credited, TableColumnKind.Duration, item => TableCell.Time(of(item).Credited)),
        new("capture_rate", ReportWords.CaptureRate, TableColumnKind.Share, item => Share(of(item).CaptureRate)),
        new("overtime", ReportWords.Overtime, TableColumnKind.Duration, item => TableCell.Time(of(item).Overtime.Total)),
    ];

    /// <summary>Overtime that is not approved, which stands beside that which counts; then what was planned and what became of it.</summary>
    internal static ItemColumn<T>[] Attendance<T>(Func<T, WorkMeasures> of) =>
    [
        new("unapproved", ReportWords.Unapproved, TableColumnKind.Duration, item => TableCell.Time(of(item).Unapproved)),
        new("planned", ReportWords.Planned, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Planned)),
        new("leave", ReportWords.Leave, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Leave)),
        new("undertime", ReportWords.Undertime, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Undertime)),
        .. MarkedDays<T>(item => of(item).Plan),
    ];

    /// <summary>What a role was planned and came to in a month, as who pays for it reads it.</summary>
    internal static ItemColumn<T>[] Attendance<T>(Func<T, RoleMonth> of) =>
    [
        new("role", ReportWords.Role, TableColumnKind.Text, item => TableCell.Name(of(item).Role)),
        new("month", new("Month", "月份"), TableColumnKind.Text, item => TableCell.Name(YearMonthPattern.Iso.Format(of(item).Month))),
        new("planned", ReportWords.Planned, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Planned)),
        new("worked", ReportWords.Worked, TableColumnKind.Duration, item => TableCell.Time(of(item).Worked)),
        new("leave", ReportWords.Leave, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Leave)),
        new("undertime", ReportWords.Undertime, TableColumnKind.Duration, item => TableCell.Time(of(item).Plan.Undertime)),
        new("overtime", ReportWords.CountedOvertime, TableColumnKind.Duration, item => TableCell.Time(of(item).Overtime)),
        new("unapproved", ReportWords.Unapproved, TableColumnKind.Duration, item => TableCell.Time(of(item).Unapproved)),
        .. MarkedDays<T>(item => of(item).Plan),
        new(
            "kind",
            new("Kind", "主岗/兼岗"),
            TableColumnKind.Text,
            item => TableCell.Of(of(item).Kind == RoleKind.Primary ? ReportWords.Primary : ReportWords.Concurrent)),
    ];

    /// <summary>The days for which there is a word.</summary>
    private static ItemColumn<T>[] MarkedDays<T>(Func<T, PlanTotals> of) =>
    [
        new("late", ReportWords.Late, TableColumnKind.Count, item => TableCell.Count(of(item).DaysLate)),
        new("left_early", ReportWords.LeftEarly, TableColumnKind.Count, item => TableCell.Count(of(item).DaysLeftEarly)),
        new("half_day", ReportWords.HalfDay, TableColumnKind.Count, item => TableCell.Count(of(item).HalfDays)),
        new("absent", ReportWords.Absent, TableColumnKind.Count, item => TableCell.Count(of(item).DaysAbsent)),
    ];

    internal static ItemColumn<T>[] Responses<T>(Func<T, WorkMeasures> of) =>
    [
        new("turns", new("Customer turns", "客户轮次"), TableColumnKind.Count, item => TableCell.Count(of(item).Turns)),
        new("judged", new("Judged", "计入判定"), TableColumnKind.Count, item => TableCell.Count(of(item).InTime.Trials)),
        new("in_time", new("In time", "及时"), TableColumnKind.Count, item => TableCell.Count(of(item).InTime.Successes)),
        new("in_time_share", ReportWords.InTime, TableColumnKind.Share, item => Share(of(item).InTime.Share)),
        .. Interval<T>("in_time", item => of(item).InTime.Interval()),
        new("median_response", new("Median response", "响应时间中位数"), TableColumnKind.Seconds, item => Seconds(of(item).Responses.Median)),
        new("response_90th", new("90th percentile", "90 百分位"), TableColumnKind.Seconds, item => Seconds(of(item).Responses.Quantile(0.9m))),
    ];

    internal static ItemColumn<T>[] Satisfaction<T>(Func<T, WorkMeasures> of) =>
    [
        new("ratings", new("Ratings", "评价数"), TableColumnKind.Count, item => TableCell.Count(of(item).Ratings.Count)),
        new("satisfaction", ReportWords.Satisfaction, TableColumnKind.Share, item => Share(of(item).Ratings.Mean)),
        .. Interval<T>("satisfaction", item => of(item).Ratings.MeanInterval()),
    ];

    internal static ItemColumn<T>[] Sessions<T>(Func<T, WorkMeasures> of) =>
    [
        new("sessions", new("Sessions", "时段数"), TableColumnKind.Count, item => TableCell.Count(of(item).EffectiveSessions.Trials)),
        new("effective_sessions", new("Effective", "有效时段"), TableColumnKind.Count, item => TableCell.Count(of(item).EffectiveSessions.Successes)),
        new("effective_share", new("Effective share", "有效率"), TableColumnKind.Share, item => Share(of(item).EffectiveSessions.Share)),
        new("conversations", new("Conversations", "会话数"), TableColumnKind.Count, item => TableCell.Count(of(item).Conversations)),
        new(
            "conversations_per_hour",
            new("Conversations an hour", "每小时会话"),
            TableColumnKind.Number,
            item => of(item).ConversationsPerOnlineHour is { } load ? TableCell.Number(load) : TableCell.None),
    ];

    /// <summary>The ends of an interval with a confidence of 95 %, and a word where the sample is small.</summary>
    internal static ItemColumn<T>[] Interval<T>(string field, Func<T, ShareInterval?> interval) =>
    [
        new(field + "_from", ReportWords.From, TableColumnKind.Share, item => Share(interval(item)?.Lower)),
        new(field + "_to", ReportWords.To, TableColumnKind.Share, item => Share(interval(item)?.Upper)),
        new(
            field + "_note",
            ReportWords.Note,
            TableColumnKind.Text,
            item => interval(item) is { IsSmallSample: true } ? TableCell.Of(ChartWords.SmallSample) : TableCell.None),
    ];

    internal static TableCell Share(decimal? share) => share is { } known ? TableCell.Share(known) : TableCell.None;

    internal static TableCell Share(double? share) => Share((decimal?)share);

    internal static TableCell Seconds(Duration? time) => time is { } known ? TableCell.Seconds(known) : TableCell.None;
}
