using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>
/// Gives duty without a solver: what saves most customers first, then small changes as long as any betters the plan, then parts of the plan
/// anew. It is a search: it proves nothing, and another may find a better plan. Thread-safe.
/// </summary>
/// <remarks>It keeps limits that say how much at most. What has to be at least (time, days in a row) takes a solver.</remarks>
public sealed class PlainAllocator : IDutyAllocator
{
    /// <summary>Steps in a unit of work: about what one core of an ordinary machine does in a second.</summary>
    private const double StepsInUnit = 5_000_000;

    /// <summary>So many rounds without a better plan end the search before its work is spent.</summary>
    private const int MostRoundsInVain = 4000;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An argument that is not optional is null, or the problem has limits that say how much at least.</exception>
    public AllocatedPlan Allocate(
        DutyProblem problem, AllocationLimits limits, IProgress<PlanObjective>? progress = null, CancellationToken cancellationToken = default)
    {
        RefuseLeast(Guard.NotNull(problem));
        Guard.NotNull(limits);
        var canonical = new CanonicalProblem(problem);
        var roster = new Roster(canonical.Problem);
        Search(roster, canonical.Into(limits.Start ?? problem.Published), limits, progress, cancellationToken);
        var duties = canonical.Back(roster.Duties);
        return new AllocatedPlan { Problem = problem, Duties = duties, Objective = PlanScore.Of(problem, duties) };
    }

    private static void Search(
        Roster roster, IReadOnlyList<DutyAssignment> start, AllocationLimits limits, IProgress<PlanObjective>? progress, CancellationToken cancellationToken)
    {
        long most = (long)Math.Min(long.MaxValue / 2, Math.Max(0, limits.WorkUnits) * StepsInUnit);
        bool IsOver() => roster.Steps >= most || cancellationToken.IsCancellationRequested;
        var problem = roster.Options.Problem;
        Begin(roster, start);
        if (roster.People.Length == 0 || roster.Options.FrozenDays == roster.Options.Days)
        {
            return;
        }

        var fill = new GreedyFill(roster);
        int[] everybody = [.. Enumerable.Range(0, roster.People.Length)];
        FillAsBest(roster, fill, everybody);
        var moves = new LocalMoves(roster, IsOver);
        Settle();
        var again = new RuinAndRecreate(roster, fill, new SearchDraws(limits.Seed));
        for (int inVain = 0; inVain < MostRoundsInVain && !IsOver(); inVain++)
        {
            if (again.Round() < default(PlanObjective))
            {
                inVain = 0;
                progress?.Report(PlanScore.Of(problem, roster.Duties));
            }
        }

        Settle();

        void Settle()
        {
            bool isBetter = true;
            while (isBetter && !IsOver())
            {
                isBetter = moves.Better();
                fill.Fill(everybody, roster.Options.FrozenDays, roster.Options.Days - 1, GreedyFill.ByHour);
                progress?.Report(PlanScore.Of(problem, roster.Duties));
            }
        }
    }

    /// <summary>Fills by duty or by hour, whichever gives the better plan: which one does depends on whether people or their hours are scarce.</summary>
    private static void FillAsBest(Roster roster, GreedyFill fill, int[] everybody)
    {
        var given = new HashSet<DutyAssignment>(roster.Duties);
        roster.ForgetChange();
        fill.Fill(everybody, roster.Options.FrozenDays, roster.Options.Days - 1, GreedyFill.ByDuty);
        var byDuty = roster.Change;
        var duties = TakeNew();
        roster.ForgetChange();
        fill.Fill(everybody, roster.Options.FrozenDays, roster.Options.Days - 1, GreedyFill.ByHour);
        if (byDuty < roster.Change)
        {
            TakeNew();
            foreach (var duty in duties)
            {
                roster.Put(duty.Person, duty.Option);
            }
        }

        DutyAssignment[] TakeNew()
        {
            DutyAssignment[] taken = [.. roster.Duties.Where(duty => !given.Contains(duty))];
            foreach (var duty in taken)
            {
                roster.Take(duty.Person, roster.Options.DayOf[duty.Option]);
            }

            return taken;
        }
    }

    /// <summary>Frozen duty first; then what of the beginning keeps the rules.</summary>
    private static void Begin(Roster roster, IReadOnlyList<DutyAssignment> start)
    {
        var options = roster.Options;
        var frozen = options.Problem.Published.Where(IsFrozen);
        foreach (var duty in frozen.Concat(start.Where(duty => !IsFrozen(duty))).Where(duty => roster.CanHave(duty.Person, duty.Option)))
        {
            roster.Put(duty.Person, duty.Option);
        }

        bool IsFrozen(DutyAssignment duty) => options.DayOf[duty.Option] < options.FrozenDays;
    }

    private static void RefuseLeast(DutyProblem problem)
    {
        if (problem.People.Any(person => person.LeastDaysInARow > 1 || person.LeastDaysOffInARow > 1
            || person.TimeLimits.Any(limit => limit.AtLeast > NodaTime.Duration.Zero)))
        {
            throw new ArgumentException("has limits that say how much at least: plan with a solver", nameof(problem));
        }
    }
}
