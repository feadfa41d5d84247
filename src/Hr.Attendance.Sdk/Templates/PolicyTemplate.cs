using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Templates;

/// <summary>A policy document for a kind of work, to begin with: sensible settings and delegations, and why they are so. Immutable.</summary>
public sealed class PolicyTemplate
{
    private const string UnitOfTemplates = "group";
    private const string DateOfTemplates = "2026-01-01";

    /// <summary>The first date of a scenario file; each has only one.</summary>
    private static readonly Regex DateOfScenarios = new("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant);

    private readonly string _document;
    private readonly string _scenarios;
    private readonly TemplateText _english;
    private readonly TemplateText _chinese;

    internal PolicyTemplate(string id, string document, string scenarios, string english, string chinese)
    {
        Id = id;
        _document = document.Replace("\r\n", "\n");
        _scenarios = scenarios.Replace("\r\n", "\n");
        _english = TemplateText.Of(english);
        _chinese = TemplateText.Of(chinese);
    }

    /// <summary>The template's id, such as <c>class-adviser</c>.</summary>
    public string Id { get; }

    /// <summary>The date from which a document is in effect where nobody says: 2026-01-01.</summary>
    public static LocalDate DefaultFrom { get; } = new(2026, 1, 1);

    /// <summary>What kind of work it is for.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public string Title(MessageLanguage language) => In(language).Title;

    /// <summary>Why the values are as they are, and what the units below may adapt.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A few paragraphs, with a blank line between them.</returns>
    public string Explanation(MessageLanguage language) => In(language).Body;

    /// <summary>Writes the document for a unit.</summary>
    /// <param name="unitId">The unit that is to say it.</param>
    /// <param name="documentId">The document's id; null for the template's id.</param>
    /// <param name="from">The first date on which it is in effect; null for <see cref="DefaultFrom"/>.</param>
    /// <returns>The document as JSON text, ending in a new line.</returns>
    /// <exception cref="ArgumentException"><paramref name="unitId"/> is null or empty, or <paramref name="documentId"/> is empty.</exception>
    public string DocumentFor(string unitId, string? documentId = null, LocalDate? from = null)
    {
        Guard.NotEmpty(unitId);
        return _document
            .Replace(Line("id", Id), Line("id", Guard.NotEmpty(documentId ?? Id)))
            .Replace(Line("unit", UnitOfTemplates), Line("unit", unitId))
            .Replace(Line("effectiveFrom", DateOfTemplates), Line("effectiveFrom", LocalDatePattern.Iso.Format(from ?? DefaultFrom)));
    }

    /// <summary>Writes scenarios, worked out by hand, that hold under the document: tests to begin with.</summary>
    /// <param name="unitId">The unit whose people they are about: the one that says the document, or one below it that says nothing else.</param>
    /// <param name="from">The first date on which the document is in effect; null for <see cref="DefaultFrom"/>. They take place after it.</param>
    /// <returns>A scenario file in YAML, ending in a new line.</returns>
    /// <exception cref="ArgumentException"><paramref name="unitId"/> is null or empty.</exception>
    public string ScenariosFor(string unitId, LocalDate? from = null)
    {
        Guard.NotEmpty(unitId);
        string written = DateOfScenarios.Match(_scenarios).Value;
        var date = LocalDatePattern.Iso.Parse(written).Value;
        int weeks = Math.Max(0, (Period.DaysBetween(date, from ?? DefaultFrom) + 6) / 7);
        return _scenarios
            .Replace($"unit: {Quoted(UnitOfTemplates)}", $"unit: {Quoted(unitId)}")
            .Replace(written, LocalDatePattern.Iso.Format(date.PlusWeeks(weeks)));
    }

    private TemplateText In(MessageLanguage language) => language == MessageLanguage.Chinese ? _chinese : _english;

    /// <summary>A line of the document's head, as the templates are written.</summary>
    private static string Line(string property, string value) => $"\n  \"{property}\": {Quoted(value)},\n";

    /// <summary>A text as JSON and YAML have it.</summary>
    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A title and what stands below it.</summary>
    private sealed record TemplateText(string Title, string Body)
    {
        internal static TemplateText Of(string markdown)
        {
            string text = markdown.Replace("\r\n", "\n").Trim();
            int end = text.IndexOf('\n');
            return new TemplateText(text.Substring(0, end).TrimStart('#', ' '), text.Substring(end).Trim());
        }
    }
}
