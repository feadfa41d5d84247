using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Rows that partitions are given when they are linked. Filled by one thread, read by any number.</summary>
internal sealed class GivenRows
{
    private readonly SpoolRows _rows;
    private readonly SpoolChains _chains;
    private readonly Instant[] _latest;

    internal GivenRows(SpoolRows rows, SpoolFile file, long budget, int partitions)
    {
        _rows = rows;
        _chains = new SpoolChains(file, budget, partitions);
        _latest = new Instant[partitions];
        _latest.AsSpan().Fill(Instant.MinValue);
    }

    /// <summary>No message that a partition was given was sent later than this.</summary>
    internal Instant LatestOf(int partition) => _latest[partition];

    internal void Read(int partition, IEvidenceSink sink)
    {
        var before = new SpoolContext();
        _chains.Read(0, partition, piece => _rows.Read(piece, before, sink));
    }

    internal void Add(int partition, in MessageRow message)
    {
        _latest[partition] = Instant.Max(_latest[partition], message.At);
        _rows.Write(_chains.NextRow(), _chains.Before(0, partition), message);
        _chains.AddRow(0, partition);
    }

    internal void Add(int partition, in RatingRow rating)
    {
        _rows.Write(_chains.NextRow(), _chains.Before(0, partition), rating);
        _chains.AddRow(0, partition);
    }

    internal void Add(int partition, ConversationAssignment assignment)
    {
        _rows.Write(_chains.NextRow(), _chains.Before(0, partition), assignment);
        _chains.AddRow(0, partition);
    }

    internal void Add(int partition, EvidenceRecord record)
    {
        if (!RecordRows.TryAdd(record, new To(this, partition)))
        {
            _rows.Write(_chains.NextRow(), _chains.Before(0, partition), record);
            _chains.AddRow(0, partition);
        }
    }

    internal void Add(int partition, in PunchRow punch)
    {
        _rows.Write(_chains.NextRow(), _chains.Before(0, partition), punch);
        _chains.AddRow(0, partition);
    }

    /// <summary>One partition's.</summary>
    private sealed class To(GivenRows rows, int partition) : IEvidenceSink
    {
        public void Add(in PunchRow punch) => rows.Add(partition, punch);

        public void Add(in MessageRow message) => rows.Add(partition, message);

        public void Add(in RatingRow rating) => rows.Add(partition, rating);

        public void Add(EvidenceRecord record) => rows.Add(partition, record);

        public void Add(ConversationAssignment assignment) => rows.Add(partition, assignment);
    }
}
