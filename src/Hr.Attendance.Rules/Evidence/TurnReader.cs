using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence;

// Step 3: messages become episodes and customer turns.
// Conversations run side by side, so for each of them it is kept where its episode stands: the turn that waits for an answer, the last turn, the
// last answer. Messages are read once, those of a conversation in order of time, and a turn gets its place when it begins. An episode ends with a
// close, or where nothing is written for so long that whatever comes next is another matter. An automatic reply is no answer: the customer still
// waits. What is worked out here does not depend on sessions; who was on duty meanwhile is asked in step 8.

/// <summary>Reads messages and finds the customer turns in them. Not thread-safe.</summary>
internal sealed class TurnReader
{
    private Turn[] _turns = [];

    /// <summary>For each message the turn that it belongs to, or that it answers.</summary>
    private int[] _turnOf = [];

    /// <summary>For each turn that was read elsewhere, by its place there, where it stands here.</summary>
    private int[] _added = [];

    /// <summary>For each conversation where its episode stands.</summary>
    private Episode[] _episodes = [];
    private int _episodeCount;
    private long _lapse;

    /// <summary>The number of turns.</summary>
    internal int Count { get; private set; }

    /// <summary>The turns, in the order in which they began to be read.</summary>
    internal Span<Turn> Turns => _turns.AsSpan(0, Count);

    /// <summary>The turn that a customer's message belongs to, or that an employee's message answers; negative for none.</summary>
    internal int TurnOf(int message) => _turnOf[message];

    /// <summary>Where a turn stands that was read elsewhere.</summary>
    /// <param name="place">Its place there.</param>
    internal int PlaceOfAdded(int place) => _added[place];

    /// <summary>Begins anew.</summary>
    /// <param name="messages">The number of messages.</param>
    /// <param name="conversations">The number of conversations.</param>
    /// <param name="lapse">How long after its last message an episode is over.</param>
    /// <param name="added">How many turns will be added.</param>
    internal void Begin(int messages, int conversations, long lapse, int added = 0)
    {
        (Count, _episodeCount, _lapse) = (0, 0, lapse);
        if (_added.Length < added)
        {
            _added = new int[2 * added];
        }

        if (_turnOf.Length < messages)
        {
            _turnOf = new int[messages];
        }

        if (_episodes.Length < conversations)
        {
            _episodes = new Episode[conversations];
        }

        _turnOf.AsSpan(0, messages).Fill(Turn.None);
        Array.Clear(_episodes, 0, conversations);
    }

    /// <summary>Adds a turn that was read elsewhere, later than those before it in its episode.</summary>
    internal void Add(in Turn turn)
    {
        _added[turn.Whole] = Count;
        if (turn.IsAnswered)
        {
            _turnOf[turn.Answer] = Count;
        }

        Next() = turn.Before < 0 ? turn : turn with { Before = _added[turn.Before] };
    }

    /// <summary>The place for one more turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Turn Next()
    {
        if (Count == _turns.Length)
        {
            Array.Resize(ref _turns, Math.Max(256, 2 * Count));
        }

        return ref _turns[Count++];
    }

    /// <summary>Reads the next message.</summary>
    /// <remarks>Part of the loop that calls it: there is nothing else in it, and whoever has messages calls it for each.</remarks>
    /// <returns>The number of the message's episode, over all conversations.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Read(int message, long time, MessageSender sender, int conversation)
    {
        ref var episode = ref _episodes[conversation];
        if (!episode.GoesOn || time - episode.LastMessage > _lapse)
        {
            episode = new Episode
            {
                GoesOn = true,
                Number = _episodeCount++,
                Waiting = Turn.None,
                LastTurn = Turn.None,
                LastAnswer = Turn.None,
            };
        }

        int number = episode.Number;
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
                    (answered.Answer, answered.EndedAt, answered.End) = (message, time, TurnEnd.Answered);
                    _turnOf[message] = episode.Waiting;
                    episode.Waiting = Turn.None;
                }

                episode.LastAnswer = time;
                break;
            case MessageSender.Close:
                if (episode.Waiting >= 0)
                {
                    ref var closed = ref _turns[episode.Waiting];
                    (closed.EndedAt, closed.End) = (time, TurnEnd.Closed);
                }

                episode = default;
                break;
        }

        return number;
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
            int before = episode.LastTurn;
            episode.Waiting = episode.LastTurn = Count;
            Next() = new Turn(conversation, message, time)
            {
                SinceAnswer = episode.LastAnswer < 0 ? Turn.None : time - episode.LastAnswer,
                Before = before,
            };
        }

        _turnOf[message] = episode.Waiting;
        _turns[episode.Waiting].Lapse = Nanoseconds.Sum(time, _lapse);
    }

    /// <summary>Where the episode of a conversation stands.</summary>
    private struct Episode
    {
        /// <summary>Whether it has begun, and was not closed.</summary>
        internal bool GoesOn;

        /// <summary>The turn that waits for an answer.</summary>
        internal int Waiting;

        /// <summary>The last turn that began in it.</summary>
        internal int LastTurn;
        internal int Number;
        internal long LastMessage;
        internal long LastAnswer;
    }
}
