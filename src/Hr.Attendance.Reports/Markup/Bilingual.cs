using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Markup;

/// <summary>A text in both languages, or one that is the same in both.</summary>
/// <param name="English">The text in English.</param>
/// <param name="Chinese">The text in Chinese.</param>
public readonly record struct Bilingual(string English, string Chinese)
{
    /// <summary>A text that is the same in both languages: a name, an id, a figure.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, twice.</returns>
    public static Bilingual Same(string text) => new(text, text);

    /// <summary>What a function says in each language.</summary>
    /// <param name="say">The function.</param>
    /// <returns>Both texts.</returns>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Bilingual Of(Func<MessageLanguage, string> say) => new(Guard.NotNull(say)(MessageLanguage.English), say(MessageLanguage.Chinese));

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    internal bool IsSame => string.Equals(English, Chinese, StringComparison.Ordinal);
}
