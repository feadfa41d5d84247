using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>What a run gave beside the outcomes of single people. Immutable.</summary>
public sealed record RunSummary
{
    internal RunSummary()
    {
    }

    /// <summary>People with results, those of an earlier part of a resumed run included.</summary>
    public required int Employees { get; init; }

    /// <summary>People without.</summary>
    public required int Failed { get; init; }

    /// <summary>
    /// What became of the evidence: that of all people with results and, in a run over everybody, the ratings of conversations in which nobody takes part.
    /// </summary>
    public required EvidenceTally Evidence { get; init; }

    /// <summary>Alerts about units as a whole, by unit; none where no policy asks for them.</summary>
    public required IReadOnlyList<UnitAlert> UnitAlerts { get; init; }

    /// <summary>What was found and is no single employee's, each finding once, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>Adds up outcomes in their order; its size grows with the units, not with the people.</summary>
internal sealed class RunTotals
{
    private readonly Dictionary<string, QualityShare> _qualityByUnit = new(StringComparer.Ordinal);

    internal int Employees { get; private set; }

    internal EvidenceTally Evidence { get; private set; }

    internal IReadOnlyList<UnitAlert> UnitAlerts => [.. UnitQuality.Check(_qualityByUnit.Values)];

    internal void Add(EvidenceTally evidence, QualityShare? quality)
    {
        Employees++;
        Evidence += evidence;
        if (quality is not null)
        {
            _qualityByUnit[quality.UnitId] = _qualityByUnit.TryGetValue(quality.UnitId, out var sum) ? sum.With(quality) : quality;
        }
    }
}
