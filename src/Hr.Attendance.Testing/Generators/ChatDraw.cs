using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Draws the conversations of a stretch online: so many turns, of which so many are answered in time, in so many conversations.</summary>
/// <param name="dice">The dice.</param>
/// <param name="aims">The thresholds, completed.</param>
/// <param name="conversation">Names a conversation.</param>
internal sealed class ChatDraw(Dice dice, Thresholds aims, Func<string> conversation)
{
    // Shares come out as they are aimed at, because it is decided first how many turns are answered in time, and only then when each is.
    // The last turn often begins about a response window before the end, or about response.offDutyGrace: whether it is in time, and whether it
    // is judged at all, turns there.

    private const int Minute = 60;
    private const int MostTurns = 20;

    private static readonly int[] SomeTurns = [1, 1, 2, 3, 4, 5, 5, 8, 10, 10, 11, 16, MostTurns];
    private static readonly (decimal Min, decimal Max)[] Scales = [(1, 5), (1, 5), (0, 10), (0, 100)];

    internal IReadOnlyList<Chat> Draw(ClockSpan span, bool isPunched)
    {
        int turns = dice.Pick(SomeTurns);
        var messages = Conversations(turns);
        int window = dice.Pick(aims.Delays);
        int inTime = InTime(turns);
        int firstLate = dice.Below(turns);
        int step = StepBetween(turns, span, window);
        for (int turn = 0; turn < turns; turn++)
        {
            // Those that are late follow each other, wherever they begin.
            bool isLate = (turn + firstLate) % turns >= inTime;
            AddTurn(messages[turn % messages.Count], span.From.Plus(turn * step), window, isLate);
        }

        if (!isPunched || dice.OnceIn(4))
        {
            // What ends an activity session is an employee's message, and the tail after it.
            messages[0].Add(new ChatMessage
            {
                At = Earlier(span.To, dice.Pick(aims.Tails) + dice.OneOf(-1, 0, 0, 1), span.From),
                Sender = MessageSender.Employee,
            });
        }

        return WithRatings(messages);
    }

    private List<List<ChatMessage>> Conversations(int turns)
    {
        int wanted = dice.Below(3) switch
        {
            0 => 1,
            1 => turns,
            _ => dice.Pick(aims.Counts) + dice.OneOf(-1, 0, 0, 1),
        };
        return [.. Enumerable.Range(0, Math.Min(turns, Math.Max(1, wanted))).Select(_ => new List<ChatMessage>())];
    }

    /// <summary>As many as a share just asks for, one fewer, all, or any number.</summary>
    private int InTime(int turns)
    {
        // The fewest that make the share. One fewer misses it.
        int asked = (int)decimal.Ceiling(dice.Pick(aims.Shares) * turns);
        return dice.Below(6) switch
        {
            0 => turns,
            1 => dice.Between(0, turns),
            2 => Math.Max(0, asked - 1),
            _ => asked,
        };
    }

    /// <summary>Turns over the whole stretch, the last one often about a window or a grace before the end; or soon after each other.</summary>
    private int StepBetween(int turns, ClockSpan span, int window)
    {
        int before = dice.OnceIn(2) ? 1 : (dice.OnceIn(3) ? dice.Pick(aims.Graces) : window) + dice.OneOf(-1, 0, 1);
        int room = Math.Max(0, span.To.Second - span.From.Second - before);
        return turns == 1 ? 0 : Math.Min(room / (turns - 1), dice.OnceIn(2) ? window + Minute : int.MaxValue);
    }

    private void AddTurn(List<ChatMessage> messages, ClockTime start, int window, bool isLate)
    {
        messages.Add(new ChatMessage { At = start, Sender = MessageSender.Customer });
        if (dice.OnceIn(12))
        {
            messages.Add(new ChatMessage
            {
                At = start.Plus(dice.OneOf(0, 1, 5)),
                Sender = dice.OneOf(MessageSender.Auto, MessageSender.Customer),
            });
        }

        int? delay = isLate
            ? dice.OneOf<int?>(window + 1, window + 1, window + Minute, null)
            : dice.OneOf<int?>(window, window, Math.Max(0, window - 1), window / 2, Math.Min(5, window));
        if (delay is { } waited)
        {
            messages.Add(new ChatMessage { At = start.Plus(waited), Sender = MessageSender.Employee });
        }
    }

    private List<Chat> WithRatings(List<List<ChatMessage>> conversations)
    {
        int rated = dice.OnceIn(2) ? 0 : Math.Max(0, dice.Pick(aims.Counts) + dice.OneOf(-1, 0, 0, 1));
        var (min, max) = dice.Pick(Scales);
        decimal aimed = min + ((max - min) * dice.Pick(aims.Shares));
        var chats = new List<Chat>();
        for (int i = 0; i < conversations.Count; i++)
        {
            var ratings = i < rated ? new[] { new ChatRating { Score = Score(aimed, min, max), Min = min, Max = max } } : [];
            chats.Add(new Chat
            {
                Id = conversation(),
                Messages = [.. conversations[i].OrderBy(message => message.At).ThenBy(message => message.Sender)],
                Ratings = ratings,
            });
        }

        return chats;
    }

    /// <summary>What makes a mean of just the share, the whole number below or above it, or any.</summary>
    private decimal Score(decimal aimed, decimal min, decimal max) => dice.Below(5) switch
    {
        0 => dice.Between((int)min, (int)max),
        1 => Math.Max(min, decimal.Ceiling(aimed) - 1),
        2 => decimal.Ceiling(aimed),
        _ => aimed,
    };

    private static ClockTime Earlier(ClockTime time, int seconds, ClockTime first) => time.Second - seconds < first.Second ? first : time.Plus(-seconds);
}
