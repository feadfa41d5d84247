using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Finds the ratings of conversations in which nobody takes part, some conversations at a time.</summary>
internal sealed class UnownedRatings(IEvidenceSource source, OrganizationChart chart)
{
    // A source may have more ratings than fit into memory, in any order. So some conversations are held at a time; one that comes again
    // later is only asked for once more.

    private const int ConversationsAtATime = 500;

    private readonly HashSet<Diagnostic> _diagnostics = [];

    /// <summary>What was found.</summary>
    internal IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What became of the ratings that belong to nobody.</summary>
    internal EvidenceTally Tally { get; private set; }

    /// <summary>What is said of a rating that has no turn.</summary>
    internal static Diagnostic FindingOn(Rating rating) =>
        EvidenceDiagnostics.RatingWithoutTurn.At(rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId));

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
                    await LookAtAsync(waiting, query, cancellationToken).ConfigureAwait(false);
                    waiting.Clear();
                }

                waiting.Add(rating.ConversationId, ratings = []);
            }

            ratings.Add(rating);
        }

        if (waiting.Count > 0)
        {
            await LookAtAsync(waiting, query, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LookAtAsync(Dictionary<string, List<Rating>> rated, EvidenceQuery query, CancellationToken cancellationToken)
    {
        var conversations = await source.ReadConversationsAsync(
            new ConversationQuery { ConversationIds = rated.Keys, KnownEmployeeIds = [], Since = query.Since, Until = query.Until },
            cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        // Where somebody takes part, that somebody's evidence has the ratings.
        foreach (string shared in conversations.Messages.Where(message => IsKnown(message.EmployeeId)).Select(message => message.ConversationId)
            .Concat(conversations.Assignments.Where(row => IsKnown(row.EmployeeId)).Select(row => row.ConversationId)))
        {
            rated.Remove(shared);
        }

        var found = new List<Diagnostic>();
        var sound = EvidenceSet.Build(new EvidenceRecords { Ratings = [.. rated.Values.SelectMany(ratings => ratings)] }, chart, found);
        _diagnostics.UnionWith(found);
        _diagnostics.UnionWith(sound.Ratings.Select(FindingOn));
        Tally += new EvidenceTally { SetAside = sound.Count - sound.Replaced, Replaced = sound.Replaced };
    }

    private bool IsKnown(string? employeeId) => employeeId is not null && chart.TryGetEmployee(employeeId, out _);
}
