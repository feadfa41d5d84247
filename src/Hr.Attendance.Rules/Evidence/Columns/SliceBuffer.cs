using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Room to work out one slice after another in.</summary>
internal sealed class SliceBuffer
{
    private int[] _conversations = [];
    private bool[] _areWhole = [];
    private Turn[] _turns = [];

    /// <summary>Time away.</summary>
    internal IntervalList Away { get; } = new();

    /// <summary>Approved time: columns say of none.</summary>
    internal IntervalList Approved { get; } = new();

    /// <summary>What numbers conversations have whose own lie far apart.</summary>
    internal Dictionary<int, int> ConversationNumbers { get; } = [];

    /// <summary>Numbers of conversations, from zero on.</summary>
    internal Span<int> Conversations(int count)
    {
        if (_conversations.Length < count)
        {
            _conversations = new int[Math.Max(count, _conversations.Length * 2)];
        }

        return _conversations.AsSpan(0, count);
    }

    /// <summary>For each of these numbers whether its conversation is worked out over everybody.</summary>
    internal Span<bool> AreWhole(int count)
    {
        if (_areWhole.Length < count)
        {
            _areWhole = new bool[Math.Max(count, _areWhole.Length * 2)];
        }

        return _areWhole.AsSpan(0, count);
    }

    /// <summary>A copy of some turns.</summary>
    internal ArraySegment<Turn> Turns(ReadOnlySpan<Turn> turns)
    {
        if (_turns.Length < turns.Length)
        {
            _turns = new Turn[Math.Max(turns.Length, _turns.Length * 2)];
        }

        turns.CopyTo(_turns);
        return new ArraySegment<Turn>(_turns, 0, turns.Length);
    }
}
