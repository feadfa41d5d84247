using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Output;

/// <summary>The fixed words of a policy check.</summary>
internal static class PolicyCheckWords
{
    internal static readonly Bilingual See = new("see", "另见");
    internal static readonly Bilingual ExemptUnit = new("exempt unit", "豁免单元");
    internal static readonly Bilingual FromBoundOf = new("from the bound of", "所豁免的限定");
    internal static readonly Bilingual Setting = new("on", "设置项");
    internal static readonly Bilingual Until = new("before", "豁免至（不含）");
    internal static readonly Bilingual Reason = new("reason", "原因");
    internal static readonly Bilingual Summary = new(
        "{errors} error{errors:s}, {warnings} warning{warnings:s}, {notes} note{notes:s} in {documents} document{documents:s} of {units} unit{units:s}",
        "{units} 个单元的 {documents} 份制度文件：错误 {errors}，警告 {warnings}，提示 {notes}");
}
