using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>
/// Whose ratings are whose, in columns: a rating belongs to the employee and the time of the last turn of its conversation, over everybody.
/// Immutable.
/// </summary>
internal sealed class ColumnAttribution
{
    private static readonly Comparer<RatedTurn> ByStart = Comparer<RatedTurn>.Create((one, other) => one.TurnStart.CompareTo(other.TurnStart));

    private readonly int[] _firsts;
    private readonly RatedTurn[] _turns;
    private readonly List<Diagnostic> _diagnostics = [];

    internal ColumnAttribution(EvidenceColumns columns)
    {
        var last = LastTurns(columns);
        int employees = columns.EmployeeIds.Count;
        var ratings = columns.Ratings;
        int[] owners = new int[ratings.Score.Length];
        _firsts = new int[employees + 1];
        for (int row = 0; row < owners.Length; row++)
        {
            owners[row] = OwnerOf(ratings, row, last);
            if (owners[row] >= 0)
            {
                _firsts[owners[row] + 1]++;
            }
        }

        for (int i = 0; i < employees; i++)
        {
            _firsts[i + 1] += _firsts[i];
        }

        _turns = Grouped(ratings, owners, last, columns.Factor);
    }

    internal IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The ratings of an employee, by the start of the turn.</summary>
    internal ReadOnlySpan<RatedTurn> TurnsOf(int code) => _turns.AsSpan(_firsts[code], _firsts[code + 1] - _firsts[code]);

    /// <summary>The last turn of each rated conversation, by its number.</summary>
    private static LastTurn[] LastTurns(EvidenceColumns columns)
    {
        int highest = -1;
        foreach (int conversation in columns.Ratings.Conversation.Span)
        {
            highest = Math.Max(highest, conversation);
        }

        var last = new LastTurn[highest + 1];
        foreach (int conversation in columns.Ratings.Conversation.Span)
        {
            if (conversation >= 0)
            {
                last[conversation] = new LastTurn { IsRated = true, Owner = -1, Reading = -1 };
            }
        }

        var employees = columns.Messages.Employee.Span;
        var conversations = columns.Messages.Conversation.Span;
        var times = columns.Messages.At.Span;
        var senders = columns.Messages.Sender.Span;
        for (int row = 0; row < conversations.Length; row++)
        {
            int conversation = conversations[row];
            if (conversation < last.Length && last[conversation].IsRated)
            {
                last[conversation].Read(employees[row], times[row], senders[row], columns.EmployeeIds);
            }
        }

        return last;
    }

    private int OwnerOf(RatingColumns ratings, int row, LastTurn[] last)
    {
        decimal score = ratings.Score.Span[row];
        var (min, max) = (ratings.Min.Span[row], ratings.Max.Span[row]);
        int conversation = ratings.Conversation.Span[row];
        if (min >= max || score < min || score > max)
        {
            _diagnostics.Add(EvidenceDiagnostics.ScoreOutOfRange.At(ColumnRecords.RatingPlace(row),
                ("evidence", ColumnRecords.RatingId(row)), ("score", PlainText.Of(score)), ("min", PlainText.Of(min)), ("max", PlainText.Of(max))));
            return -1;
        }

        if (conversation < 0 || last[conversation].Owner < 0)
        {
            _diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(ColumnRecords.RatingPlace(row),
                ("evidence", ColumnRecords.RatingId(row)), ("conversation", conversation.ToString(CultureInfo.InvariantCulture))));
            return -1;
        }

        return last[conversation].Owner;
    }

    private RatedTurn[] Grouped(RatingColumns ratings, int[] owners, LastTurn[] last, long factor)
    {
        var turns = new RatedTurn[_firsts[_firsts.Length - 1]];
        int[] next = [.. _firsts];
        for (int row = 0; row < owners.Length; row++)
        {
            if (owners[row] >= 0)
            {
                decimal share = (ratings.Score.Span[row] - ratings.Min.Span[row]) / (ratings.Max.Span[row] - ratings.Min.Span[row]);
                turns[next[owners[row]]++] = new RatedTurn(last[ratings.Conversation.Span[row]].Start * factor, share);
            }
        }

        for (int i = 0; i + 1 < _firsts.Length; i++)
        {
            SortByStart(turns, _firsts[i], _firsts[i + 1]);
        }

        return turns;
    }

    /// <summary>Sorts a part; most often it is in order.</summary>
    private static void SortByStart(RatedTurn[] turns, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (turns[i].TurnStart < turns[i - 1].TurnStart)
            {
                Array.Sort(turns, from, to - from, ByStart);
                return;
            }
        }
    }

    /// <summary>The last turn of a conversation, while rows are read in order.</summary>
    private struct LastTurn
    {
        internal bool IsRated;
        internal int Owner;
        internal long Start;
        internal int Reading;
        private bool _isWaiting;

        internal void Read(int employee, long time, MessageSender sender, IReadOnlyList<string> ids)
        {
            if (Reading != employee)
            {
                Reading = employee;
                _isWaiting = false;
            }

            if (sender == MessageSender.Employee)
            {
                _isWaiting = false;
            }
            else if (sender == MessageSender.Customer && !_isWaiting)
            {
                _isWaiting = true;
                if (Owner < 0 || time > Start || (time == Start && string.CompareOrdinal(ids[employee], ids[Owner]) < 0))
                {
                    (Owner, Start) = (employee, time);
                }
            }
        }
    }
}
