using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Hr.Attendance.Rules.Organization;

/// <summary>The group's tree of units, known to be a tree: one root, no cycles, every parent present. Immutable.</summary>
/// <remarks>Made by <see cref="UnitTreeBuilder"/>, which reports whatever is wrong with the units it is given.</remarks>
public sealed class UnitTree
{
    private readonly Dictionary<string, Node> _nodes;

    internal UnitTree(IReadOnlyDictionary<string, (OrganizationUnit Unit, DateTimeZone Zone, string? ParentId)> units)
    {
        _nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (string id in units.Keys)
        {
            AddWithAncestors(id, units);
        }

        Units = [.. _nodes.Values.Select(node => node.Unit).OrderBy(unit => unit.Id, StringComparer.Ordinal)];
        Root = Units.FirstOrDefault(unit => _nodes[unit.Id].Parent is null);
    }

    /// <summary>The units, by id.</summary>
    public IReadOnlyList<OrganizationUnit> Units { get; }

    /// <summary>The unit at the top; null when the tree is empty.</summary>
    public OrganizationUnit? Root { get; }

    /// <summary>Whether the tree has a unit.</summary>
    /// <param name="unitId">The unit's id.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(string unitId) => _nodes.ContainsKey(Guard.NotNull(unitId));

    /// <summary>Finds a unit.</summary>
    /// <param name="unitId">The unit's id.</param>
    /// <param name="unit">The unit; null when there is none.</param>
    /// <returns>Whether it was found.</returns>
    public bool TryGet(string unitId, [NotNullWhen(true)] out OrganizationUnit? unit)
    {
        unit = _nodes.TryGetValue(Guard.NotNull(unitId), out var node) ? node.Unit : null;
        return unit is not null;
    }

    /// <summary>The ids from the root down to a unit, both included.</summary>
    /// <param name="unitId">The unit's id.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public IReadOnlyList<string> ChainTo(string unitId)
    {
        var chain = new List<string>();
        for (var node = NodeOf(unitId); node is not null; node = node.Parent)
        {
            chain.Add(node.Unit.Id);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>A unit's time zone: its own, else the nearest one above it, else UTC.</summary>
    /// <param name="unitId">The unit's id.</param>
    /// <returns>The zone.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public DateTimeZone ZoneOf(string unitId) => NodeOf(unitId).Zone;

    private Node NodeOf(string unitId) =>
        _nodes.TryGetValue(Guard.NotNull(unitId), out var node) ? node : throw new ArgumentException($"no unit `{unitId}` in the tree", nameof(unitId));

    private void AddWithAncestors(string unitId, IReadOnlyDictionary<string, (OrganizationUnit Unit, DateTimeZone Zone, string? ParentId)> units)
    {
        var missing = new Stack<string>();
        for (string? id = unitId; id is not null && !_nodes.ContainsKey(id); id = units[id].ParentId)
        {
            missing.Push(id);
        }

        while (missing.Count > 0)
        {
            string id = missing.Pop();
            var (unit, zone, parentId) = units[id];
            _nodes.Add(id, new Node(unit, zone, parentId is null ? null : _nodes[parentId]));
        }
    }

    private sealed class Node(OrganizationUnit unit, DateTimeZone zone, Node? parent)
    {
        internal OrganizationUnit Unit => unit;

        internal DateTimeZone Zone => zone;

        internal Node? Parent => parent;
    }
}
