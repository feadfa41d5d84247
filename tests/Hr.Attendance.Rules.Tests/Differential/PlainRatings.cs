using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A rating with the employee to whom it belongs, and the turns of that employee of which it speaks, by time.</summary>
internal sealed record PlainRating(PlainShare Share, string EmployeeId, IReadOnlyList<PlainTurn> Turns);

/// <summary>Step 8: whose ratings are whose.</summary>
internal static class PlainRatings
{
    internal static IEnumerable<PlainRating> Of(IEnumerable<Rating> ratings, IReadOnlyList<PlainEpisode> episodes, Duration ratingWithin) =>
        ratings.Select(rating => Of(rating, episodes, ratingWithin)).OfType<PlainRating>();

    /// <summary>
    /// "A rating speaks of the last episode of its conversation with a turn that began not after it, if it is given at most ratingWithin after that
    /// episode's last message. Of that episode's turns that began not after the rating, it belongs to the employee who had answered most of them by
    /// then (of several, who answered last; then the lower id), else to the employee of the last of them […] Where there is none, the rating is set aside".
    /// </summary>
    private static PlainRating? Of(Rating rating, IReadOnlyList<PlainEpisode> episodes, Duration ratingWithin)
    {
        var episode = episodes.LastOrDefault(one => one.ConversationId == rating.ConversationId && one.Turns.Any(turn => turn.Start <= rating.At));
        if (episode is null || rating.At - episode.LastMessage > ratingWithin)
        {
            return null;
        }

        List<PlainTurn> turns = [.. episode.Turns.Where(turn => turn.Start <= rating.At)];
        string? employee = turns.Where(turn => turn.Answer is not null && turn.Answer.At <= rating.At)
            .GroupBy(turn => turn.Answer!.EmployeeId!)
            .OrderByDescending(answered => answered.Count())
            .ThenByDescending(answered => answered.Max(turn => turn.Answer!.At))
            .ThenBy(answered => answered.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? turns[^1].EmployeeId;
        return employee is null ? null : new PlainRating(
            PlainShare.OnScale(rating.Score, rating.Min, rating.Max), employee, [.. turns.Where(turn => turn.EmployeeId == employee)]);
    }
}
