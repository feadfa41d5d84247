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

    internal ReadOnlySpan<Turn> All => _reader.Turns;

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

    /// <summary>The position of the turn of which a rating speaks.</summary>
    internal int PlaceOf(in EpisodeRating rating) => rating.IsWhole ? _reader.PlaceOfAdded(rating.Turn) : _reader.TurnOf(rating.Turn);

    /// <summary>Whether two messages of a customer, in a conversation that the employee has alone, are of one turn.</summary>
    internal bool AreOfOneTurn(int message, int other) => _reader.TurnOf(message) == _reader.TurnOf(other);

    /// <summary>Finds the turns in one pass over the messages; those that were worked out over everybody are added where they begin.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        _reader.Begin(evidence.MessageAt.Length, evidence.ConversationCount, evidence.TurnLapse, evidence.WholeTurns.Length);
        var areWhole = evidence.AreWhole;
        var added = evidence.WholeTurns;
        var times = evidence.MessageAt;
        var senders = evidence.Senders;
        var conversations = evidence.Conversations;
        int next = 0;
        for (int i = 0; i < times.Length; i++)
        {
            long time = times[i];
            while (next < added.Length && added[next].Start < time)
            {
                _reader.Add(in added[next++]);
            }

            int conversation = conversations[i];
            if (areWhole.IsEmpty || !areWhole[conversation])
            {
                _reader.Read(i, time, senders[i], conversation);
            }
        }

        while (next < added.Length)
        {
            _reader.Add(in added[next++]);
        }
    }
}
