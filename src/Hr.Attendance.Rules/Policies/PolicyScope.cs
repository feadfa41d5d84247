using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// What the policy of one unit under one law can depend on: the documents from the law down to it, their dates and the tags they ask for.
/// Immutable.
/// </summary>
internal sealed class PolicyScope
{
    // A policy depends on the date only through the documents in effect on it, so all dates between two turning dates have one policy; and
    // on tags only through those that some document asks for. Policies are kept by these two, not by date and tags: a month of a thousand
    // people comes down to a few questions.

    private readonly LocalDate[] _turningDates;
    private readonly string[] _tags;

    internal PolicyScope(PolicyScope? above, UnitDocuments documents)
    {
        Above = above;
        Documents = documents;
        _turningDates = [.. (above?._turningDates ?? [])
            .Concat(documents.All.SelectMany(document => document.Document.TurningDates))
            .Distinct()
            .OrderBy(date => date)];
        _tags =
        [
            .. (above?._tags ?? []).Concat(documents.All.SelectMany(document => document.Document.AppliesTo.Tags.Keys))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(tag => tag, StringComparer.Ordinal),
        ];
    }

    /// <summary>The scope of the parent; null for the topmost level.</summary>
    internal PolicyScope? Above { get; }

    /// <summary>The unit's own documents.</summary>
    internal UnitDocuments Documents { get; }

    /// <summary>The dates on which any of the documents begins or ceases to say something.</summary>
    internal IReadOnlyList<LocalDate> TurningDates => _turningDates;

    /// <summary>The number of the stretch of time, between two turning dates, in which a date lies.</summary>
    internal int PeriodOf(LocalDate date)
    {
        int found = Array.BinarySearch(_turningDates, date);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The tags that some document asks for, as one text; with their lengths, so that no two sets of tags have the same.</summary>
    internal string TagsThatMatter(IReadOnlyDictionary<string, string> tags) => _tags.Length == 0 ? string.Empty : string.Concat(_tags
        .Where(tags.ContainsKey)
        .Select(tag => FormattableString.Invariant($"{tag.Length}:{tag}{tags[tag].Length}:{tags[tag]}")));
}
