using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Policies;

/// <summary>Compares what versions of a document say, wherever they were read.</summary>
internal static class DocumentContent
{
    /// <summary>The first date on which one version says something else than the other; null when they say the same on every date.</summary>
    /// <param name="before">The version in force; null for none.</param>
    /// <param name="after">The version after it.</param>
    /// <returns>The date; the first of the calendar for a version that was always in effect.</returns>
    internal static LocalDate? FirstDifference(PolicyDocument? before, PolicyDocument after)
    {
        // Used to tell from what date on a new version makes results differ, so the order of lines, places and references must not count.
        // Too early a date only costs a recalculation; too late a one would leave wrong results standing.
        var begins = BeginningOf(after);
        if (before is null || SaysNothing(before))
        {
            return SaysNothing(after) ? null : begins;
        }

        var began = BeginningOf(before);
        if (SaysNothing(after))
        {
            return began;
        }

        if (!SayTheSame(before, after) || began != begins)
        {
            return LocalDate.Min(began, begins);
        }

        // Both say the same from the same date on, so they can only differ after one of them has ended.
        return before.Dates.To == after.Dates.To ? null
            : before.Dates.To is { } ended && after.Dates.To is { } ends ? LocalDate.Min(ended, ends)
            : before.Dates.To ?? after.Dates.To;
    }

    /// <summary>All that counts of a document, as one text, wherever and in whatever order its lines were read; equal documents have equal texts.</summary>
    internal static string TextOf(PolicyDocument document) => PolicyValue.Of(
    [
        PolicyValue.Of(document.Id),
        PolicyValue.Of(document.UnitId),
        ValueOf(document.Dates.From),
        ValueOf(document.Dates.To),
        PolicyValue.Of(document.OnConflict.ToString()),
        document.AppliesTo.Roles is { } roles ? PolicyValue.Of(InOrder(roles).Select(PolicyValue.Of)) : PolicyValue.Null,
        PolicyValue.Of(
            InOrder(document.AppliesTo.Tags.Keys).Select(tag => PolicyValue.Of([PolicyValue.Of(tag), PolicyValue.Of(document.AppliesTo.Tags[tag])]))),
        PolicyValue.Of(InOrder(document.Directives.Select(TextOf)).Select(PolicyValue.Of)),
    ]).ToString();

    private static IEnumerable<string> InOrder(IEnumerable<string> texts) => texts.OrderBy(text => text, StringComparer.Ordinal);

    private static PolicyValue ValueOf(LocalDate? date) => date is { } known ? PolicyValue.Of(LocalDatePattern.Iso.Format(known)) : PolicyValue.Null;

    private static LocalDate BeginningOf(PolicyDocument document) => document.Dates.From ?? LocalDate.MinIsoValue;

    /// <summary>Whether a version says nothing on any date, as one that withdraws the document.</summary>
    private static bool SaysNothing(PolicyDocument document) => document.Directives.Count == 0 || document.Dates.IsEmpty;

    private static bool SayTheSame(PolicyDocument one, PolicyDocument other) =>
        one.UnitId == other.UnitId
        && one.OnConflict == other.OnConflict
        && AreEqual(one.AppliesTo, other.AppliesTo)
        && one.Directives.Select(TextOf).OrderBy(text => text, StringComparer.Ordinal)
            .SequenceEqual(other.Directives.Select(TextOf).OrderBy(text => text, StringComparer.Ordinal));

    private static bool AreEqual(PolicyTarget one, PolicyTarget other) =>
        (one.Roles is null) == (other.Roles is null)
        && new HashSet<string>(one.Roles ?? [], StringComparer.Ordinal).SetEquals(other.Roles ?? [])
        && one.Tags.Count == other.Tags.Count
        && one.Tags.All(tag => other.Tags.TryGetValue(tag.Key, out string? value) && value == tag.Value);

    /// <summary>All that counts of a directive, as one text; equal directives have equal texts.</summary>
    private static string TextOf(Directive directive) => PolicyValue.Of(
    [
        PolicyValue.Of(directive.SettingName),
        ValueOf(directive.Change),
        ValueOf(directive.Descendants),
        PolicyValue.Of(directive.Exemptions.Select(exemption =>
            PolicyValue.Of([PolicyValue.Of(exemption.UnitId), PolicyValue.Of(LocalDatePattern.Iso.Format(exemption.Until))]))),
    ]).ToString();

    private static PolicyValue ValueOf(ValueChange? change) => change switch
    {
        ValueChange.Set set => PolicyValue.Of([PolicyValue.Of("set"), set.Value]),
        ValueChange.ChangeList list => PolicyValue.Of([PolicyValue.Of("list"), PolicyValue.Of(list.Append), PolicyValue.Of(list.Remove)]),
        ValueChange.Clear => PolicyValue.Of("clear"),
        _ => PolicyValue.Null,
    };

    private static PolicyValue ValueOf(Delegation? delegation) => delegation switch
    {
        Delegation.Locked => PolicyValue.Of("locked"),
        Delegation.Open => PolicyValue.Of("open"),
        Delegation.Within within => PolicyValue.Of([PolicyValue.Of("within"), within.AtLeast ?? PolicyValue.Null, within.AtMost ?? PolicyValue.Null]),
        Delegation.OneOf oneOf => PolicyValue.Of([PolicyValue.Of("oneOf"), PolicyValue.Of(oneOf.Values)]),
        _ => PolicyValue.Null,
    };
}
