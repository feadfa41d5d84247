using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>
/// Evidence of any size in partitions of people, each of which is evaluated for itself as all people together would be. Filled by one thread for each
/// sink, then linked, then loaded by any number of threads.
/// </summary>
internal sealed class EvidencePartitions : IDisposable
{
    private readonly OrganizationChart _chart;
    private readonly SpoolFile _file;
    private readonly SpoolRows _rows = new(new SpoolNames());
    private readonly SpoolSink[] _sinks;
    private PartitionLinks? _links;
    private Instant? _latest;

    /// <param name="chart">The people.</param>
    /// <param name="options">How large partitions are, and how much may wait in memory.</param>
    /// <param name="file">Takes what is beyond that; closed with this.</param>
    /// <param name="cancellationToken">Stops the filling.</param>
    internal EvidencePartitions(OrganizationChart chart, PartitionOptions options, SpoolFile file, CancellationToken cancellationToken)
    {
        (_chart, _file) = (chart, file);
        People = new PeoplePartitions(chart, options.SizeOrUsual);

        // The linking needs as much again as one thread that reads.
        long share = options.MemoryBytes / (options.Threads + 1);
        LinkingBudget = share;
        _sinks = [.. Enumerable.Range(0, options.Threads).Select(_ => new SpoolSink(People, _rows, file, share, cancellationToken))];
    }

    /// <summary>Takes the evidence; each sink from one thread.</summary>
    internal IReadOnlyList<IEvidenceSink> Sinks => _sinks;

    internal PeoplePartitions People { get; }

    internal long LinkingBudget { get; }

    /// <summary>Links the partitions when all evidence was taken.</summary>
    /// <param name="cancellationToken">Stops the linking.</param>
    /// <returns>What was found wrong with records of more than one partition.</returns>
    internal IReadOnlyList<Diagnostic> Link(CancellationToken cancellationToken)
    {
        _links = new PartitionLinks(_chart, People, _sinks, _rows, _file, LinkingBudget, _sinks.Length, cancellationToken);
        _latest = FindLatest(cancellationToken);
        return _links.Findings;
    }

    /// <summary>The evidence of a partition's people, with what others wrote in their conversations.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="findings">Takes what is wrong with it; a finding may come with several partitions.</param>
    internal EvidenceSet Load(int partition, ICollection<Diagnostic> findings) => Load(partition, _latest, findings);

    public void Dispose() => _file.Dispose();

    private EvidenceSet Load(int partition, Instant? latest, ICollection<Diagnostic> findings)
    {
        var builder = new EvidenceBuilder();
        var links = _links ?? throw new InvalidOperationException("the partitions are not linked yet");
        links.Read(partition, builder);
        return EvidenceSet.Build(builder.Build(latestMessageAt: latest), _chart, findings);
    }

    /// <summary>When the latest sound message of all was sent.</summary>
    /// <remarks>
    /// Which messages are sound shows when a partition is checked. Each has a time after which it has no message at all, so mostly one is checked for this.
    /// </remarks>
    private Instant? FindLatest(CancellationToken cancellationToken)
    {
        Instant? latest = null;
        foreach (int partition in Enumerable.Range(0, People.Count).OrderByDescending(_links!.LatestOf))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_links.LatestOf(partition) <= (latest ?? Instant.MinValue))
            {
                break;
            }

            if (Load(partition, null, []).LatestMessageAt is { } found)
            {
                latest = Instant.Max(found, latest ?? found);
            }
        }

        return latest;
    }
}
