using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 3: messages become episodes and customer turns.
// Conversations run side by side, so for each of them it is kept where its episode stands: the turn that waits for an answer, the last turn, the
// last answer. Messages are read once, in order of time, and a turn gets its place when it begins: so turns are in order of their starts. An
// episode ends with a close, or where nothing is written for so long that whatever comes next is another matter. An automatic reply is no
// answer: the customer still waits. What is worked out here of a turn does not depend on sessions; who was on duty meanwhile is asked in step 8.

/// <summary>A customer turn.</summary>
/// <param name="Conversation">The number of its conversation.</param>
/// <param name="First">The position of the first of the customer's messages.</param>
/// <param name="Start">When the customer began to wait.</param>
internal record struct Turn(int Conversation, int First, long Start)
{
    internal const int None = -1;

    /// <summary>The position of the answer; negative where nobody answered.</summary>
    internal int Answer = None;

    /// <summary>When the employee answered; negative where nobody did.</summary>
    internal long Response = None;

    /// <summary>When it was closed without an answer; negative where it was not.</summary>
    internal long Closed = None;

    /// <summary>When nobody is expected to answer any more: a while after the customer's last message.</summary>
    internal long Lapse;

    /// <summary>
    /// How long after an answer its only message came, where no customer wrote in the episode afterwards: perhaps a goodbye. Negative for any other turn.
    /// </summary>
    internal long SinceAnswer = None;

    internal readonly bool IsAnswered => Answer >= 0;

    internal readonly bool IsClosed => Closed >= 0;

    /// <summary>When it stops waiting.</summary>
    internal readonly long WaitsUntil => Math.Min(IsAnswered ? Response : IsClosed ? Closed : Lapse, Lapse);
}

/// <summary>The customer turns of one employee after another, by start. Not thread-safe.</summary>
internal sealed class TurnList
{
    private Turn[] _turns = [];

    /// <summary>For each message the turn that it answers.</summary>
    private int[] _answered = [];

    /// <summary>For each conversation where its episode stands.</summary>
    private Episode[] _episodes = [];
    private int _count;

    internal ReadOnlySpan<Turn> All => _turns.AsSpan(0, _count);

    /// <summary>The position of the first turn that does not begin before a time; their number where all do.</summary>
    internal int FirstFrom(long start)
    {
        var search = new SortedSearch(_count);
        while (search.IsOpen)
        {
            search.Answer(_turns[search.Middle].Start < start);
        }

        return search.Place;
    }

    /// <summary>When the turn began that a message of the employee answers; negative where it answers none.</summary>
    internal long StartOfAnswered(int message) => _answered[message] is >= 0 and int turn ? _turns[turn].Start : Turn.None;

    /// <summary>Finds the turns in one pass over the messages.</summary>
    internal void Find(in EvidenceSlice evidence)
    {
        if (_turns.Length < evidence.MessageAt.Length)
        {
            (_turns, _answered) = (new Turn[evidence.MessageAt.Length], new int[evidence.MessageAt.Length]);
        }

        if (_episodes.Length < evidence.ConversationCount)
        {
            _episodes = new Episode[evidence.ConversationCount];
        }

        _episodes.AsSpan(0, evidence.ConversationCount).Fill(Episode.Over);
        _answered.AsSpan(0, evidence.MessageAt.Length).Fill(Turn.None);
        _count = 0;
        for (int i = 0; i < evidence.MessageAt.Length; i++)
        {
            Read(i, evidence.MessageAt[i], evidence.Senders[i], evidence.Conversations[i]);
        }
    }

    private void Read(int message, long time, MessageSender sender, int conversation)
    {
        ref var episode = ref _episodes[conversation];
        if (episode.LastMessage >= 0 && time - episode.LastMessage > EpisodeRules.Lapse)
        {
            episode = Episode.Over;
        }

        episode.LastMessage = time;
        switch (sender)
        {
            case MessageSender.Customer:
                Ask(ref episode, message, time, conversation);
                break;
            case MessageSender.Employee:
                if (episode.Waiting >= 0)
                {
                    ref var answered = ref _turns[episode.Waiting];
                    (answered.Answer, answered.Response) = (message, time);
                    _answered[message] = episode.Waiting;
                    episode.Waiting = Turn.None;
                }

                episode.LastAnswer = time;
                break;
            case MessageSender.Close:
                if (episode.Waiting >= 0)
                {
                    _turns[episode.Waiting].Closed = time;
                }

                episode = Episode.Over;
                break;
        }
    }

    private void Ask(ref Episode episode, int message, long time, int conversation)
    {
        // Whatever the customer adds, the turn before it, or this one so far, was no goodbye.
        if (episode.LastTurn >= 0)
        {
            _turns[episode.LastTurn].SinceAnswer = Turn.None;
        }

        if (episode.Waiting == Turn.None)
        {
            episode.Waiting = episode.LastTurn = _count;
            _turns[_count++] = new Turn(conversation, message, time) { SinceAnswer = episode.LastAnswer < 0 ? Turn.None : time - episode.LastAnswer };
        }

        _turns[episode.Waiting].Lapse = Nanoseconds.Sum(time, EpisodeRules.Lapse);
    }

    /// <summary>Where the episode of a conversation stands.</summary>
    private struct Episode
    {
        internal static Episode Over => new() { Waiting = Turn.None, LastTurn = Turn.None, LastMessage = Turn.None, LastAnswer = Turn.None };

        /// <summary>The turn that waits for an answer.</summary>
        internal int Waiting;

        /// <summary>The last turn that began in it.</summary>
        internal int LastTurn;
        internal long LastMessage;
        internal long LastAnswer;
    }
}
