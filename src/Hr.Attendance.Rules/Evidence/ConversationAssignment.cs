using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>To whom a conversation is assigned, and during which time; for where messages do not say it. Immutable.</summary>
public sealed record ConversationAssignment
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The employee to whom it is assigned.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The first instant; null where it was always so.</summary>
    public Instant? From { get; init; }

    /// <summary>The end, exclusive; null where it still is so.</summary>
    public Instant? To { get; init; }

    /// <summary>Where it was read; nowhere unless set.</summary>
    public SourcePlace Source { get; init; }
}

/// <summary>Answers to whom a conversation is assigned at a time. Immutable.</summary>
/// <typeparam name="TConversation">What conversations are told apart by.</typeparam>
/// <typeparam name="TEmployee">What employees are told apart by.</typeparam>
internal sealed class Assignees<TConversation, TEmployee>
    where TConversation : notnull
{
    // "Of two rows for one instant that with the later `from` counts, then the lower id." Rows may overlap in any number, so the stretches in which one
    // employee counts are worked out once, and a time is looked up among them.

    private readonly Dictionary<TConversation, AssignedTime<TEmployee>[]> _byConversation;

    /// <param name="rows">The rows, in any order.</param>
    /// <param name="byId">The order of employees by their ids.</param>
    internal Assignees(IEnumerable<(TConversation Conversation, AssignedTime<TEmployee> Time)> rows, IComparer<TEmployee> byId) =>
        _byConversation = rows.GroupBy(row => row.Conversation).ToDictionary(
            conversation => conversation.Key, conversation => Apart(conversation.Select(row => row.Time).ToArray(), byId));

    /// <summary>Whether nothing is assigned to anybody.</summary>
    internal bool IsEmpty => _byConversation.Count == 0;

    /// <summary>Whether a conversation is assigned at a time, and to whom.</summary>
    internal bool TryFind(TConversation conversation, long time, out TEmployee employee)
    {
        employee = default!;
        if (!_byConversation.TryGetValue(conversation, out var times))
        {
            return false;
        }

        var search = new SortedSearch(times.Length);
        while (search.IsOpen)
        {
            search.Answer(times[search.Middle].To <= time);
        }

        if (search.Place == times.Length || times[search.Place].From > time)
        {
            return false;
        }

        employee = times[search.Place].Employee;
        return true;
    }

    /// <summary>Stretches of time that do not overlap, in order: each with the employee of the row that counts in it.</summary>
    private static AssignedTime<TEmployee>[] Apart(AssignedTime<TEmployee>[] rows, IComparer<TEmployee> byId)
    {
        if (rows.Length == 1)
        {
            return rows;
        }

        // The row that counts comes first of those that hold.
        var holding = new SortedSet<AssignedTime<TEmployee>>(Comparer<AssignedTime<TEmployee>>.Create((one, other) =>
            other.From.CompareTo(one.From) is var byStart and not 0 ? byStart
            : byId.Compare(one.Employee, other.Employee) is var byEmployee and not 0 ? byEmployee
            : one.To.CompareTo(other.To)));
        var begin = rows.Distinct().Where(row => row.From < row.To).OrderBy(row => row.From).ToList();
        var end = begin.OrderBy(row => row.To).ToList();
        var apart = new List<AssignedTime<TEmployee>>();
        for (int began = 0, ended = 0; ended < end.Count;)
        {
            long time = began < begin.Count ? Math.Min(begin[began].From, end[ended].To) : end[ended].To;
            for (; ended < end.Count && end[ended].To == time; ended++)
            {
                holding.Remove(end[ended]);
            }

            for (; began < begin.Count && begin[began].From == time; began++)
            {
                holding.Add(begin[began]);
            }

            long next = ended == end.Count ? time : began < begin.Count ? Math.Min(begin[began].From, end[ended].To) : end[ended].To;
            if (holding.Count > 0)
            {
                apart.Add(new AssignedTime<TEmployee>(holding.Min.Employee, time, next));
            }
        }

        return [.. apart];
    }
}

/// <summary>A time during which a conversation is assigned to an employee, in nanoseconds since 1970.</summary>
internal readonly record struct AssignedTime<TEmployee>(TEmployee Employee, long From, long To)
{
    /// <summary>A time that may be open at both ends.</summary>
    internal static AssignedTime<TEmployee> Of(TEmployee employee, Instant? from, Instant? to) =>
        new(employee, from is { } first ? Nanoseconds.Of(first) : long.MinValue, to is { } end ? Nanoseconds.Of(end) : long.MaxValue);
}
