using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>Which versions of documents are sound, and which of them count at an instant.</summary>
internal static class PolicyVersions
{
    /// <summary>The newest version of each document among those published up to an instant, in the order of the first versions given.</summary>
    internal static IEnumerable<CompiledDocument> NewestOf(IEnumerable<CompiledDocument> versions, Instant? knownAt) => versions

        // A document without an instant of publication was always known, and is older than any that has one.
        .Where(version => knownAt is null || version.Document.PublishedAt is null || version.Document.PublishedAt <= knownAt)
        .GroupBy(version => (version.Document.Id, version.Law))
        .Select(document => document.OrderByDescending(version => version.Document.PublishedAt ?? Instant.MinValue).First());

    /// <summary>Whether a document can count at all; if not, that is reported.</summary>
    internal static bool IsSound(PolicyDocument document, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        if (!units.Contains(document.UnitId))
        {
            diagnostics.Add(PolicyDiagnostics.UnknownUnit.At(document.Place, ("document", document.Id), ("unit", document.UnitId)));
            return false;
        }

        if (!HasTarget(document, diagnostics))
        {
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

    /// <summary>Whether a document is aimed at anybody; if not, that is reported.</summary>
    internal static bool HasTarget(PolicyDocument document, ICollection<Diagnostic> diagnostics)
    {
        if (document.AppliesTo.Roles is { Count: 0 })
        {
            var place = document.AppliesTo.Place.IsNone ? document.Place : document.AppliesTo.Place;
            diagnostics.Add(PolicyDiagnostics.NoRoles.At(place, ("document", document.Id)));
            return false;
        }

        return true;
    }
}
