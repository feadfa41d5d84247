using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>The names of days of the week in documents, and ranges of them.</summary>
internal static class WeekDayName
{
    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Reads <c>Mon-Fri</c> or <c>Sat</c>.</summary>
    internal static bool TryParseRange(string? text, out IsoDayOfWeek first, out IsoDayOfWeek last)
    {
        string[] days = (text ?? string.Empty).Split('-');
        first = Parse(days[0]);
        last = Parse(days[days.Length - 1]);
        return days.Length <= 2 && first != IsoDayOfWeek.None && last != IsoDayOfWeek.None;
    }

    /// <summary>The range as text.</summary>
    internal static string OfRange(IsoDayOfWeek first, IsoDayOfWeek last) => first == last ? NameOf(first) : $"{NameOf(first)}-{NameOf(last)}";

    /// <summary>Whether a day lies within a range, which may wrap round the week.</summary>
    internal static bool IsWithin(IsoDayOfWeek first, IsoDayOfWeek last, IsoDayOfWeek day) =>
        first <= last ? day >= first && day <= last : day >= first || day <= last;

    private static string NameOf(IsoDayOfWeek day) => day == IsoDayOfWeek.None ? "?" : Names[(int)day - 1];

    private static IsoDayOfWeek Parse(string text) =>
        (IsoDayOfWeek)(Array.FindIndex(Names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) + 1);
}
