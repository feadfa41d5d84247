using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>
/// Whose the ratings of a conversation are: theirs who have its last turn, over everybody; at the same start the lower id (contract, step 8).
/// </summary>
/// <remarks>
/// So that nobody has to hold the messages of a workforce, only conversations that were rated are looked at, and each as a whole: the owner
/// has that last turn in the own evidence too, and is given the ratings; to all others they are as if they did not exist.
/// </remarks>
internal static class RatingOwner
{
    /// <summary>The owner of the ratings of one conversation; null where it has no turn.</summary>
    /// <param name="messages">Its messages, everybody's, in any order.</param>
    /// <param name="chart">Who is known; messages of others do not count.</param>
    internal static string? Of(IReadOnlyList<Message> messages, OrganizationChart chart)
    {
        var evidence = EvidenceSet.Build(new EvidenceRecords { Messages = messages }, chart, []);
        return evidence.EmployeeIds
            .SelectMany(employee => CustomerTurn.FindIn(evidence.Of(employee).Messages))
            .OrderByDescending(turn => turn.Start)
            .ThenBy(turn => turn.EmployeeId, StringComparer.Ordinal)
            .FirstOrDefault()?.EmployeeId;
    }
}
