using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What a set of records has of conversations that are worked out over everybody: whose the turns are, and the ratings. Thread-safe.</summary>
internal sealed class ConversationsOfRecords
{
    private const int Nobody = -1;

    private readonly EvidenceSet _evidence;
    private readonly Dictionary<string, int> _employees = new(StringComparer.Ordinal);
    private readonly List<EmployeeEvidence> _people = [];
    private readonly NumberedConversations _all;
    private readonly ConversationsOfEverybody _everybody;

    /// <summary>The ids of the conversations that are read over everybody, by their number there.</summary>
    private readonly string[] _ids;
    private readonly Lazy<Dictionary<string, int>> _numbersOfIds;
    private readonly EmployeeConversations?[] _given;
    private readonly List<Rating> _ratingsWithoutTurn = [];
    private ConversationChanges? _changes;
    private readonly List<Diagnostic> _diagnostics = [];

    internal ConversationsOfRecords(EvidenceSet evidence)
    {
        _evidence = evidence;
        foreach (string id in evidence.EmployeeIds.Concat(evidence.Assignments.Select(assigned => assigned.EmployeeId)))
        {
            if (!_employees.ContainsKey(id))
            {
                _employees.Add(id, _people.Count);
                _people.Add(evidence.Of(id));
            }
        }

        _all = new NumberedConversations(_people, _employees, evidence);
        _everybody = new ConversationsOfEverybody(
            _all, _all.Ratings, Nanoseconds.Of(evidence.TurnLapse), Nanoseconds.Of(evidence.RatingWithin));
        _ids = [.. _everybody.SharedOnes.Select(number => _all.Ids[number])];
        _numbersOfIds = new Lazy<Dictionary<string, int>>(() =>
            Enumerable.Range(0, _ids.Length).ToDictionary(number => _ids[number], StringComparer.Ordinal));
        _given = new EmployeeConversations?[_people.Count];
        Report();
    }

    /// <summary>What became of the ratings.</summary>
    internal EvidenceTally Tally { get; private set; }

    /// <summary>The ratings that speak of no turn of anybody, by id.</summary>
    internal IReadOnlyList<Rating> RatingsWithoutTurn => _ratingsWithoutTurn;

    /// <summary>A warning for each of them.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>An employee's part in them; threads that ask at once may each work it out.</summary>
    internal EmployeeConversations Of(string employeeId) => _employees.TryGetValue(employeeId, out int employee)
        ? _given[employee] ??= Given(employee)
        : EmployeeConversations.None;

    /// <summary>The ids of these conversations.</summary>
    internal IReadOnlyList<string> Ids => _ids;

    /// <summary>By conversation to whom it is assigned, in one order.</summary>
    internal ILookup<string, ConversationAssignment> Assignments => _evidence.Assignments
        .OrderBy(assigned => assigned.From).ThenBy(assigned => assigned.EmployeeId, StringComparer.Ordinal)
        .ToLookup(assigned => assigned.ConversationId, StringComparer.Ordinal);

    /// <summary>What is different since other evidence; kept for the next one who asks the same. Threads that ask at once may each work it out.</summary>
    internal ConversationChanges ChangesSince(ConversationsOfRecords before)
    {
        var changes = _changes;
        if (changes?.IsSince(before) != true)
        {
            _changes = changes = new ConversationChanges(before, this);
        }

        return changes;
    }

    /// <summary>Whether a conversation is among these.</summary>
    internal bool Has(string conversationId) => _numbersOfIds.Value.ContainsKey(conversationId);

    /// <summary>What everybody wrote in a conversation, in order; nothing where one employee has it alone.</summary>
    internal IEnumerable<Message> MessagesOf(string conversationId) =>
        _numbersOfIds.Value.TryGetValue(conversationId, out int conversation) ? _everybody.Whole.MessagesOf(conversation).Select(_all.MessageOf) : [];

    /// <summary>The ratings of an employee, each with the beginning of the last turn that it speaks of, by id.</summary>
    internal IReadOnlyList<AttributedRating> RatingsOf(string employeeId)
    {
        if (!_employees.TryGetValue(employeeId, out int employee))
        {
            return [];
        }

        return Array.ConvertAll(_everybody.Ratings.Of(employee), rating => new AttributedRating(
            rating.IsWhole ? Nanoseconds.ToInstant(_everybody.Whole.Of(employee)[rating.Turn].Start) : _people[employee].Messages[rating.Turn].At,
            _evidence.Ratings[rating.Rating]));
    }

    /// <summary>The episodes of all conversations that customers wrote in, by start, then by conversation.</summary>
    internal IReadOnlyList<CustomerEpisode> ReadCustomerEpisodes()
    {
        // Here one employee's own conversations are read with all others: with the same messages the same reading finds the same turns.
        int[] all = [.. Enumerable.Range(0, _all.Conversations)];
        var whole = new WholeConversations(
            new WholeMessages(_all, all, all.Length), _all.Employees, Nanoseconds.Of(_evidence.TurnLapse), _all.AssigneeOf);
        string[] people = new string[_people.Count];
        foreach (var employee in _employees)
        {
            people[employee.Value] = employee.Key;
        }

        var episodes = new List<CustomerEpisode>();
        for (int turn = 0, next; turn < whole.All.Length; turn = next)
        {
            var turns = new List<EpisodeTurn>();
            for (next = turn; next < whole.All.Length && whole.EpisodeOf(next) == whole.EpisodeOf(turn); next++)
            {
                turns.Add(TurnOf(whole, next, people));
            }

            episodes.Add(new CustomerEpisode
            {
                ConversationId = _all.Ids[whole.All[turn].Conversation],
                Turns = turns,
                Messages = Array.ConvertAll(whole.MessagesFrom(turn), _all.MessageOf),
            });
        }

        episodes.Sort(static (one, other) => one.Start.CompareTo(other.Start) is var byStart and not 0
            ? byStart
            : string.CompareOrdinal(one.ConversationId, other.ConversationId));
        return episodes;
    }

    private EpisodeTurn TurnOf(WholeConversations whole, int turn, string[] people)
    {
        var read = whole.All[turn];
        var lapse = Nanoseconds.ToInstant(read.Lapse);
        return new EpisodeTurn
        {
            Start = Nanoseconds.ToInstant(read.Start),
            LastAskedAt = _all.MessageOf(whole.CustomerMessagesOf(read).Last()).At,
            LapsesAt = lapse,
            End = read.IsAnswered ? EpisodeTurnEnd.Answered
                : read.IsClosed ? EpisodeTurnEnd.Closed
                : lapse < _evidence.LatestMessageAt ? EpisodeTurnEnd.Lapsed
                : EpisodeTurnEnd.Open,
            EndedAt = read.IsAnswered || read.IsClosed ? Nanoseconds.ToInstant(read.EndedAt) : null,
            AnsweredBy = NameOf(whole.AnsweredBy(turn)),
            AssignedTo = NameOf(whole.AssignedTo(turn)),
        };

        string? NameOf(int employee) => employee < 0 ? null : people[employee];
    }

    /// <summary>Numbers an employee's turns as the employee's own conversations are; those in which only others wrote come after them.</summary>
    private EmployeeConversations Given(int employee)
    {
        var own = new Dictionary<int, int>();
        int[] numbers = _all.OfPeople[employee];
        for (int i = 0; _ids.Length > 0 && i < numbers.Length; i++)
        {
            if (_everybody.WholeOf(numbers[i]) is >= 0 and int whole)
            {
                own.Add(whole, i);
            }
        }

        var turns = _everybody.Whole.ByStartOf(employee).ToArray();
        bool[] areWhole = own.Count == 0 ? [] : Array.ConvertAll(numbers, number => _everybody.WholeOf(number) >= 0);
        int others = 0;
        for (int i = 0; i < turns.Length; i++)
        {
            if (!own.TryGetValue(turns[i].Conversation, out int number))
            {
                number = _people[employee].Numbers.ConversationCount + others++;
                own.Add(turns[i].Conversation, number);
            }

            turns[i].Conversation = number;
        }

        return new EmployeeConversations
        {
            AreWhole = areWhole,
            Others = others,
            Turns = turns,
            Ratings = _everybody.Ratings.Of(employee),
            CustomerMessagesOf = turn => _everybody.Whole.CustomerMessagesOf(turn).Select(_all.MessageOf),
            Ids = own.Keys.Select(conversation => _ids[conversation]),
        };
    }

    private void Report()
    {
        long withoutTurn = 0;
        for (int i = 0; i < _evidence.Ratings.Count; i++)
        {
            if (!_everybody.Ratings.IsOwned(i))
            {
                var rating = _evidence.Ratings[i];
                withoutTurn += _evidence.CopiesOf(rating);
                _ratingsWithoutTurn.Add(rating);
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(
                    rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId)));
            }
        }

        Tally = new EvidenceTally { Used = _evidence.CopiesOfRatings - withoutTurn, SetAside = withoutTurn };
    }

    /// <summary>All conversations by number: texts are looked up once, and after that only numbers.</summary>
    private sealed class NumberedConversations : IMessagesOfEverybody
    {
        private readonly List<EmployeeEvidence> _people;
        private readonly Dictionary<string, int> _employees;
        private readonly EvidenceSet _evidence;
        private readonly long[] _timesOfNobody;
        private readonly MessageSender[] _sendersOfNobody;
        private readonly int[] _ofNobody;

        internal NumberedConversations(List<EmployeeEvidence> people, Dictionary<string, int> employees, EvidenceSet evidence)
        {
            (_people, _employees, _evidence) = (people, employees, evidence);
            var room = new Dictionary<string, int>(StringComparer.Ordinal);
            int most = people.Sum(person => person.NumbersIn(room).ConversationCount);
            var numbers = new Dictionary<string, int>(most, StringComparer.Ordinal);
            Ids = new List<string>(most);
            OfPeople = [.. people.Select(person => Numbered(person.Numbers.ConversationIds, numbers))];
            _ofNobody = Numbered([.. evidence.MessagesOfNobody.Select(message => message.ConversationId)], numbers);
            _timesOfNobody = [.. evidence.MessagesOfNobody.Select(message => Nanoseconds.Of(message.At))];
            _sendersOfNobody = [.. evidence.MessagesOfNobody.Select(message => message.Sender)];
            Ratings = new NumberedRatings(
                [.. evidence.Ratings.Select(rating => numbers.TryGetValue(rating.ConversationId, out int number) ? number : Nobody)],
                [.. evidence.Ratings.Select(rating => Nanoseconds.Of(rating.At))],
                rating => evidence.Ratings[rating].Normalised);
        }

        public int Employees => _people.Count;

        public int Conversations => Ids.Count;

        public NumberedMessages OfNobody => new()
        {
            At = new TimeColumn(_timesOfNobody, unit: 1),
            Senders = _sendersOfNobody,
            Conversations = _ofNobody,
        };

        /// <summary>The ids by number.</summary>
        internal List<string> Ids { get; }

        internal NumberedRatings Ratings { get; }

        /// <summary>For each employee the numbers of the conversations that the employee's own messages are of, in their order.</summary>
        internal int[][] OfPeople { get; }

        public NumberedMessages Of(int employee)
        {
            var numbers = _people[employee].Numbers;
            return new NumberedMessages
            {
                At = new TimeColumn(numbers.MessageAt, unit: 1),
                Senders = numbers.Senders,
                Conversations = numbers.Conversations,
                Numbers = OfPeople[employee],
            };
        }

        public int AssigneeOf(int conversation, long time) =>
            _evidence.Assignees.TryFind(Ids[conversation], time, out string assigned) ? _employees[assigned] : Nobody;

        public int CompareIds(in WholeMessage one, in WholeMessage other) => string.CompareOrdinal(MessageOf(one).EvidenceId, MessageOf(other).EvidenceId);

        internal Message MessageOf(WholeMessage message) =>
            message.Employee < 0 ? _evidence.MessagesOfNobody[message.Position] : _people[message.Employee].Messages[message.Position];

        private int[] Numbered(IReadOnlyList<string> ids, Dictionary<string, int> numbers)
        {
            int[] numbered = new int[ids.Count];
            for (int i = 0; i < numbered.Length; i++)
            {
                if (!numbers.TryGetValue(ids[i], out numbered[i]))
                {
                    numbered[i] = Ids.Count;
                    numbers.Add(ids[i], numbered[i]);
                    Ids.Add(ids[i]);
                }
            }

            return numbered;
        }
    }
}

/// <summary>A rating and the start of the last turn that it speaks of.</summary>
internal readonly record struct AttributedRating(Instant TurnStart, Rating Rating);
