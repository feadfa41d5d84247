namespace Hr.Attendance.Rules.Evidence;

// Step 8, whose a rating is.
// A rating speaks of one episode: the last one with a turn that began before it. It belongs to the employee who had answered most turns of that
// episode by then; so a "thanks" that a colleague answers later takes it from nobody. The ratings of a conversation are gone through by time,
// with its turns beside them, so each turn is counted once however many ratings there are.

/// <summary>Whose ratings are whose. Employees and conversations are numbers, those of <see cref="WholeConversations"/>. Immutable.</summary>
internal sealed class RatingAttribution
{
    private const int Nobody = -1;

    private readonly int[] _firsts;
    private readonly EpisodeRating[] _ratings;
    private readonly int[] _owners;

    /// <param name="whole">The turns of the rated conversations.</param>
    /// <param name="employees">The number of employees.</param>
    /// <param name="conversations">For each rating the number of its conversation; negative where it counts nowhere.</param>
    /// <param name="times">When each was given.</param>
    /// <param name="within">How long after its last message an episode can be rated.</param>
    /// <param name="shareOf">A rating as a share of its scale.</param>
    internal RatingAttribution(
        WholeConversations whole, int employees, int[] conversations, long[] times, long within, Func<int, decimal> shareOf)
    {
        _owners = new int[conversations.Length];
        _firsts = new int[employees + 1];
        var turns = new (int First, int Last)[conversations.Length];
        int[] byTime = [.. Enumerable.Range(0, conversations.Length)];
        if (!AreInOrder(conversations, times))
        {
            Array.Sort(byTime, (one, other) => (conversations[one], times[one], one).CompareTo((conversations[other], times[other], other)));
        }

        var service = new EpisodeService(whole);
        foreach (int rating in byTime)
        {
            _owners[rating] = Nobody;
            if (conversations[rating] >= 0 && service.GoOnTo(conversations[rating], times[rating], within))
            {
                _owners[rating] = service.Owner;
                turns[rating] = (service.FirstTurn, service.LastTurn);
            }
        }

        foreach (int owner in _owners)
        {
            if (owner >= 0)
            {
                _firsts[owner + 1]++;
            }
        }

        for (int i = 0; i < employees; i++)
        {
            _firsts[i + 1] += _firsts[i];
        }

        _ratings = new EpisodeRating[_firsts[employees]];
        int[] next = [.. _firsts];
        for (int rating = 0; rating < _owners.Length; rating++)
        {
            if (_owners[rating] is >= 0 and int owner)
            {
                _ratings[next[owner]++] = new EpisodeRating(whole.PlacesOf(owner, turns[rating].First, turns[rating].Last), shareOf(rating), rating);
            }
        }
    }

    /// <summary>Most conversations are numbered because they are rated, in the order of the ratings.</summary>
    private static bool AreInOrder(int[] conversations, long[] times)
    {
        for (int i = 1; i < times.Length; i++)
        {
            if ((conversations[i - 1], times[i - 1]).CompareTo((conversations[i], times[i])) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a rating is somebody's.</summary>
    internal bool IsOwned(int rating) => _owners[rating] >= 0;

    /// <summary>The ratings of an employee, by position.</summary>
    internal ReadOnlyMemory<EpisodeRating> Of(int employee) => _ratings.AsMemory(_firsts[employee], _firsts[employee + 1] - _firsts[employee]);

    /// <summary>Who served how often in the episode that a rating speaks of, while time goes on in one conversation after another.</summary>
    private sealed class EpisodeService(WholeConversations whole)
    {
        private readonly Dictionary<int, int> _answers = [];
        private int _conversation = -1;
        private int _episode;
        private int _next;
        private int _nextAnswer;
        private int _best;

        /// <summary>The first turn of the episode.</summary>
        internal int FirstTurn { get; private set; }

        /// <summary>The last one that has begun.</summary>
        internal int LastTurn { get; private set; }

        /// <summary>Who answered most of them, else whose the last one is; negative for nobody.</summary>
        internal int Owner => _best >= 0 ? _best : whole.OwnerOf(LastTurn);

        /// <summary>Goes on to a time. Whether a rating of it speaks of an episode.</summary>
        internal bool GoOnTo(int conversation, long time, long within)
        {
            var (first, end) = whole.TurnsOf(conversation);
            if (conversation != _conversation)
            {
                (_conversation, _episode, _next) = (conversation, -1, first);
            }

            for (; _next < end && whole.All[_next].Start <= time; _next++)
            {
                LastTurn = _next;
                if (whole.EpisodeOf(_next) != _episode)
                {
                    (_episode, FirstTurn, _nextAnswer, _best) = (whole.EpisodeOf(_next), _next, _next, Nobody);
                    _answers.Clear();
                }
            }

            CountAnswersUntil(time);
            return _episode >= 0 && time - whole.LastMessageOf(_episode) <= within;
        }

        /// <summary>An episode's turns are answered in their order, so of two who answered as many the later one answered last.</summary>
        private void CountAnswersUntil(long time)
        {
            for (; _episode >= 0 && _nextAnswer < _next && whole.All[_nextAnswer] is { IsAnswered: true } turn && turn.EndedAt <= time; _nextAnswer++)
            {
                int employee = whole.AnsweredBy(_nextAnswer);
                int answers = _answers.TryGetValue(employee, out int before) ? before + 1 : 1;
                _answers[employee] = answers;
                if (_best < 0 || answers >= _answers[_best])
                {
                    _best = employee;
                }
            }
        }
    }
}
