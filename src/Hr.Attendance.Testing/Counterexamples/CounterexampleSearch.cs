using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>
/// Searches for a case that shows the opposite of a claim: draws evidence at, just below and just above every threshold of the policies on both
/// sides, as well as anywhere, and makes what it finds as small as it gets. What is found follows from the seed. Not thread-safe.
/// </summary>
/// <remarks>That nothing was found proves nothing; it says how many cases were tried, and in how many of them the claim said anything.</remarks>
public sealed class CounterexampleSearch
{
    /// <summary>How many cases are tried unless told otherwise.</summary>
    public const int DefaultCases = 3000;

    private const int CasesBetweenReports = 100;

    // Claims fail where policies turn over: at a threshold, a second below it, a second above. A case drawn anywhere nearly never lies
    // there, so cases are drawn around the thresholds of all policies that take part, and of the claim itself. Case n of a seed is drawn by
    // itself and not after the ones before it: a report of "seed 7, case 1,203" can be tried again at once, and on any machine.
    private readonly ClaimTrial _trial;
    private readonly CaseDraw _draw;

    /// <summary>Prepares a search.</summary>
    /// <param name="world">The policies under test.</param>
    /// <param name="claim">The claim.</param>
    /// <exception cref="ArgumentException">
    /// The tree has no unit that the claim names, the claim compares with a folder whose policies were not read (<see cref="ClaimPolicies"/>),
    /// or an argument is null.
    /// </exception>
    public CounterexampleSearch(ScenarioWorld world, PolicyClaim claim)
    {
        Guard.NotNull(world);
        Claim = Guard.NotNull(claim);
        foreach (string unit in new[] { claim.Subject.UnitId, claim.Statement.Counterpart?.UnitId }.OfType<string>())
        {
            if (!world.Policies.Units.Contains(unit))
            {
                throw new ArgumentException($"the claim names the unit `{unit}`, which is not in the tree", nameof(claim));
            }
        }

        if (claim.Statement.Counterpart is { Folder: { } folder, Policies: null })
        {
            throw new ArgumentException($"the policies in `{folder}` were not read yet (`ClaimPolicies.Attach`)", nameof(claim));
        }

        _trial = new ClaimTrial(world, claim);
        _draw = new CaseDraw(claim, _trial);
    }

    /// <summary>The claim.</summary>
    public PolicyClaim Claim { get; }

    /// <summary>Searches.</summary>
    /// <param name="seed">The seed; the same seed finds the same.</param>
    /// <param name="cases">The most cases to try.</param>
    /// <param name="progress">Is told now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the search between two cases.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cases"/> is below one.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public SearchResult Run(int seed = 1, int cases = DefaultCases, IProgress<SearchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (cases < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(cases), cases, "must be one or more");
        }

        int met = 0;
        for (int number = 1; number <= cases; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tried = _draw.Draw(seed, number);
            var answer = _trial.Try(tried);
            met += answer.IsMet ? 1 : 0;
            if (answer.IsContradicted)
            {
                progress?.Report(new SearchProgress { Tried = number, Met = met, IsFound = true });
                return new SearchResult
                {
                    Claim = Claim,
                    Seed = seed,
                    Tried = number,
                    Met = met,
                    Found = new Counterexample(Claim, seed, _trial, Smallest(tried, cancellationToken)),
                };
            }

            if (number % CasesBetweenReports == 0)
            {
                progress?.Report(new SearchProgress { Tried = number, Met = met, IsFound = false });
            }
        }

        return new SearchResult { Claim = Claim, Seed = seed, Tried = cases, Met = met, Found = null };
    }

    /// <summary>Whether the evidence of a scenario, on its calendar, shows the opposite of the claim. What the scenario expects is not looked at.</summary>
    /// <param name="scenario">The scenario, of one employee: the evidence is taken for that of the claim's.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public bool IsContradictedBy(Scenario scenario) => _trial.Try(ClaimSide.CaseOf(Guard.NotNull(scenario))).IsContradicted;

    /// <summary>
    /// Every case that is one step simpler than a scenario's: with less evidence, fewer conversations, or a rounder time. None of those of
    /// a counterexample shows the opposite.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The simpler ones, which expect nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public IEnumerable<Scenario> SimplificationsOf(Scenario scenario) =>
        ClaimSide.CaseOf(Guard.NotNull(scenario)).Simpler().Select(simpler => _trial.Side.ScenarioOf(simpler, scenario.Name, ExpectedResults.Nothing));

    /// <summary>Takes the first step to a simpler case that still shows the opposite, as long as there is one. Each costs less, so it ends.</summary>
    private SearchCase Smallest(SearchCase found, CancellationToken cancellationToken)
    {
        // Greedy and not exhaustive: the first simpler case that still shows the opposite is taken, and what is left is tried again.
        // Nothing that is one step simpler shows it at the end, which is what a reader needs: each record that is left matters.
        while (NextSmaller(found, cancellationToken) is { } smaller)
        {
            found = smaller;
        }

        return found;
    }

    private SearchCase? NextSmaller(SearchCase found, CancellationToken cancellationToken)
    {
        long cost = found.Cost;
        foreach (var simpler in found.Simpler())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (simpler.Cost < cost && _trial.Try(simpler).IsContradicted)
            {
                return simpler;
            }
        }

        return null;
    }
}

/// <summary>How far a search has come.</summary>
public readonly record struct SearchProgress
{
    /// <summary>Cases tried so far.</summary>
    public int Tried { get; init; }

    /// <summary>Those of them of which the claim says anything.</summary>
    public int Met { get; init; }

    /// <summary>Whether one of them shows the opposite and is made smaller now.</summary>
    public bool IsFound { get; init; }
}
