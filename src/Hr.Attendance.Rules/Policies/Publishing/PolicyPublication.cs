using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>Decides who may publish which policy document, and what a publication would do. Pure: nothing is stored.</summary>
/// <remarks>The rules stand in the project's <c>docs/authority.md</c>.</remarks>
public static class PolicyPublication
{
    /// <summary>Looks at a change of policy documents before it is made.</summary>
    /// <param name="book">All documents of the group, with their history.</param>
    /// <param name="author">Who asks for the change.</param>
    /// <param name="change">The change.</param>
    /// <param name="publishedAt">When the change would be published; later than the versions of the same document.</param>
    /// <param name="rules">What the group makes of changes where there is a choice; null for <see cref="PublicationRules.Default"/>.</param>
    /// <returns>Whether the change is accepted, why, whom it hits, and the documents with it.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="book"/> is a book as it was known at an instant.</exception>
    public static PublicationReview Review(
        PolicyBook book, PolicyAuthor author, PolicyChange change, Instant publishedAt, PublicationRules? rules = null)
    {
        Guard.NotNull(book);
        Guard.NotNull(author);
        Guard.NotNull(change);
        if (book.KnownAt is not null)
        {
            throw new ArgumentException("a book as it was known at an instant takes no more documents; give the whole book", nameof(book));
        }

        var findings = new List<Diagnostic>();
        var existing = book.Compiled.FirstOrDefault(document => !document.IsStatutory && document.Document.Id == change.DocumentId)?.Document;
        var version = VersionOf(change, existing, publishedAt);
        var next = IsAllowed(book, author, change, existing, version, findings)
            ? Publish(book, change, existing, version!, rules ?? PublicationRules.Default, findings)
            : null;
        bool isAccepted = next is not null && findings.All(finding => finding.Severity != DiagnosticSeverity.Error);
        return new PublicationReview
        {
            Author = author,
            Change = change,
            Version = isAccepted ? version : null,
            Findings = [.. findings.Distinct().OrderBy(finding => finding)],
            Book = isAccepted ? next! : book,
        };
    }

    /// <summary>The version that a change adds; null for the withdrawal of a document that is not there.</summary>
    private static PolicyDocument? VersionOf(PolicyChange change, PolicyDocument? existing, Instant publishedAt) => change switch
    {
        PolicyChange.Publish publish => publish.Document with { PublishedAt = publishedAt },
        PolicyChange.Withdraw withdraw when existing is not null => EndedAt(existing, withdraw.From) with { PublishedAt = publishedAt },
        _ => null,
    };

    /// <summary>A version that says nothing from a date on, and before it what the document says; in force on no date where it begins later.</summary>
    private static PolicyDocument EndedAt(PolicyDocument document, LocalDate date) =>
        document with { Dates = document.Dates.Intersect(new DateRange(null, date)) };

    private static bool IsAllowed(
        PolicyBook book, PolicyAuthor author, PolicyChange change, PolicyDocument? existing, PolicyDocument? version, List<Diagnostic> findings)
    {
        var place = version?.Place ?? SourcePlace.None;
        var authority = new PublicationAuthority(book, author, findings);
        if (!authority.MayPublish(change.DocumentId, place))
        {
            return false;
        }

        string? law = book.Compiled.FirstOrDefault(document => document.IsStatutory
            && (document.Document.Id == change.DocumentId || (document.Law == version?.UnitId && !book.Units.Contains(document.Law!))))?.Law;
        if (law is not null)
        {
            findings.Add(PublicationDiagnostics.LawIsReserved.At(place, ("document", change.DocumentId), ("statutory", law)));
            return false;
        }

        if (version is null)
        {
            findings.Add(PublicationDiagnostics.UnknownDocument.At(place, ("document", change.DocumentId)));
            return false;
        }

        // Both, so that an author learns of everything that stands in the way.
        return PolicyVersions.IsSound(version, book.Units, findings)
            & (existing is null || authority.Covers(existing, place))
            && authority.Covers(version, place);
    }

    /// <summary>The documents with a version that its author may publish; what speaks against it is reported.</summary>
    private static PolicyBook Publish(
        PolicyBook book, PolicyChange change, PolicyDocument? existing, PolicyDocument version, PublicationRules rules, List<Diagnostic> findings)
    {
        var next = book.With(version, findings);
        if (existing?.PublishedAt is { } last && version.PublishedAt <= last)
        {
            var zone = book.Units.Contains(version.UnitId) ? book.Units.ZoneOf(version.UnitId) : DateTimeZone.Utc;
            findings.Add(PublicationDiagnostics.NotLater.Between(version.Place, [existing.Place],
                ("document", version.Id), ("last", Text(last, zone)), ("instant", Text(version.PublishedAt!.Value, zone))));
            return next;
        }

        if (change is PolicyChange.Withdraw withdraw)
        {
            // To say less breaks no bound and ties with nobody, so what is left of a withdrawn document is not checked.
            ReportIfNothingEnds(existing!, withdraw.From, findings);
        }
        else
        {
            new PublicationCheck(next, version.Id, findings).Run();
        }

        ReportIfRetroactive(existing, version, next, rules, findings);

        // What the change does to others is looked for last: it costs the most, and is of no interest where the change is refused anyway.
        if (findings.All(finding => finding.Severity != DiagnosticSeverity.Error))
        {
            new PublicationImpact(book, next, version.Id, findings).Run();
        }

        return next;
    }

    private static void ReportIfNothingEnds(PolicyDocument document, LocalDate from, List<Diagnostic> findings)
    {
        if (document.Directives.Count == 0 || document.Dates.IsEmpty || document.Dates.To <= from)
        {
            findings.Add(PublicationDiagnostics.NothingToWithdraw.At(document.Place, ("document", document.Id), ("date", LocalDatePattern.Iso.Format(from))));
        }
    }

    private static void ReportIfRetroactive(
        PolicyDocument? existing, PolicyDocument version, PolicyBook book, PublicationRules rules, List<Diagnostic> findings)
    {
        var published = version.PublishedAt!.Value.InZone(book.Units.ZoneOf(version.UnitId)).Date;
        if (DocumentContent.FirstDifference(existing, version) is { } first && first < published)
        {
            var descriptor = rules.AllowsRetroactiveChanges ? PublicationDiagnostics.Retroactive : PublicationDiagnostics.RetroactiveIsForbidden;
            findings.Add(descriptor.At(version.Place,
                ("document", version.Id), ("date", LocalDatePattern.Iso.Format(first)), ("published", LocalDatePattern.Iso.Format(published))));
        }
    }

    /// <summary>An instant on the clock of the document's unit, to the digit: what is compared may differ by less than a minute.</summary>
    private static string Text(Instant instant, DateTimeZone zone) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(zone).ToOffsetDateTime());
}
