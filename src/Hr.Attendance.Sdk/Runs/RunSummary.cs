using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>What a run gave beside the outcomes of single people. Immutable.</summary>
/// <param name="Employees">People with results, those of an earlier part of a resumed run included.</param>
/// <param name="Failed">People without.</param>
/// <param name="Evidence">What became of the evidence: that of all people with results and, in a run over everybody, the ratings that belong to nobody.</param>
/// <param name="UnitAlerts">Alerts about units as a whole, by unit; none where no policy asks for them.</param>
/// <param name="Diagnostics">What was found and is no single employee's, each finding once, by place.</param>
public sealed record RunSummary(
    int Employees, int Failed, EvidenceTally Evidence, IReadOnlyList<UnitAlert> UnitAlerts, IReadOnlyList<Diagnostic> Diagnostics);

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
