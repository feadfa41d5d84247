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
    // "Of two rows for one instant that with the later `from` counts, then the lower id": with the later ones first the first that holds counts.

    private readonly Dictionary<TConversation, AssignedTime<TEmployee>[]> _byConversation;

    /// <param name="rows">The rows, in any order.</param>
    /// <param name="byId">The order of employees by their ids.</param>
    internal Assignees(IEnumerable<(TConversation Conversation, AssignedTime<TEmployee> Time)> rows, IComparer<TEmployee> byId) =>
        _byConversation = rows.GroupBy(row => row.Conversation).ToDictionary(
            conversation => conversation.Key,
            conversation => conversation.Select(row => row.Time).OrderByDescending(time => time.From).ThenBy(time => time.Employee, byId).ToArray());

    /// <summary>Whether nothing is assigned to anybody.</summary>
    internal bool IsEmpty => _byConversation.Count == 0;

    /// <summary>Whether a conversation is assigned at a time, and to whom.</summary>
    internal bool TryFind(TConversation conversation, long time, out TEmployee employee)
    {
        if (_byConversation.TryGetValue(conversation, out var times))
        {
            foreach (var assigned in times)
            {
                if (assigned.From <= time && time < assigned.To)
                {
                    employee = assigned.Employee;
                    return true;
                }
            }
        }

        employee = default!;
        return false;
    }
}

/// <summary>A time during which a conversation is assigned to an employee, in nanoseconds since 1970.</summary>
internal readonly record struct AssignedTime<TEmployee>(TEmployee Employee, long From, long To)
{
    /// <summary>A time that may be open at both ends.</summary>
    internal static AssignedTime<TEmployee> Of(TEmployee employee, Instant? from, Instant? to) =>
        new(employee, from is { } first ? Nanoseconds.Of(first) : long.MinValue, to is { } end ? Nanoseconds.Of(end) : long.MaxValue);
}
