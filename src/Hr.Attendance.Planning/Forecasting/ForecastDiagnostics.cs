using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>What can be wrong with a history that is to be forecast from. Days and intervals are counted from 0, the first of the history.</summary>
public static class ForecastDiagnostics
{
    /// <summary>Nothing is known: there is no forecast.</summary>
    public static readonly DiagnosticDescriptor NoHistory = new("HRA8000", Error,
        "nothing is known of any interval, so nothing is forecast; give at least one day of history",
        "历史数据中没有任何已知时段，无法预测；请至少提供一天的历史数据");

    /// <summary>The history is short: bands are wide.</summary>
    public static readonly DiagnosticDescriptor LittleHistory = new("HRA8001", Warning,
        "only {days} day{days:s} of history are known, less than two weeks: the forecast follows few days and its bands are wide; use it with care",
        "历史数据仅有 {days} 天，不足两周：预测依据很少，区间较宽；请谨慎使用");

    /// <summary>Counts below zero are set aside as gaps.</summary>
    public static readonly DiagnosticDescriptor NegativeCount = new("HRA8002", Error,
        "{count} count{count:s} lie below 0, the first in interval {interval}; they are taken for gaps, so correct the source",
        "{count} 个计数小于 0，首个位于第 {interval} 个时段；已按缺失处理，请更正数据来源");

    /// <summary>Values too large to be real are set aside as gaps.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("HRA8003", Error,
        "{count} value{count:s} are larger than {limit}, the first in interval {interval}; they are taken for gaps, so correct the source",
        "{count} 个数值大于 {limit}，首个位于第 {interval} 个时段；已按缺失处理，请更正数据来源");

    /// <summary>A day lies far from all near it and is set aside.</summary>
    public static readonly DiagnosticDescriptor UnusualDay = new("HRA8004", Warning,
        "day {day} has {observed} where about {expected} is usual; the forecast does not follow it, so if something explains it, a campaign for one, " +
        "give it as a feature of the day",
        "当日（{day}）的总量为 {observed}，而通常约为 {expected}；预测未采用该日，如有原因（例如促销活动），请将其作为当日特征提供");

    /// <summary>A feature of days to come was never seen.</summary>
    public static readonly DiagnosticDescriptor UnknownFeature = new("HRA8005", Warning,
        "`{feature}` falls on days to be forecast but on no known day of the history: it is taken to change nothing; give a longer history or adjust them",
        "“{feature}”出现在待预测日期，但历史数据中没有已知的此类日期：按无影响处理；请提供更长的历史数据或人工调整这些日期");

    /// <summary>More than half of the intervals are gaps.</summary>
    public static readonly DiagnosticDescriptor ManyGaps = new("HRA8006", Warning,
        "{share} % of the intervals are gaps, filled by what is usual; find out why they are missing, or the forecast says little",
        "{share} % 的时段缺失，已按通常水平补齐；请查明缺失原因，否则预测参考价值有限");

    /// <summary>The horizon reaches beyond what the backtest could try.</summary>
    public static readonly DiagnosticDescriptor BeyondBacktest = new("HRA8007", Info,
        "the history allows a backtest of {tried} intervals ahead; bands of later intervals are those of the last that were tried",
        "历史数据仅支持检验未来 {tried} 个时段的预测；更远时段的区间沿用最后可检验时段的结果");
}
