using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Generators;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>One case: what was seen of the employee, and kinds of the dates over those of the calendar. Immutable.</summary>
internal sealed record SearchCase(IReadOnlyList<EvidenceOfDay> Seen, IReadOnlyDictionary<LocalDate, DayKind> Kinds)
{
    private const long CostOfKind = 10_000;

    /// <summary>How far it is from the simplest case there can be.</summary>
    internal long Cost => EvidenceCost.Of(Seen) + (CostOfKind * Kinds.Count);

    /// <summary>The business days that are looked at: the claim's, and those after it on which something was seen.</summary>
    internal DateInterval Period(LocalDate on) =>
        new(on, LocalDate.Max(on, Seen.SelectMany(seen => seen.Dates).DefaultIfEmpty(on).Max()));

    /// <summary>All cases that are one step simpler.</summary>
    internal IEnumerable<SearchCase> Simpler() =>
        Kinds.Keys.OrderBy(date => date)
            .Select(date => this with { Kinds = Kinds.Where(kind => kind.Key != date).ToDictionary(kind => kind.Key, kind => kind.Value) })

            // Ordinary dates first: what also fails on a plain workday should not be told with a holiday in it.
            .Concat(SimplerEvidence.Of(Seen).Select(seen => this with { Seen = seen }));
}
