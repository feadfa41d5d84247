using System.Collections.Concurrent;
using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// All policy documents of a group, read against its tree and a catalogue of settings. Resolves the effective policy of any unit, role,
/// tags and date.
/// </summary>
/// <remarks>
/// Immutable to its users and thread-safe; a policy that was resolved once is kept and shared. Documents have two dates: when they are in
/// effect, and when they were published. A book answers by the newest version of each document; <see cref="AsKnownAt"/> gives the book as
/// it was at an instant.
/// </remarks>
public sealed class PolicyBook
{
    private readonly StatutoryLayers _statutory;
    private readonly Dictionary<string, StatutoryLayer> _layerOf;
    private readonly Dictionary<string, List<string?>> _lawsWithin;
    private readonly IReadOnlyList<CompiledDocument> _versions;
    private readonly ILookup<Level, CompiledDocument> _documentsByLevel;
    private readonly ConcurrentDictionary<Level, PolicyScope> _scopes;
    private readonly ConcurrentDictionary<string, PolicyScope> _ownScopes;
    private readonly ConcurrentDictionary<Question, EffectivePolicy> _resolved;
    private readonly PolicyResolver _resolver;
    private readonly Lazy<string> _fingerprint;

    private PolicyBook(UnitTree units, SettingCatalogue catalogue, StatutoryLayers statutory, IReadOnlyList<CompiledDocument> versions, Instant? knownAt)
    {
        Units = units;
        Catalogue = catalogue;
        KnownAt = knownAt;
        _statutory = statutory;
        _layerOf = statutory.In(units);
        _lawsWithin = LawsWithinUnits();
        _scopes = new ConcurrentDictionary<Level, PolicyScope>();
        _ownScopes = new ConcurrentDictionary<string, PolicyScope>(StringComparer.Ordinal);
        _resolved = new ConcurrentDictionary<Question, EffectivePolicy>();
        _versions = versions;
        _resolver = new PolicyResolver(catalogue);
        Compiled = [.. PolicyVersions.NewestOf(versions, knownAt)];
        _fingerprint = new Lazy<string>(FingerprintOfDocuments);

        // A version that is in force on no date takes the place of those before it and says nothing itself.
        _documentsByLevel = Compiled.Where(document => !document.Document.Dates.IsEmpty)
            .ToLookup(document => new Level(document.Law, document.Law is null ? document.Document.UnitId : null));
    }

    /// <summary>A book with the same documents and laws and with other calendars, which no policy depends on: what was resolved is shared.</summary>
    private PolicyBook(PolicyBook other, StatutoryLayers statutory)
    {
        Units = other.Units;
        Catalogue = other.Catalogue;
        KnownAt = other.KnownAt;
        Compiled = other.Compiled;
        _statutory = statutory;
        _layerOf = statutory.In(Units);
        _lawsWithin = other._lawsWithin;
        _versions = other._versions;
        _documentsByLevel = other._documentsByLevel;
        _scopes = other._scopes;
        _ownScopes = other._ownScopes;
        _resolved = other._resolved;
        _resolver = other._resolver;
        _fingerprint = other._fingerprint;
    }

    /// <summary>The tree of units.</summary>
    public UnitTree Units { get; }

    /// <summary>The settings that documents may speak of.</summary>
    public SettingCatalogue Catalogue { get; }

    /// <summary>The instant as at which the book knows its documents; null for all that were ever published.</summary>
    public Instant? KnownAt { get; }

    /// <summary>The documents that count, those of the law first: the newest known version of each.</summary>
    public IReadOnlyList<PolicyDocument> Documents => [.. Compiled.Select(document => document.Document)];

    /// <summary>The documents that count, without those of the law.</summary>
    public IReadOnlyList<PolicyDocument> OwnDocuments => [.. Compiled.Where(document => !document.IsStatutory).Select(document => document.Document)];

    /// <summary>
    /// What all documents that count say, as 64 hexadecimal digits: two books that say something different differ in it, in all likelihood
    /// there is.
    /// </summary>
    /// <remarks>Where a document was read, in what order its lines stand and what they refer to does not matter.</remarks>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The law's documents and the group's, with typed values.</summary>
    internal IReadOnlyList<CompiledDocument> Compiled { get; }

    /// <summary>The statutory layer of each unit.</summary>
    public StatutoryLayers Statutory => _statutory;

    /// <summary>Reads documents and keeps what is sound.</summary>
    /// <remarks>
    /// Of documents with one id, those that were published at different instants are versions of one document, each replacing the one
    /// before; two of one instant are a mistake, and the first is kept. A version that ends on or before the date it begins is in force on
    /// no date: it withdraws the document.
    /// </remarks>
    /// <param name="documents">The documents of the group's units, in any order, with all their versions.</param>
    /// <param name="units">The tree of units.</param>
    /// <param name="statutory">What laws say, above the root, and for whom: a layer for all, or one for each unit; null for nothing.</param>
    /// <param name="catalogue">The settings that documents may speak of.</param>
    /// <param name="diagnostics">Takes what is found in the documents themselves; what they say against each other is found when a policy is resolved.</param>
    /// <returns>The book.</returns>
    /// <exception cref="ArgumentException">
    /// An argument that may not be null is, two statutory layers have one id and other documents, or one is for a unit that is not in the tree.
    /// </exception>
    public static PolicyBook Build(
        IEnumerable<PolicyDocument> documents, UnitTree units, StatutoryLayers? statutory, SettingCatalogue catalogue, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(documents);
        Guard.NotNull(units);
        Guard.NotNull(catalogue);
        Guard.NotNull(diagnostics);

        // Every version is kept, not only the newest: a book as it was known at an earlier instant is made of the same versions
        // (AsKnownAt).
        var compiler = new DocumentCompiler(catalogue, diagnostics);
        var layers = statutory ?? StatutoryLayers.None;
        return new PolicyBook(units, catalogue, layers,
        [
            .. LawsOf(layers, units).SelectMany(law => Kept(law.Documents, document => PolicyVersions.HasTarget(document, diagnostics), diagnostics)
                .Select(document => compiler.Compile(document, law.Id))),
            .. Kept(documents, document => PolicyVersions.IsSound(document, units, diagnostics), diagnostics)
                .Select(document => compiler.Compile(document, law: null)),
        ], knownAt: null);
    }

    /// <summary>A book of other documents for the same tree, under the same laws and with the same settings: a draft beside what is in force.</summary>
    /// <param name="documents">The documents of the group's units, in any order, with all their versions.</param>
    /// <param name="diagnostics">Takes what is found in the documents themselves.</param>
    /// <returns>The other book.</returns>
    public PolicyBook WithDocuments(IEnumerable<PolicyDocument> documents, ICollection<Diagnostic> diagnostics) =>
        WithDocuments(documents, Units, diagnostics);

    /// <summary>A book of other documents for another tree, under the same laws and with the same settings: a reorganization tried out.</summary>
    /// <param name="documents">The documents of the tree's units, in any order, with all their versions.</param>
    /// <param name="units">The tree.</param>
    /// <param name="diagnostics">Takes what is found in the documents themselves.</param>
    /// <returns>The other book.</returns>
    public PolicyBook WithDocuments(IEnumerable<PolicyDocument> documents, UnitTree units, ICollection<Diagnostic> diagnostics) =>
        Build(documents, units, _statutory, Catalogue, diagnostics);

    /// <summary>The book as it was known at an instant: without what was published later.</summary>
    /// <remarks>A document without an instant of publication was always known. Closed payrolls are reproduced with it.</remarks>
    /// <param name="instant">The instant; what was published at it is known.</param>
    /// <returns>The book as it was; it remembers what it resolves, so keep it for many questions.</returns>
    public PolicyBook AsKnownAt(Instant instant) => new(Units, Catalogue, _statutory, _versions, instant);

    /// <summary>The same book, which has resolved nothing yet: what it resolves is forgotten with it.</summary>
    internal PolicyBook WithoutMemory() => new(Units, Catalogue, _statutory, _versions, KnownAt);

    /// <summary>The book with one version more, which must be sound; what cannot be read of it is reported.</summary>
    internal PolicyBook With(PolicyDocument version, ICollection<Diagnostic> diagnostics) =>
        new(Units, Catalogue, _statutory, [.. _versions, new DocumentCompiler(Catalogue, diagnostics).Compile(version, law: null)], KnownAt);

    /// <summary>Whether a document that counts takes the place of an older version.</summary>
    internal bool IsNewerVersion(PolicyDocument document) => _versions.Any(version =>
        !version.IsStatutory
        && version.Document.Id == document.Id
        && (version.Document.PublishedAt ?? Instant.MinValue) < (document.PublishedAt ?? Instant.MinValue));

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

        // Asked for each person and each day, and nearly always the answer is there. The key says what the answer can depend on, not which documents
        // match: to find those, each of them must be looked at.
        return ResolveIn(ScopeOf(unitId), role, tags, date);
    }

    /// <summary>The effective policy of a unit as it counts for those who stand under a law: the unit's own, or that of a unit below.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal EffectivePolicy ResolveUnder(string? law, string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        ResolveIn(ScopeUnder(law, unitId), role, tags, date);

    /// <summary>The statutory layer under which a unit stands, with its calendar.</summary>
    /// <param name="unitId">The unit.</param>
    /// <returns>The layer; <see cref="StatutoryLayer.None"/> where it stands under none.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public StatutoryLayer StatutoryOf(string unitId) => _layerOf.TryGetValue(Guard.NotNull(unitId), out var layer)
        ? layer
        : throw new ArgumentException($"no unit `{unitId}` in the tree", nameof(unitId));

    /// <summary>
    /// The laws under which the documents of a unit count: its own, and those of units below it that stand under another. Null is no law.
    /// </summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal IReadOnlyList<string?> LawsWithin(string unitId) =>
        _lawsWithin.TryGetValue(unitId, out var several) ? several : [LawOf(StatutoryOf(unitId))];

    /// <summary>The same book, in whose calendars some dates have other kinds.</summary>
    /// <param name="dates">The kinds of these dates for every unit.</param>
    /// <returns>The other book.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dates"/> is null.</exception>
    public PolicyBook WithDates(IReadOnlyDictionary<LocalDate, DayKind> dates) =>
        Guard.NotNull(dates).Count == 0 ? this : new PolicyBook(this, _statutory.WithDates(dates));

    /// <summary>What the policy of a unit can depend on.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal PolicyScope ScopeOf(string unitId) => _ownScopes.TryGetValue(Guard.NotNull(unitId), out var scope)
        ? scope
        : _ownScopes.GetOrAdd(unitId, ScopeUnder(LawOf(StatutoryOf(unitId)), unitId));

    /// <summary>What the policy of a unit can depend on for those who stand under a law.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal PolicyScope ScopeUnder(string? law, string unitId)
    {
        if (_scopes.TryGetValue(new Level(law, unitId), out var scope))
        {
            return scope;
        }

        // From the law down: a level needs the scope of the one above it, and siblings under one law share it. Under each law a unit has a scope of
        // its own, so that nothing that one law says can reach who stands under another.
        scope = law is null ? null : ScopeAt(new Level(law, UnitId: null), above: null);
        foreach (string level in Units.ChainTo(unitId))
        {
            scope = ScopeAt(new Level(law, level), scope);
        }

        return scope!;
    }

    private PolicyScope ScopeAt(Level level, PolicyScope? above) => _scopes.GetOrAdd(level, _ => new PolicyScope(above, level.UnitId is { } unitId
        ? new UnitDocuments(unitId, isStatutory: false, _documentsByLevel[new Level(null, unitId)])
        : new UnitDocuments(level.Law!, isStatutory: true, _documentsByLevel[level])));

    private EffectivePolicy ResolveIn(PolicyScope scope, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var question = new Question(scope, role, scope.PeriodOf(date), scope.TagsThatMatter(tags));
        return _resolved.TryGetValue(question, out var resolved)
            ? resolved
            : _resolved.GetOrAdd(question, new EffectivePolicy(scope.Documents.UnitId, role, _resolver.Resolve(scope, role, tags, date)));
    }

    /// <summary>The law of a layer; null for one without documents, which is as good as none.</summary>
    private static string? LawOf(StatutoryLayer layer) => layer.Documents.Count == 0 ? null : layer.Id;

    /// <summary>The layers with documents under which somebody in a tree stands.</summary>
    private static IEnumerable<StatutoryLayer> LawsOf(StatutoryLayers layers, UnitTree units)
    {
        var laws = layers.In(units).Values.Distinct().Where(layer => LawOf(layer) is not null).ToLookup(layer => layer.Id, StringComparer.Ordinal);
        foreach (var law in laws.OrderBy(law => law.Key, StringComparer.Ordinal))
        {
            var first = law.First();
            yield return law.All(layer => layer.Documents.SequenceEqual(first.Documents))
                ? first
                : throw new ArgumentException($"two statutory layers have the id `{law.Key}` and say something different", nameof(layers));
        }
    }

    /// <summary>The documents that can count, each version once.</summary>
    private static IReadOnlyCollection<PolicyDocument> Kept(
        IEnumerable<PolicyDocument> documents, Func<PolicyDocument, bool> isSound, ICollection<Diagnostic> diagnostics)
    {
        var kept = new Dictionary<(string Id, Instant? PublishedAt), PolicyDocument>();
        foreach (var document in documents)
        {
            if (kept.TryGetValue((document.Id, document.PublishedAt), out var first))
            {
                diagnostics.Add(PolicyDiagnostics.DuplicateDocument.Between(document.Place, [first.Place], ("document", document.Id)));
            }
            else if (isSound(document))
            {
                kept.Add((document.Id, document.PublishedAt), document);
            }
        }

        return [.. kept.Values];
    }

    /// <summary>The laws of units with a layer of their own, noted at all units above them.</summary>
    private Dictionary<string, List<string?>> LawsWithinUnits()
    {
        var lawsWithin = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (string unitId in _statutory.OfUnits.Keys.Where(Units.Contains))
        {
            string? law = LawOf(_layerOf[unitId]);
            foreach (string above in Units.ChainTo(unitId))
            {
                if (!lawsWithin.TryGetValue(above, out var laws))
                {
                    lawsWithin.Add(above, laws = [LawOf(_layerOf[above])]);
                }

                if (!laws.Contains(law))
                {
                    laws.Add(law);
                }
            }
        }

        return lawsWithin;
    }

    private string FingerprintOfDocuments()
    {
        var texts = Compiled.Select(document => (document.Law is { } law ? $"law {law} " : "group ") + DocumentContent.TextOf(document.Document))
            .Concat(Units.Units.Where(StandsUnderAnotherLaw).Select(unit => $"unit {unit.Id} under {LawOf(StatutoryOf(unit.Id))}"))
            .OrderBy(text => text, StringComparer.Ordinal);
        return Sha256.ToHex(Sha256.Hash(Encoding.UTF8.GetBytes(string.Join("\n", texts))));
    }

    private bool StandsUnderAnotherLaw(OrganizationUnit unit) =>
        unit.ParentId is { } parent && LawOf(StatutoryOf(unit.Id)) != LawOf(StatutoryOf(parent));

    /// <summary>A unit for those who stand under a law, or the law itself, without a unit.</summary>
    private readonly record struct Level(string? Law, string? UnitId);

    /// <summary>What a policy depends on; equal questions have the same answer.</summary>
    private readonly record struct Question(PolicyScope Scope, string Role, int Period, string Tags);
}
