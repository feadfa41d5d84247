using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Finds what a plan would gain without one limit.</summary>
internal static class Relaxations
{
    private const double WorthSaying = 0.05;

    private static readonly Bilingual Again = new(
        "without {limit} about {customers} customers fewer would be lost: found by planning again", "放宽“{limit}”约可少流失 {customers} 位客户：据重新排班测算");

    private static readonly Bilingual Counting = new(
        "without {limit} up to {customers} customers fewer would be lost: found by counting whom it keeps away",
        "放宽“{limit}”最多可少流失 {customers} 位客户：据受限人数估算");

    /// <summary>The relaxations that save customers, the one that saves most first.</summary>
    internal static IReadOnlyList<Relaxation> Of(
        PlanQuestions plan, IReadOnlyList<DutyAssignment> duties, Obstacles obstacles, double workUnits, CancellationToken cancellationToken)
    {
        var counted = obstacles.Counted();
        var found = new List<Relaxation>();
        var limits = new AllocationLimits { WorkUnits = workUnits, Start = duties };
        double? same = null;
        foreach (var entry in counted.Where(entry => entry.Value >= WorthSaying))
        {
            if (Without(plan.Problem, entry.Key) is { } relaxed)
            {
                // The search alone may better the plan: what it does without any change is no gain of the limit.
                same ??= LostIn(plan.Problem, limits, cancellationToken);
                Add(entry.Key, same.Value - LostIn(relaxed, limits, cancellationToken), RelaxationMethod.PlannedAgain, Again, found);
            }
            else if (CanBeRelaxed(entry.Key))
            {
                Add(entry.Key, entry.Value, RelaxationMethod.Counted, Counting, found);
            }
        }

        return [.. found.OrderByDescending(relaxation => Math.Round(relaxation.CustomersSaved, 6)).ThenBy(relaxation => relaxation.Kind)];
    }

    private static double LostIn(DutyProblem problem, AllocationLimits limits, CancellationToken cancellationToken) =>
        new PlainAllocator().Allocate(problem, limits, progress: null, cancellationToken).Objective.CustomersLost;

    /// <summary>What people can agree on. Who has left does not come back, leave is not taken away, and one duty a day is what a duty is.</summary>
    private static bool CanBeRelaxed(DutyReasonKind kind) => kind is DutyReasonKind.OutsideWindows or DutyReasonKind.Unavailable
        or DutyReasonKind.OutsideAvailability or DutyReasonKind.PrimaryShift or DutyReasonKind.MinimumRest or DutyReasonKind.DailyLimit;

    /// <summary>The problem without a limit; null for a limit that decides what is offered.</summary>
    private static DutyProblem? Without(DutyProblem problem, DutyReasonKind kind) => kind switch
    {
        DutyReasonKind.MonthlyLimit => problem with { People = [.. problem.People.Select(person => person with { TimeLimits = [] })] },
        DutyReasonKind.ConsecutiveDays => problem with { People = [.. problem.People.Select(person => person with { MostDaysInARow = null })] },
        _ => null,
    };

    private static void Add(DutyReasonKind kind, double saved, RelaxationMethod method, Bilingual sentence, List<Relaxation> found)
    {
        if (saved >= WorthSaying)
        {
            found.Add(new Relaxation
            {
                Kind = kind,
                CustomersSaved = saved,
                Method = method,
                Sentence = sentence.With(("limit", LimitNames.Of(kind)), ("customers", Figures.Of(saved))),
            });
        }
    }
}
