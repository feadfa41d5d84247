using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>What partitions have in common: ids that stand in several of them, and conversations of people of several.</summary>
/// <remarks>
/// An id that stands in more than one place is judged once, from all its records, and the record that it stands for, if any, goes on as if it had come
/// alone. The messages of a conversation go to every partition that has people in it; so do its ratings and assignments, and what nobody wrote in it. After
/// that no partition needs another.
/// </remarks>
internal sealed class PartitionLinks
{
    /// <summary>What is said of all that a person has of a kind; a partition says it of its own people.</summary>
    private static readonly DiagnosticDescriptor[] OfPeople =
    [
        EvidenceDiagnostics.FreeAndPlanned,
        EvidenceDiagnostics.OverlappingShifts,
        EvidenceDiagnostics.OverlappingLeave,
        EvidenceDiagnostics.ContradictoryApprovals,
        EvidenceDiagnostics.ShiftForRoleNotHeld,
        EvidenceDiagnostics.ContradictoryAvailability,
    ];

    private readonly OrganizationChart _chart;
    private readonly PeoplePartitions _people;
    private readonly SpoolSink[] _sinks;
    private readonly GivenRows _given;
    private readonly ContestedIds _contested;

    /// <summary>For each partition a list of it alone: most conversations have people of one.</summary>
    private readonly int[][] _alone;

    /// <summary>The partitions of the conversations of a bucket, in room that is used for one after the other.</summary>
    private readonly Dictionary<ulong, int[]> _partitionsOfConversations = [];

    /// <summary>The partitions of each conversation that has people of several.</summary>
    private readonly Dictionary<ulong, int[]> _shared = [];

    /// <summary>The partitions of conversations in which somebody who is nobody's contests an id.</summary>
    private readonly Dictionary<ulong, int[]> _ofContested = [];
    private readonly EvidenceBuilder _pool = new();

    internal PartitionLinks(
        OrganizationChart chart,
        PeoplePartitions people,
        SpoolSink[] sinks,
        SpoolRows rows,
        SpoolFile file,
        long budget,
        int threads,
        CancellationToken cancellationToken)
    {
        (_chart, _people, _sinks) = (chart, people, sinks);
        _alone = [.. Enumerable.Range(0, people.Count).Select(partition => new[] { partition })];
        _given = new GivenRows(rows, file, budget, people.Count);
        _contested = ContestedIds.Find(people.Buckets, sinks, threads, cancellationToken);
        for (int bucket = 0; bucket < people.Buckets; bucket++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GiveConversations(bucket);
        }

        Findings = JudgeContested(cancellationToken);
        CopyShared(cancellationToken);
    }

    /// <summary>What was found wrong with records whose ids stand in several places.</summary>
    internal IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Gives a partition's rows to a sink: all that it takes to judge its people.</summary>
    internal void Read(int partition, IEvidenceSink sink)
    {
        ReadOwn(partition, new UncontestedRows(_contested, sink));
        _given.Read(partition, sink);
    }

    /// <summary>No message of a partition was sent later than this.</summary>
    internal Instant LatestOf(int partition)
    {
        var latest = _given.LatestOf(partition);
        foreach (var sink in _sinks)
        {
            latest = Instant.Max(latest, sink.LatestOf(partition));
        }

        return latest;
    }

    private void ReadOwn(int partition, IEvidenceSink rows)
    {
        foreach (var sink in _sinks)
        {
            sink.ReadPeople(partition, rows);
        }
    }

    /// <summary>Gives what is nobody's in the conversations of a bucket to the partitions of these conversations.</summary>
    private void GiveConversations(int bucket)
    {
        var partitions = _partitionsOfConversations;
        partitions.Clear();
        foreach (var sink in _sinks)
        {
            sink.ReadParts(bucket, (conversation, partition) =>
            {
                if (!partitions.TryGetValue(conversation, out int[]? known))
                {
                    partitions.Add(conversation, _alone[partition]);
                }
                else if (Array.IndexOf(known, partition) < 0)
                {
                    partitions[conversation] = [.. known, partition];
                }
            });
        }

        foreach (var conversation in partitions.Where(parts => parts.Value.Length > 1))
        {
            _shared.Add(conversation.Key, conversation.Value);
        }

        // A conversation of nobody is judged somewhere: its ratings speak of no turn, and that is to be said.
        int[] nobody = _alone[bucket];
        var rows = new UncontestedRows(
            _contested,
            new RowsOfConversations(conversation => partitions.TryGetValue(conversation, out int[]? parts) ? parts : nobody, _given),
            new ContestedRows(Remember, _pool));
        foreach (var sink in _sinks)
        {
            sink.ReadConversations(bucket, rows);
        }

        void Remember(ulong conversation) =>
            _ofContested[conversation] = partitions.TryGetValue(conversation, out int[]? parts) ? parts : nobody;
    }

    private List<Diagnostic> JudgeContested(CancellationToken cancellationToken)
    {
        if (_contested.IsEmpty)
        {
            return [];
        }

        foreach (int partition in _contested.Partitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOwn(partition, new UncontestedRows(_contested, NoRows.Instance, _pool));
        }

        var findings = new List<Diagnostic>();
        var judged = EvidenceSet.Build(_pool.Build(), _chart, findings);
        foreach (string employee in judged.EmployeeIds)
        {
            int home = _people.PartitionOf(Encoding.UTF8.GetBytes(employee))!.Value;
            foreach (var record in judged.Of(employee).All)
            {
                _given.Add(home, record);
                if (record is Message message)
                {
                    CopyTo(message, home);
                }
            }
        }

        foreach (var message in judged.MessagesOfNobody)
        {
            Array.ForEach(_ofContested[TextHash.Of(message.ConversationId)], partition => _given.Add(partition, message));
        }

        foreach (var rating in judged.Ratings)
        {
            Array.ForEach(_ofContested[TextHash.Of(rating.ConversationId)], partition => _given.Add(partition, rating));
        }

        findings.RemoveAll(finding => Array.IndexOf(OfPeople, finding.Descriptor) >= 0);
        return findings;
    }

    /// <summary>Gives what people wrote in conversations with people of other partitions to those.</summary>
    private void CopyShared(CancellationToken cancellationToken)
    {
        foreach (int partition in new SortedSet<int>(_shared.Values.SelectMany(partitions => partitions)))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A record is known to count when all of its id were seen, and these are together here.
            var builder = new EvidenceBuilder();
            ReadOwn(partition, new UncontestedRows(_contested, new MessagesOnly(builder)));
            var evidence = EvidenceSet.Build(builder.Build(), _chart, []);
            foreach (string employee in evidence.EmployeeIds)
            {
                foreach (var message in evidence.Of(employee).Messages)
                {
                    CopyTo(message, partition);
                }
            }
        }
    }

    private void CopyTo(Message message, int home)
    {
        if (_shared.TryGetValue(TextHash.Of(message.ConversationId), out int[]? partitions))
        {
            Array.ForEach(partitions, partition =>
            {
                if (partition != home)
                {
                    _given.Add(partition, message);
                }
            });
        }
    }
}
