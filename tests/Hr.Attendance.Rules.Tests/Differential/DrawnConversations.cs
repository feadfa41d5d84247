using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// Conversations in the making that several people have: handed over, closed, at rest for a while and taken up again, assigned by messages, by rows or not at
/// all, and rated at any time. What lies at the very end of a time, and just beyond it, comes up often.
/// </summary>
internal sealed class DrawnConversations(Random random, IReadOnlyList<DrawnPerson> people, Duration turnLapse, Duration ratingWithin, Duration cell)
{
    private static readonly int[] Gaps = [0, 0, 1, 1, 1, 2, 2, 3, 5, 6, 9, 10, 11, 30];

    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<ConversationAssignment> _assignments = [];

    internal IReadOnlyList<Message> Messages => _messages;

    internal IReadOnlyList<Rating> Ratings => _ratings;

    internal IReadOnlyList<ConversationAssignment> Assignments => _assignments;

    /// <summary>Draws one conversation from a time on.</summary>
    internal void Draw(string conversation, Instant at)
    {
        int first = _messages.Count;
        string? assignee = Somebody();
        int rests = 3;
        for (int left = random.Next(2, 16); left > 0; left--)
        {
            // Handed over, also within a turn, to a colleague or back to the queue.
            assignee = random.Next(5) == 0 ? Somebody() : assignee;
            Write(conversation, at, assignee);
            bool rest = rests > 0 && random.Next(6) == 0;
            rests -= rest ? 1 : 0;
            at += rest ? Around(turnLapse) : Duration.FromMinutes(random.Of(Gaps));
        }

        Instant[] times = [.. _messages.Skip(first).Select(message => message.At)];
        for (int left = random.Of(0, 0, 1, 2, 3); left > 0; left--)
        {
            Assign(conversation, times);
        }

        for (int left = random.Of(0, 1, 1, 2); left > 0; left--)
        {
            Rate(conversation, times);
        }
    }

    private void Write(string conversation, Instant at, string? assignee)
    {
        var sender = random.Next(20) switch
        {
            0 => MessageSender.Close,
            < 3 => MessageSender.Auto,
            < 12 => MessageSender.Customer,
            _ => MessageSender.Employee,
        };

        // Mostly the one answers who is asked, else whoever is there.
        string? employee = sender == MessageSender.Employee && (assignee is null || random.Next(4) == 0) ? random.Of([.. people]).Id : assignee;
        _messages.Add(Recorded.Message($"s{_messages.Count}", employee, conversation, at, sender));
    }

    /// <summary>A row from about one message to another, of anybody, be it of somebody who never writes or is not known; either end may be open.</summary>
    private void Assign(string conversation, Instant[] times)
    {
        Instant[] ends = [random.Of(times) + (cell * random.Of(-1, 0, 0, 1)), random.Of(times) + (cell * random.Of(-1, 0, 0, 1))];
        _assignments.Add(new ConversationAssignment
        {
            ConversationId = conversation,
            EmployeeId = random.Next(16) == 0 ? "stranger" : random.Of([.. people]).Id,
            From = random.Next(3) == 0 ? null : ends.Min(),
            To = random.Next(3) == 0 ? null : ends.Max(),
        });
    }

    /// <summary>At a message, just before the first, or after the last one, up to the end of the time for it and beyond.</summary>
    private void Rate(string conversation, Instant[] times)
    {
        var at = random.Next(6) switch
        {
            0 => times[0] - cell,
            1 or 2 => random.Of(times) + (cell * random.Next(2)),
            3 => times[^1] + Around(ratingWithin),
            _ => times[^1] + Duration.FromMinutes(random.Of(Gaps)),
        };
        _ratings.Add(Recorded.Rating($"t{_ratings.Count}", conversation, at, random.Next(1, 6), 1, 5));
    }

    /// <summary>A length, or a little more or less.</summary>
    private Duration Around(Duration length) => length + (cell * random.Of(-1, 0, 0, 1, 1, 7));

    private string? Somebody() => random.Next(4) == 0 ? null : random.Of([.. people]).Id;
}
