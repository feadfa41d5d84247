namespace Hr.Attendance.Rules.Evidence;

/// <summary>
/// Which conversations are one employee's alone, which are read over everybody, with their turns, and whose the ratings are. Employees and conversations are
/// numbers here. Immutable.
/// </summary>
internal sealed class ConversationsOfEverybody
{
    private const int Unseen = -1;
    private const int Shared = -2;

    /// <summary>For each conversation the only employee who has it; negative for several or none.</summary>
    private readonly int[] _owners;

    /// <summary>For each conversation its number among those that are read over everybody; negative for the others. Empty where there are none.</summary>
    private readonly int[] _wholes = [];

    /// <summary>The conversations that are read over everybody.</summary>
    private readonly List<int> _shared = [];

    /// <param name="all">The messages.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="lapse">How long after its last message an episode is over.</param>
    /// <param name="within">How long after its last message an episode can be rated.</param>
    internal ConversationsOfEverybody(IMessagesOfEverybody all, in NumberedRatings ratings, long lapse, long within)
    {
        _owners = new int[all.Conversations];
        _owners.AsSpan().Fill(Unseen);
        FindOwners(all);
        if (_shared.Count > 0)
        {
            _wholes = new int[_owners.Length];
            _wholes.AsSpan().Fill(Unseen);
            for (int whole = 0; whole < _shared.Count; whole++)
            {
                _wholes[_shared[whole]] = whole;
            }
        }

        Whole = new WholeConversations(
            new WholeMessages(all, _wholes, _shared.Count), all.Employees, lapse, (whole, time) => all.AssigneeOf(_shared[whole], time));
        Ratings = new RatingAttribution(this, all, in ratings, lapse, within);
    }

    /// <summary>The turns of those that are read over everybody.</summary>
    internal WholeConversations Whole { get; }

    /// <summary>Whose the ratings are.</summary>
    internal RatingAttribution Ratings { get; }

    /// <summary>The conversations that are read over everybody, by their number there.</summary>
    internal IReadOnlyList<int> SharedOnes => _shared;

    /// <summary>The number of a conversation among those that are read over everybody; negative for any other.</summary>
    internal int WholeOf(int conversation) => _shared.Count == 0 ? Unseen : _wholes[conversation];

    /// <summary>The only employee who has a conversation; negative for several or none.</summary>
    internal int OwnerOf(int conversation) => _owners[conversation];

    private void FindOwners(IMessagesOfEverybody all)
    {
        for (int employee = 0; employee < all.Employees; employee++)
        {
            foreach (int conversation in all.Of(employee).Named)
            {
                ref int owner = ref _owners[conversation];
                if (owner == Unseen)
                {
                    owner = employee;
                }
                else if (owner != employee)
                {
                    Share(conversation);
                }
            }
        }

        foreach (int conversation in all.OfNobody.Named)
        {
            Share(conversation);
        }
    }

    private void Share(int conversation)
    {
        if (_owners[conversation] != Shared)
        {
            _owners[conversation] = Shared;
            _shared.Add(conversation);
        }
    }
}
