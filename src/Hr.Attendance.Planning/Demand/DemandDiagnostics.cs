using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Planning.Demand;

/// <summary>What can be wrong with, or missing from, what is known of customers.</summary>
public static class DemandDiagnostics
{
    /// <summary>No conversation began on the days looked at.</summary>
    public static readonly DiagnosticDescriptor NoConversations = new("HRA8140", Warning,
        "no customer's conversation began from {from} to {to}, so nothing is known of demand; give messages of these days, or counts of your own",
        "{from} 至 {to} 没有任何客户会话，需求无从得知；请提供这段时间的消息，或自行统计的会话数");

    /// <summary>Conversations that are nobody's are counted for the root alone.</summary>
    public static readonly DiagnosticDescriptor NobodysConversations = new("HRA8141", Info,
        "{count} of {all} conversations are nobody's (nobody answered, and nobody was assigned) and are counted for `{unit}` alone; where they should "
            + "count for a branch, say in assignments.csv whose they were",
        "{all} 个会话中有 {count} 个无人负责（无人回复，也未分配给任何人），仅计入 `{unit}`；如应计入分支机构，请在 assignments.csv 中说明归属");

    /// <summary>On business days nobody wrote, though people usually do: their records are taken as missing.</summary>
    public static readonly DiagnosticDescriptor SilentDays = new("HRA8142", Warning,
        "nobody wrote a word from {from} to {to} (days: {count}), though on these weekdays people usually do; the days are taken as missing and not as days "
            + "without customers, so add their messages where there are some",
        "{from} 至 {to}（共 {count} 天）没有任何消息，而平时同一星期几通常有消息；按数据缺失处理，不当作没有客户；如有消息记录请补充");

    /// <summary>A count is not from 0 to a million.</summary>
    public static readonly DiagnosticDescriptor CountOutOfRange = new("HRA8143", Error,
        "the count {count} of `{unit}` at {at} is not from 0 to 1000000; it is set aside, so correct it at its source",
        "`{unit}` 在 {at} 的会话数 {count} 不在 0 至 1000000 之间；不参与计算，请在数据源更正");

    /// <summary>A count is of a unit that is not in the tree.</summary>
    public static readonly DiagnosticDescriptor CountOfUnknownUnit = new("HRA8144", Error,
        "a count names the unit `{unit}`, which is not in the tree; it is set aside, so correct the unit",
        "会话数所属的组织单元 `{unit}` 不在组织树中；不参与计算，请更正组织单元");

    /// <summary>A count lies outside the years of evidence.</summary>
    public static readonly DiagnosticDescriptor CountOutOfYears = new("HRA8145", Error,
        "a count of {date} does not lie in the years {first} to {last}; it is set aside, so correct the date",
        "{date} 的会话数不在 {first} 至 {last} 年之间；不参与计算，请更正日期");

    /// <summary>A count does not fit into one interval.</summary>
    public static readonly DiagnosticDescriptor CountOverIntervals = new("HRA8146", Error,
        "the count of `{unit}` from {at} on does not lie within one interval of {minutes} minutes; it is set aside, so give shorter counts or ask for "
            + "longer intervals",
        "`{unit}` 自 {at} 起的会话数跨越了 {minutes} 分钟的时段；不参与计算，请提供更细的统计，或改用更长的时段");

    /// <summary>Counts of one unit and line overlap.</summary>
    public static readonly DiagnosticDescriptor OverlappingCounts = new("HRA8147", Error,
        "the count of `{unit}` at {at} overlaps another one; both are set aside, because nobody can tell which is right, so give each time once",
        "`{unit}` 在 {at} 的会话数与另一条重叠；无法判断哪条正确，均不参与计算，请保证同一时间只统计一次");

    /// <summary>A count was given more than once.</summary>
    public static readonly DiagnosticDescriptor RepeatedCount = new("HRA8148", Warning,
        "the count of `{unit}` at {at} was given more than once and counts once",
        "`{unit}` 在 {at} 的会话数重复提供；只计一次");

    /// <summary>Counts do not cover an interval.</summary>
    public static readonly DiagnosticDescriptor PartOfIntervalCounted = new("HRA8149", Warning,
        "counts of `{unit}` cover the interval of {at} only in part; it is taken as unknown, so give the rest, zeros too",
        "`{unit}` 在 {at} 所在时段的会话数不完整；该时段按未知处理，请补全，没有会话的也请填 0");

    /// <summary>A day's kind is guessed by its weekday.</summary>
    public static readonly DiagnosticDescriptor DayKindGuessed = new("HRA8150", Warning,
        "the calendar does not know the kind of {from} to {to} (days: {count}); it is guessed by the weekday, so add the dates once they are published",
        "日历中没有 {from} 至 {to}（共 {count} 天）的日期类型；按星期推定，正式公布后请补充");

    /// <summary>How long conversations take is assumed, or partly so.</summary>
    public static readonly DiagnosticDescriptor ServiceTimeAssumed = new("HRA8151", Info,
        "only {count} conversations show how long one takes, fewer than {needed}; {minutes} minutes are assumed",
        "仅有 {count} 个会话可用于衡量单个会话的处理时长，少于 {needed} 个；按 {minutes} 分钟估算");

    /// <summary>How long customers wait is known from few who gave up.</summary>
    public static readonly DiagnosticDescriptor PatienceAssumed = new("HRA8152", Info,
        "only {count} customers gave up, so how long customers wait before they do rests on an assumption: {minutes} minutes on average",
        "仅有 {count} 位客户放弃等待，客户愿意等待的时长主要依据假设：平均 {minutes} 分钟");

    /// <summary>Says what was found when conversations were counted.</summary>
    internal static void Report(
        ICollection<Diagnostic> diagnostics, LocalDate firstDay, LocalDate lastDay, long all, long ofNobody, IReadOnlyList<LocalDate> silent, string? root)
    {
        if (all == 0)
        {
            diagnostics.Add(NoConversations.At(
                SourcePlace.None, ("from", LocalDatePattern.Iso.Format(firstDay)), ("to", LocalDatePattern.Iso.Format(lastDay))));
        }

        if (ofNobody > 0)
        {
            diagnostics.Add(NobodysConversations.At(SourcePlace.None, ("count", Text(ofNobody)), ("all", Text(all)), ("unit", root)));
        }

        ReportDays(diagnostics, SilentDays, silent);
    }

    /// <summary>Says something of days in order, once for each stretch of days in a row.</summary>
    internal static void ReportDays(ICollection<Diagnostic> diagnostics, DiagnosticDescriptor descriptor, IReadOnlyList<LocalDate> days)
    {
        for (int first = 0, end; first < days.Count; first = end)
        {
            end = first + 1;
            while (end < days.Count && days[end] == days[end - 1].PlusDays(1))
            {
                end++;
            }

            diagnostics.Add(descriptor.At(
                SourcePlace.None,
                ("from", LocalDatePattern.Iso.Format(days[first])),
                ("to", LocalDatePattern.Iso.Format(days[end - 1])),
                ("count", Text(end - first))));
        }
    }

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
