using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Statutory layers near others: of another group, simpler, or with each layer changed.</summary>
internal static class DrawnLaws
{
    /// <summary>The layers without those of units that a group does not have.</summary>
    internal static StatutoryLayers For(StatutoryLayers laws, UnitTree units) => Of(laws.OfAll, laws.OfUnits.Where(law => units.Contains(law.Key)));

    /// <summary>
    /// The layers with other documents. One layer may stand above several units and must say the same above all, so each list is changed once.
    /// </summary>
    internal static StatutoryLayers Changed(StatutoryLayers laws, Func<IReadOnlyList<PolicyDocument>, IReadOnlyList<PolicyDocument>> change)
    {
        var changed = laws.OfUnits.Values.Append(laws.OfAll).Select(layer => layer.Documents).Distinct().ToDictionary(documents => documents, change);
        return Of(Over(laws.OfAll), laws.OfUnits.Select(law => new KeyValuePair<string, StatutoryLayer>(law.Key, Over(law.Value))));

        StatutoryLayer Over(StatutoryLayer layer) => layer with { Documents = changed[layer.Documents] };
    }

    /// <summary>Without the layer of a unit, or of all.</summary>
    internal static IEnumerable<StatutoryLayers> Simpler(StatutoryLayers laws)
    {
        var fewer = laws.OfUnits.Keys.OrderBy(unit => unit, StringComparer.Ordinal)
            .Select(unit => Of(laws.OfAll, laws.OfUnits.Where(law => law.Key != unit)));
        return laws.OfAll.Documents.Count == 0 ? fewer : fewer.Prepend(Of(StatutoryLayer.None, laws.OfUnits));
    }

    private static StatutoryLayers Of(StatutoryLayer ofAll, IEnumerable<KeyValuePair<string, StatutoryLayer>> ofUnits) =>
        ofUnits.Aggregate(StatutoryLayers.ForAll(ofAll), (laws, law) => laws.With(law.Key, law.Value));
}
