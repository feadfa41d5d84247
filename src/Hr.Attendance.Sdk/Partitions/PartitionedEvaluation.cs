using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Evaluates partitions, several at once, and writes what comes of them in the order of the people.</summary>
internal sealed class PartitionedEvaluation(AttendanceEngine engine, LocalDate firstDay, LocalDate lastDay)
{
    private readonly FirstFindings _findings = new();
    private readonly RunTotals _totals = new();

    /// <summary>Evaluates and writes everybody.</summary>
    /// <param name="partitions">The evidence, linked.</param>
    /// <param name="findings">What was found before.</param>
    /// <param name="options">Whom, by how many threads.</param>
    /// <param name="writers">Take the results.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings, each once, by place; of one kind as many as <see cref="FirstFindings"/> keeps.</returns>
    internal async Task<IReadOnlyList<Diagnostic>> RunAsync(
        EvidencePartitions partitions,
        IEnumerable<Diagnostic> findings,
        EvaluationOptions options,
        IReadOnlyList<IResultsWriter> writers,
        CancellationToken cancellationToken)
    {
        _findings.Add(findings);
        var wanted = options.EmployeeIds is { } ids ? new HashSet<string>(ids, StringComparer.Ordinal) : null;
        int total = wanted is null ? engine.Chart.Employees.Count : wanted.Count(id => engine.Chart.TryGetEmployee(id, out _));
        int done = 0;
        var all = OrderedTasks.WorkAsync(
            Enumerable.Range(0, partitions.People.Count),
            options.Workers,
            (partition, end) => Task.FromResult(Evaluate(partitions, partition, wanted, end)),
            cancellationToken);
        await foreach (var (report, found) in all.ConfigureAwait(false))
        {
            foreach (var employee in report.Employees)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var writer in writers)
                {
                    writer.Write(employee);
                }

                options.Progress?.Report(new EvaluationProgress { Done = ++done, Total = total });
            }

            foreach (var quality in report.Quality)
            {
                _totals.Add(default, quality);
            }

            _findings.Add(found);
        }

        var inOrder = _findings.InOrder();
        foreach (var writer in writers)
        {
            writer.End(_totals.UnitAlerts, inOrder);
        }

        return inOrder;
    }

    private (AttendanceReport Report, IReadOnlyList<Diagnostic> Findings) Evaluate(
        EvidencePartitions partitions, int partition, HashSet<string>? wanted, CancellationToken cancellationToken)
    {
        // The evidence of all partitions is checked, whoever is asked for, because what is wrong with it is always said.
        var findings = new List<Diagnostic>();
        var evidence = partitions.Load(partition, findings);
        var options = new EvaluationOptions { EmployeeIds = [.. partitions.People.EmployeesOf(partition).Where(id => wanted?.Contains(id) != false)] };
        var report = engine.Evaluate(evidence, firstDay, lastDay, options, cancellationToken);
        findings.AddRange(report.Diagnostics);
        return (report, findings);
    }
}
