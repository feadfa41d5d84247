using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>What columns have of conversations that are worked out over everybody: whose the turns are, and the ratings. Immutable.</summary>
internal sealed class ConversationsOfColumns
{
    private const int Unseen = -1;
    private const int Shared = -2;

    /// <summary>For each employee whether nobody knows the employee: such messages count nowhere.</summary>
    private readonly bool[] _isUnknown;
    private readonly WholeConversations _whole;
    private readonly RatingAttribution _ratings;

    /// <summary>The conversations' own numbers.</summary>
    private readonly List<int> _numbers = [];
    private readonly List<Diagnostic> _diagnostics = [];

    internal ConversationsOfColumns(EvidenceColumns columns, OrganizationChart chart)
    {
        Chart = chart;
        _isUnknown = [.. columns.EmployeeIds.Select(id => !chart.TryGetEmployee(id, out _))];
        int[] whole = Numbered(columns);
        AreWhole = Array.ConvertAll(whole, static number => number >= 0);
        _whole = new WholeConversations(Messages(columns, whole), columns.EmployeeIds.Count, Nanoseconds.Of(chart.TurnLapse), (conversation, time) =>
            columns.Assignees.TryFind(_numbers[conversation], time, out int assigned) ? assigned : Unseen);
        var ratings = columns.Ratings;
        int[] rated = new int[ratings.Score.Length];
        long[] times = new long[rated.Length];
        for (int row = 0; row < rated.Length; row++)
        {
            int conversation = ratings.Conversation.Span[row];
            rated[row] = LiesOnItsScale(ratings, row) && conversation >= 0 && conversation < whole.Length ? whole[conversation] : Unseen;
            times[row] = ratings.At.Span[row] * columns.Factor;
        }

        _ratings = new RatingAttribution(_whole, columns.EmployeeIds.Count, rated, times, Nanoseconds.Of(chart.RatingWithin), row =>
            Rating.ShareOf(ratings.Score.Span[row], ratings.Min.Span[row], ratings.Max.Span[row]));
        Report(ratings);
    }

    internal OrganizationChart Chart { get; }

    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>For each number of a conversation whether it is worked out over everybody.</summary>
    internal bool[] AreWhole { get; }

    /// <summary>An employee's turns, by start.</summary>
    internal ReadOnlySpan<Turn> TurnsOf(int code) => _whole.ByStartOf(code);

    /// <summary>The number that a conversation has in the columns.</summary>
    internal int NumberOf(in Turn turn) => _numbers[turn.Conversation];

    /// <summary>The ratings of an employee, by row.</summary>
    internal ReadOnlyMemory<EpisodeRating> RatingsOf(int code) => _ratings.Of(code);

    /// <summary>For each number of a conversation the one that it has among those that are worked out over everybody; negative for the others.</summary>
    private int[] Numbered(EvidenceColumns columns)
    {
        var employees = columns.Messages.Employee.Span;
        var conversations = columns.Messages.Conversation.Span;
        int highest = -1;
        foreach (int conversation in conversations)
        {
            highest = Math.Max(highest, conversation);
        }

        int[] owners = new int[highest + 1];
        owners.AsSpan().Fill(Unseen);
        for (int row = 0; row < conversations.Length; row++)
        {
            if (IsOfUnknown(employees[row]))
            {
                continue;
            }

            ref int owner = ref owners[conversations[row]];
            owner = employees[row] >= 0 && (owner == Unseen || owner == employees[row]) ? employees[row] : Shared;
        }

        foreach (int conversation in columns.Ratings.Conversation.Span)
        {
            if (conversation >= 0 && conversation < owners.Length && owners[conversation] != Unseen)
            {
                owners[conversation] = Shared;
            }
        }

        for (int conversation = 0; conversation < owners.Length; conversation++)
        {
            bool isWhole = owners[conversation] == Shared;
            owners[conversation] = isWhole ? _numbers.Count : Unseen;
            if (isWhole)
            {
                _numbers.Add(conversation);
            }
        }

        return owners;
    }

    private WholeMessages Messages(EvidenceColumns columns, int[] whole)
    {
        var employees = columns.Messages.Employee.Span;
        var conversations = columns.Messages.Conversation.Span;
        var times = columns.Messages.At.Span;
        var senders = columns.Messages.Sender.Span;
        var messages = new WholeMessages(_numbers.Count);
        for (int row = 0; row < conversations.Length; row++)
        {
            if (whole[conversations[row]] >= 0 && !IsOfUnknown(employees[row]))
            {
                messages.Count(whole[conversations[row]]);
            }
        }

        messages.MakeRoom();
        int first = 0;
        for (int row = 0; row < conversations.Length; row++)
        {
            first = row > 0 && employees[row] == employees[row - 1] ? first : row;
            if (whole[conversations[row]] is >= 0 and int conversation && !IsOfUnknown(employees[row]))
            {
                messages.Add(conversation, new WholeMessage(times[row] * columns.Factor, senders[row], employees[row], row - first));
            }
        }

        // Ids go up with the rows, and rows are grouped by employee.
        messages.Sort(static (one, other) => (one.Employee, one.Position).CompareTo((other.Employee, other.Position)));
        return messages;
    }

    private bool IsOfUnknown(int employee) => employee >= 0 && _isUnknown[employee];

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
            else if (!_ratings.IsOwned(row))
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
