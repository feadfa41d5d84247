using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>On which business days of the group anybody wrote. Immutable.</summary>
internal sealed class MessageDays
{
    /// <summary>So many messages on the middle one of a weekday's other days make a silent day a missing one.</summary>
    private const int UsualMessages = 10;

    private readonly DemandGrid _grid;
    private readonly Dictionary<LocalDate, int> _messages = [];

    internal MessageDays(EvidenceSet evidence, DemandGrid grid)
    {
        _grid = grid;
        foreach (var message in evidence.EmployeeIds.SelectMany(id => evidence.Of(id).Messages).Concat(evidence.MessagesOfNobody))
        {
            var day = grid.Locate(message.At).Day;
            _messages[day] = _messages.TryGetValue(day, out int count) ? count + 1 : 1;
            Span = Span is var (first, last) ? (Instant.Min(first, message.At), Instant.Max(last, message.At)) : (message.At, message.At);
        }
    }

    /// <summary>When the first message was written, and the last; null for none.</summary>
    internal (Instant First, Instant Last)? Span { get; }

    /// <summary>All instants of a business day.</summary>
    internal Interval SpanOf(LocalDate day) => new(_grid.StartOf(day, 0), _grid.EndOf(day, _grid.IntervalsPerDay - 1));

    /// <summary>The business days, between the first and the last message, on which nobody wrote though people usually do; in order.</summary>
    internal IReadOnlyList<LocalDate> SilentDays(LocalDate firstDay, LocalDate lastDay)
    {
        if (Span is not var (first, last))
        {
            return [];
        }

        var from = LocalDate.Max(firstDay, _grid.Locate(first).Day);
        var to = LocalDate.Min(lastDay, _grid.Locate(last).Day);
        var days = Enumerable.Range(0, Math.Max(0, Period.DaysBetween(from, to) + 1)).Select(from.PlusDays).ToList();
        var usual = days.GroupBy(day => day.DayOfWeek).ToDictionary(
            weekday => weekday.Key,
            weekday => weekday.Select(CountOf).OrderByDescending(count => count).ToList());
        return [.. days.Where(day => CountOf(day) == 0 && IsUsuallyBusy(usual[day.DayOfWeek]))];
    }

    private int CountOf(LocalDate day) => _messages.TryGetValue(day, out int count) ? count : 0;

    /// <summary>Whether the middle one of the other days has many; the lower one of two in the middle.</summary>
    private static bool IsUsuallyBusy(List<int> fromMost) =>
        fromMost.Count > 1 && fromMost[(fromMost.Count - 1) / 2] >= UsualMessages;
}
