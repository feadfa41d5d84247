using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;

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

    /// <summary>The owner of the ratings of one conversation whose messages were checked already: most often one employee has it alone.</summary>
    /// <param name="messages">Its messages, everybody's, each kept by the check of its employee's evidence.</param>
    /// <param name="chart">Who is known.</param>
    internal static string? OfChecked(List<Message> messages, OrganizationChart chart)
    {
        if (messages.Count == 0 || messages.Exists(message => message.EmployeeId != messages[0].EmployeeId))
        {
            return Of(messages, chart);
        }

        // Wherever the customer wrote there is a turn.
        return messages.Exists(static message => message.Sender == MessageSender.Customer) ? messages[0].EmployeeId : null;
    }
}
