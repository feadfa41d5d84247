using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Simpler conversations near a given one: fewer messages and ratings, rounder times.</summary>
internal static class SimplerChat
{
    private static readonly ChatRating[] Plain = [new() { Score = 5 }, new() { Score = 1 }];

    internal static IEnumerable<Chat> Of(Chat chat)
    {
        long cost = EvidenceCost.Of(chat);
        return Candidates(chat).Where(simpler => simpler.Messages.Count > 0 && IsInOrder(simpler) && EvidenceCost.Of(simpler) < cost);
    }

    /// <summary>Two conversations as one.</summary>
    internal static Chat Merged(Chat chat, Chat other) => new()
    {
        Id = chat.Id,
        Messages = [.. chat.Messages.Concat(other.Messages).OrderBy(message => message.At).ThenBy(message => message.Sender)],
        Ratings = [.. chat.Ratings, .. other.Ratings],
    };

    private static IEnumerable<Chat> Candidates(Chat chat) =>
        SmallerLists.Of(chat.Messages).Concat(SmallerLists.WithoutPairs(chat.Messages)).Select(messages => chat with { Messages = messages })
            .Concat(SmallerLists.Of(chat.Ratings).Concat(SmallerLists.WithOneSimpler(chat.Ratings, Simpler)).Select(ratings => chat with { Ratings = ratings }))
            .Concat(Enumerable.Range(0, chat.Messages.Count).SelectMany(i => WithSimplerTime(chat, i)));

    /// <summary>One message at a rounder time, alone or together with all after it.</summary>
    private static IEnumerable<Chat> WithSimplerTime(Chat chat, int position)
    {
        // A time is moved alone and with all that follows: answers often matter by how long after the question they came, and would no
        // longer.
        int at = chat.Messages[position].At.Second;
        int before = position == 0 ? 0 : chat.Messages[position - 1].At.Second;
        var times = position == 0 ? SimplerTimes.OfClock(at) : SimplerTimes.OfLength(at - before).Select(step => before + step);
        foreach (int time in times.Where(SimplerTimes.IsOnClock))
        {
            yield return SimplerTimes.Moved(chat, time - at, position);
            yield return chat with
            {
                Messages = [.. chat.Messages.Select((message, i) => i == position ? message with { At = new ClockTime(time) } : message)],
            };
        }
    }

    private static IEnumerable<ChatRating> Simpler(ChatRating rating) =>
        Plain.Concat([rating with { Score = decimal.Floor(rating.Score) }, rating with { Score = decimal.Ceiling(rating.Score) }])
            .Where(other => other != rating);

    private static bool IsInOrder(Chat chat)
    {
        for (int i = 1; i < chat.Messages.Count; i++)
        {
            if (chat.Messages[i].At < chat.Messages[i - 1].At)
            {
                return false;
            }
        }

        return SimplerTimes.IsOnClock(chat.Messages[0].At.Second) && SimplerTimes.IsOnClock(chat.Messages[chat.Messages.Count - 1].At.Second);
    }
}
