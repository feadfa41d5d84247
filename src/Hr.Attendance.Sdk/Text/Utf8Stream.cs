using System.Text;

namespace Hr.Attendance.Sdk.Text;

/// <summary>A text as a stream of UTF-8.</summary>
internal sealed class Utf8Stream(TextReader text) : ReadOnlyStream
{
    private readonly char[] _chars = new char[4096];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(4096)];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private int _next;
    private int _end;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_next == _end)
        {
            int read = text.Read(_chars, 0, _chars.Length);
            _next = 0;
            _end = _encoder.GetBytes(_chars, 0, read, _bytes, 0, flush: read == 0);
            if (read == 0 && _end == 0)
            {
                return 0;
            }
        }

        int length = Math.Min(count, _end - _next);
        Array.Copy(_bytes, _next, buffer, offset, length);
        _next += length;
        return length;
    }
}
