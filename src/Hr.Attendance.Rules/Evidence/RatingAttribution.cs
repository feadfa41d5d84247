using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Whose ratings are whose: a rating belongs to the employee and the time of the last turn of its conversation, over everybody. Immutable.</summary>
internal sealed class RatingAttribution
{
    private readonly Dictionary<string, List<AttributedRating>> _byEmployee = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RatedTurn[]> _turns = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    internal RatingAttribution(EvidenceSet evidence)
    {
        var last = LastTurns(evidence);
        long used = 0;
        foreach (var rating in evidence.Ratings)
        {
            if (last.TryGetValue(rating.ConversationId, out var turn) && turn.EmployeeId is { } employeeId)
            {
                used += evidence.CopiesOf(rating);
                Add(employeeId, new AttributedRating(turn.Start, rating));
            }
            else
            {
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(
                    rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId)));
            }
        }

        Tally = new EvidenceTally { Used = used, SetAside = evidence.CountOf(evidence.Ratings) - used };
        foreach (var ofEmployee in _byEmployee)
        {
            _turns.Add(ofEmployee.Key, [.. ofEmployee.Value
                .Select(rating => new RatedTurn(Nanoseconds.Of(rating.TurnStart), rating.Rating.Normalised))
                .OrderBy(rated => rated.TurnStart)]);
        }
    }

    /// <summary>What became of the ratings.</summary>
    internal EvidenceTally Tally { get; }

    /// <summary>A warning for each rating of a conversation without a turn.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The ratings of an employee, each with the start of the turn that it belongs to.</summary>
    internal IReadOnlyList<AttributedRating> Of(string employeeId) => _byEmployee.TryGetValue(employeeId, out var ratings) ? ratings : [];

    /// <summary>The same in plain numbers, by the start of the turn.</summary>
    internal RatedTurn[] TurnsOf(string employeeId) => _turns.TryGetValue(employeeId, out var turns) ? turns : [];

    /// <summary>The last turn of each rated conversation; without an employee where there is none.</summary>
    private static Dictionary<string, LastTurn> LastTurns(EvidenceSet evidence)
    {
        var last = new Dictionary<string, LastTurn>(StringComparer.Ordinal);
        foreach (var rating in evidence.Ratings)
        {
            last[rating.ConversationId] = new LastTurn();
        }

        if (last.Count > 0)
        {
            foreach (string employee in evidence.EmployeeIds)
            {
                ReadAll(evidence.Of(employee).Messages, last);
            }
        }

        return last;
    }

    private static void ReadAll(IReadOnlyList<Message> messages, Dictionary<string, LastTurn> last)
    {
        string? conversation = null;
        LastTurn? turn = null;
        foreach (var message in messages)
        {
            // Messages of one conversation mostly follow each other.
            if (!string.Equals(message.ConversationId, conversation, StringComparison.Ordinal))
            {
                conversation = message.ConversationId;
                last.TryGetValue(conversation, out turn);
            }

            turn?.Read(message);
        }
    }

    private void Add(string employeeId, AttributedRating rating)
    {
        if (!_byEmployee.TryGetValue(employeeId, out var ratings))
        {
            ratings = [];
            _byEmployee.Add(employeeId, ratings);
        }

        ratings.Add(rating);
    }

    /// <summary>The last turn of a conversation, while the messages of one employee after another are read in order.</summary>
    private sealed class LastTurn
    {
        // A conversation may have passed from one employee to another, and messages come employee by employee, not in order of time. So
        // turns are begun anew with each employee, and of all turns the last by time wins. Two that begin at one instant go by the
        // employee's id, so that the order in which people are read does not matter.
        private string? _reading;
        private bool _isWaiting;

        internal string? EmployeeId { get; private set; }

        internal Instant Start { get; private set; }

        internal void Read(Message message)
        {
            if (!string.Equals(_reading, message.EmployeeId, StringComparison.Ordinal))
            {
                _reading = message.EmployeeId;
                _isWaiting = false;
            }

            if (message.Sender == MessageSender.Employee)
            {
                _isWaiting = false;
            }
            else if (message.Sender == MessageSender.Customer && !_isWaiting)
            {
                _isWaiting = true;
                Begin(message);
            }
        }

        private void Begin(Message message)
        {
            bool isLater = EmployeeId is null || message.At > Start
                || (message.At == Start && string.CompareOrdinal(message.EmployeeId, EmployeeId) < 0);
            if (isLater)
            {
                (EmployeeId, Start) = (message.EmployeeId, message.At);
            }
        }
    }
}

/// <summary>A rating and the start of the turn that decides where it belongs.</summary>
internal readonly record struct AttributedRating(Instant TurnStart, Rating Rating);
