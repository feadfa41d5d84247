using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>A unit that is free from a bound for a time, and from whose. Immutable.</summary>
public sealed record PolicyExemption
{
    internal PolicyExemption()
    {
    }

    /// <summary>The unit that is free, with all below it.</summary>
    public required string ExemptUnitId { get; init; }

    /// <summary>The setting that is bounded.</summary>
    public required string SettingName { get; init; }

    /// <summary>The document that bounds it and grants the exemption.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The document's unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The first date of the document; null for "always".</summary>
    public required LocalDate? From { get; init; }

    /// <summary>The date on which the exemption has ended, or the document if that is earlier.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Why; null when no reason was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>Where the exemption was read.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The exemptions in some documents that free somebody at some time.</summary>
    internal static IEnumerable<PolicyExemption> In(IEnumerable<CompiledDocument> documents, UnitOrder order) =>
        // "Not ended by the first date" and not "ends after it": a document without a first date has nothing to compare with, and counts.
        from compiled in documents
        let document = compiled.Document
        from directive in compiled.Directives
        where directive.Descendants is { IsOpen: false }
        from exemption in directive.Exemptions

        where order.IsBelow(exemption.UnitId, document.UnitId) && !(exemption.Until <= document.Dates.From)
        select new PolicyExemption
        {
            ExemptUnitId = exemption.UnitId,
            SettingName = directive.Setting.Name,
            DocumentId = document.Id,
            UnitId = document.UnitId,
            From = document.Dates.From,
            Until = document.Dates.To is { } end ? LocalDate.Min(end, exemption.Until) : exemption.Until,
            Reason = exemption.Reason,
            Place = exemption.Place.IsNone ? directive.Source.Place : exemption.Place,
        };
}
