using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Charts;

/// <summary>The words of all charts.</summary>
internal static class ChartWords
{
    internal static readonly Bilingual FiguresAsTable = new("Figures as a table", "以表格显示数据");
    internal static readonly Bilingual SmallSample = new("small sample", "样本少");
    internal static readonly Bilingual Observations = new("{name} (n={count})", "{name}（n={count}）");
    internal static readonly Bilingual FewObservations = new("{name} (n={count}, small)", "{name}（n={count}，样本少）");
    internal static readonly Bilingual Messages = new("Messages", "消息");
}
