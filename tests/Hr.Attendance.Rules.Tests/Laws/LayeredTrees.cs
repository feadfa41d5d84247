using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A tree of units of which some stand under statutory layers of their own: `u1`, which may have the name of a unit, or `law`.</summary>
public sealed record LayeredTrees(PolicyTrees Trees)
{
    public override string ToString() => Trees.ToString();

    /// <summary>The same, where a layer says something else.</summary>
    internal PolicyTrees Saying(string layer, IReadOnlyList<PolicyDocument> documents) =>
        Trees with { Layers = [.. Trees.Layers.Select(other => other.Id == layer ? other with { Documents = documents } : other)] };

    /// <summary>The layer under which a unit stands; null for none.</summary>
    internal string? LayerOf(string unitId) =>
        Trees.Tree.ChainTo(unitId).Select(unit => Trees.Units.Single(one => one.Id == unit).StatutoryName).LastOrDefault(name => name is not null) is { } named
        && Trees.Layers.Any(layer => layer.Id == named)
            ? named
            : null;

    public static class Generators
    {
        private static readonly string?[] Names = [null, null, null, "none", "u1", "law"];

        public static Arbitrary<LayeredTrees> Arbitrary() => Arb.From(
            from trees in PolicyTrees.Generators.Arbitrary().Generator
            from names in Gen.Elements(Names).ListOf(trees.Units.Count)
            from first in PolicyTrees.Generators.DocumentOf("u1", trees.Units.Count).ListOf(4)
            from second in PolicyTrees.Generators.DocumentOf("law", trees.Units.Count).ListOf(4)
            let units = trees.Units.Zip(names, (unit, name) => unit with { StatutoryName = name }).ToList()
            select new LayeredTrees(new PolicyTrees(units, trees.Documents) { Layers = [Layer("u1", first), Layer("law", second)] }));

        private static StatutoryLayer Layer(string id, IEnumerable<PolicyDocument> documents) => new()
        {
            Id = id,
            Documents = [.. documents.Select((document, i) => document with
            {
                Id = $"{id}-{i}",
                Directives = [.. document.Directives.Select(directive => directive with { Place = new SourcePlace($"{id}-{i}"), Exemptions = [] })],
            })],
            Calendar = WorkCalendar.MondayToFriday,
        };
    }
}
