using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Room to work out one slice after another in.</summary>
internal sealed class SliceBuffer
{
    private int[] _conversations = [];
    private bool[] _areWhole = [];
    private Turn[] _turns = [];
    private RosterShift[] _shifts = [];
    private LeaveTaken[] _leave = [];

    /// <summary>Time away.</summary>
    internal IntervalList Away { get; } = new();

    /// <summary>Approved time.</summary>
    internal IntervalList Approved { get; } = new();

    /// <summary>What numbers conversations have whose own lie far apart.</summary>
    internal Dictionary<int, int> ConversationNumbers { get; } = [];

    /// <summary>Numbers of conversations, from zero on.</summary>
    internal Span<int> Conversations(int count) => Room(ref _conversations, count);

    /// <summary>For each of these numbers whether its conversation is worked out over everybody.</summary>
    internal Span<bool> AreWhole(int count) => Room(ref _areWhole, count);

    /// <summary>Lines of rosters.</summary>
    internal Span<RosterShift> Shifts(int count) => Room(ref _shifts, count);

    /// <summary>Leave.</summary>
    internal Span<LeaveTaken> Leave(int count) => Room(ref _leave, count);

    /// <summary>A copy of some turns.</summary>
    internal ArraySegment<Turn> Turns(ReadOnlySpan<Turn> turns)
    {
        turns.CopyTo(Room(ref _turns, turns.Length));
        return new ArraySegment<Turn>(_turns, 0, turns.Length);
    }

    private static Span<T> Room<T>(ref T[] room, int count)
    {
        if (room.Length < count)
        {
            room = new T[Math.Max(count, room.Length * 2)];
        }

        return room.AsSpan(0, count);
    }
}
