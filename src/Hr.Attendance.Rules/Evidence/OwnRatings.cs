namespace Hr.Attendance.Rules.Evidence;

/// <summary>
/// Finds of which turns the ratings of conversations speak that one employee has alone: of the last one that began before the rating, which the employee's own
/// messages tell. For one employee after another; not thread-safe.
/// </summary>
internal sealed class OwnRatings
{
    private const int None = -1;

    private readonly NumberedRatings _ratings;
    private readonly long _lapse;
    private readonly long _within;
    private readonly TurnReader _reader = new();

    /// <summary>For each conversation its number among those of its employee that are rated; negative for one that is not.</summary>
    private readonly int[] _numbers;

    /// <summary>The employee's ratings, and when each was given.</summary>
    private int[] _added = [];
    private long[] _times = [];
    private int _count;
    private int _conversations;

    /// <summary>For each rated conversation its last turn so far, for each turn its episode, for each episode its last message.</summary>
    private int[] _lastTurns = [];
    private int[] _episodes = [];
    private long[] _lastMessages = [];

    internal OwnRatings(int conversations, in NumberedRatings ratings, long lapse, long within)
    {
        (_ratings, _lapse, _within) = (ratings, lapse, within);
        _numbers = new int[ratings.Times.Length == 0 ? 0 : conversations];
        _numbers.AsSpan().Fill(None);
    }

    /// <summary>Forgets the employee before.</summary>
    internal void Begin() => (_count, _conversations) = (0, 0);

    /// <summary>Adds a rating of a conversation that nobody else has.</summary>
    internal void Add(int rating)
    {
        if (_count == _added.Length)
        {
            Array.Resize(ref _added, Math.Max(64, 2 * _count));
            Array.Resize(ref _times, _added.Length);
        }

        ref int number = ref _numbers[_ratings.Conversations[rating]];
        number = number < 0 ? _conversations++ : number;
        (_added[_count], _times[_count]) = (rating, _ratings.Times[rating]);
        _count++;
    }

    /// <summary>Goes through the employee's messages.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="turns">
    /// Takes for each of these ratings the position of the first message of its turn; negative where it speaks of none, or comes too late.
    /// </param>
    internal void Find(in NumberedMessages messages, int[] turns)
    {
        if (_count == 0)
        {
            return;
        }

        Array.Sort(_times, _added, 0, _count);
        MakeRoom(messages.Count);
        _reader.Begin(messages.Count, _conversations, _lapse);
        int next = 0;
        for (int i = 0; i < messages.Count; i++)
        {
            int conversation = _numbers[messages.ConversationOf(i)];
            if (conversation >= 0)
            {
                long time = messages.At[i];
                for (; next < _count && _times[next] < time; next++)
                {
                    Meet(next, turns);
                }

                int before = _reader.Count;
                int episode = _reader.Read(i, time, messages.Senders[i], conversation);
                _lastMessages[episode] = time;
                if (_reader.Count > before)
                {
                    (_lastTurns[conversation], _episodes[before]) = (before, episode);
                }
            }
        }

        for (; next < _count; next++)
        {
            Meet(next, turns);
        }

        for (int i = 0; i < _count; i++)
        {
            ref int turn = ref turns[_added[i]];
            turn = turn >= 0 && _times[i] - _lastMessages[_episodes[turn]] <= _within ? _reader.Turns[turn].First : None;
        }
    }

    private void Meet(int rating, int[] turns) => turns[_added[rating]] = _lastTurns[_numbers[_ratings.Conversations[_added[rating]]]];

    private void MakeRoom(int messages)
    {
        if (_episodes.Length < messages)
        {
            (_episodes, _lastMessages) = (new int[messages], new long[messages]);
        }

        if (_lastTurns.Length < _conversations)
        {
            _lastTurns = new int[2 * _conversations];
        }

        _lastTurns.AsSpan(0, _conversations).Fill(None);
    }
}
