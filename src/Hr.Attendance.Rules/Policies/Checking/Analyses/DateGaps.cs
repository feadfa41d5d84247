using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Stretches of time between two documents of a unit for the same target in which neither speaks of a setting that both speak of.</summary>
internal sealed class DateGaps : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        var gaps = new Dictionary<(PolicyDocument Before, PolicyDocument After), List<string>>(SamePair.Instance);
        foreach (var sameTarget in unit.Documents.GroupBy(compiled => KeyOf(compiled.Document.AppliesTo), StringComparer.Ordinal))
        {
            var speaking = sameTarget.SelectMany(compiled => compiled.Directives.Select(directive => (directive.Setting, compiled.Document)))
                .ToLookup(pair => pair.Setting, pair => pair.Document);
            foreach (var setting in speaking)
            {
                NoteGaps(setting.Key.Name, setting, gaps);
            }
        }

        return gaps.Select(gap => PolicyCheckDiagnostics.Gap.Between(gap.Key.After.Place, gap.Key.Before.Place.IsNone ? [] : [gap.Key.Before.Place],
            ("before", gap.Key.Before.Id), ("after", gap.Key.After.Id), ("unit", unit.Id),
            ("until", Wording.Text(gap.Key.Before.Dates.To!.Value)),
            ("from", Wording.Text(gap.Key.After.Dates.From!.Value)),
            ("settings", Wording.FirstOf(gap.Value))));
    }

    /// <summary>Goes through documents by their first date and notes each that begins after all before it have ended.</summary>
    private static void NoteGaps(
        string setting, IEnumerable<PolicyDocument> byFirstDate, Dictionary<(PolicyDocument Before, PolicyDocument After), List<string>> gaps)
    {
        PolicyDocument? last = null;
        foreach (var document in byFirstDate)
        {
            if (last?.Dates.To is { } end && document.Dates.From > end)
            {
                if (!gaps.TryGetValue((last, document), out var settings))
                {
                    gaps.Add((last, document), settings = []);
                }

                settings.Add(setting);
            }

            // A document may end before one that began earlier, so a gap is measured from the latest end so far and not from the document
            // before.
            last = last is null || EndOf(document) > EndOf(last) ? document : last;
        }
    }

    private static LocalDate EndOf(PolicyDocument document) => document.Dates.To ?? LocalDate.MaxIsoValue;

    /// <summary>A target as text; with the lengths of its parts, so that no two targets have the same.</summary>
    private static string KeyOf(PolicyTarget target) => string.Concat(
        (target.Roles is null ? ["everybody"] : target.Roles.Distinct().OrderBy(role => role, StringComparer.Ordinal).Select(Part).Prepend("roles"))
        .Concat(target.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => "=" + Part(tag.Key) + Part(tag.Value))));

    private static string Part(string text) => FormattableString.Invariant($"{text.Length}:{text}");

    private sealed class SamePair : IEqualityComparer<(PolicyDocument Before, PolicyDocument After)>
    {
        internal static SamePair Instance { get; } = new();

        public bool Equals((PolicyDocument Before, PolicyDocument After) x, (PolicyDocument Before, PolicyDocument After) y) =>
            ReferenceEquals(x.Before, y.Before) && ReferenceEquals(x.After, y.After);

        public int GetHashCode((PolicyDocument Before, PolicyDocument After) obj) => StringComparer.Ordinal.GetHashCode(obj.After.Id);
    }
}
