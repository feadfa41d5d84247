using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Whose the ratings of a set of records are. Immutable.</summary>
internal sealed class RatingsOfRecords
{
    private readonly IReadOnlyList<Rating> _ratings;
    private readonly Dictionary<string, int> _employees = new(StringComparer.Ordinal);
    private readonly RatingAttribution _attribution;
    private readonly List<Rating> _withoutTurn = [];
    private readonly List<Diagnostic> _diagnostics = [];

    internal RatingsOfRecords(EvidenceSet evidence)
    {
        _ratings = evidence.Ratings;
        string[] ids = [.. evidence.EmployeeIds];
        var conversations = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] rated = new int[_ratings.Count];
        for (int i = 0; i < rated.Length; i++)
        {
            if (!conversations.TryGetValue(_ratings[i].ConversationId, out rated[i]))
            {
                rated[i] = conversations.Count;
                conversations.Add(_ratings[i].ConversationId, rated[i]);
            }
        }

        var last = new LastTurns(conversations.Count, ids);
        for (int employee = 0; employee < ids.Length; employee++)
        {
            _employees.Add(ids[employee], employee);
            if (conversations.Count > 0)
            {
                Read(evidence.Of(ids[employee]).Numbers, employee, conversations, last);
            }
        }

        _attribution = new RatingAttribution(ids.Length, last, rated, rating => _ratings[rating].Normalised);
        long used = 0;
        for (int i = 0; i < rated.Length; i++)
        {
            if (_attribution.IsOwned(i))
            {
                used += evidence.CopiesOf(_ratings[i]);
            }
            else
            {
                _withoutTurn.Add(_ratings[i]);
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(
                    _ratings[i].Source, ("evidence", _ratings[i].EvidenceId), ("conversation", _ratings[i].ConversationId)));
            }
        }

        Tally = new EvidenceTally { Used = used, SetAside = evidence.CountOf(_ratings) - used };
    }

    /// <summary>What became of the ratings.</summary>
    internal EvidenceTally Tally { get; }

    /// <summary>The ratings of conversations without a turn, by id.</summary>
    internal IReadOnlyList<Rating> WithoutTurn => _withoutTurn;

    /// <summary>A warning for each of them.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The ratings of an employee in plain numbers, by the start of the turn; their positions are those in the set.</summary>
    internal ReadOnlyMemory<RatedTurn> TurnsOf(string employeeId) => _employees.TryGetValue(employeeId, out int employee) ? _attribution.Of(employee) : default;

    /// <summary>The ratings of an employee, by the start of the turn that each belongs to.</summary>
    internal IReadOnlyList<AttributedRating> Of(string employeeId)
    {
        var turns = TurnsOf(employeeId).Span;
        var ratings = new AttributedRating[turns.Length];
        for (int i = 0; i < ratings.Length; i++)
        {
            ratings[i] = new AttributedRating(Nanoseconds.ToInstant(turns[i].TurnStart), _ratings[turns[i].Rating]);
        }

        return ratings;
    }

    /// <summary>Looks each of an employee's conversations up once.</summary>
    private static void Read(EvidenceNumbers messages, int employee, Dictionary<string, int> conversations, LastTurns last)
    {
        int[] rated = new int[messages.ConversationCount];
        for (int i = 0; i < rated.Length; i++)
        {
            rated[i] = conversations.TryGetValue(messages.ConversationIds[i], out int number) ? number : LastTurns.Nobody;
        }

        for (int i = 0; i < messages.Conversations.Length; i++)
        {
            if (rated[messages.Conversations[i]] is >= 0 and int conversation)
            {
                last.Read(conversation, employee, messages.MessageAt[i], messages.Senders[i]);
            }
        }
    }
}

/// <summary>A rating and the start of the turn that decides where it belongs.</summary>
internal readonly record struct AttributedRating(Instant TurnStart, Rating Rating);
