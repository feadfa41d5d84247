namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>A stream that says the same over and over, up to a length, without holding it.</summary>
internal sealed class EndlessStream(byte[] beginning, byte[] pattern, long length) : Stream
{
    private readonly byte[] _pattern = [.. Enumerable.Repeat(pattern, (64 * 1024 / pattern.Length) + 1).SelectMany(unit => unit)];
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = (int)Math.Min(count, length - _position);
        for (int i = 0; i < given;)
        {
            byte[] source = _position < beginning.Length ? beginning : _pattern;
            int from = (int)(_position < beginning.Length ? _position : (_position - beginning.Length) % _pattern.Length);
            int copied = Math.Min(given - i, source.Length - from);
            Array.Copy(source, from, buffer, offset + i, copied);
            i += copied;
            _position += copied;
        }

        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
