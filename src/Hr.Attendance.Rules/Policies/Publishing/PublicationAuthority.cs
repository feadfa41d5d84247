using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>Whether an author may touch a document; if not, that is reported. Whatever is not allowed is forbidden.</summary>
internal sealed class PublicationAuthority(PolicyBook book, PolicyAuthor author, ICollection<Diagnostic> findings)
{
    /// <summary>Whether the author may publish anything at all.</summary>
    internal bool MayPublish(string documentId, SourcePlace place)
    {
        bool administers = author.Role is AdministrationRole.GroupAdministrator
            or AdministrationRole.BranchAdministrator or AdministrationRole.BusinessLineAdministrator;
        if (!administers)
        {
            findings.Add(PublicationDiagnostics.MayOnlyRead.At(place, ("author", author.Id), ("unit", author.UnitId), ("document", documentId)));
        }
        else if (!book.Units.Contains(author.UnitId))
        {
            administers = false;
            findings.Add(PublicationDiagnostics.UnknownAuthorUnit.At(place, ("author", author.Id), ("unit", author.UnitId), ("document", documentId)));
        }

        return administers;
    }

    /// <summary>Whether the author may publish a version, or replace it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="place">Where the change stands.</param>
    internal bool Covers(PolicyDocument version, SourcePlace place)
    {
        // Asked of the version that comes and of the one it replaces: whoever may not touch a document may not move it into their own unit
        // either.
        SourcePlace[] related = place == version.Place ? [] : [version.Place];
        if (!IsAtOrBelow(version.UnitId))
        {
            findings.Add(PublicationDiagnostics.OutsideSubtree.Between(place, related,
                ("document", version.Id), ("target", version.UnitId), ("author", author.Id), ("unit", author.UnitId)));
            return false;
        }

        if (author.Role == AdministrationRole.BranchAdministrator && version.UnitId == book.Units.Root?.Id)
        {
            findings.Add(PublicationDiagnostics.RootIsReserved.Between(place, related,
                ("document", version.Id), ("target", version.UnitId), ("author", author.Id)));
            return false;
        }

        if (author.Role == AdministrationRole.BusinessLineAdministrator && !author.Lines.Any(line => line.Holds(version.AppliesTo)))
        {
            findings.Add(PublicationDiagnostics.OutsideLine.Between(place, related,
                ("document", version.Id), ("author", author.Id), ("lines", string.Join(", ", author.Lines))));
            return false;
        }

        return true;
    }

    private bool IsAtOrBelow(string unitId) => book.Units.ChainTo(unitId).Contains(author.UnitId, StringComparer.Ordinal);
}
