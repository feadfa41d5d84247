using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning;

/// <summary>
/// The front door: from an engine with its rules and all evidence to a forecast and a plan of duty. Thread-safe; the same request gives the same answer.
/// </summary>
public sealed class PlanningEngine
{
    private readonly IDutyAllocator _allocator;

    /// <summary>Creates an engine.</summary>
    /// <param name="engine">The engine that will judge the work: its units, people, policies and calendars are those of the plan.</param>
    /// <param name="allocator">Gives duty to people; null for the plain search of this package, which needs no solver.</param>
    /// <exception cref="ArgumentNullException"><paramref name="engine"/> is null.</exception>
    public PlanningEngine(AttendanceEngine engine, IDutyAllocator? allocator = null)
    {
        Engine = Guard.NotNull(engine);
        _allocator = allocator ?? new PlainAllocator();
    }

    /// <summary>The engine that will judge the work.</summary>
    public AttendanceEngine Engine { get; }

    /// <summary>Forecasts when customers will come, and says how many people that takes. Nobody is on duty in the result.</summary>
    /// <param name="request">What is to be forecast; the role says under which policy customers are served.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The queues, with what was found on the way.</returns>
    /// <exception cref="ArgumentException">
    /// The request has a unit that is not in the tree, days in the wrong order, or an interval of another length.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public DemandForecast Forecast(PlanningRequest request, CancellationToken cancellationToken = default)
    {
        var scope = RequestScope.Of(Engine, request);
        var queues = new QueueForecasts(scope, request).All(cancellationToken);
        return new DemandForecast
        {
            FirstDay = request.FirstDay,
            LastDay = request.LastDay,
            Role = scope.Role,
            Interval = request.Interval,
            Queues = [.. queues.Select(queue => QueuePlans.Of(queue, covered: null))],
            Diagnostics = [.. Diagnostic.InOrder(scope.Diagnostics.Distinct())],
            GuessedDates = scope.GuessedDates,
        };
    }

    /// <summary>Plans duty. No plan breaks a limit: where people cannot be had, time stays uncovered and the plan says why.</summary>
    /// <param name="request">What is to be planned.</param>
    /// <param name="progress">Is told of each better plan; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search early, with the best plan so far; before the search it stops the work.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">
    /// The request has a unit that is not in the tree, days in the wrong order, or an interval of another length.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped before there was any plan.</exception>
    public DutyPlan Plan(PlanningRequest request, IProgress<PlanObjective>? progress = null, CancellationToken cancellationToken = default)
    {
        var scope = RequestScope.Of(Engine, request);
        var queues = new QueueForecasts(scope, request).All(cancellationToken);
        var built = new DutyProblemBuilder(
            scope.Engine, request.Evidence, scope.Role, request.FirstDay, request.LastDay, [.. queues.Select(queue => queue.ToDemand())])
            .Build(request.FrozenBefore);
        var plan = _allocator.Allocate(built.Problem, request.Limits, progress, cancellationToken);
        return new PlanMaking(request, scope, queues, built, plan).Make(_allocator as IObstacleProver, cancellationToken);
    }
}
