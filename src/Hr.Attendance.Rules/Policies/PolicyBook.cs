using System.Collections.Concurrent;
using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
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
    private readonly StatutoryLayer? _statutory;
    private readonly IReadOnlyList<CompiledDocument> _versions;
    private readonly ILookup<Level, CompiledDocument> _documentsByLevel;
    private readonly ConcurrentDictionary<Level, PolicyScope> _scopes = new();
    private readonly ConcurrentDictionary<Question, EffectivePolicy> _resolved = new();
    private readonly PolicyResolver _resolver;
    private readonly Lazy<string> _fingerprint;

    private PolicyBook(UnitTree units, SettingCatalogue catalogue, StatutoryLayer? statutory, IReadOnlyList<CompiledDocument> versions, Instant? knownAt)
    {
        Units = units;
        Catalogue = catalogue;
        KnownAt = knownAt;
        _statutory = statutory;
        _versions = versions;
        _resolver = new PolicyResolver(catalogue);
        Compiled = [.. PolicyVersions.NewestOf(versions, knownAt)];
        _fingerprint = new Lazy<string>(FingerprintOfDocuments);

        // A version that is in force on no date takes the place of those before it and says nothing itself.
        _documentsByLevel = Compiled.Where(document => !document.Document.Dates.IsEmpty)
            .ToLookup(document => new Level(document.Document.UnitId, document.IsStatutory));
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

    /// <summary>The id of the layer of the law; null when nothing stands above the root.</summary>
    internal string? StatutoryId => _statutory?.Id;

    /// <summary>Reads documents and keeps what is sound.</summary>
    /// <remarks>
    /// Of documents with one id, those that were published at different instants are versions of one document, each replacing the one
    /// before; two of one instant are a mistake, and the first is kept. A version that ends on or before the date it begins is in force on
    /// no date: it withdraws the document.
    /// </remarks>
    /// <param name="documents">The documents of the group's units, in any order, with all their versions.</param>
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

        // Every version is kept, not only the newest: a book as it was known at an earlier instant is made of the same versions
        // (AsKnownAt).
        var compiler = new DocumentCompiler(catalogue, diagnostics);
        var kept = new Dictionary<(string Id, Instant? PublishedAt), PolicyDocument>();
        foreach (var document in documents)
        {
            if (kept.TryGetValue((document.Id, document.PublishedAt), out var first))
            {
                diagnostics.Add(PolicyDiagnostics.DuplicateDocument.Between(document.Place, [first.Place], ("document", document.Id)));
            }
            else if (PolicyVersions.IsSound(document, units, diagnostics))
            {
                kept.Add((document.Id, document.PublishedAt), document);
            }
        }

        var statutoryDocuments = statutory?.Documents ?? [];
        return new PolicyBook(units, catalogue, statutory,
        [
            .. statutoryDocuments.Select(document => compiler.Compile(document, isStatutory: true)),
            .. kept.Values.Select(document => compiler.Compile(document, isStatutory: false)),
        ], knownAt: null);
    }

    /// <summary>A book of other documents for the same tree, under the same law and with the same settings: a draft beside what is in force.</summary>
    /// <param name="documents">The documents of the group's units, in any order, with all their versions.</param>
    /// <param name="diagnostics">Takes what is found in the documents themselves.</param>
    /// <returns>The other book.</returns>
    public PolicyBook WithDocuments(IEnumerable<PolicyDocument> documents, ICollection<Diagnostic> diagnostics) =>
        WithDocuments(documents, Units, diagnostics);

    /// <summary>A book of other documents for another tree, under the same law and with the same settings: a reorganization tried out.</summary>
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
        new(Units, Catalogue, _statutory, [.. _versions, new DocumentCompiler(Catalogue, diagnostics).Compile(version, isStatutory: false)], KnownAt);

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
        var scope = ScopeOf(unitId);
        var question = new Question(unitId, role, scope.PeriodOf(date), scope.TagsThatMatter(tags));
        return _resolved.TryGetValue(question, out var resolved)
            ? resolved
            : _resolved.GetOrAdd(question, new EffectivePolicy(unitId, role, _resolver.Resolve(scope, role, tags, date)));
    }

    /// <summary>What the policy of a unit can depend on.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal PolicyScope ScopeOf(string unitId)
    {
        var wanted = new Level(Guard.NotNull(unitId), IsStatutory: false);
        if (_scopes.TryGetValue(wanted, out var scope))
        {
            return scope;
        }

        var chain = Units.ChainTo(unitId).Select(level => new Level(level, IsStatutory: false));

        // From the law down: a level needs the scope of the one above it, and siblings share it.
        foreach (var level in _statutory is null ? chain : chain.Prepend(new Level(_statutory.Id, IsStatutory: true)))
        {
            var above = scope;
            scope = _scopes.GetOrAdd(level, _ => new PolicyScope(above, new UnitDocuments(level.UnitId, _documentsByLevel[level])));
        }

        return scope!;
    }

    private string FingerprintOfDocuments()
    {
        var texts = Compiled.Select(document => (document.IsStatutory ? "law " : "group ") + DocumentContent.TextOf(document.Document))
            .OrderBy(text => text, StringComparer.Ordinal);
        return Sha256.ToHex(Sha256.Hash(Encoding.UTF8.GetBytes(string.Join("\n", texts))));
    }

    /// <summary>A unit, or the layer of the law, which may have the name of a unit.</summary>
    private readonly record struct Level(string UnitId, bool IsStatutory);

    /// <summary>What a policy depends on; equal questions have the same answer.</summary>
    private readonly record struct Question(string UnitId, string Role, int Period, string Tags);
}
