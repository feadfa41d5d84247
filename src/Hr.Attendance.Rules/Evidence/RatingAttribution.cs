namespace Hr.Attendance.Rules.Evidence;

/// <summary>
/// Whose ratings are whose: a rating belongs to the employee and the time of the last turn of its conversation, over everybody. Employees and
/// rated conversations are numbers here. Immutable.
/// </summary>
internal sealed class RatingAttribution
{
    private static readonly Comparer<RatedTurn> ByTurn = Comparer<RatedTurn>.Create(static (one, other) =>
        (one.TurnStart, one.Rating).CompareTo((other.TurnStart, other.Rating)));

    private readonly int[] _firsts;
    private readonly RatedTurn[] _turns;
    private readonly int[] _owners;

    /// <param name="employees">The number of employees.</param>
    /// <param name="last">The last turns of the rated conversations.</param>
    /// <param name="conversations">For each rating the number of its conversation; negative where it counts nowhere.</param>
    /// <param name="shareOf">A rating as a share of its scale.</param>
    internal RatingAttribution(int employees, LastTurns last, int[] conversations, Func<int, decimal> shareOf)
    {
        _owners = new int[conversations.Length];
        _firsts = new int[employees + 1];
        for (int rating = 0; rating < _owners.Length; rating++)
        {
            _owners[rating] = conversations[rating] < 0 ? LastTurns.Nobody : last.OwnerOf(conversations[rating]);
            if (_owners[rating] >= 0)
            {
                _firsts[_owners[rating] + 1]++;
            }
        }

        for (int i = 0; i < employees; i++)
        {
            _firsts[i + 1] += _firsts[i];
        }

        _turns = new RatedTurn[_firsts[employees]];
        int[] next = [.. _firsts];
        for (int rating = 0; rating < _owners.Length; rating++)
        {
            if (_owners[rating] >= 0)
            {
                _turns[next[_owners[rating]]++] = new RatedTurn(last.StartOf(conversations[rating]), shareOf(rating), rating);
            }
        }

        for (int i = 0; i < employees; i++)
        {
            SortByTurn(_firsts[i], _firsts[i + 1]);
        }
    }

    /// <summary>Whether a rating is somebody's.</summary>
    internal bool IsOwned(int rating) => _owners[rating] >= 0;

    /// <summary>The ratings of an employee, by the start of the turn, then by position.</summary>
    internal ReadOnlyMemory<RatedTurn> Of(int employee) => _turns.AsMemory(_firsts[employee], _firsts[employee + 1] - _firsts[employee]);

    /// <summary>Sorts a part; most often it is in order.</summary>
    private void SortByTurn(int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (_turns[i].TurnStart < _turns[i - 1].TurnStart)
            {
                Array.Sort(_turns, from, to - from, ByTurn);
                return;
            }
        }
    }
}

/// <summary>The last turn of each rated conversation, while the messages of one employee after another are read in order.</summary>
/// <param name="conversations">The number of conversations.</param>
/// <param name="ids">The employees' ids by number.</param>
internal sealed class LastTurns(int conversations, IReadOnlyList<string> ids)
{
    // A conversation may have passed from one employee to another, and messages come employee by employee, not in order of time. So turns are
    // begun anew with each employee, and of all turns the last by time wins. Two that begin at one instant go by the employee's id, so that the
    // order in which people are read does not matter.

    internal const int Nobody = -1;

    private readonly LastTurn[] _last = Begun(conversations);

    internal int OwnerOf(int conversation) => _last[conversation].Owner;

    internal long StartOf(int conversation) => _last[conversation].Start;

    internal void Read(int conversation, int employee, long time, MessageSender sender)
    {
        ref var last = ref _last[conversation];
        if (last.Reading != employee)
        {
            (last.Reading, last.IsWaiting, last.LastMessage) = (employee, false, time);
        }

        // Where an episode is over, what the customer writes next is another turn.
        last.IsWaiting &= time - last.LastMessage <= EpisodeRules.Lapse && sender != MessageSender.Close;
        last.LastMessage = time;

        if (sender == MessageSender.Employee)
        {
            last.IsWaiting = false;
        }
        else if (sender == MessageSender.Customer && !last.IsWaiting)
        {
            last.IsWaiting = true;
            if (last.Owner < 0 || time > last.Start || (time == last.Start && string.CompareOrdinal(ids[employee], ids[last.Owner]) < 0))
            {
                (last.Owner, last.Start) = (employee, time);
            }
        }
    }

    private static LastTurn[] Begun(int conversations)
    {
        var last = new LastTurn[conversations];
        for (int i = 0; i < last.Length; i++)
        {
            last[i] = new LastTurn { Owner = Nobody, Reading = Nobody };
        }

        return last;
    }

    private struct LastTurn
    {
        internal int Owner;
        internal long Start;
        internal int Reading;
        internal long LastMessage;
        internal bool IsWaiting;
    }
}
