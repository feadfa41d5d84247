using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Organization;

/// <summary>Makes a <see cref="UnitTree"/> from units in any order and reports what does not fit.</summary>
public static class UnitTreeBuilder
{
    /// <summary>Builds the tree from the units that can be part of it.</summary>
    /// <param name="units">The units, in any order.</param>
    /// <param name="zones">Where zone ids are looked up.</param>
    /// <param name="diagnostics">Takes what is found: duplicates, unknown parents, cycles, further roots, unknown zones.</param>
    /// <param name="place">Where the units as a whole were read, for the finding that there is no root.</param>
    /// <returns>The tree; empty when no unit can be a root.</returns>
    public static UnitTree Build(
        IEnumerable<OrganizationUnit> units, IDateTimeZoneProvider zones, ICollection<Diagnostic> diagnostics, SourcePlace place = default)
    {
        Guard.NotNull(zones);
        Guard.NotNull(diagnostics);
        var byId = Distinct(Guard.NotNull(units), diagnostics);
        ReportMisplaced(byId, diagnostics);

        var childrenOf = byId.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, StringComparer.Ordinal);
        var trees = byId.Values.Where(unit => unit.ParentId is null).Select(root => Descend(root, childrenOf)).ToList();
        if (trees.Count == 0)
        {
            diagnostics.Add(OrganizationDiagnostics.NoRoot.At(place));
            return new UnitTree(new Dictionary<string, (OrganizationUnit, DateTimeZone, string?)>());
        }

        // One tree only, as policies come down from one root. The largest is most likely the group, and the others something that lost its
        // parent.
        var kept = trees.OrderByDescending(tree => tree.Count).First();
        foreach (var other in trees.Where(tree => tree != kept))
        {
            diagnostics.Add(OrganizationDiagnostics.SecondRoot.Between(other[0].Place, [kept[0].Place], ("unit", other[0].Id), ("root", kept[0].Id)));
        }

        return new UnitTree(WithZones(kept, zones, diagnostics));
    }

    private static Dictionary<string, OrganizationUnit> Distinct(IEnumerable<OrganizationUnit> units, ICollection<Diagnostic> diagnostics)
    {
        var byId = new Dictionary<string, OrganizationUnit>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (byId.TryGetValue(unit.Id, out var first))
            {
                diagnostics.Add(OrganizationDiagnostics.DuplicateUnit.Between(unit.Place, [first.Place], ("unit", unit.Id)));
            }
            else
            {
                byId.Add(unit.Id, unit);
            }
        }

        return byId;
    }

    /// <summary>Reports each unknown parent and each cycle once; what hangs below them is left out with them.</summary>
    private static void ReportMisplaced(Dictionary<string, OrganizationUnit> byId, ICollection<Diagnostic> diagnostics)
    {
        // From each unit upwards until something is met that was looked at before. Every unit is passed once, so a long chain costs no more
        // than a flat tree, and a cycle is met from inside exactly once.
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in byId.Values)
        {
            var path = new List<OrganizationUnit>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            var current = unit;
            while (settled.Add(current.Id))
            {
                path.Add(current);
                onPath.Add(current.Id);
                if (current.ParentId is null)
                {
                    break;
                }

                if (!byId.TryGetValue(current.ParentId, out var parent))
                {
                    diagnostics.Add(OrganizationDiagnostics.UnknownParent.At(current.Place, ("unit", current.Id), ("parent", current.ParentId)));
                    break;
                }

                if (onPath.Contains(parent.Id))
                {
                    ReportCycle(path.SkipWhile(member => member.Id != parent.Id).ToList(), diagnostics);
                }

                current = parent;
            }
        }
    }

    private static void ReportCycle(List<OrganizationUnit> members, ICollection<Diagnostic> diagnostics)
    {
        string cycle = string.Join(" -> ", members.Append(members[0]).Select(member => $"`{member.Id}`"));
        diagnostics.Add(OrganizationDiagnostics.UnitCycle.Between(members[0].Place, [.. members.Skip(1).Select(member => member.Place)], ("cycle", cycle)));
    }

    private static List<OrganizationUnit> Descend(OrganizationUnit root, ILookup<string, OrganizationUnit> childrenOf)
    {
        var found = new List<OrganizationUnit> { root };
        for (int next = 0; next < found.Count; next++)
        {
            found.AddRange(childrenOf[found[next].Id]);
        }

        return found;
    }

    /// <summary>Gives each unit its zone; a parent comes before its children in <paramref name="fromRootDown"/>.</summary>
    private static Dictionary<string, (OrganizationUnit Unit, DateTimeZone Zone, string? ParentId)> WithZones(
        List<OrganizationUnit> fromRootDown, IDateTimeZoneProvider zones, ICollection<Diagnostic> diagnostics)
    {
        var result = new Dictionary<string, (OrganizationUnit Unit, DateTimeZone Zone, string? ParentId)>(StringComparer.Ordinal);
        foreach (var unit in fromRootDown)
        {
            var zone = unit.ParentId is null ? DateTimeZone.Utc : result[unit.ParentId].Zone;
            if (unit.ZoneId is not null && zones.GetZoneOrNull(unit.ZoneId) is { } own)
            {
                zone = own;
            }
            else if (unit.ZoneId is not null)
            {
                diagnostics.Add(OrganizationDiagnostics.UnknownZone.At(unit.Place, ("unit", unit.Id), ("zone", unit.ZoneId)));
            }

            result.Add(unit.Id, (unit, zone, unit.ParentId));
        }

        return result;
    }
}
