using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>
/// A workspace whose evidence may be larger than memory: it is read once, kept by people in memory or in one temporary file, and evaluated a few dozen
/// people at a time. Results are the bytes that <see cref="WorkspaceReader.Read"/> and <see cref="AttendanceEngine.Evaluate"/> give. Not thread-safe.
/// </summary>
public sealed class SpooledWorkspace : IDisposable
{
    private readonly EvidencePartitions _partitions;
    private readonly IReadOnlyList<Diagnostic> _findings;

    private SpooledWorkspace(EvidencePartitions partitions, IReadOnlyList<Diagnostic> findings) => (_partitions, _findings) = (partitions, findings);

    /// <summary>Reads the evidence of a workspace.</summary>
    /// <param name="path">The folder of the workspace.</param>
    /// <param name="policies">What was read of it without its evidence.</param>
    /// <param name="temporaryFolder">Where the temporary file goes, if one is needed: best beside the results. It is gone when this is disposed of.</param>
    /// <param name="readers">Read evidence in further formats; null for CSV and JSON lines alone.</param>
    /// <param name="progress">Is told how far the evidence is read; null for nobody.</param>
    /// <param name="cancellationToken">Stops the reading, also where a file stalls.</param>
    /// <returns>The workspace.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="IOException">There is no room for the temporary file, or it cannot or may not be made; the message says in which folder.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static SpooledWorkspace Read(
        string path,
        PolicyWorkspace policies,
        string temporaryFolder,
        IReadOnlyList<IEvidenceFileReader>? readers = null,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.NotEmpty(path);
        Guard.NotNull(policies);
        TemporaryFiles.RemoveLeftovers(temporaryFolder);
        var partitions = new EvidencePartitions(policies.Chart, new PartitionOptions(), new SpoolFile(temporaryFolder), cancellationToken);
        try
        {
            var findings = policies.Diagnostics.ToList();
            new EvidenceFiles(new WorkspaceFolder(path, progress, cancellationToken), policies.Chart, readers ?? [], findings).Read(partitions.Sinks);
            findings.AddRange(partitions.Link(cancellationToken));
            return new SpooledWorkspace(partitions, findings);
        }
        catch
        {
            partitions.Dispose();
            throw;
        }
    }

    /// <summary>Evaluates a period, and hands the results to writers as they come.</summary>
    /// <param name="engine">The engine, of the same people.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="writers">Take the results, from one thread.</param>
    /// <param name="options">Whom to evaluate, by how many threads; null for <see cref="EvaluationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two employees; what writers have by then is not whole.</param>
    /// <returns>
    /// The findings, each once, by place: of one kind the first <see cref="Hr.Attendance.Sdk.Evidence.ReadingLog.MostOfOneKind"/>, and one more that says how
    /// many there are beyond them.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside
    /// <see cref="Hr.Attendance.Rules.Time.EngineYears"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Task<IReadOnlyList<Diagnostic>> EvaluateAsync(
        AttendanceEngine engine,
        LocalDate firstDay,
        LocalDate lastDay,
        IReadOnlyList<IResultsWriter> writers,
        EvaluationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        new PartitionedEvaluation(Guard.NotNull(engine), firstDay, lastDay)
            .RunAsync(_partitions, _findings, options ?? EvaluationOptions.Default, Guard.NotNull(writers), cancellationToken);

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => _partitions.Dispose();
}
