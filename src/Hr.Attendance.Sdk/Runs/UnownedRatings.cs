using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Finds the ratings that belong to nobody, some conversations at a time.</summary>
internal sealed class UnownedRatings(IEvidenceSource source, OrganizationChart chart)
{
    // A source may have more ratings than fit into memory, in any order. So some conversations are held at a time; one that comes again
    // later is only asked for once more.

    private const int ConversationsAtATime = 500;

    private readonly HashSet<Diagnostic> _diagnostics = [];

    /// <summary>What was found.</summary>
    internal IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>How many ratings belong to nobody.</summary>
    internal long Count { get; private set; }

    internal async Task FindAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<string, List<Rating>>(StringComparer.Ordinal);
        await foreach (var rating in source.ReadRatingsAsync(query, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!waiting.TryGetValue(rating.ConversationId, out var ratings))
            {
                if (waiting.Count == ConversationsAtATime)
                {
                    await LookAtAsync(waiting, cancellationToken).ConfigureAwait(false);
                    waiting.Clear();
                }

                waiting.Add(rating.ConversationId, ratings = []);
            }

            ratings.Add(rating);
        }

        if (waiting.Count > 0)
        {
            await LookAtAsync(waiting, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LookAtAsync(Dictionary<string, List<Rating>> rated, CancellationToken cancellationToken)
    {
        var conversations = rated.Keys.ToDictionary(id => id, _ => new List<Message>(), StringComparer.Ordinal);
        await foreach (var message in source.ReadConversationsAsync(conversations.Keys, cancellationToken)
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (conversations.TryGetValue(message.ConversationId, out var messages))
            {
                messages.Add(message);
            }
        }

        var unowned = conversations
            .Where(conversation => RatingOwner.Of(conversation.Value, chart) is null)
            .SelectMany(conversation => rated[conversation.Key])
            .ToList();
        var found = new List<Diagnostic>();
        var sound = EvidenceSet.Build(new EvidenceRecords { Ratings = unowned }, chart, found);
        _diagnostics.UnionWith(found);
        _diagnostics.UnionWith(sound.Ratings.Select(
            rating => EvidenceDiagnostics.RatingWithoutTurn.At(rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId))));
        Count += unowned.Count;
    }
}
