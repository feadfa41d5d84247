using System.Collections.Concurrent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// All policy documents of a group, read against its tree and a catalogue of settings. Resolves the effective policy of any unit, role,
/// tags and date.
/// </summary>
/// <remarks>Immutable to its users and thread-safe; a policy that was resolved once is kept and shared.</remarks>
public sealed class PolicyBook
{
    private readonly UnitTree _units;
    private readonly SettingCatalogue _catalogue;
    private readonly StatutoryLayer? _statutory;
    private readonly ILookup<string, CompiledDocument> _documentsByUnit;
    private readonly HashSet<string> _tagsThatMatter;
    private readonly LocalDate[] _turningDates;
    private readonly ConcurrentDictionary<Question, EffectivePolicy> _resolved = new();

    private PolicyBook(UnitTree units, SettingCatalogue catalogue, StatutoryLayer? statutory, IReadOnlyList<CompiledDocument> documents)
    {
        _units = units;
        _catalogue = catalogue;
        _statutory = statutory;
        _documentsByUnit = documents.ToLookup(document => document.Document.UnitId, StringComparer.Ordinal);
        _tagsThatMatter = new HashSet<string>(documents.SelectMany(document => document.Document.AppliesTo.Tags.Keys), StringComparer.Ordinal);
        _turningDates = [.. documents.SelectMany(TurningDatesOf).Distinct().OrderBy(date => date)];
    }

    /// <summary>Reads documents and keeps what is sound.</summary>
    /// <param name="documents">The documents of the group's units, in any order.</param>
    /// <param name="units">The tree of units.</param>
    /// <param name="statutory">What the law says, above the root; null for nothing.</param>
    /// <param name="catalogue">The settings that documents may speak of.</param>
    /// <param name="diagnostics">Takes what is found in the documents themselves; what they say against each other is found when a policy is resolved.</param>
    /// <returns>The book.</returns>
    public static PolicyBook Build(
        IEnumerable<PolicyDocument> documents, UnitTree units, StatutoryLayer? statutory, SettingCatalogue catalogue, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(documents);
        Guard.NotNull(units);
        Guard.NotNull(catalogue);
        Guard.NotNull(diagnostics);
        var compiler = new DocumentCompiler(catalogue, diagnostics);
        var kept = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (kept.TryGetValue(document.Id, out var first))
            {
                diagnostics.Add(PolicyDiagnostics.DuplicateDocument.Between(document.Place, [first.Place], ("document", document.Id)));
            }
            else if (IsSound(document, units, diagnostics))
            {
                kept.Add(document.Id, document);
            }
        }

        var statutoryDocuments = statutory?.Documents ?? [];
        return new PolicyBook(units, catalogue, statutory, [.. statutoryDocuments.Concat(kept.Values).Select(compiler.Compile)]);
    }

    /// <summary>The effective policy of a unit, role, tags and date.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The policy; the same object for equal questions.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public EffectivePolicy Resolve(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        Guard.NotNull(role);
        Guard.NotNull(tags);
        int period = Array.BinarySearch(_turningDates, date);
        period = period >= 0 ? period + 1 : ~period;
        var question = new Question(unitId, role, period, TagsThatMatter(tags));
        return _resolved.GetOrAdd(question, _ => ResolveNow(_units.ChainTo(unitId), role, tags, date));
    }

    private EffectivePolicy ResolveNow(IReadOnlyList<string> chain, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var diagnostics = new List<Diagnostic>();
        var levels = (_statutory is null ? chain : [_statutory.Id, .. chain])
            .Select(unitId => (UnitId: unitId, Documents: InEffect(unitId, role, tags, date)))
            .ToList();
        var resolved = new List<ResolvedSetting>(_catalogue.Settings.Count);
        foreach (var setting in _catalogue.Settings)
        {
            var directives = levels.Select(level => DirectivesOn(setting, level.UnitId, level.Documents, diagnostics));
            resolved.Add(new SettingResolution(setting, (exemption, unitId) => exemption.UnitId == unitId && date < exemption.Until, diagnostics).Resolve(directives));
        }

        return new EffectivePolicy(chain[chain.Count - 1], role, resolved, [.. diagnostics.Distinct()]);
    }

    /// <summary>The tags that some document asks for, as one text; with their lengths, so that no two sets of tags have the same.</summary>
    private string TagsThatMatter(IReadOnlyDictionary<string, string> tags) => string.Concat(_tagsThatMatter
        .Where(tags.ContainsKey)
        .OrderBy(tag => tag, StringComparer.Ordinal)
        .Select(tag => FormattableString.Invariant($"{tag.Length}:{tag}{tags[tag].Length}:{tags[tag]}")));

    /// <summary>A unit's documents for a question: earlier ones first, then the ones aimed less closely.</summary>
    private List<CompiledDocument> InEffect(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        [.. _documentsByUnit[unitId]
            .Where(document => document.Document.Dates.Contains(date) && document.Document.AppliesTo.Matches(role, tags))
            .OrderBy(document => document.Document.Dates.From)
            .ThenBy(document => document.Document.AppliesTo.ConditionCount)
            .ThenBy(document => document.Document.Id, StringComparer.Ordinal)];

    private static LevelDirectives DirectivesOn(Setting setting, string unitId, List<CompiledDocument> documents, List<Diagnostic> diagnostics)
    {
        var touching = documents
            .Select(document => (document.Document, Directive: document.Directives.FirstOrDefault(directive => directive.Setting == setting)!))
            .Where(touched => touched.Directive is not null)
            .ToList();
        var applicable = new List<(CompiledDirective, ConflictHandling)>(touching.Count);
        var tied = new List<CompiledDirective>();
        foreach (var group in touching.GroupBy(touched => (touched.Document.Dates.From, touched.Document.AppliesTo.ConditionCount)))
        {
            var members = group.ToList();
            if (members.Count == 1)
            {
                applicable.Add((members[0].Directive, members[0].Document.OnConflict));
                continue;
            }

            tied.AddRange(members.Select(member => member.Directive));
            diagnostics.Add(PolicyDiagnostics.Tie.Between(members[0].Directive.Source.Place, [.. members.Skip(1).Select(member => member.Directive.Source.Place)],
                ("document", members[0].Document.Id), ("other", string.Join("`, `", members.Skip(1).Select(member => member.Document.Id))),
                ("unit", unitId), ("setting", setting.Name)));
        }

        return new LevelDirectives(unitId, applicable, tied);
    }

    private static bool IsSound(PolicyDocument document, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        if (!units.Contains(document.UnitId))
        {
            diagnostics.Add(PolicyDiagnostics.UnknownUnit.At(document.Place, ("document", document.Id), ("unit", document.UnitId)));
            return false;
        }

        if (document.Dates.IsEmpty)
        {
            diagnostics.Add(PolicyDiagnostics.NeverInEffect.At(document.Place, ("document", document.Id)));
            return false;
        }

        foreach (var exemption in document.Directives.SelectMany(directive => directive.Exemptions))
        {
            bool isBelow = exemption.UnitId != document.UnitId && units.Contains(exemption.UnitId)
                && units.ChainTo(exemption.UnitId).Contains(document.UnitId, StringComparer.Ordinal);
            if (!isBelow)
            {
                diagnostics.Add(PolicyDiagnostics.ExemptionOutsideSubtree.At(exemption.Place,
                    ("exempt", exemption.UnitId), ("document", document.Id), ("unit", document.UnitId)));
            }
        }

        return true;
    }

    /// <summary>The dates on which a document can begin or cease to change a resolution.</summary>
    private static IEnumerable<LocalDate> TurningDatesOf(CompiledDocument document) =>
        new[] { document.Document.Dates.From, document.Document.Dates.To }
            .OfType<LocalDate>()
            .Concat(document.Directives.SelectMany(directive => directive.Exemptions).Select(exemption => exemption.Until));

    /// <summary>What a policy depends on; equal questions have the same answer.</summary>
    private readonly record struct Question(string UnitId, string Role, int Period, string Tags);
}
