using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// The contract's steps 1 to 11 as far as time goes, under the standard hours system, written straight from its sentences: cell by cell, without
/// regard to how long it takes, and without anything of the engine but the values that it is given.
/// </summary>
/// <remarks>
/// Of the library it uses the records that come in (employees, evidence, the kinds of the calendar's dates) and
/// <see cref="Policies.PolicyBook.Resolve"/>, which has tests of its own. Where the contract is silent it does what the engine does, and says so.
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
        .SelectMany(Days)
        .Where(day => from <= day.Date && day.Date <= to && !day.HasNothing);

    private IEnumerable<PlainDay> Days(Employee employee)
    {
        var roles = new PlainRoles(_world, employee);
        List<Message> messages = [.. _evidence.Messages.Where(message => message.EmployeeId == employee.Id)];
        var pairs = new PlainPunches(_world, roles, [.. _evidence.Punches.Where(punch => punch.EmployeeId == employee.Id)], messages).Pairs();
        var primary = new PlainPrimary(_world, roles, pairs);
        List<PlainTurn> ownTurns = [.. _turns.Where(turn => turn.EmployeeId == employee.Id)];
        List<PlainRun> runs = [.. new PlainRuns(_world, roles, messages, ownTurns).All()];
        var pieces = new PlainPieces(_world, roles, pairs, runs, primary, Away(employee), employee.Id, messages, ownTurns);
        var sessions = new PlainSessions(_world.Time, roles).Of(pieces.All());
        var judging = new PlainJudging(
            _world, roles, employee.Id, sessions, [.. pieces.RunsInUse()],
            [.. _turns.Where(turn => turn.EmployeeId == employee.Id || turn.AssignedTo == employee.Id)],
            messages, [.. _ratings.Where(rating => rating.EmployeeId == employee.Id)],
            [.. _evidence.Decisions.Where(decision => decision.EmployeeId == employee.Id)], LatestMessage);
        var overtime = new PlainOvertime(_world, primary);
        foreach (var date in _world.Time.Dates)
        {
            if (roles.Governing(date) is { } governing)
            {
                var began = sessions.Where(session => session.Day.Date == date).ToList();
                var credited = PlainCredit.Credit([.. began.Select(session => (judging.Judge(session), session.Day.Policy))]);
                yield return new PlainDay(employee.Id, date, credited)
                {
                    Primary = primary.TotalOn(date),
                    Overtime = overtime.Of(governing, credited),
                };
            }
        }
    }

    private Instant LatestMessage => _evidence.Messages.Select(message => message.At).Append(Instant.MinValue).Max();

    private bool[] Away(Employee employee)
    {
        bool[] away = new bool[_world.Time.Cells];
        foreach (var span in _evidence.Presence.Where(span => span.EmployeeId == employee.Id && span.State == PresenceState.Away))
        {
            foreach (int cell in _world.Time.CellsOf(span.From, span.To))
            {
                away[cell] = true;
            }
        }

        return away;
    }
}
