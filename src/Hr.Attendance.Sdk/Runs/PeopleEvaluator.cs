using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Observability;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Evaluates a few people by the rules that were in force at the beginning; whoever cannot be evaluated does not stop the others.</summary>
internal sealed class PeopleEvaluator(
    string engine, RulesInForce rules, LocalDate firstDay, LocalDate lastDay, int? daysOfHistory, ILogger logger, bool withUncounted = false)
{
    private readonly EvidenceGathering _evidence = new(rules.Evidence, rules.Chart);
    private readonly Lazy<Task<Instant?>> _latestMessageAt = new(() => rules.Evidence.ReadLatestMessageAtAsync(CancellationToken.None));
    private long _ofOthers;

    /// <summary>How many records the source gave of people that it was not asked for.</summary>
    internal long OfOthers => Interlocked.Read(ref _ofOthers);

    /// <summary>Evaluates people of the chart.</summary>
    /// <returns>An outcome for each, in the same order.</returns>
    internal async Task<IReadOnlyList<EmployeeOutcome>> EvaluateAsync(IReadOnlyList<string> employeeIds, CancellationToken cancellationToken)
    {
        // People are read a few at a time, which saves a database many questions. When the source fails, one of them may be the reason (a
        // broken record, a missing right), so each is asked for alone: only those at fault fail.
        GatheredEvidence gathered;
        try
        {
            gathered = await GatherAsync(employeeIds, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return employeeIds.Count == 1
                ? [Fail(employeeIds[0], HostingDiagnostics.EvidenceUnreadable, fault)]
                : await EvaluateApartAsync(employeeIds, cancellationToken).ConfigureAwait(false);
        }

        var outcomes = new List<EmployeeOutcome>(employeeIds.Count);
        foreach (string id in employeeIds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(Evaluate(id, gathered));
        }

        return outcomes;
    }

    /// <summary>The evidence of some people; what the source throws comes through.</summary>
    internal async Task<GatheredEvidence> GatherAsync(IReadOnlyList<string> employeeIds, CancellationToken cancellationToken)
    {
        // One answer for all, whatever else is written while the people are gone through.
        var latest = await _latestMessageAt.Value.ConfigureAwait(false);
        var (evidence, count, ofOthers) = await _evidence
            .ReadAsync(EvaluationPeriod.Query(employeeIds, firstDay, lastDay, daysOfHistory), latest, cancellationToken).ConfigureAwait(false);
        Telemetry.CountRecords(engine, count);
        if (ofOthers > 0)
        {
            Interlocked.Add(ref _ofOthers, ofOthers);
            Log.EvidenceOfOthers(logger, engine, ofOthers);
        }

        return evidence;
    }

    /// <summary>One of them is at fault, so that each is asked for alone.</summary>
    private async Task<IReadOnlyList<EmployeeOutcome>> EvaluateApartAsync(IReadOnlyList<string> employeeIds, CancellationToken cancellationToken)
    {
        var outcomes = new List<EmployeeOutcome>(employeeIds.Count);
        foreach (string id in employeeIds)
        {
            outcomes.AddRange(await EvaluateAsync([id], cancellationToken).ConfigureAwait(false));
        }

        return outcomes;
    }

    private EmployeeOutcome Evaluate(string employeeId, GatheredEvidence gathered)
    {
        try
        {
            var outcome = withUncounted
                ? rules.Engine.Review(gathered.All, firstDay, lastDay, new EvaluationOptions { EmployeeIds = [employeeId] }).Of(employeeId).Outcome
                : rules.Engine.EvaluateEmployee(gathered.All, employeeId, firstDay, lastDay);
            outcome = gathered.ByEmployee[employeeId].Complete(outcome, gathered.All.RatingsWithoutTurn);
            Telemetry.CountEmployee(engine, succeeded: true);
            return outcome;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Fail(employeeId, HostingDiagnostics.EvaluationFailed, fault);
        }
    }

    private EmployeeOutcome Fail(string employeeId, DiagnosticDescriptor kind, Exception fault)
    {
        Telemetry.CountEmployee(engine, succeeded: false);
        Log.EmployeeFailed(logger, engine, kind.Code, fault.GetType().Name);
        return FailedOutcome.Of(employeeId, kind, fault);
    }
}
