namespace Hr.Attendance.Sdk.Text;

/// <summary>Bytes that were read ahead from a stream, followed by the rest of it. Does not close the stream.</summary>
internal sealed class PrefixedStream(byte[] prefix, int start, int end, Stream rest) : ReadOnlyStream
{
    private int _next = start;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_next == end)
        {
            return rest.Read(buffer, offset, count);
        }

        int length = Math.Min(count, end - _next);
        Array.Copy(prefix, _next, buffer, offset, length);
        _next += length;
        return length;
    }
}
