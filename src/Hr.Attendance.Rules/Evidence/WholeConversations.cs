namespace Hr.Attendance.Rules.Evidence;

// Step 3 over everybody.
// A conversation that one employee has alone is read with that employee's messages: each turn is assigned to the employee, and nobody else can
// answer it. Others are read here, once for all evidence: those whose messages state several employees, or nobody. All messages of such a
// conversation stand side by side in order of time. The same reader finds the turns, and a walk over each turn finds whose it is: of whoever
// answers, else of whom it is assigned to. A turn that is assigned to one and answered by another is given to both, for it may have waited too long
// for the first. What an employee gets are turns with positions in the employee's own messages; the kernel puts them among the turns that it reads
// itself.

/// <summary>The turns of conversations that are not one employee's alone, for each employee. Employees are numbers here. Immutable.</summary>
internal sealed class WholeConversations
{
    private const int Nobody = -1;

    private readonly WholeMessages _messages;
    private readonly TurnReader _reader = new();

    /// <summary>The first turn of each conversation.</summary>
    private readonly int[] _firstTurns;

    /// <summary>For each turn who answered it, to whom it is assigned, and its episode.</summary>
    private readonly int[] _answeredBy;
    private readonly int[] _assignedTo;
    private readonly int[] _episodes;

    /// <summary>For each turn when it begins for whom it is assigned to.</summary>
    private readonly long[] _assignedFrom;

    /// <summary>The position of the last message of each episode.</summary>
    private readonly int[] _lastMessages;

    /// <summary>What each employee has of the turns, one employee after the other, in the order of the turns; and which turn each is.</summary>
    private readonly int[] _firsts;
    private readonly Turn[] _given;
    private readonly int[] _turnOf;

    /// <summary>The same turns, those of each employee by start; put in order when somebody asks.</summary>
    private readonly Lazy<Turn[]> _byStart;

    /// <param name="messages">The messages of these conversations.</param>
    /// <param name="employees">The number of employees.</param>
    /// <param name="lapse">How long after its last message an episode is over.</param>
    /// <param name="assignee">Who is assigned to a conversation at a time where its messages do not say it; negative for nobody.</param>
    internal WholeConversations(WholeMessages messages, int employees, long lapse, Func<int, long, int> assignee)
    {
        _messages = messages;
        int count = messages.CountOfCustomers();
        int[] writersBefore = new int[count];
        (_firstTurns, _answeredBy, _assignedTo) = (new int[messages.Conversations + 1], new int[count], new int[count]);
        (_episodes, _assignedFrom, _lastMessages) = (new int[count], new long[count], new int[messages.All.Length]);
        _reader.Begin(messages.All.Length, messages.Conversations, lapse);
        for (int conversation = 0; conversation < messages.Conversations; conversation++)
        {
            _firstTurns[conversation] = _reader.Count;
            Read(conversation, writersBefore);
        }

        _firstTurns[messages.Conversations] = _reader.Count;
        for (int turn = 0; turn < _reader.Count; turn++)
        {
            Assign(turn, writersBefore[turn], assignee);
        }

        (_firsts, _given, _turnOf) = Given(employees);
        _byStart = new Lazy<Turn[]>(() =>
        {
            Turn[] byStart = [.. _given];
            for (int employee = 0; employee < employees; employee++)
            {
                Array.Sort(byStart, _firsts[employee], _firsts[employee + 1] - _firsts[employee], Turn.ByStart);
            }

            return byStart;
        });
    }

    /// <summary>The conversations' turns, by conversation, then by start.</summary>
    internal ReadOnlySpan<Turn> All => _reader.Turns;

    /// <summary>What an employee has of the turns, in their order, with the positions of answers in the employee's own messages.</summary>
    internal ReadOnlySpan<Turn> Of(int employee) => _given.AsSpan(_firsts[employee], _firsts[employee + 1] - _firsts[employee]);

    /// <summary>The same turns by start.</summary>
    internal ReadOnlySpan<Turn> ByStartOf(int employee) => _byStart.Value.AsSpan(_firsts[employee], _firsts[employee + 1] - _firsts[employee]);

    /// <summary>The place among an employee's turns of the last one up to a turn; negative for none.</summary>
    internal int LastPlaceOf(int employee, int turn)
    {
        int place = Array.BinarySearch(_turnOf, _firsts[employee], _firsts[employee + 1] - _firsts[employee], turn + 1);
        return (place >= 0 ? place : ~place) - _firsts[employee] - 1;
    }

    /// <summary>The turns of a conversation: the first, and the end.</summary>
    internal (int First, int End) TurnsOf(int conversation) => (_firstTurns[conversation], _firstTurns[conversation + 1]);

    /// <summary>Who answered a turn; negative for nobody.</summary>
    internal int AnsweredBy(int turn) => _answeredBy[turn];

    /// <summary>Whose a turn is: who answered it, else to whom it is assigned; negative for nobody.</summary>
    internal int OwnerOf(int turn) => _answeredBy[turn] >= 0 ? _answeredBy[turn] : _assignedTo[turn];

    /// <summary>To whom a turn is assigned; negative for nobody.</summary>
    internal int AssignedTo(int turn) => _assignedTo[turn];

    /// <summary>The number of a turn's episode.</summary>
    internal int EpisodeOf(int turn) => _episodes[turn];

    /// <summary>When the last message of an episode was sent.</summary>
    internal long LastMessageOf(int episode) => _messages.All[_lastMessages[episode]].At;

    /// <summary>The messages that the customer wrote in a turn, in order.</summary>
    internal IEnumerable<WholeMessage> CustomerMessagesOf(Turn turn)
    {
        for (int i = turn.First; i >= 0; i = NextOf(i))
        {
            yield return _messages.All[i];
        }
    }

    /// <summary>The messages from the beginning of a turn to the end of its episode, in order.</summary>
    internal WholeMessage[] MessagesFrom(int turn)
    {
        int first = _reader.Turns[turn].First;
        return _messages.All.Slice(first, _lastMessages[_episodes[turn]] + 1 - first).ToArray();
    }

    /// <summary>The messages of a conversation, in order.</summary>
    internal IEnumerable<WholeMessage> MessagesOf(int conversation)
    {
        for (int i = _messages.FirstOf(conversation); i < _messages.FirstOf(conversation + 1); i++)
        {
            yield return _messages.All[i];
        }
    }

    /// <summary>Reads the messages of a conversation.</summary>
    private void Read(int conversation, int[] writersBefore)
    {
        int lastEpisode = -1;
        int writer = Nobody;
        for (int i = _messages.FirstOf(conversation); i < _messages.FirstOf(conversation + 1); i++)
        {
            ref readonly var message = ref _messages.All[i];
            int turns = _reader.Count;
            int episode = _reader.Read(i, message.At, message.Sender, conversation);
            writer = episode == lastEpisode ? writer : Nobody;
            lastEpisode = episode;
            _lastMessages[episode] = i;
            if (_reader.Count > turns)
            {
                (_answeredBy[turns], _episodes[turns], writersBefore[turns]) = (Nobody, episode, writer);
            }

            if (message.Sender == MessageSender.Employee)
            {
                writer = message.Employee;
                if (_reader.TurnOf(i) is >= 0 and int answered)
                {
                    _answeredBy[answered] = writer;
                }
            }
        }
    }

    /// <summary>Finds to whom a turn is assigned, and when it begins for that employee: where it was handed over, then.</summary>
    private void Assign(int turn, int writerBefore, Func<int, long, int> assignee)
    {
        ref readonly var read = ref _reader.Turns[turn];
        int stated = Nobody;
        int last = read.First;
        for (int i = read.First; i >= 0; i = NextOf(i))
        {
            last = i;
            stated = _messages.All[i].Employee >= 0 ? _messages.All[i].Employee : stated;
        }

        int handedOver = read.First;
        while (stated >= 0 && _messages.All[handedOver].Employee != stated)
        {
            handedOver = NextOf(handedOver);
        }

        int assigned = stated >= 0 ? stated : assignee(read.Conversation, _messages.All[last].At);
        _assignedTo[turn] = assigned >= 0 ? assigned : writerBefore;
        _assignedFrom[turn] = _messages.All[handedOver].At;
    }

    /// <summary>The next customer's message of the same turn; negative after the last one.</summary>
    private int NextOf(int message)
    {
        int turn = _reader.TurnOf(message);
        int end = _messages.FirstOf(_reader.Turns[turn].Conversation + 1);
        for (int i = message + 1; i < end && _messages.All[i].Sender <= MessageSender.Auto; i++)
        {
            if (_messages.All[i].Sender == MessageSender.Customer)
            {
                return _reader.TurnOf(i) == turn ? i : Turn.None;
            }
        }

        return Turn.None;
    }

    /// <summary>Gives each turn to whoever has a part in it: counted first, then placed.</summary>
    private (int[] Firsts, Turn[] Given, int[] TurnOf) Given(int employees)
    {
        int[] firsts = new int[employees + 1];
        for (int turn = 0; turn < _reader.Count; turn++)
        {
            Count(_answeredBy[turn]);
            Count(_assignedTo[turn] == _answeredBy[turn] ? Nobody : _assignedTo[turn]);
        }

        for (int i = 0; i < employees; i++)
        {
            firsts[i + 1] += firsts[i];
        }

        var given = new Turn[firsts[employees]];
        int[] turnOf = new int[given.Length];
        int[] next = [.. firsts];
        for (int turn = 0; turn < _reader.Count; turn++)
        {
            var (answeredBy, assignedTo) = (_answeredBy[turn], _assignedTo[turn]);
            Place(answeredBy, turn, answeredBy < 0 ? default : ForWhoAnswered(turn));
            Place(assignedTo == answeredBy ? Nobody : assignedTo, turn, ForWhoIsAssigned(turn));
        }

        return (firsts, given, turnOf);

        void Count(int employee)
        {
            if (employee >= 0)
            {
                firsts[employee + 1]++;
            }
        }

        void Place(int employee, int turn, in Turn part)
        {
            if (employee >= 0)
            {
                int place = next[employee]++;
                bool goesOn = place > firsts[employee] && _episodes[turnOf[place - 1]] == _episodes[turn];
                turnOf[place] = turn;
                given[place] = part with { Whole = place - firsts[employee], Before = goesOn ? place - 1 - firsts[employee] : Turn.None };
            }
        }
    }

    private Turn ForWhoAnswered(int turn)
    {
        bool isAssigned = _assignedTo[turn] == _answeredBy[turn];
        var read = _reader.Turns[turn];
        return read with
        {
            Start = isAssigned ? _assignedFrom[turn] : read.Start,
            Answer = _messages.All[read.Answer].Position,
            Assignment = isAssigned ? TurnAssignment.Employee : _assignedTo[turn] < 0 ? TurnAssignment.Nobody : TurnAssignment.Colleague,
        };
    }

    private Turn ForWhoIsAssigned(int turn)
    {
        var read = _reader.Turns[turn];
        return read with { Start = _assignedFrom[turn], Answer = Turn.None, End = read.IsAnswered ? TurnEnd.AnsweredByColleague : read.End };
    }
}
