using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// The contract's steps 1 to 11 as far as time goes, written straight from its sentences: cell by cell, without
/// regard to how long it takes, and without anything of the engine but the values that it is given.
/// </summary>
/// <remarks>
/// Of the library it uses the records that come in (employees, evidence, the kinds of the calendar's dates) and
/// <see cref="PolicyBook.Resolve"/>, which has tests of its own. Where the contract is silent it does what the engine does, and says so.
/// </remarks>
internal sealed class PlainEvaluator
{
    private readonly PlainWorld _world;
    private readonly PlainEvidence _evidence;
    private readonly IReadOnlyList<PlainTurn> _turns;
    private readonly IReadOnlyList<PlainRating> _ratings;

    internal PlainEvaluator(PlainWorld world)
    {
        _world = world;
        _evidence = new PlainEvidence(world);
        var turns = new PlainTurns(_evidence, world.TurnLapse);
        _turns = [.. turns.All];
        _ratings = [.. PlainRatings.Of(_evidence.Ratings, turns.Episodes, world.RatingWithin)];
    }

    /// <summary>"Employees by id, days by date, sessions by start; days with nothing are left out; `from` and `to` are inclusive business days."</summary>
    internal IEnumerable<PlainDay> Evaluate(LocalDate from, LocalDate to) => _world.Employees
        .OrderBy(employee => employee.Id, StringComparer.Ordinal)
        .SelectMany(employee => Days(employee, from, to))
        .Where(day => !day.HasNothing);

    private IEnumerable<PlainDay> Days(Employee employee, LocalDate from, LocalDate to)
    {
        var roles = new PlainRoles(_world, employee);
        List<Message> messages = [.. _evidence.Messages.Where(message => message.EmployeeId == employee.Id)];
        List<Leave> leave = [.. _evidence.Leave.Where(one => one.EmployeeId == employee.Id)];
        var plan = new PlainPlan(_world, roles, [.. _evidence.Shifts.Where(shift => shift.EmployeeId == employee.Id)], leave);
        var pairs = new PlainPunches(_world, roles, plan, [.. _evidence.Punches.Where(punch => punch.EmployeeId == employee.Id)], messages).Pairs();
        bool[] approved = Approved(employee);
        var primary = new PlainPrimary(_world, roles, plan, pairs, approved);
        List<PlainTurn> ownTurns = [.. _turns.Where(turn => turn.EmployeeId == employee.Id)];
        List<PlainRun> runs = [.. new PlainRuns(_world, roles, messages, ownTurns).All()];
        var pieces = new PlainPieces(_world, roles, pairs, runs, plan, primary, Away(employee), employee.Id, messages, ownTurns);
        var sessions = new PlainSessions(_world.Time, roles).Of(pieces.All());
        var judging = new PlainJudging(
            _world, roles, employee.Id, sessions, [.. pieces.RunsInUse()],
            [.. _turns.Where(turn => turn.EmployeeId == employee.Id || turn.AssignedTo == employee.Id)],
            messages, [.. _ratings.Where(rating => rating.EmployeeId == employee.Id)],
            [.. _evidence.Decisions.Where(decision => decision.EmployeeId == employee.Id)], LatestMessage);
        var overtime = new PlainOvertime(_world, primary, leave, approved);
        var credited = _world.Time.Dates.ToDictionary(date => date, date => PlainCredit.Credit(
            [.. sessions.Where(session => session.Day.Date == date).Select(session => (judging.Judge(session), session.Day.Policy))]));
        var comprehensive = new PlainComprehensive(roles, overtime, date => credited[date]);
        foreach (var date in _world.Time.Dates.Where(date => from <= date && date <= to))
        {
            if (roles.Governing(date) is { } governing)
            {
                var whole = governing.Policy.Get(AttendanceSettings.OvertimeHoursSystem) switch
                {
                    HoursSystem.Standard => overtime.Of(governing, credited[date]),
                    HoursSystem.NonFixed => overtime.NonFixed(governing, credited[date]),
                    _ => comprehensive.Of(governing),
                };
                var (counting, unapproved) = overtime.Counting(governing, credited[date], whole);
                yield return new PlainDay(employee.Id, date, credited[date])
                {
                    Kind = _world.KindOf(governing.UnitId, date),
                    Primary = primary.TotalOn(date),
                    Planned = primary.PlannedOn(date),
                    Leave = primary.LeaveOn(date),
                    Assumed = primary.AssumedOn(date),
                    Undertime = primary.UndertimeOn(date),
                    Marks = primary.MarksOn(date),
                    Overtime = counting,
                    Unapproved = unapproved,
                };
            }
        }
    }

    private Instant LatestMessage => _evidence.Messages.Select(message => message.At).Append(Instant.MinValue).Max();

    private bool[] Away(Employee employee) => InSpans(_evidence.Presence
        .Where(span => span.EmployeeId == employee.Id && span.State == PresenceState.Away)
        .Select(span => (span.From, span.To)));

    /// <summary>"within approved spans": what was rejected takes nothing away from them.</summary>
    private bool[] Approved(Employee employee) => InSpans(_evidence.Approvals
        .Where(approval => approval.EmployeeId == employee.Id && approval.State == ApprovalState.Approved)
        .Select(approval => (approval.From, approval.To)));

    private bool[] InSpans(IEnumerable<(Instant From, Instant To)> spans)
    {
        bool[] inSpans = new bool[_world.Time.Cells];
        foreach (int cell in spans.SelectMany(span => _world.Time.CellsOf(span.From, span.To)))
        {
            inSpans[cell] = true;
        }

        return inSpans;
    }
}
