using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>What sentences of findings have in common.</summary>
internal static class Wording
{
    /// <summary>How many of several things a sentence names; the rest it counts.</summary>
    internal const int MostNamed = 5;

    private const int MostLetters = 60;

    /// <summary>The places of some directives, as far as they are known.</summary>
    internal static IReadOnlyList<SourcePlace> PlacesOf(params PolicySource?[] sources) =>
        [.. sources.OfType<PolicySource>().Select(source => source.Place).Where(place => !place.IsNone)];

    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A text from a document, cut where it is longer than a sentence can bear.</summary>
    internal static string Shortened(string text) => text.Length <= MostLetters ? text : new string([.. text.Take(MostLetters)]) + "…";

    /// <summary>The audience of a policy in brackets, with a space before it; nothing where it is everybody.</summary>
    internal static string InBrackets(PolicyAudience audience)
    {
        string[] parts =
        [
            .. audience.Role.Length > 0 ? new[] { RoleName(audience.Role) } : [],
            .. audience.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(TagName),
        ];
        return parts.Length == 0 ? string.Empty : $" ({FirstOf(parts)})";
    }

    internal static string RoleName(string role) => $"`{Shortened(role)}`";

    internal static string TagName(KeyValuePair<string, string> tag) => $"`{Shortened(tag.Key)} = {Shortened(tag.Value)}`";

    /// <summary>The first few of several texts, and how many more there are.</summary>
    internal static string FirstOf(IReadOnlyCollection<string> texts)
    {
        string named = string.Join(", ", texts.Take(MostNamed));
        return texts.Count > MostNamed ? FormattableString.Invariant($"{named} +{texts.Count - MostNamed}") : named;
    }
}
