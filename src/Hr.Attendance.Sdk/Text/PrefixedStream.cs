using System.Runtime.ExceptionServices;

namespace Hr.Attendance.Sdk.Text;

/// <summary>
/// Bytes that were read ahead from a stream, followed by the rest of it, or by the failure that ended reading ahead. Does not close the
/// stream.
/// </summary>
/// <remarks>
/// It gives less than it is asked for: a reader of text that gets all it asked for asks again before it hands anything on, and a failure
/// would then take with it what came before.
/// </remarks>
internal sealed class PrefixedStream(byte[] prefix, int start, int end, Stream rest, ExceptionDispatchInfo? failure = null) : ReadOnlyStream
{
    private int _next = start;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_next == end)
        {
            failure?.Throw();
            return rest.Read(buffer, offset, OneFewer(count));
        }

        int length = Math.Min(OneFewer(count), end - _next);
        Array.Copy(prefix, _next, buffer, offset, length);
        _next += length;
        return length;
    }

    private static int OneFewer(int count) => count > 1 ? count - 1 : count;
}
