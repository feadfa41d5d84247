using System.Runtime.ExceptionServices;

namespace Hr.Attendance.Sdk.Text;

/// <summary>Cuts a file of lines into blocks that several threads read, each block by itself as if it stood in the whole file.</summary>
/// <remarks>
/// A row of JSON is a line. In CSV a quoted field may hold ends of lines, and a line with a quote too many is joined to those after it as far as a row may be
/// long. So a block ends only behind lines in all of which quotes come in pairs, so many of them that no row that began before can reach its end. A file in
/// which there is no such place is given as one block, to one thread. Thread-safe.
/// </remarks>
/// <param name="utf8">The file.</param>
/// <param name="length">How many bytes make a block.</param>
/// <param name="longestRow">How many bytes a row may have that goes on over the end of a line; 0 where none does.</param>
internal sealed class LineBlocks(Stream utf8, int length, int longestRow)
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const byte Quote = (byte)'"';

    // A joined row has at most as many bytes as one row may be long, and one line more; each of its lines may end with two bytes that count as one.
    private readonly int _reach = 4 * longestRow;
    private readonly object _gate = new();
    private byte[] _rest = [];
    private int _number;
    private long _linesBefore;
    private bool _isAtEnd;

    /// <summary>Takes the next block.</summary>
    /// <param name="buffer">Room for it, which grows where it has to.</param>
    /// <param name="block">The block.</param>
    /// <returns>Whether there is one.</returns>
    internal bool TryTake(ref byte[] buffer, out LineBlock block)
    {
        lock (_gate)
        {
            block = default;
            if (_isAtEnd)
            {
                return false;
            }

            if (buffer.Length < Math.Max(length, _rest.Length))
            {
                buffer = new byte[Math.Max(length, _rest.Length)];
            }

            _rest.CopyTo(buffer, 0);
            int filled = _rest.Length;
            _rest = [];
            int read = 1;
            ExceptionDispatchInfo? failure = null;
            try
            {
                while (filled < buffer.Length && (read = utf8.Read(buffer, filled, buffer.Length - filled)) > 0)
                {
                    filled += read;
                }
            }
            catch (IOException exception)
            {
                // What came before it is read first.
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            int end = failure is not null ? 0 : read == 0 ? filled : EndOfRows(buffer.AsSpan(0, filled));
            _isAtEnd = read == 0 || end == 0;
            int linesBefore = (int)Math.Min(_linesBefore, int.MaxValue);
            if (end == 0)
            {
                block = new LineBlock(_number++, new PrefixedStream(buffer, 0, filled, utf8, failure), linesBefore);
                return filled > 0 || failure is not null;
            }

            block = new LineBlock(_number++, new MemoryStream(buffer, 0, end, writable: false), linesBefore);
            _rest = buffer.AsSpan(end, filled - end).ToArray();
            _linesBefore += LinesIn(buffer.AsSpan(0, end));
            return true;
        }
    }

    /// <summary>Gives no further block.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _isAtEnd = true;
        }
    }

    /// <summary>Where rows end for certain; 0 where nobody can tell.</summary>
    private int EndOfRows(ReadOnlySpan<byte> text)
    {
        int end = text.LastIndexOf(LineFeed) + 1;
        while (end > _reach)
        {
            int odd = LastOddLine(text.Slice(0, end), end - _reach);
            if (odd < 0)
            {
                return end;
            }

            end = odd;
        }

        return 0;
    }

    /// <summary>Where the last line begins in which quotes do not come in pairs, of those that end behind a position; negative where there is none.</summary>
    private static int LastOddLine(ReadOnlySpan<byte> text, int from)
    {
        if (text.Slice(from).IndexOf(Quote) < 0)
        {
            return -1;
        }

        for (int end = text.Length; end > from;)
        {
            int start = text.Slice(0, end - 1).LastIndexOfAny(LineFeed, CarriageReturn) + 1;
            if (IsOdd(text.Slice(start, end - start)))
            {
                return start;
            }

            end = start;
        }

        return -1;
    }

    private static bool IsOdd(ReadOnlySpan<byte> line)
    {
        bool isOdd = false;
        for (int quote = line.IndexOf(Quote); quote >= 0; quote = line.IndexOf(Quote))
        {
            isOdd = !isOdd;
            line = line.Slice(quote + 1);
        }

        return isOdd;
    }

    private static long LinesIn(ReadOnlySpan<byte> text)
    {
        long lines = 0;
        for (int end = text.IndexOfAny(LineFeed, CarriageReturn); end >= 0; end = text.IndexOfAny(LineFeed, CarriageReturn))
        {
            lines++;
            text = text.Slice(text[end] == CarriageReturn && end + 1 < text.Length && text[end + 1] == LineFeed ? end + 2 : end + 1);
        }

        return lines;
    }
}

/// <summary>Some lines of a file.</summary>
/// <param name="Number">Its place among the blocks of the file, from 0.</param>
/// <param name="Utf8">The lines; for one block to the end of the file.</param>
/// <param name="LinesBefore">How many lines of the file come before it.</param>
internal readonly record struct LineBlock(int Number, Stream Utf8, int LinesBefore);
