using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>Days of the week as documents write them: <c>Mon-Fri</c>, <c>Sat</c>; in English, three letters.</summary>
internal static class DaysOfWeek
{
    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Whether a day lies in a range, both ends included, that may wrap round the week.</summary>
    internal static bool AreBetween(IsoDayOfWeek day, IsoDayOfWeek first, IsoDayOfWeek last) =>
        first <= last ? day >= first && day <= last : day >= first || day <= last;

    internal static bool TryParse(string? text, out IsoDayOfWeek first, out IsoDayOfWeek last)
    {
        string[] days = (text ?? string.Empty).Split('-');
        last = IsoDayOfWeek.None;
        return TryParseDay(days[0], out first) && TryParseDay(days[days.Length - 1], out last) && days.Length <= 2;
    }

    internal static string Format(IsoDayOfWeek first, IsoDayOfWeek last) => first == last ? NameOf(first) : $"{NameOf(first)}-{NameOf(last)}";

    private static string NameOf(IsoDayOfWeek day) => day == IsoDayOfWeek.None ? string.Empty : Names[(int)day - 1];

    private static bool TryParseDay(string text, out IsoDayOfWeek day)
    {
        int index = Array.FindIndex(Names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        day = (IsoDayOfWeek)(index + 1);
        return index >= 0;
    }
}
