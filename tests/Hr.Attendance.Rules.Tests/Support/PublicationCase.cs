using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Support;

/// <summary>
/// A group `group` with the branches `sh` (below it `sh-k12`) and `bj`, all in Shanghai's time, and documents that somebody asks to change
/// on 15 March 2026. A document is in effect from 1 January 2026 unless it says otherwise.
/// </summary>
internal sealed class PublicationCase
{
    internal static readonly Instant Now = At("2026-03-15T04:00:00Z");
    internal static readonly Dictionary<string, string> NoTags = [];

    private readonly List<PolicyDocument> _documents = [];

    internal static UnitTree Tree { get; } = UnitTreeBuilder.Build(
        [
            Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group"), Written.Unit("bj", "group"),
            Written.Unit("sh-k12", "sh"),
        ],
        DateTimeZoneProviders.Tzdb, []);

    internal static PolicyAuthor GroupAdministrator { get; } = Written.Author("anna", "group", AdministrationRole.GroupAdministrator);

    internal static Instant At(string instant) => InstantPattern.ExtendedIso.Parse(instant).Value;

    internal static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;

    internal static PolicyDocument Document(
        string id, string unit, string setting, object? value, Delegation? descendants = null, string from = "2026-01-01", string? to = null,
        ConflictHandling onConflict = ConflictHandling.Refuse, Dictionary<string, string>? tags = null, string[]? roles = null) =>
        Document(
            id,
            unit,
            [Written.Directive(setting) with { Change = new ValueChange.Set(Values.Of(value)), Descendants = descendants, Place = PlaceOf(id, 5) }],
            from,
            to) with
        {
            OnConflict = onConflict,
            AppliesTo = new PolicyTarget(roles, tags),
        };

    internal static PolicyDocument Document(string id, string unit, Directive[] directives, string from = "2026-01-01", string? to = null) =>
        Written.Document(id, unit, new DateRange(On(from), to is null ? null : On(to)), directives) with { Place = PlaceOf(id, 1) };

    internal static SourcePlace PlaceOf(string id, int line) => new($"policies/{id}.json", line);

    internal static Delegation Between(string low, string high) => new Delegation.Within(PolicyValue.Of(low), PolicyValue.Of(high));

    internal PublicationCase Has(PolicyDocument document, string? publishedAt = null)
    {
        _documents.Add(document with { PublishedAt = publishedAt is null ? null : At(publishedAt) });
        return this;
    }

    internal PolicyBook Book(StatutoryLayer? statutory = null)
    {
        var diagnostics = new List<Diagnostic>();
        var book = PolicyBook.Build(_documents, Tree, statutory, SettingCatalogue.Standard, diagnostics);
        diagnostics.ShouldBeEmpty();
        return book;
    }

    internal PublicationReview Publish(PolicyDocument document, PolicyAuthor? author = null, PublicationRules? rules = null) =>
        PolicyPublication.Review(Book(StatutoryLayer.China), author ?? GroupAdministrator, new PolicyChange.Publish(document), Now, rules);

    internal PublicationReview Withdraw(string id, string from, PolicyAuthor? author = null, PublicationRules? rules = null) =>
        PolicyPublication.Review(Book(StatutoryLayer.China), author ?? GroupAdministrator, new PolicyChange.Withdraw(id, On(from)), Now, rules);
}
