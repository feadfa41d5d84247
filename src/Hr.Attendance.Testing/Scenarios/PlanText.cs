using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Leave, shifts and decisions in the short form of scenario files.</summary>
internal static class PlanText
{
    private const int SecondsPerDay = 86_400;
    private const string Free = "off";

    private static readonly (string Name, DecisionKind Kind)[] Decisions =
        [("accept", DecisionKind.Accept), ("refuse", DecisionKind.Refuse), ("hold", DecisionKind.Hold)];

    /// <summary>Leave: <c>PT4H</c>, <c>annual PT4H</c>, <c>annual PT4H 14:00-18:00</c>.</summary>
    internal static string Of(LeaveTaken leave) => string.Join(" ", new[]
    {
        leave.Kind == Leave.Compensatory && leave.Span is null ? null : leave.Kind, IsoDuration.Format(leave.Time), leave.Span?.ToString(),
    }.OfType<string>());

    /// <summary>A shift: <c>09:00-18:00</c>, <c>20:00-22:00 online-sales</c>, <c>off</c>.</summary>
    internal static string Of(PlannedShift shift) => (shift.Span?.ToString() ?? Free) + (shift.Role is { } role ? $" {role}" : string.Empty);

    /// <summary>A decision: <c>accept 19:30</c>.</summary>
    internal static string Of(SessionDecision decision) => $"{Of(decision.Kind)} {decision.At}";

    internal static string Of(DecisionKind decision) => Array.Find(Decisions, known => known.Kind == decision).Name;

    internal static bool TryKind(string? text, out DecisionKind decision)
    {
        var (name, kind) = Array.Find(Decisions, known => known.Name == text);
        decision = kind;
        return name is not null;
    }

    internal static bool TryLeave(string? text, out LeaveTaken leave)
    {
        leave = new LeaveTaken { Time = Duration.Zero };
        string[] words = Words(text);
        if (words.Length == 1)
        {
            words = [Leave.Compensatory, words[0]];
        }

        // At times alone, leave stands for as much working time as it is long.
        var span = words.Length is 2 or 3 ? DaySpan(words[words.Length - 1]) : null;
        if (!IsoDuration.TryParse(words[1], out var time) && span is { From.Second: int from, To.Second: int to } && words.Length == 2)
        {
            time = Duration.FromSeconds(to - from);
        }
        else if (words.Length > 3 || time <= Duration.Zero || (words.Length == 3 && span is null))
        {
            return false;
        }

        leave = new LeaveTaken { Kind = words[0], Time = time, Span = span };
        return true;
    }

    internal static bool TryShift(string? text, out PlannedShift shift)
    {
        string[] words = Words(text);
        var span = words[0] == Free ? null : DaySpan(words[0]);
        shift = new PlannedShift { Span = span, Role = words.Length == 2 ? words[1] : null };
        return words.Length is 1 or 2 && (span is not null || words[0] == Free);
    }

    internal static bool TryDecision(string? text, out SessionDecision decision)
    {
        string[] words = Words(text);
        var (name, kind) = Array.Find(Decisions, known => known.Name == words[0]);
        bool isTime = ClockTime.TryParse(words[words.Length - 1], out var at);
        decision = new SessionDecision { Kind = kind, At = at };
        return words.Length == 2 && name is not null && isTime;
    }

    private static string[] Words(string? text) => (text ?? string.Empty).Split(' ');

    /// <summary>A span that begins on the date and is no longer than a day.</summary>
    private static ClockSpan? DaySpan(string text) =>
        ClockSpan.TryParse(text, out var span) && span.From.Second < SecondsPerDay && span.To.Second - span.From.Second <= SecondsPerDay ? span : null;

    /// <summary>The local time of a clock time, whatever the date.</summary>
    internal static LocalTime LocalTimeOf(ClockTime time) => LocalTime.FromSecondsSinceMidnight(time.Second % SecondsPerDay);
}
