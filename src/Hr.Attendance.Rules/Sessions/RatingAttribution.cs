using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Whose ratings are whose: a rating belongs to the employee and the time of the last turn of its conversation, over everybody.</summary>
internal sealed class RatingAttribution
{
    private readonly ILookup<string, AttributedRating> _byEmployee;

    private RatingAttribution(ILookup<string, AttributedRating> byEmployee, EvidenceTally tally)
    {
        _byEmployee = byEmployee;
        Tally = tally;
    }

    /// <summary>What became of the ratings.</summary>
    internal EvidenceTally Tally { get; }

    internal static RatingAttribution Attribute(EvidenceSet evidence, ICollection<Diagnostic> diagnostics)
    {
        var rated = new HashSet<string>(evidence.Ratings.Select(rating => rating.ConversationId), StringComparer.Ordinal);
        var lastTurns = evidence.EmployeeIds
            .SelectMany(employee => CustomerTurn.FindIn([.. evidence.Of(employee).Messages.Where(message => rated.Contains(message.ConversationId))]))
            .GroupBy(turn => turn.ConversationId, StringComparer.Ordinal)
            .ToDictionary(
                turns => turns.Key,
                turns => turns.OrderByDescending(turn => turn.Start).ThenBy(turn => turn.EmployeeId, StringComparer.Ordinal).First(),
                StringComparer.Ordinal);

        var attributed = new List<(string EmployeeId, AttributedRating Rating)>();
        foreach (var rating in evidence.Ratings)
        {
            if (lastTurns.TryGetValue(rating.ConversationId, out var turn))
            {
                attributed.Add((turn.EmployeeId, new AttributedRating(turn.Start, rating)));
            }
            else
            {
                diagnostics.Add(EvidenceDiagnostics.RatingWithoutTurn.At(rating.Source, ("evidence", rating.EvidenceId), ("conversation", rating.ConversationId)));
            }
        }

        long used = evidence.CountOf([.. attributed.Select(entry => entry.Rating.Rating)]);
        return new RatingAttribution(
            attributed.ToLookup(entry => entry.EmployeeId, entry => entry.Rating, StringComparer.Ordinal),
            new EvidenceTally(used, 0, evidence.CountOf(evidence.Ratings) - used));
    }

    /// <summary>The ratings of an employee, each with the start of the turn that it belongs to.</summary>
    internal IEnumerable<AttributedRating> Of(string employeeId) => _byEmployee[employeeId];
}

/// <summary>A rating and the start of the turn that decides where it belongs.</summary>
internal readonly record struct AttributedRating(Instant TurnStart, Rating Rating);
