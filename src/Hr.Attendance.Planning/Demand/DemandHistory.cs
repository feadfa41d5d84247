using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>How many conversations began in each interval, for each unit and line. Immutable.</summary>
/// <remarks>What is counted for a unit is counted for all units above it, too.</remarks>
public sealed class DemandHistory
{
    /// <summary>The most business days of a history: two years and a season.</summary>
    public const int MostDays = 800;

    private readonly OrganizationChart _chart;
    private readonly KnownIntervals _known;
    private readonly Dictionary<(string UnitId, string? Line), DemandSeries> _series;

    internal DemandHistory(OrganizationChart chart, KnownIntervals known, Dictionary<(string UnitId, string? Line), DemandSeries> series, long ofNobody)
    {
        (_chart, _known, _series, OfNobody) = (chart, known, series, ofNobody);
        Series = [.. series.Values.OrderBy(one => one.UnitId, StringComparer.Ordinal).ThenBy(one => one.Line, StringComparer.Ordinal)];
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay => _known.FirstDay;

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay => _known.LastDay;

    /// <summary>The units and lines that something was counted for, by unit, then by line, all lines together first.</summary>
    public IReadOnlyList<DemandSeries> Series { get; }

    /// <summary>How many of the root's conversations are nobody's, and so of no other unit.</summary>
    public long OfNobody { get; }

    /// <summary>The counts of a unit or a line of it; zeros, and gaps, where nothing was counted for it.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="line">The line; null for all lines together.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public DemandSeries Of(string unitId, string? line = null)
    {
        Guard.NotNull(unitId);
        if (_series.TryGetValue((unitId, line), out var series))
        {
            return series;
        }

        var zone = _chart.Units.ZoneOf(unitId);
        return new DemandSeries(unitId, line, _known.GridOf(zone), FirstDay, _known.ZerosOf(zone));
    }

    /// <summary>Checks the business days of a history.</summary>
    internal static void Check(LocalDate firstDay, LocalDate lastDay)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);
        if (Period.DaysBetween(firstDay, lastDay) >= MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(lastDay), lastDay, $"must be at most {MostDays} days from the first on");
        }
    }
}
