using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>
/// The customer turns of one employee after another, by start: those of conversations that the employee has alone, read here, and those that were
/// worked out over everybody. Not thread-safe.
/// </summary>
internal sealed class TurnList
{
    private readonly TurnReader _reader = new();

    /// <summary>All turns, where some were worked out over everybody.</summary>
    private Turn[] _together = [];
    private int _read;

    internal ReadOnlySpan<Turn> All => _read == _reader.Count ? _reader.Turns : _together.AsSpan(0, _reader.Count);

    /// <summary>The position of the first turn that does not begin before a time; their number where all do.</summary>
    internal int FirstFrom(long start)
    {
        var all = All;
        var search = new SortedSearch(all.Length);
        while (search.IsOpen)
        {
            search.Answer(all[search.Middle].Start < start);
        }

        return search.Place;
    }

    /// <summary>When the turn began that a message of the employee answers; negative where it answers none.</summary>
    internal long StartOfAnswered(int message) => _reader.TurnOf(message) is >= 0 and int turn ? _reader.Turns[turn].Start : Turn.None;

    /// <summary>Whether two messages of a customer, in a conversation that the employee has alone, are of one turn.</summary>
    internal bool AreOfOneTurn(int message, int other) => _reader.TurnOf(message) == _reader.TurnOf(other);

    /// <summary>Finds the turns in one pass over the messages.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        _reader.Begin(evidence.MessageAt.Length, evidence.ConversationCount, evidence.TurnLapse, evidence.WholeTurns.Length);
        var areWhole = evidence.AreWhole;
        for (int i = 0; i < evidence.MessageAt.Length; i++)
        {
            int conversation = evidence.Conversations[i];
            if (areWhole.IsEmpty || !areWhole[conversation])
            {
                _reader.Read(i, evidence.MessageAt[i], evidence.Senders[i], conversation);
            }
        }

        _read = _reader.Count;
        foreach (ref readonly var turn in evidence.WholeTurns)
        {
            _reader.Add(in turn);
        }

        PutTogether();
    }

    /// <summary>Merges what was read and what was added, each by start.</summary>
    private void PutTogether()
    {
        int count = _reader.Count;
        if (_read == count)
        {
            return;
        }

        if (_together.Length < count)
        {
            _together = new Turn[Math.Max(count, 2 * _together.Length)];
        }

        var turns = _reader.Turns;
        int read = 0;
        int added = _read;
        for (int i = 0; i < count; i++)
        {
            _together[i] = added == count || (read < _read && turns[read].Start <= turns[added].Start) ? turns[read++] : turns[added++];
        }
    }
}
