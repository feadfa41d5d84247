namespace Hr.Attendance.Rules.Evidence;

// Step 8, whose a rating is.
// A rating speaks of one episode: the last one with a turn that began before it. Where one employee has the conversation alone, it is that
// employee's. Of any other conversation it belongs to the employee who had answered most turns of that episode by then; so a "thanks" that a colleague
// answers later takes it from nobody. The ratings of such a conversation are gone through by time, with its turns beside them, so each turn is counted
// once however many ratings there are.

/// <summary>Whose ratings are whose. Employees and conversations are numbers, those of <see cref="ConversationsOfEverybody"/>. Immutable.</summary>
internal sealed class RatingAttribution
{
    private const int Nobody = -1;

    private readonly EpisodeRating[]?[] _ofEmployees;
    private readonly int[] _owners;

    /// <param name="conversations">Who has the conversations.</param>
    /// <param name="all">Everybody's messages.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="lapse">How long after its last message an episode is over.</param>
    /// <param name="within">How long after its last message an episode can be rated.</param>
    internal RatingAttribution(ConversationsOfEverybody conversations, IMessagesOfEverybody all, in NumberedRatings ratings, long lapse, long within)
    {
        _owners = new int[ratings.Times.Length];
        _ofEmployees = new EpisodeRating[]?[all.Employees];
        int[] places = new int[_owners.Length];
        var shared = new List<(int Whole, long Time, int Rating)>();
        for (int rating = 0; rating < _owners.Length; rating++)
        {
            int conversation = ratings.Conversations[rating];
            _owners[rating] = conversation < 0 ? Nobody : conversations.OwnerOf(conversation);
            if (conversation >= 0 && conversations.WholeOf(conversation) is >= 0 and int whole)
            {
                shared.Add((whole, ratings.Times[rating], rating));
            }
        }

        Attribute(shared, conversations.Whole, within, places);
        var (firsts, byOwner) = ByOwner(all.Employees);
        var own = new OwnRatings(all.Conversations, in ratings, lapse, within);
        for (int employee = 0; employee < all.Employees; employee++)
        {
            var ofEmployee = byOwner.AsSpan(firsts[employee], firsts[employee + 1] - firsts[employee]);
            if (ofEmployee.Length > 0)
            {
                _ofEmployees[employee] = RatingsOf(ofEmployee, conversations, all.Of(employee), own, in ratings, places);
            }
        }
    }

    /// <summary>Whether a rating is somebody's.</summary>
    internal bool IsOwned(int rating) => _owners[rating] >= 0;

    /// <summary>The ratings of an employee, by position.</summary>
    internal EpisodeRating[] Of(int employee) => _ofEmployees[employee] ?? [];

    /// <summary>Finds whose the ratings of shared conversations are, and the places of their turns among the owner's.</summary>
    private void Attribute(List<(int Whole, long Time, int Rating)> shared, WholeConversations whole, long within, int[] places)
    {
        shared.Sort();
        var service = new EpisodeService(whole);
        foreach (var (conversation, time, rating) in shared)
        {
            _owners[rating] = service.GoOnTo(conversation, time, within) ? service.Owner : Nobody;
            places[rating] = _owners[rating] < 0 ? Nobody : whole.LastPlaceOf(_owners[rating], service.LastTurn);
        }
    }

    /// <summary>The ratings that are somebody's, one employee after the other, and where those of each begin.</summary>
    private (int[] Firsts, int[] Ratings) ByOwner(int employees)
    {
        int[] firsts = new int[employees + 1];
        foreach (int owner in _owners)
        {
            if (owner >= 0)
            {
                firsts[owner + 1]++;
            }
        }

        for (int i = 0; i < employees; i++)
        {
            firsts[i + 1] += firsts[i];
        }

        int[] byOwner = new int[firsts[employees]];
        int[] next = [.. firsts];
        for (int rating = 0; rating < _owners.Length; rating++)
        {
            if (_owners[rating] is >= 0 and int owner)
            {
                byOwner[next[owner]++] = rating;
            }
        }

        return (firsts, byOwner);
    }

    private EpisodeRating[] RatingsOf(
        ReadOnlySpan<int> ofEmployee,
        ConversationsOfEverybody conversations,
        in NumberedMessages messages,
        OwnRatings own,
        in NumberedRatings ratings,
        int[] places)
    {
        own.Begin();
        foreach (int rating in ofEmployee)
        {
            if (conversations.WholeOf(ratings.Conversations[rating]) < 0)
            {
                own.Add(rating);
            }
        }

        own.Find(in messages, places);
        var found = new EpisodeRating[ofEmployee.Length];
        int count = 0;
        foreach (int rating in ofEmployee)
        {
            if (places[rating] < 0)
            {
                _owners[rating] = Nobody;
            }
            else
            {
                bool isWhole = conversations.WholeOf(ratings.Conversations[rating]) >= 0;
                found[count++] = new EpisodeRating(isWhole, places[rating], ratings.ShareOf(rating), rating);
            }
        }

        return count == found.Length ? found : [.. found.AsSpan(0, count)];
    }

    /// <summary>Who served how often in the episode that a rating speaks of, while time goes on in one conversation after another.</summary>
    private sealed class EpisodeService(WholeConversations whole)
    {
        private readonly Dictionary<int, int> _answers = [];
        private int _conversation = -1;
        private int _episode;
        private int _next;
        private int _nextAnswer;
        private int _best;

        /// <summary>The last turn that has begun.</summary>
        internal int LastTurn { get; private set; }

        /// <summary>Who answered most of the episode's turns, else whose the last one is; negative for nobody.</summary>
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
                    (_episode, _nextAnswer, _best) = (whole.EpisodeOf(_next), _next, Nobody);
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
