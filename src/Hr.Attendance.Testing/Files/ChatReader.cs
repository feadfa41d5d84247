using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads conversations: message by message, or as so many turns at a steady pace.</summary>
internal sealed class ChatReader(FieldReader fields)
{
    private const int MostTurns = 10_000;
    private const int LatestSecond = 400 * 86_400;

    internal IEnumerable<Chat> Chats(LocatedJson? json) => [.. fields.Members(json).Select(member => ChatOf(member.Name, member.Value))];

    /// <summary>Turns that begin at one time and come at one pace, each answered after one time, the last ones not at all.</summary>
    internal IEnumerable<Chat> Turns(LocatedJson? json) => FieldReader.OneOrMany(json).SelectMany((item, position) => TurnsOf(item, position + 1)).ToList();

    private Chat ChatOf(string id, LocatedJson json)
    {
        var messages = new List<ChatMessage>();
        var ratings = new List<ChatRating>();
        foreach (var item in FieldReader.OneOrMany(json))
        {
            string[] words = (item.Text ?? string.Empty).Split(' ');
            if (words[0] == "rated" && RatingOf(words) is { } rating)
            {
                ratings.Add(rating);
            }
            else if (words.Length == 2 && SenderOf(words[1]) is { } sender && TimeOf(words[0], messages) is { } at)
            {
                messages.Add(new ChatMessage { At = at, Sender = sender });
            }
            else
            {
                fields.Report(item, ExpectedFields.Message);
            }
        }

        return new Chat { Id = id, Messages = messages, Ratings = ratings };
    }

    private List<Chat> TurnsOf(LocatedJson json, int position)
    {
        if (JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
        {
            return [];
        }

        var from = reader.Requires("from") ? fields.Time(reader.Take("from")) : null;
        int? count = reader.Requires("count") ? fields.Count(reader.Take("count")) : null;
        int every = Seconds(reader.Take("every")) ?? 300;
        int reply = Seconds(reader.Take("reply")) ?? 60;
        int conversations = Math.Max(fields.Count(reader.Take("conversations")) ?? 1, 1);
        int missed = fields.Count(reader.Take("missed")) ?? 0;
        reader.End();
        if (from is not { } start || count is not { } turns || turns > MostTurns || conversations > MostTurns)
        {
            return [];
        }

        var messages = Enumerable.Range(0, conversations).Select(_ => new List<ChatMessage>()).ToList();
        for (int turn = 0; turn < turns; turn++)
        {
            var asked = start.Plus(turn * every);
            messages[turn % conversations].Add(new ChatMessage { At = asked, Sender = MessageSender.Customer });
            if (turn < turns - missed)
            {
                messages[turn % conversations].Add(new ChatMessage { At = asked.Plus(reply), Sender = MessageSender.Employee });
            }
        }

        return [.. messages.Select((chat, number) => new Chat { Id = Name(position, number), Messages = chat }).Where(chat => chat.Messages.Count > 0)];
    }

    private int? Seconds(LocatedJson? json) => fields.Duration(json) is { } duration && duration.TotalDays < 2 ? (int)duration.TotalSeconds : null;

    private static string Name(int position, int chat) =>
        $"t{position.ToString(CultureInfo.InvariantCulture)}-{(chat + 1).ToString(CultureInfo.InvariantCulture)}";

    private static MessageSender? SenderOf(string word) => word switch
    {
        "customer" => MessageSender.Customer,
        "employee" => MessageSender.Employee,
        "auto" => MessageSender.Auto,
        "close" => MessageSender.Close,
        _ => null,
    };

    /// <summary>A time on the clock, or so long after the message before.</summary>
    private static ClockTime? TimeOf(string word, List<ChatMessage> before)
    {
        if (word.Length == 0 || word[0] != '+')
        {
            return ClockTime.TryParse(word, out var time) ? time : null;
        }

        string length = word.Substring(1);
        int? seconds = IsoDuration.TryParse(length, out var duration) && duration.TotalDays < 2 ? (int)duration.TotalSeconds
            : length.Length > 0 && length[length.Length - 1] == 's' ? Whole(length, 1)
            : length.Length > 0 && length[length.Length - 1] == 'm' ? Whole(length, 60)
            : null;
        return seconds is { } later && before.Count > 0 && before[before.Count - 1].At.Second + later is var second && second <= LatestSecond
            ? new ClockTime(second)
            : null;
    }

    private static int? Whole(string length, int secondsEach) =>
        int.TryParse(length.Remove(length.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 100_000
            ? number * secondsEach
            : null;

    /// <summary><c>rated 4</c>, <c>rated 4 of 5</c> (both from 1) or <c>rated 0 of 0..10</c>.</summary>
    private static ChatRating? RatingOf(string[] words)
    {
        if (words.Length is not (2 or 4) || (words.Length == 4 && words[2] != "of") || !TryNumber(words[1], out decimal score))
        {
            return null;
        }

        string[] scale = words.Length == 2 ? ["5"] : words[3].Split([".."], StringSplitOptions.None);
        decimal min = 1;
        bool isScale = scale.Length <= 2 && TryNumber(scale[scale.Length - 1], out _) && (scale.Length == 1 || TryNumber(scale[0], out min));
        return isScale ? new ChatRating
        {
            Score = score,
            Min = min,
            Max = decimal.Parse(scale[scale.Length - 1], CultureInfo.InvariantCulture),
        } : null;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
