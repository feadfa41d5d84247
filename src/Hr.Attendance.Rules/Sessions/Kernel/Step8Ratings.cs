using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 8: in which session a rating counts.
// A rating speaks of its owner's turns of one episode. It counts where the last of them counts that counts anywhere: most often the session in
// which the customer was last answered. Each turn knows the one before it in the episode, so a turn that counts nowhere takes over what is known of that
// one, and no rating has to search.

/// <summary>Finds in which session each rating of one employee after another counts. Not thread-safe.</summary>
internal sealed class RatingPlaces
{
    private const int None = -1;

    private TurnList? _turns;

    /// <summary>For each turn the session in which it counts, or else the last turn before it in its episode; negative for none.</summary>
    private int[] _sessions = [];

    /// <summary>Looks where turns count.</summary>
    internal void Find(TurnList turns, TurnJudging judging)
    {
        _turns = turns;
        var all = turns.All;
        if (_sessions.Length < all.Length)
        {
            _sessions = new int[2 * all.Length];
        }

        for (int i = 0; i < all.Length; i++)
        {
            // A turn that a colleague answered is the colleague's.
            int session = all[i].IsOfColleague ? None : judging.FateOf(i).Session;
            _sessions[i] = session < 0 && all[i].Before >= 0 ? _sessions[all[i].Before] : session;
        }
    }

    /// <summary>The session in which a rating counts; negative for none.</summary>
    internal int SessionOf(in EpisodeRating rating) => _sessions[_turns!.PlaceOf(in rating)];
}
