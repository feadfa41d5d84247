using System.Runtime.CompilerServices;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Observability;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>
/// A run over a workforce by the rules that were in force when it began. Outcomes come one by one, by employee id, whatever the degree of
/// parallelism; evidence is read when it is a person's turn, so that memory does not grow with the workforce. One bad person never stops it.
/// </summary>
public sealed class WorkforceRun
{
    // The rules are taken once, at the beginning. A run may last for hours, and a reload in the middle of it would pay half of the people
    // by other rules.
    // Outcomes come in the order of ids, not as they are done: then a run on one processor and one on sixteen write the same file, and two
    // files can be compared line by line.

    private readonly string _engine;
    private readonly RulesInForce _rules;
    private readonly RunRequest _request;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IReadOnlyList<string> _employeeIds;

    internal WorkforceRun(string engine, RulesInForce rules, RunRequest request, EngineOptions options, TimeProvider time, ILogger logger)
    {
        _engine = engine;
        _rules = rules;
        _request = request;
        _options = options;
        _time = time;
        _logger = logger;
        _employeeIds = request.EmployeeIds is { } wanted
            ? [.. new SortedSet<string>(wanted, StringComparer.Ordinal).Where(id => rules.Chart.TryGetEmployee(id, out _))]
            : [.. rules.Chart.Employees.Select(employee => employee.Id)];
        Identity = RunIdentity.Of(rules, request, DaysOfHistory);
    }

    /// <summary>What makes the run the one it is: its period and what it is made from.</summary>
    public RunIdentity Identity { get; }

    /// <summary>How many people it is over.</summary>
    public int Total => _employeeIds.Count;

    /// <summary>What the run gave beside the outcomes; null before all of them were read.</summary>
    public RunSummary? Summary { get; private set; }

    private int? DaysOfHistory => _request.DaysOfHistory ?? _options.DaysOfHistory;

    /// <summary>Evaluates everybody; what was read of an earlier enumeration is evaluated again.</summary>
    /// <param name="progress">Is told after each employee, in order; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The outcomes, by employee id.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public IAsyncEnumerable<EmployeeOutcome> ReadAsync(IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default) =>
        ReadAsync(new RunTotals(), new HashSet<string>(StringComparer.Ordinal), progress, cancellationToken);

    /// <summary>
    /// Evaluates whoever is not in a file yet, and writes each result to it at once; whoever failed is not written, and is tried again the
    /// next time.
    /// </summary>
    /// <param name="file">The file, opened for this run.</param>
    /// <param name="progress">Is told after each employee, in order; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run; what was written stays.</param>
    /// <returns>What the run gave, with what the file had before.</returns>
    /// <exception cref="ArgumentException"><paramref name="file"/> is null, or of another run.</exception>
    /// <exception cref="RunFileException">The file cannot be written, because the disk is full for one; what was written stays.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<RunSummary> WriteToAsync(RunFile file, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Guard.NotNull(file).Identity != Identity)
        {
            throw new ArgumentException("the file was opened for another run: open it with the identity of this one", nameof(file));
        }

        await foreach (var outcome in ReadAsync(file.Totals, file.Done, progress, cancellationToken).ConfigureAwait(false))
        {
            if (!outcome.IsFailed)
            {
                file.Append(outcome);
            }
        }

        file.End(Summary!);
        return Summary!;
    }

    private async IAsyncEnumerable<EmployeeOutcome> ReadAsync(
        RunTotals totals, IReadOnlyCollection<string> done, IProgress<RunProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = Telemetry.StartQuestion("run", _engine);
        var left = _employeeIds.Where(id => !done.Contains(id)).ToList();
        var clock = new RunClock(_time, progress, Total, Total - left.Count);
        var evaluator = new PeopleEvaluator(_engine, _rules, _request.FirstDay, _request.LastDay, DaysOfHistory, _logger, _request.WithUncounted);
        Summary = null;
        int days = Period.DaysBetween(_request.FirstDay, _request.LastDay) + 1;
        Log.RunBegan(_logger, _engine, days, Total, clock.Done);
        try
        {
            var pieces = OrderedTasks.WorkAsync(
                PiecesOf(left), _request.DegreeOfParallelism ?? _options.DegreeOfParallelism, evaluator.EvaluateAsync, cancellationToken);
            await foreach (var piece in pieces.ConfigureAwait(false))
            {
                foreach (var outcome in piece)
                {
                    if (!outcome.IsFailed)
                    {
                        totals.Add(outcome.Evidence, outcome.Quality);
                    }

                    clock.Count(outcome);
                    yield return outcome;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            Summary = await SummarizeAsync(totals, clock.Failed, evaluator.OfOthers, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            LogEnd(clock);
        }
    }

    private void LogEnd(RunClock clock)
    {
        double seconds = Math.Round(clock.Elapsed.TotalSeconds, 1);
        Telemetry.Measure("run", _engine, clock.Elapsed);
        if (Summary is null)
        {
            Log.RunStopped(_logger, _engine, seconds, clock.Done - clock.Failed, clock.Failed);
        }
        else
        {
            Log.RunEnded(_logger, _engine, seconds, clock.Done - clock.Failed, clock.Failed);
        }
    }

    private IEnumerable<IReadOnlyList<string>> PiecesOf(List<string> employeeIds)
    {
        int size = _request.PeopleAtATime ?? _options.PeopleAtATime;
        for (int first = 0; first < employeeIds.Count; first += size)
        {
            yield return employeeIds.GetRange(first, Math.Min(size, employeeIds.Count - first));
        }
    }

    private async Task<RunSummary> SummarizeAsync(RunTotals totals, int failed, long ofOthers, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        if (ofOthers > 0)
        {
            diagnostics.Add(HostingDiagnostics.EvidenceOfOthers.At(SourcePlace.None, ("count", HostingText.Number(ofOthers))));
        }

        // A rating of a conversation in which nobody takes part is seen by no person's evaluation, so it is looked for at the end; only in a run over
        // everybody, because among some people "nobody" would mean "nobody of these".
        var unowned = _request.EmployeeIds is null ? await FindUnownedAsync(diagnostics, cancellationToken).ConfigureAwait(false) : default;
        return new RunSummary
        {
            Employees = totals.Employees,
            Failed = failed,
            Evidence = totals.Evidence + _rules.OfNobody + unowned,
            UnitAlerts = totals.UnitAlerts,
            Diagnostics = Diagnostic.InOrder(diagnostics),
        };
    }

    private async Task<EvidenceTally> FindUnownedAsync(List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var unowned = new UnownedRatings(_rules.Evidence, _rules.Chart);
        try
        {
            await unowned.FindAsync(EvaluationPeriod.Query([], _request.FirstDay, _request.LastDay, DaysOfHistory), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            string reason = fault.GetType().Name;
            diagnostics.Add(HostingDiagnostics.RatingsUnreadable.At(SourcePlace.None, ("reason", reason)));
            Log.RatingsUnreadable(_logger, _engine, reason);
        }

        diagnostics.AddRange(unowned.Diagnostics);
        return unowned.Tally;
    }
}
