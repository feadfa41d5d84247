using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Takes one person after the other, each in order, and makes columns of them.</summary>
internal sealed class ColumnsDraft(int people)
{
    private const int PunchesOfPerson = 176;
    private const int MessagesOfPerson = 1024;

    private readonly Column<int> _punchEmployee = new(people * PunchesOfPerson);
    private readonly Column<long> _punchAt = new(people * PunchesOfPerson);
    private readonly Column<PunchKind> _kind = new(people * PunchesOfPerson);
    private readonly Column<int> _role = new(people * PunchesOfPerson);
    private readonly Column<int> _punchEvidence = new(people * PunchesOfPerson);

    private readonly Column<int> _messageEmployee = new(people * MessagesOfPerson);
    private readonly Column<int> _conversation = new(people * MessagesOfPerson);
    private readonly Column<long> _messageAt = new(people * MessagesOfPerson);
    private readonly Column<MessageSender> _sender = new(people * MessagesOfPerson);
    private readonly Column<int> _messageEvidence = new(people * MessagesOfPerson);

    internal void Add(int employee, PersonMonth month)
    {
        foreach (var punch in month.Punches)
        {
            _punchEmployee.Add(employee);
            _punchAt.Add(punch.At);
            _kind.Add(punch.Kind);
            _role.Add(punch.Role);
            _punchEvidence.Add(punch.Evidence);
        }

        foreach (var message in month.Messages)
        {
            _messageEmployee.Add(employee);
            _conversation.Add(message.Conversation);
            _messageAt.Add(message.At);
            _sender.Add(message.Sender);
            _messageEvidence.Add(message.Evidence);
        }
    }

    internal PunchColumns Punches() => new(_punchEmployee.Cut(), _punchAt.Cut(), _kind.Cut(), _role.Cut(), _punchEvidence.Cut());

    internal MessageColumns Messages() => new(_messageEmployee.Cut(), _conversation.Cut(), _messageAt.Cut(), _sender.Cut(), _messageEvidence.Cut());

    internal static RatingColumns Ratings(List<DrawnRating> ratings)
    {
        ratings.Sort(static (one, other) => (one.Conversation, one.Evidence).CompareTo((other.Conversation, other.Evidence)));
        return new RatingColumns(
            [.. ratings.Select(rating => rating.Conversation)],
            [.. ratings.Select(rating => rating.At)],
            [.. ratings.Select(rating => (decimal)rating.Score)],
            [.. ratings.Select(rating => (decimal)rating.Min)],
            [.. ratings.Select(rating => (decimal)rating.Max)],
            [.. ratings.Select(rating => rating.Evidence)]);
    }

    /// <summary>An array that grows; the first guess is a little more than what comes, so that it hardly ever has to.</summary>
    private sealed class Column<T>(int guess)
    {
        private T[] _values = new T[guess];
        private int _count;

        internal void Add(T value)
        {
            if (_count == _values.Length)
            {
                Array.Resize(ref _values, checked(_count * 2));
            }

            _values[_count++] = value;
        }

        internal T[] Cut()
        {
            Array.Resize(ref _values, _count);
            return _values;
        }
    }
}
