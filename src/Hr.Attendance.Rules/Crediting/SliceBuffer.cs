using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Room to work out one slice after another in.</summary>
internal sealed class SliceBuffer
{
    private long[] _punchAt = [];
    private long[] _messageAt = [];
    private int[] _conversations = [];

    /// <summary>Time away.</summary>
    internal IntervalList Away { get; } = new();

    /// <summary>Numbers of conversations that lie far apart.</summary>
    internal Dictionary<int, int> ConversationNumbers { get; } = [];

    internal Span<long> PunchAt(int count) => Room(ref _punchAt, count);

    internal Span<long> MessageAt(int count) => Room(ref _messageAt, count);

    internal Span<int> Conversations(int count) => Room(ref _conversations, count);

    private static Span<T> Room<T>(ref T[] buffer, int count)
    {
        if (buffer.Length < count)
        {
            buffer = new T[Math.Max(count, buffer.Length * 2)];
        }

        return buffer.AsSpan(0, count);
    }
}
