using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>What was seen of the people of a group over some days, as it was drawn: sound records, of people whom the group knows. Immutable.</summary>
public sealed class DrawnEvidence
{
    internal DrawnEvidence(DrawnChart chart, IReadOnlyList<EvidenceOfDay> seen)
    {
        Chart = chart;
        Seen = seen;
        Records = ScenarioEvidence.RecordsOf(seen, chart.Chart);
        Evidence = EvidenceSet.Build(Records, chart.Chart, []);
    }

    /// <summary>The group.</summary>
    public DrawnChart Chart { get; }

    /// <summary>What was seen, by employee and date, as scenarios write it.</summary>
    public IReadOnlyList<EvidenceOfDay> Seen { get; }

    /// <summary>The same as records.</summary>
    public EvidenceRecords Records { get; }

    /// <summary>The same, checked.</summary>
    public EvidenceSet Evidence { get; }

    /// <summary>The group, then what was seen of each employee on each date.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join("\n", [Chart.ToString(), .. Seen.Select(DrawnText.Of)]);

    internal DrawnEvidence With(IReadOnlyList<EvidenceOfDay> seen) => new(Chart, seen);

    /// <summary>The evidence of those who are in another group.</summary>
    internal DrawnEvidence For(DrawnChart chart) => new(chart, [.. Seen.Where(day => chart.Chart.TryGetEmployee(day.EmployeeId, out _))]);
}
