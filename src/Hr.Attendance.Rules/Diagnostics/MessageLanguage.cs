namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>A language in which the library speaks to people.</summary>
public enum MessageLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese (zh-CN).</summary>
    Chinese,
}
