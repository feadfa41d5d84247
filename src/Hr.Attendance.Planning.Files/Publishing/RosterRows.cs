using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Publishing;

/// <summary>
/// What a plan adds to the rosters that are there: a row for each duty that no row says yet, and a word that takes back each row that the plan does away with.
/// Rows of others stay as they are; what is corrected has their id and a higher revision.
/// </summary>
internal sealed class RosterRows
{
    private readonly PlanView _view;
    private readonly ILookup<string, Shift> _byId;
    private readonly List<Shift> _inForce;

    /// <param name="view">The plan.</param>
    /// <param name="known">Every row of every roster, earlier revisions and withdrawn ones among them, in any order.</param>
    internal RosterRows(PlanView view, IEnumerable<Shift> known)
    {
        _view = view;
        _byId = known.ToLookup(row => row.EvidenceId, StringComparer.Ordinal);
        _inForce =
        [
            .. _byId.Select(rows => rows.MaxBy(row => row.Revision)!)
                .Where(row => !row.IsWithdrawn && row.Kind == ShiftKind.Work && row.Role == view.Plan.Role),
        ];
    }

    /// <summary>The rows to add, by employee, date and id; those that take something back have no date and come first.</summary>
    internal IReadOnlyList<Shift> ToAdd()
    {
        var planned = _view.Plan.ToShifts();
        var ids = planned.Select(row => row.EvidenceId).ToHashSet(StringComparer.Ordinal);
        var gone = _view.Plan.Changes.Where(change => change.Kind != DutyChangeKind.Added)
            .SelectMany(change => _inForce.Where(row => row.EmployeeId == change.EmployeeId && !ids.Contains(row.EvidenceId) && StartOf(row) == change.Start))
            .Select(row => row.EvidenceId)
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. gone.Order(StringComparer.Ordinal).Select(id => Shift.Withdrawn(id, NextRevision(id))),
            .. planned.Where(row => !_inForce.Exists(other => IsSame(row, other)))
                .Select(row => row with { Revision = NextRevision(row.EvidenceId) })
                .OrderBy(row => row.EmployeeId, StringComparer.Ordinal).ThenBy(row => row.Date).ThenBy(row => row.EvidenceId, StringComparer.Ordinal),
        ];
    }

    private static bool IsSame(Shift one, Shift other) =>
        one.EmployeeId == other.EmployeeId && one.Date == other.Date && one.From == other.From && one.To == other.To;

    private long NextRevision(string id) => _byId.Contains(id) ? _byId[id].Max(row => row.Revision) + 1 : 0;

    /// <summary>The first instant of a row, as an evaluation reads it: of two equal local times the earlier, a skipped one after what is skipped.</summary>
    private Instant StartOf(Shift row) =>
        (row.Date + row.From!.Value).InZoneLeniently(_view.ZoneOf(row.EmployeeId, row.Date)).ToInstant();
}
