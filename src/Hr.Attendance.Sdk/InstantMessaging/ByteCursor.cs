namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Goes through a stream byte by byte and counts its lines, which end with a line feed, a carriage return or both.</summary>
internal sealed class ByteCursor(Stream stream)
{
    private const int None = -1;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _next;
    private int _end;
    private int _last = None;
    private bool _ended;

    /// <summary>The line of the next byte, from 1; the largest whole number stands for all lines beyond it.</summary>
    internal int Line { get; private set; } = 1;

    /// <summary>Whether the next byte is the first of its line.</summary>
    internal bool IsAtLineStart => _last is None or '\n' or '\r';

    /// <summary>The next byte; -1 at the end.</summary>
    internal int Peek() => _next < _end || Fill() ? _buffer[_next] : None;

    /// <summary>Takes the next byte; -1 at the end.</summary>
    internal int Take()
    {
        int taken = Peek();
        if (taken != None)
        {
            _next++;

            // A carriage return ends the line, and a line feed after it does not end another.
            Line += (taken == '\r' || (taken == '\n' && _last != '\r')) && Line < int.MaxValue ? 1 : 0;
            _last = taken;
        }

        return taken;
    }

    /// <summary>Takes bytes that neither end a line nor end or escape a text, as many as are at hand; perhaps none.</summary>
    internal ReadOnlySpan<byte> TakeInsideText()
    {
        if (Peek() == None)
        {
            return default;
        }

        var rest = _buffer.AsSpan(_next, _end - _next);

        // Most of an archive is inside texts, so these are passed over in stretches and not byte by byte.
        int quoteOrEscape = rest.IndexOfAny((byte)'"', (byte)'\\');
        rest = quoteOrEscape < 0 ? rest : rest.Slice(0, quoteOrEscape);
        int lineEnd = rest.IndexOfAny((byte)'\n', (byte)'\r');
        rest = lineEnd < 0 ? rest : rest.Slice(0, lineEnd);
        if (rest.Length > 0)
        {
            _next += rest.Length;
            _last = rest[rest.Length - 1];
        }

        return rest;
    }

    /// <summary>Passes over blanks and ends of lines.</summary>
    /// <returns>The next byte; -1 at the end.</returns>
    internal int SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
        {
            Take();
        }

        return Peek();
    }

    /// <summary>Passes over the rest of the line, without its end.</summary>
    /// <returns>Whether there was anything but blanks.</returns>
    internal bool SkipLine()
    {
        bool hasMore = false;
        while (Peek() is not (None or '\r' or '\n'))
        {
            hasMore |= Take() is not (' ' or '\t');
        }

        return hasMore;
    }

    private bool Fill()
    {
        if (!_ended)
        {
            _next = 0;
            _end = stream.Read(_buffer, 0, _buffer.Length);
            _ended = _end == 0;
        }

        return !_ended;
    }
}
