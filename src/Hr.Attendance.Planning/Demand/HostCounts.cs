using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Makes a history of a host's own counts.</summary>
public static class HostCounts
{
    /// <summary>More conversations than this do not begin in an interval; such a number is a slip.</summary>
    internal const long Most = 1_000_000;

    /// <summary>Puts a host's counts into intervals. The order of the rows does not matter.</summary>
    /// <remarks>
    /// A row lies within one interval, and the rows of an interval add up to it; an interval that rows do not cover wholly is a gap, so a host gives zeros as
    /// rows. A unit above others is known where all of them that were counted by then are. Set aside, each with an error, are rows that are not from 0
    /// to a million, are of an unknown unit, begin outside <see cref="EngineYears"/>, do not fit into one interval, or overlap another row of their unit and
    /// line: of those that overlap nobody can tell which is right. The same row twice counts once.
    /// </remarks>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="chart">The units.</param>
    /// <param name="terms">How conversations are counted.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last one, included; fewer than <see cref="DemandHistory.MostDays"/> days after the first.</param>
    /// <param name="diagnostics">Takes what was found, by place.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the days are in the wrong order or too many, or the terms have an interval of another length.
    /// </exception>
    public static DemandHistory ToHistory(
        IEnumerable<CountedDemand> rows,
        OrganizationChart chart,
        DemandTerms terms,
        LocalDate firstDay,
        LocalDate lastDay,
        ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(rows);
        Guard.NotNull(chart);
        Guard.NotNull(terms);
        DemandHistory.Check(firstDay, lastDay);
        Guard.NotNull(diagnostics);
        var found = new List<Diagnostic>();
        var known = new KnownIntervals(terms, firstDay, lastDay, (Instant.MinValue, Instant.MaxValue), terms.Gaps);
        var tally = new DemandTally(chart, known);
        foreach (var unit in rows.Where(row => IsSound(row, chart, found)).GroupBy(row => (row.UnitId, row.Line)))
        {
            var grid = known.GridOf(chart.Units.ZoneOf(unit.Key.UnitId));
            var placed = unit.Where(row => FitsInto(grid, row, found)).Select(row => new PlacedCount(grid, row)).ToList();
            var apart = Apart(placed, found).GroupBy(row => known.PositionOf(grid, row.Day, row.Interval)).Where(interval => interval.Key >= 0)
                .ToDictionary(interval => interval.Key, interval => interval.ToList());
            for (int position = Smallest(apart.Keys); position <= Largest(apart.Keys); position++)
            {
                var (day, interval) = (firstDay.PlusDays(position / grid.IntervalsPerDay), position % grid.IntervalsPerDay);
                if (grid.Exists(day, interval))
                {
                    tally.Add(unit.Key.UnitId, unit.Key.Line, grid.StartOf(day, interval), CountOf(apart, position, grid, found));
                }
            }
        }

        foreach (var diagnostic in Diagnostic.InOrder(found))
        {
            diagnostics.Add(diagnostic);
        }

        var series = tally.ToSeries(static (count, zero) => count < 0 || zero == DemandSeries.Gap ? DemandSeries.Gap : count);
        return new DemandHistory(chart, new KnownIntervals(terms, firstDay, lastDay, null, []), series, 0);
    }

    private static int Smallest(IEnumerable<int> positions) => positions.DefaultIfEmpty(0).Min();

    private static int Largest(IEnumerable<int> positions) => positions.DefaultIfEmpty(-1).Max();

    private static bool IsSound(CountedDemand row, OrganizationChart chart, List<Diagnostic> found)
    {
        var fault = !chart.Units.Contains(row.UnitId) ? DemandDiagnostics.CountOfUnknownUnit.At(row.Source, ("unit", row.UnitId))
            : !EngineYears.Contain(row.Date) ? DemandDiagnostics.CountOutOfYears.At(
                row.Source, ("date", LocalDatePattern.Iso.Format(row.Date)), ("first", Text(EngineYears.First)), ("last", Text(EngineYears.Last)))
            : row.Count is < 0 or > Most ? DemandDiagnostics.CountOutOfRange.At(row.Source, ("unit", row.UnitId), ("at", At(row)), ("count", Text(row.Count)))
            : null;
        if (fault is not null)
        {
            found.Add(fault);
        }

        return fault is null;
    }

    private static bool FitsInto(DemandGrid grid, CountedDemand row, List<Diagnostic> found)
    {
        var (from, to) = LocalSpan(row);
        bool fits = grid.Locate(from) == grid.Locate(to.PlusNanoseconds(-1));
        if (!fits)
        {
            found.Add(DemandDiagnostics.CountOverIntervals.At(
                row.Source, ("unit", row.UnitId), ("at", At(row)), ("minutes", Text((long)grid.Interval.TotalMinutes))));
        }

        return fits;
    }

    /// <summary>Rows that do not overlap; what was given twice stands once.</summary>
    private static List<PlacedCount> Apart(List<PlacedCount> rows, List<Diagnostic> found)
    {
        var apart = new List<PlacedCount>();
        foreach (var interval in rows.GroupBy(row => (row.Day, row.Interval)))
        {
            var once = interval.GroupBy(row => (row.From, row.To, row.Row.Count)).Select(same => same.OrderBy(row => row.Row.Source).ToList()).ToList();
            found.AddRange(once.SelectMany(same => same.Skip(1)).Select(row => About(DemandDiagnostics.RepeatedCount, row.Row)));
            var ordered = once.Select(same => same[0]).OrderBy(row => row.From).ToList();
            bool overlap = ordered.Zip(ordered.Skip(1), (one, next) => next.From < one.To).Any(overlaps => overlaps);
            if (overlap)
            {
                found.AddRange(ordered.Select(row => About(DemandDiagnostics.OverlappingCounts, row.Row)));
            }
            else
            {
                apart.AddRange(ordered);
            }
        }

        return apart;
    }

    /// <summary>The count of an interval; null where rows do not cover it.</summary>
    private static int? CountOf(Dictionary<int, List<PlacedCount>> intervals, int position, DemandGrid grid, List<Diagnostic> found)
    {
        if (!intervals.TryGetValue(position, out var rows))
        {
            return null;
        }

        long covered = rows.Sum(row => row.Length);
        if (covered < grid.Interval.ToInt64Nanoseconds())
        {
            found.Add(About(DemandDiagnostics.PartOfIntervalCounted, rows[0].Row));
            return null;
        }

        return (int)Math.Min(int.MaxValue, rows.Sum(row => row.Row.Count));
    }

    private static Diagnostic About(DiagnosticDescriptor descriptor, CountedDemand row) => descriptor.At(row.Source, ("unit", row.UnitId), ("at", At(row)));

    private static string At(CountedDemand row) => LocalDateTimePattern.GeneralIso.Format(row.Date + row.From);

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static (LocalDateTime From, LocalDateTime To) LocalSpan(CountedDemand row) =>
        (row.Date + row.From, (row.To > row.From ? row.Date : row.Date.PlusDays(1)) + row.To);

    /// <summary>A row in its interval.</summary>
    private sealed class PlacedCount
    {
        internal PlacedCount(DemandGrid grid, CountedDemand row)
        {
            Row = row;
            (From, To) = LocalSpan(row);
            (Day, Interval) = grid.Locate(From);
        }

        internal CountedDemand Row { get; }

        internal LocalDateTime From { get; }

        internal LocalDateTime To { get; }

        internal LocalDate Day { get; }

        internal int Interval { get; }

        internal long Length => Period.Between(From, To, PeriodUnits.Nanoseconds).Nanoseconds;
    }
}
