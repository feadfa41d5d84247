using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A stretch of cells without a gap, in an assignment.</summary>
internal sealed record PlainPiece(RoleAssignment Assignment, int From, int To);

/// <summary>Steps 5 and 6: raw intervals and what is left of them.</summary>
internal sealed class PlainPieces(
    PlainWorld world, PlainRoles roles, IReadOnlyList<PlainPair> pairs, IReadOnlyList<PlainRun> runs, PlainPlan plan, PlainPrimary primary,
    bool[] away, string employeeId, IReadOnlyList<Message> messages, IReadOnlyList<PlainTurn> ownTurns)
{
    private readonly Dictionary<RoleAssignment, HashSet<int>> _rosters = roles.Concurrent.ToDictionary(assignment => assignment, plan.RosterOf);

    /// <summary>The runs that sessions are formed from: those of business days on which no pairs are.</summary>
    internal IEnumerable<PlainRun> RunsInUse() => runs.Where(run => !IsFromPunches(run.Day));

    internal IEnumerable<PlainPiece> All() =>
        from assignment in roles.Concurrent
        from date in world.Time.Dates
        from piece in Of(roles.Day(assignment, date))
        select piece;

    /// <summary>
    /// "Raw intervals of a concurrent role on a business day: its pairs or its runs that begin on that day (session.basis); union"; under
    /// `punchesElseActivity` "the last decides for each business day and role".
    /// </summary>
    private IEnumerable<PlainPiece> Of(PlainRoleDay day)
    {
        var punched = pairs.Where(pair => pair.Day == day).Select(pair => (pair.From, pair.To)).ToList();
        var active = runs.Where(run => run.Day == day).Select(run => (run.From, run.To)).ToList();
        bool fromPunches = IsFromPunches(day);
        var union = new SortedSet<int>((fromPunches ? punched : active).SelectMany(span => Enumerable.Range(span.From, span.To - span.From)));
        return Stretches(union)
            .SelectMany(raw => PartsByAssignment(day, raw))
            .SelectMany(held => PartsByDay(held.Day, held.Cells))
            .SelectMany(part => Stretches(part.Cells.Where(cell => IsLeft(cell, part.Day, fromPunches)))
                .Select(cells => new PlainPiece(part.Day.Assignment, cells[0], cells[^1] + 1)));
    }

    private bool IsFromPunches(PlainRoleDay day) => day.Policy.Get(AttendanceSettings.SessionBasis) switch
    {
        SessionBasis.Punches => true,
        SessionBasis.Activity => false,
        _ => pairs.Any(pair => pair.Day == day),
    };

    /// <summary>
    /// "Only while the assignment is in effect; what lies beyond its end goes on with the next assignment of the role, if that begins there, whatever that
    /// one's session.basis."
    /// </summary>
    private IEnumerable<(PlainRoleDay Day, List<int> Cells)> PartsByAssignment(PlainRoleDay day, List<int> raw)
    {
        List<int> held = [.. raw.Where(cell => roles.IsInEffect(day.Assignment, roles.DateAt(cell)))];
        if (held.Count > 0)
        {
            yield return (day, held);
        }

        List<int> beyond = [.. raw.Where(cell => roles.Dates(day.Assignment).To is { } end && roles.DateAt(cell) >= end)];
        if (beyond.Count > 0 && roles.NextOf(day.Assignment) is { } next)
        {
            foreach (var part in PartsByAssignment(roles.DayAt(next, beyond[0]), beyond))
            {
                yield return part;
            }
        }
    }

    /// <summary>
    /// "Under `atBoundary` they are cut at the business-day boundary and each part goes on with the policy of its own day." Whether the rest is
    /// cut again at the next boundary, the governing policy of the part's own day says.
    /// </summary>
    private IEnumerable<(PlainRoleDay Day, List<int> Cells)> PartsByDay(PlainRoleDay day, List<int> raw)
    {
        var part = (Day: day, Cells: new List<int>());
        foreach (int cell in raw)
        {
            var own = roles.DayAt(day.Assignment, cell);
            if (own.Date > part.Day.Date && roles.IsCutAfter(part.Day.Date))
            {
                yield return part;
                part = (own, []);
            }

            part.Cells.Add(cell);
        }

        yield return part;
    }

    /// <summary>
    /// "From a raw interval take out `away` time, of which [own message, + session.activityTail] is none; from pairs, silence beyond punch.maxSilence;
    /// then primary time, with what was taken out of it as a break by hours (session.duringPrimary); then what lies outside session.windows (local days
    /// in the unit's zone), under the policy of the raw interval's day."
    /// </summary>
    private bool IsLeft(int cell, PlainRoleDay day, bool fromPunches)
    {
        bool isAway = away[cell] && !HasJustWritten(cell, day) || (fromPunches && IsSilent(cell, day));
        bool isPrimary = primary.ContainsOrIsBreakByHours(cell) && day.Policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude;
        return !isAway && !isPrimary && IsInWindows(cell, day);
    }

    private bool HasJustWritten(int cell, PlainRoleDay day) => messages.Any(message => message.Sender == MessageSender.Employee
        && world.Time.CellOf(message.At) <= cell && cell < world.Time.CellOf(message.At + day.Policy.Get(AttendanceSettings.SessionActivityTail)));

    /// <summary>
    /// "of a stretch of silence what lies later than this after its beginning is taken out"; "silence lies between the pair's ends and the own messages
    /// and the beginnings of own turns, missed ones aside, within it".
    /// </summary>
    private bool IsSilent(int cell, PlainRoleDay day)
    {
        if (day.Policy.Get(AttendanceSettings.PunchMaxSilence) is not { } longest)
        {
            return false;
        }

        var pair = pairs.First(one => one.Day.Assignment.Role == day.Assignment.Role && one.From <= cell && cell < one.To);
        int heard = messages.Where(message => message.Sender == MessageSender.Employee).Select(message => message.At)
            .Concat(ownTurns.Select(turn => turn.StartFor(employeeId)))
            .Select(world.Time.CellOf)
            .Where(mark => pair.From <= mark && mark <= cell)
            .Append(pair.From)
            .Max();
        return cell >= heard + world.Time.CellsIn(longest);
    }

    /// <summary>
    /// "local times in which a session can count" ("may cross midnight"), "empty = any time"; "in the zone of the assignment's unit, by its calendar";
    /// "`"roster"` stands for the shifts of the assignment's role".
    /// </summary>
    private bool IsInWindows(int cell, PlainRoleDay day)
    {
        var windows = day.Policy.Get(AttendanceSettings.SessionWindows);
        return windows.Count == 0 || windows.Any(window =>
            window.Hours is { } hours ? world.IsIn(hours, cell, day.UnitId, day.Zone) : _rosters[day.Assignment].Contains(cell));
    }

    /// <summary>Cells in order, put together where there is no gap.</summary>
    internal static IEnumerable<List<int>> Stretches(IEnumerable<int> cells)
    {
        var stretch = new List<int>();
        foreach (int cell in cells)
        {
            if (stretch.Count > 0 && cell != stretch[^1] + 1)
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(cell);
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }
}
