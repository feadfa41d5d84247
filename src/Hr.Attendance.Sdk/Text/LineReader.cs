namespace Hr.Attendance.Sdk.Text;

/// <summary>Reads a file line by line, as characters or as bytes, in bounded memory: of a line that is too long only the number is kept.</summary>
/// <typeparam name="T">The unit of text: a character or a byte.</typeparam>
internal sealed class LineReader<T>
    where T : unmanaged, IEquatable<T>
{
    // Chars and bytes in one: CSV is read as text, JSON as UTF-8. The line lies in the buffer until the next is read, so that reading a
    // file of a million lines makes no million strings.

    /// <summary>Grows where a line is longer; small, so that what was read stays close to the processor until it is used.</summary>
    private const int BufferLength = 16 * 1024;

    private readonly Func<T[], int, int, int> _read;
    private readonly T _lineFeed;
    private readonly T _carriageReturn;
    private readonly int _longest;
    private T[] _buffer = new T[BufferLength];
    private int _next;
    private int _end;
    private bool _ended;
    private int _lineStart;
    private int _lineLength;

    /// <summary>Creates a reader.</summary>
    /// <param name="read">Reads into an array, from an offset on, at most so many units; 0 at the end.</param>
    /// <param name="lineFeed">Ends a line.</param>
    /// <param name="carriageReturn">Ends a line too, alone or before a line feed; equal to the line feed where it does not.</param>
    /// <param name="longest">The length of the longest line that is taken.</param>
    /// <param name="linesBefore">How many lines of the file come before the first of these.</param>
    internal LineReader(Func<T[], int, int, int> read, T lineFeed, T carriageReturn, int longest, int linesBefore = 0)
    {
        Number = linesBefore;
        _read = read;
        _lineFeed = lineFeed;
        _carriageReturn = carriageReturn;
        _longest = longest;
    }

    /// <summary>The number of the current line, from 1; the largest whole number stands for all lines beyond it.</summary>
    internal int Number { get; private set; }

    /// <summary>Whether the current line was too long to be taken.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>The current line without its end, until the next one is read; empty when it was too long.</summary>
    internal ArraySegment<T> Line => new(_buffer, _lineStart, _lineLength);

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Read()
    {
        IsTooLong = false;
        int scanned = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_next + scanned, _end - _next - scanned).IndexOfAny(_lineFeed, _carriageReturn);
            if (found >= 0)
            {
                scanned += found;

                // A carriage return at the end of what was read may be half of a line end: the line is not taken before the next unit is
                // known.
                bool mayGoOn = _next + scanned + 1 == _end && !_buffer[_next + scanned].Equals(_lineFeed);
                if (!mayGoOn || !Fill())
                {
                    return Take(scanned, EndLength(_next + scanned));
                }

                continue;
            }

            scanned = _end - _next;
            if (scanned > _longest)
            {
                IsTooLong = true;
                _next = _end;
                scanned = 0;
            }

            if (!Fill())
            {
                return (scanned > 0 || IsTooLong) && Take(scanned, 0);
            }
        }
    }

    private int EndLength(int end) =>
        !_buffer[end].Equals(_lineFeed) && end + 1 < _end && _buffer[end + 1].Equals(_lineFeed) ? 2 : 1;

    private bool Take(int length, int endLength)
    {
        IsTooLong |= length > _longest;
        _lineStart = _next;
        _lineLength = IsTooLong ? 0 : length;
        _next += length + endLength;
        Number += Number < int.MaxValue ? 1 : 0;
        return true;
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_next > 0)
        {
            Array.Copy(_buffer, _next, _buffer, 0, _end - _next);
            _end -= _next;
            _next = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return !_ended;
    }
}
