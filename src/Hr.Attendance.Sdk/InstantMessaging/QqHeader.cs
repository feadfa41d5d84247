using Hr.Attendance.Sdk.Text;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>The line above a message in a text export: when, and who.</summary>
/// <param name="At">The local time; null when there is no such time.</param>
/// <param name="Account">The number or mail address behind the name; null when there is none.</param>
/// <param name="Name">The name shown, without the tag of a group's level or role.</param>
/// <param name="Line">The line.</param>
/// <param name="IsAutomatic">Whether the program, and not the sender, wrote the message.</param>
internal readonly record struct QqHeader(LocalDateTime? At, string? Account, string Name, int Line, bool IsAutomatic = false)
{
    private const int TimeStart = 11;
    private const int LongestName = 128;
    private const int LongestNumber = 20;
    private const string SystemNumber = "10000";
    private const string SystemName = "系统消息";

    /// <summary>Whether the system speaks, and nobody.</summary>
    internal bool IsSystem => Account == SystemNumber || (Name == SystemName && Account is null or "1000000");

    /// <summary>Whether the name is the account, but is no text in the file's encoding.</summary>
    internal bool IsUnreadable => Account is null && TextEncodings.HasNoText(Name.AsSpan());

    /// <summary>Reads a line; null when it has not the shape of a header.</summary>
    internal static QqHeader? Parse(ReadOnlySpan<char> line, int number)
    {
        // Every line of every message comes here, so the shape is looked at sign by sign before anything is made: nearly all lines fail at
        // the first.
        if (line.Length <= TimeStart || line[4] != '-' || line[7] != '-' || line[10] != ' ')
        {
            return null;
        }

        int hourLength = line.Slice(TimeStart).IndexOf(':');
        int timeEnd = TimeStart + hourLength + 6;
        if (hourLength is not (1 or 2) || line.Length <= timeEnd || line[timeEnd - 3] != ':' || line[timeEnd] != ' ')
        {
            return null;
        }

        Span<int> parts =
        [
            Digits(line.Slice(0, 4)), Digits(line.Slice(5, 2)), Digits(line.Slice(8, 2)),
            Digits(line.Slice(TimeStart, hourLength)), Digits(line.Slice(timeEnd - 5, 2)), Digits(line.Slice(timeEnd - 2, 2)),
        ];
        var who = line.Slice(timeEnd).Trim();
        if (parts.IndexOf(-1) >= 0 || who.Length is 0 or > LongestName)
        {
            return null;
        }

        string? account = AccountIn(who, out int nameLength);
        return new QqHeader(TimeOf(parts), account, WithoutTag(who.Slice(0, nameLength)).Trim().ToString(), number);
    }

    /// <summary>The number or mail address at the end of a name, as <c>name(10001)</c> or <c>name&lt;me@mail.example&gt;</c>.</summary>
    internal static string? AccountIn(ReadOnlySpan<char> who, out int nameLength)
    {
        nameLength = who.Length;
        char last = who.Length > 0 ? who[who.Length - 1] : ' ';
        int open = last == ')' ? who.LastIndexOf('(') : last == '>' ? who.LastIndexOf('<') : -1;
        if (open < 0)
        {
            return null;
        }

        var inner = who.Slice(open + 1, who.Length - open - 2);
        if (!(last == ')' ? IsNumber(inner) : inner.IndexOf('@') >= 0 && AccountName.IsId(inner.ToString())))
        {
            return null;
        }

        nameLength = open;
        return inner.ToString();
    }

    private static ReadOnlySpan<char> WithoutTag(ReadOnlySpan<char> name)
    {
        int end = name.Length > 0 && name[0] == '【' ? name.IndexOf('】') : -1;
        return name.Slice(end + 1);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char sign in text)
        {
            if (sign is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestNumber;
    }

    private static LocalDateTime? TimeOf(ReadOnlySpan<int> parts) =>
        parts[0] >= 1 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= CalendarSystem.Iso.GetDaysInMonth(parts[0], parts[1])
            && parts[3] <= 23 && parts[4] <= 59 && parts[5] <= 59
            ? new LocalDateTime(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
            : null;

    /// <summary>The value of some digits; -1 when they are none.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        int value = 0;
        foreach (char sign in text)
        {
            if (sign is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + (sign - '0');
        }

        return value;
    }
}
