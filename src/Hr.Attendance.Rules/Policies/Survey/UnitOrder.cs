using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>The units of a tree, each right before all that is below it, so that what is below a unit is a stretch of positions.</summary>
internal sealed class UnitOrder
{
    // Depth first, without recursion: trees may be as deep as they like. "Everything below a unit" is then a range of positions, and "is
    // below" two comparisons.

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<OrganizationUnit> _units = [];
    private readonly int[] _ends;

    internal UnitOrder(UnitTree tree)
    {
        var childrenOf = tree.Units.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, StringComparer.Ordinal);
        var open = new Stack<OrganizationUnit>(tree.Root is null ? [] : [tree.Root]);
        while (open.Count > 0)
        {
            var unit = open.Pop();
            _positions.Add(unit.Id, _units.Count);
            _units.Add(unit);
            foreach (var child in childrenOf[unit.Id].Reverse())
            {
                open.Push(child);
            }
        }

        _ends = new int[_units.Count];

        // From the last unit back to the first, so that the end of a unit is known before it is handed to the parent.
        for (int i = _units.Count - 1; i >= 0; i--)
        {
            _ends[i] = Math.Max(_ends[i], i + 1);
            if (i > 0)
            {
                int parent = _positions[_units[i].ParentId!];
                _ends[parent] = Math.Max(_ends[parent], _ends[i]);
            }
        }
    }

    /// <summary>The units from the root down, by id below one parent.</summary>
    internal IReadOnlyList<OrganizationUnit> Units => _units;

    /// <summary>Where a unit stands.</summary>
    internal int PositionOf(string unitId) => _positions[unitId];

    /// <summary>The position after the last unit below a unit.</summary>
    internal int EndOf(string unitId) => _ends[_positions[unitId]];

    /// <summary>Whether nothing is below a unit.</summary>
    internal bool IsLeaf(string unitId) => EndOf(unitId) == PositionOf(unitId) + 1;

    /// <summary>Whether a unit exists and is below another, not that unit itself.</summary>
    internal bool IsBelow(string unitId, string above) =>
        _positions.TryGetValue(unitId, out int position) && position > PositionOf(above) && position < EndOf(above);
}
