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

    /// <summary>For each employee with such conversations the numbers that the employee's own ones have here; negative for the others.</summary>
    private readonly List<int[]?> _numbers = [];
    private readonly List<string> _ids = [];
    private readonly Lazy<Dictionary<string, int>> _numbersOfIds;
    private readonly WholeConversations _whole;
    private readonly RatingAttribution _ratings;
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

        _numbersOfIds = new Lazy<Dictionary<string, int>>(() =>
            Enumerable.Range(0, _ids.Count).ToDictionary(number => _ids[number], StringComparer.Ordinal));
        var all = new NumberedConversations(_people, evidence);
        Share(all);
        var messages = Messages(all);
        _whole = new WholeConversations(messages, _people.Count, Nanoseconds.Of(evidence.TurnLapse), (conversation, time) =>
            evidence.Assignees.TryFind(_ids[conversation], time, out string assigned) ? _employees[assigned] : Nobody);
        _ratings = new RatingAttribution(
            _whole,
            _people.Count,
            Array.ConvertAll(all.OfRatings, number => number < 0 ? Nobody : all.Whole[number]),
            [.. evidence.Ratings.Select(rating => Nanoseconds.Of(rating.At))],
            Nanoseconds.Of(evidence.RatingWithin),
            rating => evidence.Ratings[rating].Normalised);
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
        _numbersOfIds.Value.TryGetValue(conversationId, out int conversation) ? _whole.MessagesOf(conversation).Select(MessageOf) : [];

    /// <summary>The ratings of an employee, each with the beginning of the last turn that it speaks of, by id.</summary>
    internal IReadOnlyList<AttributedRating> RatingsOf(string employeeId)
    {
        if (!_employees.TryGetValue(employeeId, out int employee))
        {
            return [];
        }

        var ratings = _ratings.Of(employee).Span;
        var attributed = new AttributedRating[ratings.Length];
        for (int i = 0; i < attributed.Length; i++)
        {
            attributed[i] = new AttributedRating(
                Nanoseconds.ToInstant(_whole.Of(employee)[ratings[i].LastTurn].Start), _evidence.Ratings[ratings[i].Rating]);
        }

        return attributed;
    }

    private Message MessageOf(WholeMessage message) =>
        message.Employee < 0 ? _evidence.MessagesOfNobody[message.Position] : _people[message.Employee].Messages[message.Position];

    /// <summary>Numbers the conversations that are worked out over everybody.</summary>
    private void Share(NumberedConversations all)
    {
        int[] owners = new int[all.Count];
        owners.AsSpan().Fill(Nobody);
        for (int employee = 0; employee < _people.Count; employee++)
        {
            foreach (int number in all.OfPeople[employee])
            {
                if (owners[number] == Nobody)
                {
                    owners[number] = employee;
                }
                else if (owners[number] != employee)
                {
                    Share(number);
                }
            }
        }

        foreach (int number in all.OfNobody)
        {
            Share(number);
        }

        foreach (int number in all.OfRatings)
        {
            if (number >= 0)
            {
                Share(number);
            }
        }

        void Share(int number)
        {
            if (all.Whole[number] < 0)
            {
                all.Whole[number] = _ids.Count;
                _ids.Add(all.Ids[number]);
            }
        }
    }

    private WholeMessages Messages(NumberedConversations all)
    {
        var messages = new WholeMessages(_ids.Count);
        int[] ofNobody = Array.ConvertAll(all.OfNobody, number => all.Whole[number]);
        foreach (int conversation in ofNobody)
        {
            messages.Count(conversation);
        }

        for (int employee = 0; employee < _people.Count; employee++)
        {
            int[] numbers = Array.ConvertAll(all.OfPeople[employee], number => all.Whole[number]);
            bool hasAny = Array.Exists(numbers, static number => number >= 0);
            _numbers.Add(hasAny ? numbers : null);
            foreach (int own in hasAny ? _people[employee].Numbers.Conversations : [])
            {
                if (numbers[own] >= 0)
                {
                    messages.Count(numbers[own]);
                }
            }
        }

        messages.MakeRoom();
        for (int i = 0; i < ofNobody.Length; i++)
        {
            var message = _evidence.MessagesOfNobody[i];
            messages.Add(ofNobody[i], new WholeMessage(Nanoseconds.Of(message.At), message.Sender, Nobody, i));
        }

        for (int employee = 0; employee < _people.Count; employee++)
        {
            var own = _people[employee].Numbers;
            for (int i = 0; _numbers[employee] is { } numbers && i < own.MessageAt.Length; i++)
            {
                if (numbers[own.Conversations[i]] is >= 0 and int conversation)
                {
                    messages.Add(conversation, new WholeMessage(own.MessageAt[i], own.Senders[i], employee, i));
                }
            }
        }

        messages.Sort((one, other) => string.CompareOrdinal(MessageOf(one).EvidenceId, MessageOf(other).EvidenceId));
        return messages;
    }

    /// <summary>Numbers an employee's turns as the employee's own conversations are; those in which only others wrote come after them.</summary>
    private EmployeeConversations Given(int employee)
    {
        var turns = _whole.CopyByStartOf(employee);
        if (_numbers[employee] is null && turns.Length == 0)
        {
            return EmployeeConversations.None;
        }

        int[] numbers = _numbers[employee] ?? [];
        var own = new Dictionary<int, int>(Array.FindAll(numbers, static number => number >= 0).Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                own.Add(numbers[i], i);
            }
        }

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
            AreWhole = Array.ConvertAll(numbers, static number => number >= 0),
            Others = others,
            Turns = turns,
            Ratings = _ratings.Of(employee),
            CustomerMessagesOf = turn => _whole.CustomerMessagesOf(turn).Select(MessageOf),
            Ids = own.Keys.Select(conversation => _ids[conversation]),
        };
    }

    private void Report()
    {
        long used = 0;
        for (int i = 0; i < _evidence.Ratings.Count; i++)
        {
            var rating = _evidence.Ratings[i];
            if (_ratings.IsOwned(i))
            {
                used += _evidence.CopiesOf(rating);
            }
            else
            {
                _ratingsWithoutTurn.Add(rating);
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(
                    rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId)));
            }
        }

        Tally = new EvidenceTally { Used = used, SetAside = _evidence.CountOf(_evidence.Ratings) - used };
    }

    /// <summary>All conversations by number: texts are looked up once, and after that only numbers.</summary>
    private sealed class NumberedConversations
    {
        private readonly Dictionary<string, int> _numbers;

        internal NumberedConversations(List<EmployeeEvidence> people, EvidenceSet evidence)
        {
            int most = people.Sum(static person => person.Numbers.ConversationCount);
            _numbers = new Dictionary<string, int>(most, StringComparer.Ordinal);
            Ids = new List<string>(most);
            OfPeople = [.. people.Select(person => Numbered(person.Numbers.ConversationIds))];
            OfNobody = [.. evidence.MessagesOfNobody.Select(message => Number(message.ConversationId))];
            OfRatings = [.. evidence.Ratings.Select(rating => _numbers.TryGetValue(rating.ConversationId, out int number) ? number : Nobody)];
            Whole = new int[Count];
            Whole.AsSpan().Fill(Nobody);
        }

        internal int Count => Ids.Count;

        internal List<string> Ids { get; }

        /// <summary>For each employee the numbers of the conversations that the employee's own messages are of, in their order.</summary>
        internal int[][] OfPeople { get; }

        /// <summary>For each message of nobody the number of its conversation.</summary>
        internal int[] OfNobody { get; }

        /// <summary>For each rating the number of its conversation; negative where there is none.</summary>
        internal int[] OfRatings { get; }

        /// <summary>For each number the one among those that are worked out over everybody; negative for the others.</summary>
        internal int[] Whole { get; }

        private int[] Numbered(IReadOnlyList<string> ids)
        {
            int[] numbers = new int[ids.Count];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Number(ids[i]);
            }

            return numbers;
        }

        private int Number(string id)
        {
            if (!_numbers.TryGetValue(id, out int number))
            {
                number = Ids.Count;
                _numbers.Add(id, number);
                Ids.Add(id);
            }

            return number;
        }
    }
}

/// <summary>A rating and the start of the last turn that it speaks of.</summary>
internal readonly record struct AttributedRating(Instant TurnStart, Rating Rating);
