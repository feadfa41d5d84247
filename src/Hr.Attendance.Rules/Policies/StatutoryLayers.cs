using System.Diagnostics.CodeAnalysis;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// The statutory layer under which each unit stands: its own, else that of the nearest unit above that has one, else that of all. What a layer
/// says holds for its unit and all below it, and for nobody beside them. Immutable.
/// </summary>
public sealed class StatutoryLayers
{
    private readonly Dictionary<string, StatutoryLayer> _ofUnits;

    private StatutoryLayers(StatutoryLayer ofAll, Dictionary<string, StatutoryLayer> ofUnits)
    {
        OfAll = ofAll;
        _ofUnits = ofUnits;
    }

    /// <summary>No law for anybody, and Monday to Friday as workdays.</summary>
    public static StatutoryLayers None { get; } = ForAll(StatutoryLayer.None);

    /// <summary>The layer of every unit for which nothing else is said.</summary>
    public StatutoryLayer OfAll { get; }

    /// <summary>The layers of the units that have one of their own, by the id of the unit.</summary>
    public IReadOnlyDictionary<string, StatutoryLayer> OfUnits => _ofUnits;

    /// <summary>One layer for every unit.</summary>
    /// <param name="layer">The layer.</param>
    /// <returns>The layers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layer"/> is null.</exception>
    public static StatutoryLayers ForAll(StatutoryLayer layer) => new(Guard.NotNull(layer), new Dictionary<string, StatutoryLayer>(StringComparer.Ordinal));

    /// <summary>One layer for every unit; null stays null.</summary>
    /// <param name="layer">The layer.</param>
    [return: NotNullIfNotNull(nameof(layer))]
    public static implicit operator StatutoryLayers?(StatutoryLayer? layer) => layer is null ? null : ForAll(layer);

    /// <summary>The same layers, but for one unit and all below it that have none of their own.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="layer">Its layer.</param>
    /// <returns>The layers.</returns>
    /// <exception cref="ArgumentException"><paramref name="unitId"/> is null or empty, or <paramref name="layer"/> is null.</exception>
    public StatutoryLayers With(string unitId, StatutoryLayer layer) =>
        new(OfAll, new Dictionary<string, StatutoryLayer>(_ofUnits, StringComparer.Ordinal) { [Guard.NotEmpty(unitId)] = Guard.NotNull(layer) });

    /// <summary>
    /// Finds the layers and calendars that units name (<see cref="OrganizationUnit.StatutoryName"/>, <see cref="OrganizationUnit.CalendarName"/>).
    /// </summary>
    /// <remarks>
    /// A named calendar overrides single dates of the calendar of the layer. Who names a layer has its calendar, whatever the units above named.
    /// A name that nothing stands for is an error, and the unit has what it would have without it.
    /// </remarks>
    /// <param name="units">The tree of units.</param>
    /// <param name="layers">The layers that can be named, by their ids; <see cref="StatutoryLayer.None"/> always can.</param>
    /// <param name="calendars">The calendars that can be named: the kinds of single dates.</param>
    /// <param name="diagnostics">Takes names that nothing stands for.</param>
    /// <param name="calendarOfRoot">The calendar of a root that names none; null for that of its layer.</param>
    /// <returns>The layers.</returns>
    /// <exception cref="ArgumentException">An argument that is not optional is null, or two layers have one id.</exception>
    public static StatutoryLayers NamedBy(
        UnitTree units,
        IEnumerable<StatutoryLayer> layers,
        IReadOnlyDictionary<string, IReadOnlyDictionary<LocalDate, DayKind>> calendars,
        ICollection<Diagnostic> diagnostics,
        IReadOnlyDictionary<LocalDate, DayKind>? calendarOfRoot = null)
    {
        Guard.NotNull(units);
        Guard.NotNull(calendars);
        Guard.NotNull(diagnostics);
        var byName = Guard.NotNull(layers).Append(StatutoryLayer.None).Distinct().ToDictionary(layer => layer.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, StatutoryLayer>(StringComparer.Ordinal);
        foreach (var unit in units.Units.Where(unit => unit.StatutoryName is not null && !byName.ContainsKey(unit.StatutoryName)))
        {
            diagnostics.Add(OrganizationDiagnostics.UnknownStatutory.At(unit.Place,
                ("unit", unit.Id), ("statutory", unit.StatutoryName), ("known", Names(byName.Keys))));
        }

        foreach (var unit in units.Units.Where(unit => unit.CalendarName is not null && !calendars.ContainsKey(unit.CalendarName)))
        {
            diagnostics.Add(OrganizationDiagnostics.UnknownCalendar.At(unit.Place,
                ("unit", unit.Id), ("calendar", unit.CalendarName), ("known", calendars.Count == 0 ? "-" : Names(calendars.Keys))));
        }

        foreach (var unit in units.Units)
        {
            bool namesLayer = unit.StatutoryName is not null && byName.ContainsKey(unit.StatutoryName);
            var dates = unit.CalendarName is { } name && calendars.TryGetValue(name, out var named) ? named
                : unit.ParentId is null ? calendarOfRoot
                : null;
            if (namesLayer || dates is not null)
            {
                var layer = LayerNamedAbove(unit, units, byName);
                found.Add(unit.Id, dates is null ? layer : layer with { Calendar = layer.Calendar.WithDates(dates) });
            }
        }

        return new StatutoryLayers(StatutoryLayer.None, found);
    }

    /// <summary>The layer of each unit of a tree.</summary>
    /// <exception cref="ArgumentException">A unit with a layer of its own is not in the tree.</exception>
    internal Dictionary<string, StatutoryLayer> In(UnitTree units)
    {
        if (_ofUnits.Keys.FirstOrDefault(id => !units.TryGet(id, out _)) is { } stranger)
        {
            throw new ArgumentException(
                $"the layer `{_ofUnits[stranger].Id}` is for the unit `{stranger}`, which is not in the tree; correct its id", nameof(units));
        }

        var layerOf = new Dictionary<string, StatutoryLayer>(StringComparer.Ordinal);
        var path = new Stack<OrganizationUnit>();
        foreach (var unit in units.Units)
        {
            // Up to a unit that is settled, then down again: every unit is passed once, however deep the tree is.
            var next = unit;
            while (next is not null && !layerOf.ContainsKey(next.Id))
            {
                path.Push(next);
                next = next.ParentId is { } parent && units.TryGet(parent, out var above) ? above : null;
            }

            var layer = next is null ? OfAll : layerOf[next.Id];
            while (path.Count > 0)
            {
                string id = path.Pop().Id;
                layer = _ofUnits.TryGetValue(id, out var own) ? own : layer;
                layerOf.Add(id, layer);
            }
        }

        return layerOf;
    }

    /// <summary>The same layers, in whose calendars some dates have other kinds.</summary>
    internal StatutoryLayers WithDates(IReadOnlyDictionary<LocalDate, DayKind> dates)
    {
        return new StatutoryLayers(Over(OfAll), _ofUnits.ToDictionary(entry => entry.Key, entry => Over(entry.Value), StringComparer.Ordinal));

        StatutoryLayer Over(StatutoryLayer layer) => layer with { Calendar = layer.Calendar.WithDates(dates) };
    }

    private static StatutoryLayer LayerNamedAbove(OrganizationUnit unit, UnitTree units, Dictionary<string, StatutoryLayer> byName)
    {
        for (OrganizationUnit? above = unit; above is not null;)
        {
            if (above.StatutoryName is { } name && byName.TryGetValue(name, out var layer))
            {
                return layer;
            }

            above = above.ParentId is { } parent && units.TryGet(parent, out var next) ? next : null;
        }

        return StatutoryLayer.None;
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.OrderBy(name => name, StringComparer.Ordinal).Select(name => $"`{name}`"));
}
