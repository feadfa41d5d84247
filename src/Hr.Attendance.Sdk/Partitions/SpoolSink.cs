using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Takes what one thread reads, and puts each row to the partition of its employee, or to its conversation where it is nobody's.</summary>
internal sealed class SpoolSink : IEvidenceSink
{
    private const int FamilyOfPeople = 0;
    private const int FamilyOfConversations = 1;
    private const int FamilyOfParts = 2;
    private const int FamilyOfIds = 3;

    /// <summary>Rows whose employee nobody knows are set aside with the first people.</summary>
    private const int First = 0;

    private readonly PeoplePartitions _people;
    private readonly SpoolRows _rows;
    private readonly SpoolChains _chains;
    private readonly Instant[] _latest;
    private readonly CancellationToken _cancellationToken;
    private readonly SpoolText _lastEmployee = new();
    private int _lastHome = First;
    private (ulong Conversation, int Partition) _lastPart = (0, -1);

    internal SpoolSink(PeoplePartitions people, SpoolRows rows, SpoolFile file, long budget, CancellationToken cancellationToken)
    {
        (_people, _rows, _cancellationToken) = (people, rows, cancellationToken);
        _chains = new SpoolChains(file, budget, people.Count, people.Buckets, people.Buckets, people.Buckets);
        _latest = new Instant[people.Count];
        _latest.AsSpan().Fill(Instant.MinValue);
    }

    public void Add(in PunchRow punch)
    {
        int partition = Home(EvidenceKind.Punches, punch.EvidenceId, punch.EmployeeId);
        _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfPeople, partition), punch);
        _chains.AddRow(FamilyOfPeople, partition);
    }

    public void Add(in MessageRow message)
    {
        ulong conversation = TextHash.Of(message.ConversationId);
        if (message.EmployeeId.IsEmpty)
        {
            AddId(EvidenceKind.Messages, message.EvidenceId, EvidenceHome.OfConversation(conversation));
            _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfConversations, BucketOf(conversation)), message);
            _chains.AddRow(FamilyOfConversations, BucketOf(conversation));
            return;
        }

        int partition = Home(EvidenceKind.Messages, message.EvidenceId, message.EmployeeId);
        TakesPart(conversation, partition);
        _latest[partition] = Instant.Max(_latest[partition], message.At);
        _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfPeople, partition), message);
        _chains.AddRow(FamilyOfPeople, partition);
    }

    public void Add(in RatingRow rating)
    {
        ulong conversation = TextHash.Of(rating.ConversationId);
        AddId(EvidenceKind.Ratings, rating.EvidenceId, EvidenceHome.OfConversation(conversation));
        _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfConversations, BucketOf(conversation)), rating);
        _chains.AddRow(FamilyOfConversations, BucketOf(conversation));
    }

    public void Add(EvidenceRecord record)
    {
        if (RecordRows.TryAdd(record, this))
        {
            return;
        }

        int partition = Home(
            SpoolRows.KindOf(record), Encoding.UTF8.GetBytes(record.EvidenceId), Encoding.UTF8.GetBytes(SpoolRows.EmployeeOf(record) ?? string.Empty));
        _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfPeople, partition), record);
        _chains.AddRow(FamilyOfPeople, partition);
    }

    public void Add(ConversationAssignment assignment)
    {
        ulong conversation = TextHash.Of(assignment.ConversationId);
        if (_people.PartitionOf(Encoding.UTF8.GetBytes(assignment.EmployeeId)) is { } partition)
        {
            TakesPart(conversation, partition);
        }

        _rows.Write(_chains.NextRow(), _chains.Before(FamilyOfConversations, BucketOf(conversation)), assignment);
        _chains.AddRow(FamilyOfConversations, BucketOf(conversation));
    }

    /// <summary>Gives a partition's rows to a sink.</summary>
    internal void ReadPeople(int partition, IEvidenceSink sink) => Read(FamilyOfPeople, partition, sink);

    /// <summary>Gives the rows of nobody that are in conversations of a bucket to a sink.</summary>
    internal void ReadConversations(int bucket, IEvidenceSink sink) => Read(FamilyOfConversations, bucket, sink);

    /// <summary>Tells for conversations of a bucket which partitions have people in them.</summary>
    internal void ReadParts(int bucket, Action<ulong, int> each) => _chains.Read(FamilyOfParts, bucket, piece =>
    {
        var from = new SpoolReader(piece);
        while (!from.IsAtEnd)
        {
            ulong conversation = from.ReadBits();
            each(conversation, (int)from.ReadNumber());
        }
    });

    /// <summary>Tells where records with ids of a bucket are.</summary>
    internal void ReadIds(int bucket, Action<ulong, EvidenceHome> each) => _chains.Read(FamilyOfIds, bucket, piece =>
    {
        var from = new SpoolReader(piece);
        while (!from.IsAtEnd)
        {
            ulong id = from.ReadBits();
            each(id, EvidenceHome.Read(ref from));
        }
    });

    /// <summary>No message of a partition's people was sent later than this.</summary>
    internal Instant LatestOf(int partition) => _latest[partition];

    private void Read(int family, int chain, IEvidenceSink sink)
    {
        var before = new SpoolContext();
        _chains.Read(family, chain, piece => _rows.Read(piece, before, sink));
    }

    private int Home(EvidenceKind kind, ReadOnlySpan<byte> evidenceId, ReadOnlySpan<byte> employeeId)
    {
        // Files mostly list one employee after the other.
        if (_lastEmployee.Change(employeeId))
        {
            _lastHome = _people.PartitionOf(employeeId) ?? First;
        }

        AddId(kind, evidenceId, EvidenceHome.OfPeople(_lastHome));
        return _lastHome;
    }

    private void AddId(EvidenceKind kind, ReadOnlySpan<byte> evidenceId, EvidenceHome home)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        ulong id = EvidenceHome.KeyOf(kind, evidenceId);
        var to = _chains.NextRow();
        to.WriteBits(id);
        home.Write(to);
        _chains.AddRow(FamilyOfIds, BucketOf(id));
    }

    /// <summary>Messages of one conversation mostly follow each other, so it is told only where it changes.</summary>
    private void TakesPart(ulong conversation, int partition)
    {
        if (_lastPart != (conversation, partition))
        {
            _lastPart = (conversation, partition);
            var to = _chains.NextRow();
            to.WriteBits(conversation);
            to.WriteNumber((ulong)partition);
            _chains.AddRow(FamilyOfParts, BucketOf(conversation));
        }
    }

    private int BucketOf(ulong hash) => (int)(hash % (ulong)_people.Buckets);
}
