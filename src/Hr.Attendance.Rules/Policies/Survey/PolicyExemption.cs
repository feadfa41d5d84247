using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>A unit that is free from a bound for a time, and from whose. Immutable.</summary>
/// <param name="ExemptUnitId">The unit that is free, with all below it.</param>
/// <param name="SettingName">The setting that is bounded.</param>
/// <param name="DocumentId">The document that bounds it and grants the exemption.</param>
/// <param name="UnitId">The document's unit.</param>
/// <param name="From">The first date of the document; null for "always".</param>
/// <param name="Until">The date on which the exemption has ended, or the document if that is earlier.</param>
/// <param name="Reason">Why; null when no reason was given.</param>
/// <param name="Place">Where the exemption was read.</param>
public sealed record PolicyExemption(
    string ExemptUnitId, string SettingName, string DocumentId, string UnitId, LocalDate? From, LocalDate Until, string? Reason, SourcePlace Place)
{
    /// <summary>The exemptions in some documents that free somebody at some time.</summary>
    internal static IEnumerable<PolicyExemption> In(IEnumerable<CompiledDocument> documents, UnitOrder order) =>
        // "Not ended by the first date" and not "ends after it": a document without a first date has nothing to compare with, and counts.
        from compiled in documents
        let document = compiled.Document
        from directive in compiled.Directives
        where directive.Descendants is { IsOpen: false }
        from exemption in directive.Exemptions

        where order.IsBelow(exemption.UnitId, document.UnitId) && !(exemption.Until <= document.Dates.From)
        select new PolicyExemption(
            exemption.UnitId, directive.Setting.Name, document.Id, document.UnitId, document.Dates.From,
            document.Dates.To is { } end ? LocalDate.Min(end, exemption.Until) : exemption.Until,
            exemption.Reason, exemption.Place.IsNone ? directive.Source.Place : exemption.Place);
}
