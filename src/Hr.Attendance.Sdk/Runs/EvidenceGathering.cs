using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Asks an evidence source for some people, and for what others wrote in their conversations.</summary>
internal sealed class EvidenceGathering(IEvidenceSource source, OrganizationChart chart)
{
    /// <summary>Reads the evidence of some people, all of them in the chart; what the source throws comes through.</summary>
    /// <param name="query">Whom, and of what time.</param>
    /// <param name="latestMessageAt">When the latest message of all was sent; null where nobody knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The evidence; how many records the source gave; how many of them were of people that were not asked for.</returns>
    internal async Task<(GatheredEvidence Evidence, long Count, long OfOthers)> ReadAsync(
        EvidenceQuery query, Instant? latestMessageAt, CancellationToken cancellationToken)
    {
        var own = Given(await source.ReadAsync(query, cancellationToken).ConfigureAwait(false));
        var gathered = new GatheredRecords(query.EmployeeIds, chart);
        long ofOthers = gathered.AddOwn(own);
        var rest = OfNobody(own);
        long asked = 0;
        if (source.ConversationsAreShared && gathered.ConversationIds.Count > 0)
        {
            rest = Given(await source.ReadConversationsAsync(
                new ConversationQuery
                {
                    ConversationIds = gathered.ConversationIds,
                    KnownEmployeeIds = query.EmployeeIds,
                    Since = query.Since,
                    Until = query.Until,
                },
                cancellationToken).ConfigureAwait(false));
            asked = rest.Count;
        }

        cancellationToken.ThrowIfCancellationRequested();
        gathered.AddRest(rest);
        return (gathered.Check(latestMessageAt), own.Count + asked, ofOthers);
    }

    /// <summary>What a person's own evidence has besides, where it has all of the conversations.</summary>
    private static EvidenceRecords OfNobody(EvidenceRecords own) => new()
    {
        Messages = [.. own.Messages.Where(message => EvidenceInMemory.EmployeeOf(message) is null)],
        Ratings = own.Ratings,
        Assignments = own.Assignments,
    };

    private static EvidenceRecords Given(EvidenceRecords? answer) =>
        answer is null || HasNull(answer.Punches) || HasNull(answer.Messages) || HasNull(answer.Ratings) || HasNull(answer.Presence)
            || HasNull(answer.Availability) || HasNull(answer.Leave) || HasNull(answer.Shifts) || HasNull(answer.Approvals) || HasNull(answer.Decisions)
            || HasNull(answer.Assignments)
            ? throw new InvalidDataException("an evidence source gave no answer, or one with a record that is null")
            : answer;

    private static bool HasNull<T>(IReadOnlyList<T> records)
        where T : class
    {
        for (int i = 0; i < (records ?? []).Count; i++)
        {
            if (records![i] is null)
            {
                return true;
            }
        }

        return records is null;
    }
}
