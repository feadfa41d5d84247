using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Excel;

/// <summary>A name in both languages.</summary>
internal readonly record struct Words(string English, string Chinese)
{
    internal string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;
}
