using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Adds counts up for units, lines and all units above. Not thread-safe.</summary>
internal sealed class DemandTally(OrganizationChart chart, KnownIntervals known)
{
    /// <summary>Where nothing was counted.</summary>
    private const int Nothing = -1;

    /// <summary>Where a part is not known, and so the whole is not.</summary>
    private const int Unknown = -2;

    private readonly Dictionary<(string UnitId, string? Line), int[]> _cells = [];

    /// <summary>For a unit and line all that is counted with it.</summary>
    private readonly Dictionary<(string UnitId, string? Line), List<(DemandGrid Grid, int[] Cells)>> _counted = [];

    /// <summary>Counts conversations that begin at an instant, for a unit, its line, and all units above.</summary>
    /// <param name="unitId">The unit whose they are.</param>
    /// <param name="line">The line; null for none.</param>
    /// <param name="at">When.</param>
    /// <param name="count">How many; null where that is not known.</param>
    internal void Add(string unitId, string? line, Instant at, int? count)
    {
        DemandGrid? located = null;
        int position = Nothing;
        foreach (var (grid, cells) in CountedWith(unitId, line))
        {
            if (grid != located)
            {
                var (day, interval) = grid.Locate(at);
                (located, position) = (grid, known.PositionOf(grid, day, interval));
            }

            if (position >= 0)
            {
                cells[position] = count is not { } more || cells[position] == Unknown
                    ? Unknown
                    : (int)Math.Min(int.MaxValue, Math.Max(cells[position], 0) + (long)more);
            }
        }
    }

    /// <summary>The counts as series.</summary>
    /// <param name="countOf">What an interval has, by what was counted (below zero for nothing) and by whether it is known: a zero or a gap.</param>
    internal Dictionary<(string UnitId, string? Line), DemandSeries> ToSeries(Func<int, int, int> countOf) => _cells.ToDictionary(
        entry => entry.Key,
        entry =>
        {
            var zone = chart.Units.ZoneOf(entry.Key.UnitId);
            int[] counts = known.ZerosOf(zone);
            for (int position = 0; position < counts.Length; position++)
            {
                counts[position] = countOf(entry.Value[position], counts[position]);
            }

            return new DemandSeries(entry.Key.UnitId, entry.Key.Line, known.GridOf(zone), known.FirstDay, counts);
        });

    private List<(DemandGrid Grid, int[] Cells)> CountedWith(string unitId, string? line)
    {
        if (!_counted.TryGetValue((unitId, line), out var counted))
        {
            _counted.Add((unitId, line), counted = []);
            foreach (string unit in chart.Units.ChainTo(unitId))
            {
                var grid = known.GridOf(chart.Units.ZoneOf(unit));
                counted.Add((grid, CellsOf(unit, null)));
                if (line is not null)
                {
                    counted.Add((grid, CellsOf(unit, line)));
                }
            }
        }

        return counted;
    }

    private int[] CellsOf(string unitId, string? line)
    {
        if (!_cells.TryGetValue((unitId, line), out int[]? cells))
        {
            _cells.Add((unitId, line), cells = known.ZerosOf(chart.Units.ZoneOf(unitId)));
            cells.AsSpan().Fill(Nothing);
        }

        return cells;
    }
}
