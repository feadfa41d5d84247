using System.Globalization;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Chats and single punches in the short form of scenario files.</summary>
internal static class ChatText
{
    private const int LongestStep = 3600;

    /// <summary>The elements of a chat in order: the first message by the clock, each further one by what passed since the one before.</summary>
    internal static IEnumerable<string> ElementsOf(Chat chat)
    {
        ClockTime? before = null;
        foreach (var message in chat.Messages)
        {
            yield return $"{TimeOf(message.At, before)} {NameOf(message.Sender)}";
            before = message.At;
        }

        foreach (var rating in chat.Ratings)
        {
            yield return rating.Min == 1 && rating.Max == 5
                ? $"rated {Text(rating.Score)} of 5"
                : $"rated {Text(rating.Score)} of {Text(rating.Min)}..{Text(rating.Max)}";
        }
    }

    /// <summary>A punch: <c>in 09:00</c>, <c>out 18:05 online-sales</c>; <c>punch 12:00</c> where it says neither.</summary>
    internal static string Of(SinglePunch punch) =>
        $"{NameOf(punch.Kind)} {punch.At}{(punch.Role is { } role ? $" {role}" : string.Empty)}";

    private static string NameOf(PunchKind kind) => kind switch
    {
        PunchKind.In => "in",
        PunchKind.Out => "out",
        _ => "punch",
    };

    private static string TimeOf(ClockTime at, ClockTime? before)
    {
        int passed = before is { } earlier ? at.Second - earlier.Second : -1;
        return passed is < 0 or > LongestStep ? at.ToString()
            : passed > 60 && passed % 60 == 0 ? Invariant($"+{passed / 60}m")
            : Invariant($"+{passed}s");
    }

    private static string NameOf(MessageSender sender) => sender switch
    {
        MessageSender.Customer => "customer",
        MessageSender.Employee => "employee",
        MessageSender.Close => "close",
        _ => "auto",
    };

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
