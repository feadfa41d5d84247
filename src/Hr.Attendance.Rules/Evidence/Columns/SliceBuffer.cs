using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Room to work out one slice after another in.</summary>
internal sealed class SliceBuffer
{
    private int[] _conversations = [];

    /// <summary>Time away.</summary>
    internal IntervalList Away { get; } = new();

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
}
