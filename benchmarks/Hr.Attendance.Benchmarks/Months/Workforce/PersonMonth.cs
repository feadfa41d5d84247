using Hr.Attendance.Rules.Evidence;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>
/// Draws one person's month: on nine days of ten work in the primary role from Monday to Friday and two online sessions of six conversations;
/// now and then something is missing, recorded twice, late or wrong.
/// </summary>
internal sealed class PersonMonth(Dice dice, EvidenceDraft draft)
{
    private const int ConversationsOfSession = 6;

    /// <summary>How often one kind of fault happens to a session, in a thousand; over all kinds that makes about one record in a hundred.</summary>
    private const int Fault = 30;

    internal List<DrawnPunch> Punches { get; } = [];

    internal List<DrawnMessage> Messages { get; } = [];

    /// <summary>Draws the next person's month.</summary>
    internal void Draw()
    {
        Punches.Clear();
        Messages.Clear();
        for (int day = 0; day < Days; day++)
        {
            if (dice.Happens(900))
            {
                DrawDay(Midnight(day), IsWorkday(day));
            }
        }
    }

    /// <summary>A colleague goes on with some of this person's conversations.</summary>
    /// <param name="colleague">The colleague.</param>
    /// <param name="messages">How many of the messages are of conversations that this person began.</param>
    /// <param name="often">How many conversations in a thousand.</param>
    internal void HandOver(PersonMonth colleague, int messages, int often)
    {
        for (int i = 0; i < messages; i++)
        {
            var last = Messages[i];
            bool isLast = i + 1 == messages || Messages[i + 1].Conversation != last.Conversation;
            if (isLast && dice.Happens(often))
            {
                // In the same second as the message before it now and then.
                long at = last.At + (dice.Happens(250) ? 0 : dice.Between(1, 20 * Minute));
                colleague.Write(last.Conversation, at, MessageSender.Customer);
                colleague.Write(last.Conversation, at + dice.Between(20, 200), MessageSender.Employee);
            }
        }
    }

    /// <summary>Puts everything in the order in which the engine reads it.</summary>
    internal void Sort()
    {
        Punches.Sort(static (one, other) => (one.At, one.Kind, one.Evidence).CompareTo((other.At, other.Kind, other.Evidence)));
        Messages.Sort(static (one, other) =>
        {
            int order = one.At.CompareTo(other.At);
            order = order != 0 ? order : ((int)one.Sender).CompareTo((int)other.Sender);
            return order != 0 ? order : one.Evidence.CompareTo(other.Evidence);
        });
    }

    private void DrawDay(long midnight, bool isWorkday)
    {
        if (isWorkday)
        {
            DrawPrimary(midnight);
        }

        // The evening now and then begins before its window, or while the person is still at the primary work.
        DrawSession(midnight + (17 * Hour) + (dice.Between(50, 90) * Minute) + dice.Between(0, Minute), dice.Between(60, 125));
        long late = midnight + (21 * Hour) + dice.Between(0, 30 * Minute);
        DrawSession(late, dice.Between(0, 1000) switch
        {
            < 150 => dice.Between(180, 241),
            < 170 => dice.Between(290, 330),
            _ => dice.Between(60, 140),
        });
    }

    private void DrawPrimary(long midnight)
    {
        int role = dice.Happens(500) ? GroupMonth.Sales : GroupMonth.NoRole;
        long from = midnight + (9 * Hour) + dice.Between(-10 * Minute, 6 * Minute);
        bool staysLate = dice.Happens(250);
        long to = midnight + (18 * Hour) + (staysLate ? dice.Between(5 * Minute, 75 * Minute) : dice.Between(-8 * Minute, 5 * Minute));
        if (!dice.Happens(3))
        {
            Punch(from, PunchKind.In, role);
        }

        // Half a day on a few days, and lunch punched on a few.
        if (dice.Happens(50))
        {
            Punch(midnight + (12 * Hour) + dice.Between(0, 10 * Minute), PunchKind.Out, role);
            Punch(midnight + (13 * Hour) + dice.Between(0, 10 * Minute), PunchKind.In, role);
        }

        if (!dice.Happens(10))
        {
            Punch(to, PunchKind.Out, role);
        }
    }

    private void DrawSession(long from, int minutes)
    {
        if (dice.Happens(100))
        {
            minutes = dice.Between(5, 30);
        }

        long to = from + (minutes * Minute) + dice.Between(0, Minute);
        PunchSession(from, to);

        if (dice.Happens(Fault))
        {
            draft.RepeatedPunches.Add(Punches[^1].Evidence);
        }

        int length = (int)(to - from);
        for (int i = 0; i < ConversationsOfSession; i++)
        {
            DrawConversation(from + dice.Between(0, length), to);
        }

        DrawFaults(to);
    }

    private void PunchSession(long from, long to)
    {
        Punch(from, PunchKind.In, GroupMonth.OnlineService);
        if (dice.Happens(Fault))
        {
            // In once more in the middle: the first one has no out, and ends by the last answer before the second.
            Punch(from + dice.Between(Minute, (int)(to - from)), PunchKind.In, GroupMonth.OnlineService);
        }

        if (!dice.Happens(Fault))
        {
            Punch(to, PunchKind.Out, GroupMonth.OnlineService);
        }
        else if (dice.Happens(200))
        {
            // Out only on the next afternoon, when it is too late for a pair.
            Punch(from + (16 * Hour) + dice.Between(1, 30 * Minute), PunchKind.Out, GroupMonth.OnlineService);
        }
    }

    private void DrawConversation(long asked, long end)
    {
        int conversation = draft.NextConversation();
        long last = DrawTurn(conversation, asked);
        if (dice.Happens(300))
        {
            last = DrawTurn(conversation, last + dice.Between(10, 8 * Minute));
        }

        if (dice.Happens(333))
        {
            Rate(conversation, Math.Max(last, end));
        }
    }

    /// <summary>A question and, mostly, its answer; gives the time of the last message.</summary>
    private long DrawTurn(int conversation, long asked)
    {
        Write(conversation, asked, MessageSender.Customer);
        long answered = asked + (dice.Happens(750) ? dice.Between(20, 110) : dice.Between(110, 200));
        if (dice.Happens(60))
        {
            Write(conversation, asked + dice.Between(0, 4), MessageSender.Auto);
        }

        if (dice.Happens(250))
        {
            Write(conversation, asked + dice.Between(1, 20), MessageSender.Customer);
        }

        if (dice.Happens(50))
        {
            return asked;
        }

        Write(conversation, answered, MessageSender.Employee);
        return answered;
    }

    private void DrawFaults(long end)
    {
        if (dice.Happens(Fault))
        {
            DrawTurn(draft.NextConversation(), dice.Happens(100) ? end : end + dice.Between(0, 20 * Minute));
        }

        if (dice.Happens(Fault))
        {
            Write(draft.NextConversation(), end - dice.Between(0, 30 * Minute), MessageSender.Customer);
        }

        if (dice.Happens(Fault))
        {
            draft.RateOffScale(draft.Conversations - 1, end);
        }

        if (dice.Happens(Fault))
        {
            Rate(draft.NextConversation(), end);
        }
    }

    private void Rate(int conversation, long at)
    {
        bool outOfTen = dice.Happens(200);
        int score = dice.Happens(800) ? dice.Between(3, 6) : dice.Between(1, 4);
        draft.Rate(conversation, at, outOfTen ? score * 2 : score, outOfTen ? 0 : 1, outOfTen ? 10 : 5);
    }

    private void Punch(long at, PunchKind kind, int role) => Punches.Add(draft.Punch(at, kind, role));

    private void Write(int conversation, long at, MessageSender sender) => Messages.Add(draft.Message(conversation, at, sender));
}
