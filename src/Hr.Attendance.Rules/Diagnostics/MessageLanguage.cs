namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>A language in which the library speaks to people.</summary>
public enum MessageLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese (zh-CN).</summary>
    Chinese,
}

/// <summary>Says something in one of the languages.</summary>
public static class MessageLanguageExtensions
{
    /// <summary>The text in the language asked for.</summary>
    /// <param name="language">The language.</param>
    /// <param name="english">The text in English.</param>
    /// <param name="chinese">The text in Chinese.</param>
    /// <returns>One of the two.</returns>
    public static string Say(this MessageLanguage language, string english, string chinese) => language == MessageLanguage.Chinese ? chinese : english;
}
