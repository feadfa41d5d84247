using System.Globalization;
using System.Text.Json.Nodes;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>What a purge takes away.</summary>
public enum PurgedKind
{
    /// <summary>Punches.</summary>
    Punches,

    /// <summary>Messages: who wrote when.</summary>
    Messages,

    /// <summary>Ratings of conversations.</summary>
    Ratings,

    /// <summary>Spans of presence.</summary>
    Presence,

    /// <summary>Spans of availability.</summary>
    Availability,

    /// <summary>Records of leave.</summary>
    Leave,

    /// <summary>Lines of rosters.</summary>
    Shifts,

    /// <summary>What was approved and what was not.</summary>
    Approvals,

    /// <summary>What people decided about sessions.</summary>
    Decisions,

    /// <summary>Places and terminals of punches that stay.</summary>
    Places,

    /// <summary>The evidence behind business days in results; figures, verdicts and pay stay.</summary>
    EvidenceOfDays,

    /// <summary>Business days in results, with their pay.</summary>
    Days,
}

/// <summary>What was removed of one kind and person. Immutable.</summary>
public sealed record PurgedRecords
{
    /// <summary>The person; null for what belongs to nobody.</summary>
    public required string? EmployeeId { get; init; }

    /// <summary>What.</summary>
    public required PurgedKind Kind { get; init; }

    /// <summary>How many records or business days.</summary>
    public required int Count { get; init; }

    /// <summary>The date of the earliest.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The date of the latest.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The first date that is kept.</summary>
    public required LocalDate Limit { get; init; }
}

/// <summary>What a purge removed. Immutable.</summary>
public sealed record PurgeReport
{
    /// <summary>The date for which it was made.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>What was removed, by person and kind; empty where nothing was.</summary>
    public required IReadOnlyList<PurgedRecords> Removed { get; init; }

    /// <summary>Writes the report as JSON text, as proof that data was removed in time.</summary>
    /// <returns>The text, ending in a new line.</returns>
    public string ToJson() => PolicyValueJson.ToText(new JsonObject
    {
        ["version"] = ContractVersion.Current,
        ["today"] = LocalDatePattern.Iso.Format(Today),
        ["removed"] = new JsonArray([.. Removed.Select(removed => new JsonObject
        {
            ["employee"] = removed.EmployeeId,
            ["kind"] = char.ToLowerInvariant(removed.Kind.ToString()[0]) + removed.Kind.ToString().Substring(1),
            ["count"] = removed.Count,
            ["first"] = LocalDatePattern.Iso.Format(removed.FirstDay),
            ["last"] = LocalDatePattern.Iso.Format(removed.LastDay),
            ["limit"] = LocalDatePattern.Iso.Format(removed.Limit),
        })]),
    });

    /// <summary>How much was removed.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} removed", Removed.Sum(removed => (long)removed.Count));
}

/// <summary>Counts what is removed while it is.</summary>
internal sealed class PurgeTally
{
    private readonly Dictionary<(string Employee, PurgedKind Kind), PurgedRecords> _removed = [];

    internal void Count(string? employeeId, PurgedKind kind, LocalDate date, LocalDate limit)
    {
        var key = (employeeId ?? string.Empty, kind);
        _removed[key] = _removed.TryGetValue(key, out var soFar)
            ? soFar with { Count = soFar.Count + 1, FirstDay = LocalDate.Min(soFar.FirstDay, date), LastDay = LocalDate.Max(soFar.LastDay, date) }
            : new PurgedRecords { EmployeeId = employeeId, Kind = kind, Count = 1, FirstDay = date, LastDay = date, Limit = limit };
    }

    internal PurgeReport Report(LocalDate today) =>
        new()
        {
            Today = today,
            Removed = [.. _removed.Values.OrderBy(removed => removed.EmployeeId, StringComparer.Ordinal).ThenBy(removed => removed.Kind)],
        };
}
