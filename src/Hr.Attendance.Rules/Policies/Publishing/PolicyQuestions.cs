using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>Whose policy is asked for, from which date on, for those who stand under which law.</summary>
internal readonly record struct PolicyQuestion(string? Law, PolicyAudience Audience, LocalDate Date)
{
    /// <summary>The policy of a unit.</summary>
    internal EffectivePolicy AskOf(PolicyBook book, string unitId) => book.ResolveUnder(Law, unitId, Audience.Role, Audience.Tags, Date);

    /// <summary>The audience as text: its role, then its tags; <c>*</c> for everybody.</summary>
    internal string Text
    {
        get
        {
            string[] parts =
            [
                .. new[] { Audience.Role }.Where(role => role.Length > 0),
                .. Audience.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"),
            ];
            return parts.Length == 0 ? "*" : string.Join(", ", parts);
        }
    }
}

/// <summary>
/// All questions to which a document's line on one setting can have a different part in the answer. Unlike a survey of all policies of a unit
/// they are complete: only documents that touch the setting matter to it, and people of any combination of their targets are asked for.
/// </summary>
internal sealed class PolicyQuestions
{
    private readonly PolicyDocument _document;
    private readonly List<PolicyDocument> _documents;
    private readonly string?[] _laws;

    /// <summary>Looks for the documents that matter.</summary>
    /// <param name="document">The document.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="books">The books that are to be asked.</param>
    internal PolicyQuestions(PolicyDocument document, Setting setting, params PolicyBook[] books)
    {
        _document = document;
        _laws = [.. books.SelectMany(book => book.LawsWithin(document.UnitId)).Distinct()];
        _documents =
        [
            .. books.SelectMany(book => book.LawsWithin(document.UnitId).SelectMany(law => DocumentsAbove(book, law, document.UnitId)))
                .Where(other => other.Directives.Any(directive => directive.Setting == setting))
                .Select(other => other.Document)
                .Distinct(),
        ];
    }

    /// <summary>
    /// The questions, those of the document's own audience first, each audience by date; more than <see cref="PolicySurvey.MostPolicies"/>
    /// are cut off by the caller.
    /// </summary>
    internal IEnumerable<PolicyQuestion> All()
    {
        LocalDate[] dates =
        [
            .. _documents.Append(_document).SelectMany(document => document.TurningDates).Append(LocalDate.MinIsoValue)
                .Where(_document.Dates.Contains).Distinct().OrderBy(date => date),
        ];
        return Audiences().SelectMany(audience => dates.SelectMany(date => _laws.Select(law => new PolicyQuestion(law, audience, date))));
    }

    /// <summary>Somebody for each set of documents that can apply together with the document; not many more than are looked at.</summary>
    private List<PolicyAudience> Audiences()
    {
        var found = new List<PolicyAudience>();
        var known = new HashSet<PolicyAudience>();
        foreach (var audience in PolicyAudience.Of(_document.AppliesTo))
        {
            Add(audience);
        }

        // Begins with the document's own audience and narrows it: somebody to whom the document does not apply can tell nothing about it.
        foreach (var target in _documents.SelectMany(document => PolicyAudience.Of(document.AppliesTo)))
        {
            int count = found.Count;
            for (int i = 0; i < count && found.Count <= PolicySurvey.MostPolicies; i++)
            {
                if (found[i].CombineWith(target) is { } both)
                {
                    Add(both);
                }
            }
        }

        return found;

        void Add(PolicyAudience audience)
        {
            if (known.Add(audience))
            {
                found.Add(audience);
            }
        }
    }

    private static IEnumerable<CompiledDocument> DocumentsAbove(PolicyBook book, string? law, string unitId)
    {
        for (PolicyScope? scope = book.ScopeUnder(law, unitId); scope is not null; scope = scope.Above)
        {
            foreach (var document in scope.Documents.All)
            {
                yield return document;
            }
        }
    }
}
