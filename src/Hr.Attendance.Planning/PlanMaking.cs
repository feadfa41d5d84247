using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>Makes a plan of what was forecast, built and allocated.</summary>
internal sealed class PlanMaking
{
    /// <summary>The part of the work that may be spent on what limits would bring.</summary>
    private const double PartForRelaxations = 0.1;

    /// <summary>The part of the work that may be spent on proofs of what stands in the way, where the allocator can give them.</summary>
    private const double PartForProofs = 0.1;

    private readonly PlanningRequest _request;
    private readonly RequestScope _scope;
    private readonly IReadOnlyList<QueueOutlook> _queues;
    private readonly BuiltProblem _built;
    private readonly AllocatedPlan _plan;
    private readonly PlanQuestions _questions;

    internal PlanMaking(
        PlanningRequest request, RequestScope scope, IReadOnlyList<QueueOutlook> queues, BuiltProblem built, AllocatedPlan plan)
    {
        (_request, _scope, _queues) = (request, scope, queues);
        (_built, _plan) = (built, plan);
        _questions = new PlanQuestions(built, plan.Duties);
    }

    internal DutyPlan Make(IObstacleProver? prover, CancellationToken cancellationToken)
    {
        int[] covered = Measuring.Covered(_built.Problem, _plan.Duties);
        var simulation = PlanSimulation.Of(_queues, covered, _request.Limits.Seed);
        var queues = new List<QueuePlan>();
        int next = 0;
        foreach (var queue in _queues)
        {
            int[] people = covered.AsSpan(next, queue.Intervals.Count).ToArray();
            queues.Add(QueuePlans.Of(queue, people) with { Simulation = simulation.OfQueues[queues.Count] });
            next += queue.Intervals.Count;
        }

        double expected = _queues.SelectMany(queue => queue.Curves).Sum(curve => curve.Customers);
        var measures = Measuring.Of(_built, _plan, expected) with { Simulation = simulation.OfPlan };
        if (PlanSimulation.Difference(measures) is { } difference)
        {
            _scope.Diagnostics.Add(difference);
        }

        var obstacles = new Obstacles(_questions);
        return new DutyPlan(new PlanAnswers(_questions))
        {
            FirstDay = _request.FirstDay,
            LastDay = _request.LastDay,
            Role = _scope.Role,
            Interval = _request.Interval,
            Queues = queues,
            Duties = Duties(),
            EmployeeIds = [.. _built.Problem.People.Select(person => person.EmployeeId)],
            Changes = Changes(),
            Measures = measures,
            Obstacles = obstacles.All(ZoneOf),
            Relaxations = Relaxations.Of(_questions, _plan.Duties, obstacles, _request.Limits.WorkUnits * PartForRelaxations, cancellationToken),
            ProvenObstacles = prover?.Prove(_plan, _request.Limits with { WorkUnits = _request.Limits.WorkUnits * PartForProofs }, cancellationToken) ?? [],
            Diagnostics = [.. Diagnostic.InOrder(_scope.Diagnostics.Concat(_built.Diagnostics).Concat(_plan.Diagnostics).Distinct())],
            GuessedDates = _scope.GuessedDates,
            Allocation = _plan,
        };
    }

    private DateTimeZone ZoneOf(string queue) => _queues.First(outlook => outlook.Queue.Id == queue).Zone;

    private List<PlannedDuty> Duties()
    {
        var roster = _questions.NewRoster();
        return [.. _plan.Duties.Select(duty => Duty(roster, duty)).OrderBy(duty => duty.Date).ThenBy(duty => duty.Start)
            .ThenBy(duty => duty.EmployeeId, StringComparer.Ordinal)];
    }

    private PlannedDuty Duty(Roster roster, DutyAssignment duty)
    {
        var option = _built.Problem.Options[duty.Option];
        var queue = _queues.First(outlook => outlook.Queue.Id == option.Queue).Queue;
        return new PlannedDuty
        {
            EmployeeId = _built.Problem.People[duty.Person].EmployeeId,
            UnitId = queue.UnitId,
            Line = queue.Line,
            Role = _scope.Role,
            Date = option.Date,
            Start = option.Start,
            End = option.End,
            Zone = _built.People[duty.Person].Zones[option.Date],
            IsPublished = _built.Problem.Published.Contains(duty),
            Burden = _built.Burdens[duty.Option],
            Cost = roster.People[duty.Person][duty.Option].Cost,
            Reasons = WhyYou.Of(roster, duty.Person, duty.Option),
        };
    }

    private List<DutyChange> Changes()
    {
        var problem = _built.Problem;
        var published = new HashSet<DutyAssignment>(problem.Published);
        var planned = new HashSet<DutyAssignment>(_plan.Duties);
        if (published.Count == 0 && _built.Lost.Count == 0)
        {
            return [];
        }

        return [.. published.Where(duty => !planned.Contains(duty)).Select(duty => Change(DutyChangeKind.Removed, duty))
            .Concat(planned.Where(duty => !published.Contains(duty)).Select(duty => Change(DutyChangeKind.Added, duty)))
            .Concat(_built.Lost.Select(lost => new DutyChange(DutyChangeKind.NoLongerPossible, lost.EmployeeId, lost.Date, lost.Start, lost.End)))
            .OrderBy(change => change.Date).ThenBy(change => change.EmployeeId, StringComparer.Ordinal).ThenBy(change => change.Start)
            .ThenBy(change => change.Kind)];
    }

    private DutyChange Change(DutyChangeKind kind, DutyAssignment duty)
    {
        var option = _built.Problem.Options[duty.Option];
        return new DutyChange(kind, _built.Problem.People[duty.Person].EmployeeId, option.Date, option.Start, option.End);
    }
}
