using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>What limits are called.</summary>
internal static class LimitNames
{
    internal static Bilingual Of(IEnumerable<LimitKind> kinds)
    {
        Bilingual[] names = [.. kinds.Select(Of)];
        return new Bilingual(string.Join(", ", names.Select(name => name.English)), string.Join("、", names.Select(name => name.Chinese)));
    }

    internal static Bilingual Of(LimitKind kind) => kind switch
    {
        LimitKind.Rest => new Bilingual("minimum rest", "最短休息时间"),
        LimitKind.Succession => new Bilingual("duties that may not follow each other", "不得连续安排的班次"),
        LimitKind.MostDaysInARow => new Bilingual("most days in a row", "最多连续工作天数"),
        LimitKind.LeastDaysInARow => new Bilingual("least days in a row", "最少连续工作天数"),
        LimitKind.LeastDaysOffInARow => new Bilingual("least days off in a row", "最少连续休息天数"),
        LimitKind.Weekends => new Bilingual("most weekends", "最多周末值班数"),
        LimitKind.Kinds => new Bilingual("most duties of a kind", "同类值班上限"),
        LimitKind.MostTime => new Bilingual("time that is left", "剩余可用工时"),
        _ => new Bilingual("least time", "最少工时"),
    };
}
