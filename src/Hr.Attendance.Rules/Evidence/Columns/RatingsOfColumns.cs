using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Whose the ratings of columns are. Immutable.</summary>
internal sealed class RatingsOfColumns
{
    private readonly RatingAttribution _attribution;
    private readonly List<Diagnostic> _diagnostics = [];

    internal RatingsOfColumns(EvidenceColumns columns)
    {
        var ratings = columns.Ratings;
        int[] rated = new int[ratings.Score.Length];
        int highest = -1;
        for (int row = 0; row < rated.Length; row++)
        {
            rated[row] = LiesOnItsScale(ratings, row) ? ratings.Conversation.Span[row] : LastTurns.Nobody;
            highest = Math.Max(highest, rated[row]);
        }

        var last = new LastTurns(highest + 1, columns.EmployeeIds);
        bool[] isRated = new bool[highest + 1];
        foreach (int conversation in rated)
        {
            if (conversation >= 0)
            {
                isRated[conversation] = true;
            }
        }

        var employees = columns.Messages.Employee.Span;
        var conversations = columns.Messages.Conversation.Span;
        var times = columns.Messages.At.Span;
        var senders = columns.Messages.Sender.Span;
        for (int row = 0; row < conversations.Length; row++)
        {
            if (employees[row] >= 0 && conversations[row] < isRated.Length && isRated[conversations[row]])
            {
                last.Read(conversations[row], employees[row], times[row] * columns.Factor, senders[row]);
            }
        }

        _attribution = new RatingAttribution(columns.EmployeeIds.Count, last, rated, row =>
            Rating.ShareOf(ratings.Score.Span[row], ratings.Min.Span[row], ratings.Max.Span[row]));
        for (int row = 0; row < rated.Length; row++)
        {
            if (!LiesOnItsScale(ratings, row))
            {
                _diagnostics.Add(EvidenceDiagnostics.ScoreOutOfRange.At(ColumnRecords.RatingPlace(row),
                    ("evidence", ColumnRecords.RatingId(row)), ("score", PlainText.Of(ratings.Score.Span[row])),
                    ("min", PlainText.Of(ratings.Min.Span[row])), ("max", PlainText.Of(ratings.Max.Span[row]))));
            }
            else if (!_attribution.IsOwned(row))
            {
                _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(ColumnRecords.RatingPlace(row),
                    ("evidence", ColumnRecords.RatingId(row)),
                    ("conversation", ratings.Conversation.Span[row].ToString(CultureInfo.InvariantCulture))));
            }
        }
    }

    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The ratings of an employee, by the start of the turn.</summary>
    internal ReadOnlyMemory<RatedTurn> TurnsOf(int code) => _attribution.Of(code);

    private static bool LiesOnItsScale(RatingColumns ratings, int row)
    {
        var (score, min, max) = (ratings.Score.Span[row], ratings.Min.Span[row], ratings.Max.Span[row]);
        return min < max && score >= min && score <= max;
    }
}
