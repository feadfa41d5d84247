using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Customers' conversations as evidence shows them, each with the unit and the line whose it is. Immutable.</summary>
/// <remarks>
/// A conversation is an episode of the contract's step 3 and begins with the customer's first message, answered or not. It belongs to the employee who has
/// its first turn, and with that employee to the unit that the employee is of on its business day, and to all units above; to the line that the employee's
/// tag names.
/// What is nobody's is the root's alone.
/// </remarks>
public sealed class ConversationHistory
{
    private readonly OrganizationChart _chart;
    private readonly DemandTerms _terms;
    private readonly List<Placed> _placed = [];
    private readonly MessageDays _days;

    private ConversationHistory(EvidenceSet evidence, OrganizationChart chart, DemandTerms terms)
    {
        (_chart, _terms) = (chart, terms);
        Episodes = evidence.ReadCustomerEpisodes();
        if (chart.Units.Root is { } root)
        {
            foreach (var episode in Episodes)
            {
                _placed.Add(Place(episode, root.Id));
            }
        }

        _days = new MessageDays(evidence, new DemandGrid(terms.Interval, terms.DayStartsAt, ZoneOfRoot));
    }

    /// <summary>All conversations, by start, then by id.</summary>
    public IReadOnlyList<CustomerEpisode> Episodes { get; }

    private DateTimeZone ZoneOfRoot => _chart.Units.Root is { } root ? _chart.Units.ZoneOf(root.Id) : DateTimeZone.Utc;

    /// <summary>Reads the conversations of evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="chart">The units and people that it was checked against.</param>
    /// <param name="terms">How conversations are counted.</param>
    /// <returns>The conversations.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the terms have an interval of another length.</exception>
    public static ConversationHistory Read(EvidenceSet evidence, OrganizationChart chart, DemandTerms terms) =>
        new(Guard.NotNull(evidence), Guard.NotNull(chart), Guard.NotNull(terms));

    /// <summary>The conversations of a unit and all below it, or those of a line of it.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="line">The line; null for all of them.</param>
    /// <returns>The conversations, by start, then by id.</returns>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public IReadOnlyList<CustomerEpisode> EpisodesOf(string unitId, string? line = null)
    {
        if (!_chart.Units.Contains(unitId))
        {
            throw new ArgumentException($"no unit `{unitId}` in the tree", nameof(unitId));
        }

        var below = new HashSet<string>(
            _chart.Units.Units.Select(unit => unit.Id).Where(unit => _chart.Units.ChainTo(unit).Contains(unitId)), StringComparer.Ordinal);
        return
        [
            .. _placed.Where(placed => below.Contains(placed.UnitId) && (line is null || string.Equals(placed.Line, line, StringComparison.Ordinal)))
                .Select(placed => placed.Episode),
        ];
    }

    /// <summary>Counts conversations begun for each unit and line. The order of the records does not matter.</summary>
    /// <remarks>
    /// Gaps are all intervals before that of the first message of all evidence and after that of the last one, those that <see cref="DemandTerms.Gaps"/>
    /// touches, those that the clocks skip, and whole business days of the root on which nobody wrote a word, though on the middle one of the other days of
    /// its weekday ten messages or more were written. All other intervals without a conversation are zeros.
    /// </remarks>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last one, included; fewer than <see cref="DemandHistory.MostDays"/> days after the first.</param>
    /// <param name="diagnostics">Takes what was found.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The days are in the wrong order or too many, or <paramref name="diagnostics"/> is null.</exception>
    public DemandHistory Count(LocalDate firstDay, LocalDate lastDay, ICollection<Diagnostic> diagnostics)
    {
        DemandHistory.Check(firstDay, lastDay);
        Guard.NotNull(diagnostics);
        var silent = _days.SilentDays(firstDay, lastDay);
        var known = new KnownIntervals(_terms, firstDay, lastDay, _days.Span, _terms.Gaps.Concat(silent.Select(_days.SpanOf)));
        var tally = new DemandTally(_chart, known);
        var rootGrid = known.GridOf(ZoneOfRoot);
        var (ofNobody, inDays) = (0L, 0L);
        foreach (var placed in _placed)
        {
            tally.Add(placed.UnitId, placed.Line, placed.Episode.Start, 1);
            bool counts = known.PositionOf(rootGrid, rootGrid.Locate(placed.Episode.Start).Day, 0) >= 0;
            inDays += counts ? 1 : 0;
            ofNobody += counts && placed.Episode.OwnerId is null ? 1 : 0;
        }

        DemandDiagnostics.Report(diagnostics, firstDay, lastDay, inDays, ofNobody, silent, _chart.Units.Root?.Id);
        return new DemandHistory(_chart, known, tally.ToSeries(static (count, zero) => zero == DemandSeries.Gap ? zero : Math.Max(count, 0)), ofNobody);
    }

    private Placed Place(CustomerEpisode episode, string root)
    {
        if (episode.OwnerId is not { } owner || !_chart.TryGetEmployee(owner, out var employee))
        {
            return new Placed(episode, root, null);
        }

        // The business day decides the unit, and the unit's zone the business day: the date in UTC is near enough to find the zone.
        var zone = _chart.Units.ZoneOf(employee.Unit.On(episode.Start.InUtc().Date));
        var (day, _) = new DemandGrid(_terms.Interval, _terms.DayStartsAt, zone).Locate(episode.Start);
        return new Placed(episode, employee.Unit.On(day), employee.Tags.TryGetValue(_terms.LineTag, out string? line) ? line : null);
    }

    private readonly record struct Placed(CustomerEpisode Episode, string UnitId, string? Line);
}
