using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>A text in both languages, made once and said in the one that is asked for. Immutable.</summary>
/// <remarks>
/// A sentence has a placeholder in braces for each value, such as <c>{limit}</c>, the same ones in both languages. Two forms are told by a colon:
/// <c>{limit:time}</c> shows the ISO 8601 duration <c>PT2H30M</c> as <c>2 h 30 min</c>, and <c>{count:s}</c> is the English <c>s</c> of a plural,
/// nothing where <c>count</c> is 1. Text out of data belongs into values: what a value contains is never taken for a placeholder.
/// </remarks>
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

    /// <summary>The text in a language, as it stands.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    /// <summary>The sentence in a language, with its values.</summary>
    /// <remarks>A length of time, a date and a text in both languages are said in the language; numbers are written alike everywhere.</remarks>
    /// <param name="language">The language.</param>
    /// <param name="values">A value for each placeholder.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A placeholder has no value.</exception>
    public string In(MessageLanguage language, params (string Name, object? Value)[] values) => Fill(In(language), language, Guard.NotNull(values));

    /// <summary>The sentence in both languages, with its values.</summary>
    /// <param name="values">A value for each placeholder.</param>
    /// <returns>Both sentences.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A placeholder has no value.</exception>
    public Bilingual With(params (string Name, object? Value)[] values) =>
        new(In(MessageLanguage.English, values), In(MessageLanguage.Chinese, values));

    private static string Fill(string sentence, MessageLanguage language, (string Name, object? Value)[] values)
    {
        var text = new StringBuilder(sentence.Length * 2);
        int next = 0;
        while (sentence.IndexOf('{', next) is >= 0 and var open && sentence.IndexOf('}', open) is >= 0 and var close)
        {
            // In one pass: what a value contains is never taken for a placeholder.
            int colon = sentence.IndexOf(':', open, close - open);
            object? value = ValueOf(sentence, open + 1, colon < 0 ? close : colon, values);
            string form = colon < 0 ? string.Empty : sentence.Substring(colon + 1, close - colon - 1);
            text.Append(sentence, next, open - next).Append(form switch
            {
                "" => TextOf(value, language),
                "time" => TimeText(TextOf(value, language), language),
                "s" => TextOf(value, language) == "1" ? string.Empty : "s",
                _ => throw new InvalidOperationException($"`{sentence}` has a placeholder of an unknown form, `{form}`"),
            });
            next = close + 1;
        }

        return text.Append(sentence, next, sentence.Length - next).ToString();
    }

    private static object? ValueOf(string sentence, int start, int end, (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (name.Length == end - start && string.CompareOrdinal(sentence, start, name, 0, name.Length) == 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"`{sentence}` needs a value for `{sentence.Substring(start, end - start)}`");
    }

    private static string TextOf(object? value, MessageLanguage language) => value switch
    {
        null => "null",
        string text => text,
        Bilingual both => both.In(language),
        Duration time => PlainText.Of(time, language),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>A length of time as people read it; what is none stays as it is.</summary>
    private static string TimeText(string value, MessageLanguage language)
    {
        var read = PeriodPattern.NormalizingIso.Parse(value);
        return read.Success ? PlainText.Of(read.Value.ToDuration(), language) : value;
    }
}
