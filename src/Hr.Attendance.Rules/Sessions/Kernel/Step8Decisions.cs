using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 8: over which session a decision stands.
// A decision names no session, for sessions have no ids: it names an instant, and the session that holds it in one of its pieces is meant. No two
// sessions hold one instant. Evidence that comes later may move a session away from under a decision; then it stands over nothing, and that is said.

/// <summary>Finds the session of each decision on one employee after another. Not thread-safe.</summary>
internal sealed class DecisionPlaces
{
    private const int None = -1;

    private readonly List<int> _withoutSession = [];

    /// <summary>The positions of the decisions that stand over no session, in order.</summary>
    internal IReadOnlyList<int> WithoutSession => _withoutSession;

    /// <summary>Marks each session with the decision that stands over it: of several the one that was made last.</summary>
    internal void Mark(in EvidenceSlice evidence, SessionList sessions, Span<SessionFigures> figures)
    {
        _withoutSession.Clear();
        for (int i = 0; i < evidence.DecisionAt.Length; i++)
        {
            int session = SessionAt(evidence.DecisionAt[i], sessions);
            if (session == None)
            {
                _withoutSession.Add(i);
            }
            else if (figures[session].Decided is null || evidence.DecisionRanks[figures[session].Decision] < evidence.DecisionRanks[i])
            {
                (figures[session].Decided, figures[session].Decision) = (evidence.DecisionKinds[i], i);
            }
        }
    }

    private static int SessionAt(long time, SessionList sessions)
    {
        for (int i = 0; i < sessions.Count; i++)
        {
            ref readonly var session = ref sessions[i];
            if (sessions.StartOf(session) <= time && time < sessions.EndOf(session) && sessions.Contains(session, time))
            {
                return i;
            }
        }

        return None;
    }
}
