using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Asks an evidence source for some people, and gives each the ratings that are theirs.</summary>
internal sealed class EvidenceGathering(IEvidenceSource source, OrganizationChart chart)
{
    /// <summary>Reads the evidence of some people, all of them in the chart; what the source throws comes through.</summary>
    internal async Task<GatheredEvidence> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        var people = query.EmployeeIds.ToDictionary(id => id, _ => new PersonalRecords(), StringComparer.Ordinal);
        var ratings = new List<Rating>();
        long ofOthers = 0;
        long count = 0;
        await foreach (var record in source.ReadAsync(query, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            if (record is Rating rating)
            {
                ratings.Add(rating);
            }
            else if (record is Message && string.IsNullOrEmpty(EvidenceInMemory.EmployeeOf(record)))
            {
                // What is nobody's is a part of conversations and of no person's evidence.
                continue;
            }
            else if (people.TryGetValue(EmployeeOf(record), out var own))
            {
                own.Add(record);
            }
            else
            {
                ofOthers++;
            }
        }

        var evidence = people.ToDictionary(person => person.Key, person => person.Value.Check(chart), StringComparer.Ordinal);
        if (ratings.Count > 0)
        {
            count += await GiveRatingsAsync(ratings, evidence, cancellationToken).ConfigureAwait(false);
        }

        return new GatheredEvidence(evidence, count, ofOthers);
    }

    private static string EmployeeOf(EvidenceRecord record) =>
        EvidenceInMemory.EmployeeOf(record) ?? throw new InvalidDataException("an evidence source gave a record of an unknown kind, of nobody, or none at all");

    /// <summary>Gives each rating to its owner, where the owner is one of the people.</summary>
    /// <returns>How many records were read for that.</returns>
    private async Task<long> GiveRatingsAsync(List<Rating> ratings, Dictionary<string, PersonalEvidence> evidence, CancellationToken cancellationToken)
    {
        // Whose a rating is depends on everybody who wrote in its conversation, also on people outside this piece of the run. So
        // conversations that were rated are asked for as a whole, and no others: they are few, and nobody has to hold the messages of the
        // workforce.
        var byConversation = ratings.ToLookup(rating => rating.ConversationId, StringComparer.Ordinal);
        var conversations = byConversation.ToDictionary(rated => rated.Key, _ => new List<Message>(), StringComparer.Ordinal);
        foreach (var message in evidence.SelectMany(person => person.Value.Evidence.Of(person.Key).Messages))
        {
            if (conversations.TryGetValue(message.ConversationId, out var messages))
            {
                messages.Add(message);
            }
        }

        // What is known of the people themselves is checked already; only what others wrote is missing.
        long count = 0;
        var shared = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var message in source.ReadConversationsAsync(conversations.Keys, cancellationToken)
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            if ((message.EmployeeId is not { } employee || !evidence.ContainsKey(employee))
                && conversations.TryGetValue(message.ConversationId, out var messages))
            {
                messages.Add(message);
                shared.Add(message.ConversationId);
            }
        }

        var owned = new Dictionary<string, List<Rating>>(StringComparer.Ordinal);
        foreach (var rated in byConversation)
        {
            var messages = conversations[rated.Key];
            if ((shared.Contains(rated.Key) ? RatingOwner.Of(messages, chart) : RatingOwner.OfChecked(messages, chart)) is { } owner
                && evidence.ContainsKey(owner))
            {
                if (!owned.TryGetValue(owner, out var own))
                {
                    owned.Add(owner, own = []);
                }

                own.AddRange(rated);
            }
        }

        foreach (var ratingsOfOwner in owned)
        {
            evidence[ratingsOfOwner.Key] = evidence[ratingsOfOwner.Key].With(ratingsOfOwner.Value);
        }

        return count;
    }
}

/// <summary>The evidence of some people.</summary>
/// <param name="ByEmployee">Each one's own, of all who were asked for.</param>
/// <param name="Count">How many records the source gave.</param>
/// <param name="OfOthers">How many of them were of people that were not asked for.</param>
internal sealed record GatheredEvidence(IReadOnlyDictionary<string, PersonalEvidence> ByEmployee, long Count, long OfOthers);
