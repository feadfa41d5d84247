using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says how the overtime of a day follows from its period under the comprehensive hours system.</summary>
internal static class BalanceText
{
    internal static string Of(HoursBalance balance, MessageLanguage language)
    {
        string period = $"{LocalDatePattern.Iso.Format(balance.FirstDay)}..{LocalDatePattern.Iso.Format(balance.LastDay)}";
        bool chinese = language == MessageLanguage.Chinese;
        string overtime = balance.Overtime == Duration.Zero
            ? chinese ? "没有加班" : "no overtime"
            : chinese ? $"加班 {PlainText.Of(balance.Overtime, language)}" : $"{PlainText.Of(balance.Overtime, language)} of overtime";
        string before = PlainText.Of(balance.Before, language);
        string time = PlainText.Of(balance.Time, language);
        string standard = balance.Standard is not { } known ? chinese ? "未知（日历缺少日期）" : "unknown (the calendar lacks dates)"
            : PlainText.Of(known, language);
        return chinese
            ? $"综合计算周期 {period} {overtime}：此前 {before}，当日 {time}，周期标准 {standard}"
            : $"{overtime} over {period}: {before} before and {time} on this day; the standard is {standard}";
    }
}
