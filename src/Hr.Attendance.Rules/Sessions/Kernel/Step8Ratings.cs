using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 8: in which session a rating counts.
// A rating speaks of its owner's turns of one episode. It counts where the last of them counts that counts anywhere: most often the session in
// which the customer was last answered. Turns of an episode stand side by side among those that were worked out over everybody, so it is kept for
// each place which one, up to there, was the last to count, and no rating has to search.

/// <summary>Finds in which session each rating of one employee after another counts. Not thread-safe.</summary>
internal sealed class RatingPlaces
{
    private const int None = -1;

    /// <summary>For each place among the turns that were worked out over everybody the session in which it counts, and the last place that counts.</summary>
    private int[] _sessions = [];
    private int[] _lastCounted = [];

    /// <summary>Looks where turns count.</summary>
    internal void Find(ReadOnlySpan<Turn> turns, TurnJudging judging, int wholeTurns)
    {
        if (_sessions.Length < wholeTurns)
        {
            (_sessions, _lastCounted) = (new int[2 * wholeTurns], new int[2 * wholeTurns]);
        }

        for (int i = 0; i < turns.Length; i++)
        {
            if (turns[i].Whole >= 0)
            {
                // A turn that a colleague answered is the colleague's.
                _sessions[turns[i].Whole] = turns[i].IsOfColleague ? None : judging.FateOf(i).Session;
            }
        }

        int last = None;
        for (int place = 0; place < wholeTurns; place++)
        {
            last = _sessions[place] >= 0 ? place : last;
            _lastCounted[place] = last;
        }
    }

    /// <summary>The session in which a rating counts; negative for none.</summary>
    internal int SessionOf(in EpisodeRating rating)
    {
        int place = rating.LastTurn < rating.FirstTurn ? None : _lastCounted[rating.LastTurn];
        return place >= rating.FirstTurn ? _sessions[place] : None;
    }
}
