using Hr.Attendance.Rules.Time;
namespace Hr.Attendance.Rules.Crediting;

/// <summary>A session before it is judged.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Day">The number of the business day of that role on which it begins.</param>
/// <param name="First">The position of its first piece.</param>
/// <param name="Pieces">The number of its pieces.</param>
internal readonly record struct FormedSession(int Held, int Day, int First, int Pieces);

/// <summary>The sessions of one employee after another, with their pieces. Not thread-safe.</summary>
internal sealed class SessionList
{
    private FormedSession[] _sessions = new FormedSession[64];

    /// <summary>The pieces of all sessions, those of each in order.</summary>
    internal IntervalList Pieces { get; } = new();

    internal int Count { get; private set; }

    internal ref readonly FormedSession this[int index] => ref _sessions[index];

    internal long StartOf(in FormedSession session) => Pieces.Start(session.First);

    internal long EndOf(in FormedSession session) => Pieces.End(session.First + session.Pieces - 1);

    internal long NetOf(in FormedSession session)
    {
        long net = 0;
        for (int i = session.First; i < session.First + session.Pieces; i++)
        {
            net += Pieces.End(i) - Pieces.Start(i);
        }

        return net;
    }

    /// <summary>Whether a time lies in one of a session's pieces.</summary>
    internal bool Contains(in FormedSession session, long time)
    {
        for (int i = session.First; i < session.First + session.Pieces && Pieces.Start(i) <= time; i++)
        {
            if (time < Pieces.End(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets a list to a session's pieces.</summary>
    internal void CopyPieces(in FormedSession session, IntervalList pieces)
    {
        pieces.Clear();
        for (int i = session.First; i < session.First + session.Pieces; i++)
        {
            pieces.AddApart(Pieces.Start(i), Pieces.End(i));
        }
    }

    internal void Clear()
    {
        Count = 0;
        Pieces.Clear();
    }

    /// <summary>Adds a session made of the pieces from a position on.</summary>
    internal void Add(int held, int day, int firstPiece) => Add(new FormedSession(held, day, firstPiece, Pieces.Count - firstPiece));

    internal void Add(in FormedSession session)
    {
        if (Count == _sessions.Length)
        {
            Array.Resize(ref _sessions, Count * 2);
        }

        _sessions[Count++] = session;
    }

    /// <summary>Orders the sessions by start, then by role; most often they are in order.</summary>
    internal void Sort(HeldRoles roles)
    {
        for (int i = 1; i < Count; i++)
        {
            if (Compare(_sessions[i - 1], _sessions[i], roles) > 0)
            {
                Array.Sort(_sessions, 0, Count, Comparer<FormedSession>.Create((one, other) => Compare(one, other, roles)));
                return;
            }
        }
    }

    private int Compare(in FormedSession one, in FormedSession other, HeldRoles roles)
    {
        int byStart = StartOf(one).CompareTo(StartOf(other));
        return byStart != 0 ? byStart : string.CompareOrdinal(roles[one.Held].Role, roles[other.Held].Role);
    }
}
