using System.Text;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>A stream that can only be read forward and calls back for its bytes.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives bytes in chunks of any size, small ones above all, as a network does.</summary>
internal sealed class ChunkedStream(byte[] bytes, int seed) : ForwardStream
{
    private readonly Random _random = new(seed);
    private int _next;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(Math.Min(count, _random.Next(10) == 0 ? _random.Next(1, 70_000) : _random.Next(1, 12)), bytes.Length - _next);
        Array.Copy(bytes, _next, buffer, offset, length);
        _next += length;
        return length;
    }
}

/// <summary>Gives bytes and then fails, as a share does that is taken away.</summary>
internal sealed class FailingStream(byte[] bytes) : ForwardStream
{
    private int _next;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(count, bytes.Length - _next);
        Array.Copy(bytes, _next, buffer, offset, length);
        _next += length;
        return length > 0 ? length : throw new IOException("gone");
    }
}

/// <summary>A beginning, and then a block over and over, up to a length that no memory need hold.</summary>
internal sealed class EndlessStream : ForwardStream
{
    private readonly byte[] _beginning;
    private readonly byte[] _block;
    private readonly long _length;
    private long _next;

    internal EndlessStream(string beginning, string block, long length)
    {
        _beginning = Encoding.UTF8.GetBytes(beginning);
        _block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(block, Math.Max(1, 100_000 / block.Length))));
        _length = length;
    }

    internal bool IsReadToItsEnd => _next == _length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_next < _beginning.Length)
        {
            return Copy(_beginning, (int)_next, Math.Min(count, _beginning.Length - (int)_next));
        }

        int start = (int)((_next - _beginning.Length) % _block.Length);
        return Copy(_block, start, (int)Math.Min(Math.Min(count, _block.Length - start), Math.Max(0, _length - _next)));

        int Copy(byte[] source, int from, int length)
        {
            Array.Copy(source, from, buffer, offset, length);
            _next += length;
            return length;
        }
    }
}

/// <summary>Lines that are made as they are read.</summary>
internal sealed class LinesStream(long lineCount, Func<long, string> line) : ForwardStream
{
    private byte[] _bytes = [];
    private int _start;
    private long _made;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_start == _bytes.Length)
        {
            var text = new StringBuilder();
            for (int i = 0; i < 500 && _made < lineCount; i++)
            {
                text.Append(line(_made++)).Append('\n');
            }

            _bytes = Encoding.UTF8.GetBytes(text.ToString());
            _start = 0;
        }

        int length = Math.Min(count, _bytes.Length - _start);
        Array.Copy(_bytes, _start, buffer, offset, length);
        _start += length;
        return length;
    }
}
