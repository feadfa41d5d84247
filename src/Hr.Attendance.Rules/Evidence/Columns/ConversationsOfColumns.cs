using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>What columns have of conversations that are worked out over everybody: whose the turns are, and the ratings. Immutable.</summary>
internal sealed class ConversationsOfColumns : IMessagesOfEverybody
{
    private const int Nobody = -1;

    private readonly EvidenceColumns _columns;

    /// <summary>For each employee whether nobody knows the employee: such messages count nowhere.</summary>
    private readonly bool[] _isUnknown;
    private readonly ConversationsOfEverybody _everybody;
    private readonly List<Diagnostic> _diagnostics = [];

    internal ConversationsOfColumns(EvidenceColumns columns, OrganizationChart chart)
    {
        _columns = columns;
        Chart = chart;
        _isUnknown = [.. columns.EmployeeIds.Select(id => !chart.TryGetEmployee(id, out _))];
        int highest = Nobody;
        foreach (int conversation in columns.Messages.Conversation.Span)
        {
            highest = Math.Max(highest, conversation);
        }

        Conversations = highest + 1;
        var ratings = columns.Ratings;
        int[] rated = new int[ratings.Score.Length];
        long[] times = new long[rated.Length];
        for (int row = 0; row < rated.Length; row++)
        {
            int conversation = ratings.Conversation.Span[row];
            rated[row] = LiesOnItsScale(ratings, row) && conversation <= highest ? conversation : Nobody;
            times[row] = ratings.At.Span[row] * columns.Factor;
        }

        _everybody = new ConversationsOfEverybody(
            this,
            new NumberedRatings(rated, times, row => Rating.ShareOf(ratings.Score.Span[row], ratings.Min.Span[row], ratings.Max.Span[row])),
            Nanoseconds.Of(chart.TurnLapse),
            Nanoseconds.Of(chart.RatingWithin));
        AreWhole = _everybody.SharedOnes.Count == 0 ? [] : [.. Enumerable.Range(0, Conversations).Select(number => _everybody.WholeOf(number) >= 0)];
        Report(ratings);
    }

    public int Employees => _columns.EmployeeIds.Count;

    public int Conversations { get; }

    public NumberedMessages OfNobody => Rows(0, _columns.MessagesOfNobody);

    internal OrganizationChart Chart { get; }

    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>For each number of a conversation whether it is worked out over everybody; empty where none is.</summary>
    internal bool[] AreWhole { get; }

    public NumberedMessages Of(int employee)
    {
        var (first, count) = _columns.MessagesOf(employee);
        return Rows(first, _isUnknown[employee] ? 0 : count);
    }

    public int AssigneeOf(int conversation, long time) => _columns.Assignees.TryFind(conversation, time, out int assigned) ? assigned : Nobody;

    /// <summary>Ids go up with the rows, and rows are grouped by employee.</summary>
    public int CompareIds(in WholeMessage one, in WholeMessage other) => (one.Employee, one.Position).CompareTo((other.Employee, other.Position));

    /// <summary>An employee's turns, by start.</summary>
    internal ReadOnlySpan<Turn> TurnsOf(int code) => _everybody.Whole.ByStartOf(code);

    /// <summary>The number that a conversation has in the columns.</summary>
    internal int NumberOf(in Turn turn) => _everybody.SharedOnes[turn.Conversation];

    /// <summary>The ratings of an employee, by row.</summary>
    internal EpisodeRating[] RatingsOf(int code) => _everybody.Ratings.Of(code);

    private NumberedMessages Rows(int first, int count) => new()
    {
        At = new TimeColumn(_columns.Messages.At.Span.Slice(first, count), _columns.Factor),
        Senders = _columns.Messages.Sender.Span.Slice(first, count),
        Conversations = _columns.Messages.Conversation.Span.Slice(first, count),
    };

    private void Report(RatingColumns ratings)
    {
        for (int row = 0; row < ratings.Score.Length; row++)
        {
            if (!LiesOnItsScale(ratings, row))
            {
                _diagnostics.Add(EvidenceDiagnostics.ScoreOutOfRange.At(ColumnRecords.RatingPlace(row),
                    ("evidence", ColumnRecords.RatingId(row)), ("score", PlainText.Of(ratings.Score.Span[row])),
                    ("min", PlainText.Of(ratings.Min.Span[row])), ("max", PlainText.Of(ratings.Max.Span[row]))));
            }
            else if (!_everybody.Ratings.IsOwned(row))
            {
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(ColumnRecords.RatingPlace(row),
                    ("evidence", ColumnRecords.RatingId(row)),
                    ("conversation", ratings.Conversation.Span[row].ToString(CultureInfo.InvariantCulture))));
            }
        }
    }

    private static bool LiesOnItsScale(RatingColumns ratings, int row)
    {
        var (score, min, max) = (ratings.Score.Span[row], ratings.Min.Span[row], ratings.Max.Span[row]);
        return min < max && score >= min && score <= max;
    }
}
