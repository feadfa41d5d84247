using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>A session before it is measured.</summary>
/// <param name="Held">The position of the role among those that the person holds.</param>
/// <param name="Day">The number of the business day of that role on which it begins.</param>
/// <param name="First">The position of its first piece.</param>
/// <param name="Pieces">The number of its pieces.</param>
/// <param name="FirstPunch">The place of the first of the punches that it was formed from.</param>
/// <param name="Punches">The number of those punches.</param>
internal readonly record struct FormedSession(int Held, int Day, int First, int Pieces, int FirstPunch, int Punches);

/// <summary>What sessions are ordered by.</summary>
internal enum SessionOrder
{
    /// <summary>Start, then role.</summary>
    ByStart,

    /// <summary>Business day, then start, then role.</summary>
    ByDay,
}

/// <summary>The sessions of one employee, with their pieces and the positions of the punches that they were formed from. Not thread-safe.</summary>
internal sealed class SessionList
{
    private FormedSession[] _sessions = [];
    private int _firstPiece;
    private int _firstPunch;

    internal SessionList()
    {
    }

    /// <summary>What another list has, for whoever keeps it after the next employee.</summary>
    internal SessionList(SessionList other)
    {
        _sessions = other._sessions.AsSpan(0, other.Count).ToArray();
        Count = other.Count;
        Pieces = new IntervalList(other.Pieces);
        Punches = [.. other.Punches];
    }

    /// <summary>The pieces of all sessions, those of each in order.</summary>
    internal IntervalList Pieces { get; } = new();

    /// <summary>The positions of the punches of all sessions.</summary>
    internal List<int> Punches { get; } = [];

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

    /// <summary>Adds the positions of a session's punches to a list.</summary>
    internal void CopyPunches(in FormedSession session, List<int> punches)
    {
        for (int i = session.FirstPunch; i < session.FirstPunch + session.Punches; i++)
        {
            punches.Add(Punches[i]);
        }
    }

    /// <summary>The first session of a business day, in a list that is ordered by day; the number of sessions where none is on that day or later.</summary>
    internal int FirstFrom(int day)
    {
        var search = new SortedSearch(Count);
        while (search.IsOpen)
        {
            search.Answer(_sessions[search.Middle].Day < day);
        }

        return search.Place;
    }

    internal void Clear()
    {
        Count = 0;
        Pieces.Clear();
        Punches.Clear();
    }

    /// <summary>Begins a session: the pieces and punches that are added from now on are its own.</summary>
    internal void Begin() => (_firstPiece, _firstPunch) = (Pieces.Count, Punches.Count);

    /// <summary>Adds a piece to the session that was begun; what overlaps or touches is joined.</summary>
    internal void AddPiece(long start, long end) => Pieces.Append(start, end, _firstPiece);

    /// <summary>Ends the session that was begun.</summary>
    internal void End(int held, int day)
    {
        if (Count == _sessions.Length)
        {
            Array.Resize(ref _sessions, Math.Max(64, Count * 2));
        }

        _sessions[Count++] = new FormedSession(held, day, _firstPiece, Pieces.Count - _firstPiece, _firstPunch, Punches.Count - _firstPunch);
    }

    /// <summary>Orders the sessions; most often they are in order.</summary>
    internal void Sort(SessionOrder order, HeldRoles roles)
    {
        for (int i = 1; i < Count; i++)
        {
            if (Compare(_sessions[i - 1], _sessions[i], order, roles) > 0)
            {
                Array.Sort(_sessions, 0, Count, Comparer<FormedSession>.Create((one, other) => Compare(one, other, order, roles)));
                return;
            }
        }
    }

    private int Compare(in FormedSession one, in FormedSession other, SessionOrder order, HeldRoles roles)
    {
        int byDay = order == SessionOrder.ByDay ? one.Day.CompareTo(other.Day) : 0;
        int byStart = byDay != 0 ? byDay : StartOf(one).CompareTo(StartOf(other));
        return byStart != 0 ? byStart : string.CompareOrdinal(roles[one.Held].Role, roles[other.Held].Role);
    }
}
