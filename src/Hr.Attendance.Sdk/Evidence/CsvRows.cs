using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Cuts CSV (RFC 4180) into rows, and rows into fields.</summary>
/// <remarks>
/// A line whose quotes, if any, stand around whole fields says by itself where these end. Every other one goes to the CSV library: quotes
/// within a field, fields of several lines, and what is no CSV at all.
/// <para>
/// In a row that is well formed quotes come in pairs, so a line with an odd number of them goes on with the next. Where that makes no
/// sound row, a quote stands where none belongs: only the first line is given up, and reading goes on with the second, so that one stray
/// quote does not take the rest of the file with it. No line is joined to others more than twice, once as the last and once as the first:
/// between these two quotes come in pairs.
/// </para>
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';

    private readonly LineReader<byte> _lines;
    private readonly int _longest;
    private readonly RowText _row = new();
    private readonly List<(string? Text, int Line)> _parts = [];
    private Queue<(string? Text, int Line)> _again = new();
    private readonly CsvConfiguration _configuration;
    private CsvParser _parser;
    private byte[] _unquoted = new byte[256];
    private ArraySegment<byte> _text;
    private (int Start, int Length)[] _fields = new (int, int)[16];
    private ArraySegment<byte>? _line;
    private bool _isBad;

    /// <param name="utf8">The file, as UTF-8 without a byte-order mark.</param>
    /// <param name="longestRow">The length of the longest row that is taken, in bytes.</param>
    /// <param name="linesBefore">How many lines of the file come before.</param>
    internal CsvRows(Stream utf8, int longestRow, int linesBefore = 0)
    {
        _longest = longestRow;
        _lines = new LineReader<byte>(utf8.Read, (byte)'\n', (byte)'\r', longestRow, linesBefore);
        _configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => _isBad = true, BufferSize = 1024 };
        _parser = new CsvParser(_row, _configuration);
    }

    /// <summary>The line on which the current row begins.</summary>
    internal int Line { get; private set; }

    /// <summary>How many fields the current row has; 0 when it has a fault.</summary>
    internal int Count { get; private set; }

    /// <summary>What is wrong with the current row; empty when it is sound.</summary>
    internal string Fault { get; private set; } = string.Empty;

    /// <summary>The number of fields that every row must have; 0 for any.</summary>
    internal int FieldCount { get; set; }

    /// <summary>All fields of the current row as UTF-8, with or without what stood between them.</summary>
    internal ReadOnlySpan<byte> Text => _text.AsSpan();

    /// <summary>A field of the current row, without quotes, until the next row is read.</summary>
    internal ReadOnlySpan<byte> Field(int index)
    {
        var (start, length) = _fields[index];
        return _text.AsSpan(start, length);
    }

    /// <summary>Goes to the next row; blank lines are none.</summary>
    internal bool Read()
    {
        Fault = string.Empty;
        do
        {
            if (!NextLine())
            {
                return false;
            }

            Parse();
        }
        while (Fault.Length == 0 && Count == 0);
        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _row.Dispose();
    }

    private void Parse()
    {
        Count = 0;
        if (_line is not { } line)
        {
            Fail($"the line is longer than {_longest} bytes");
        }
        else if (line.Count > 0)
        {
            // Nearly every line of a real file is plain, and splitting it here takes a fraction of what the library needs. What is not
            // plain is left to the library as it is: two readers must not have two opinions about quotes.
            if (SplitPlainly(line))
            {
                CheckCount();
            }
            else if (!HasOpenQuote(line))
            {
                Split(AsText(line));
            }
            else
            {
                SplitSeveralLines(line);
            }
        }
    }

    /// <summary>Splits a line whose quotes, if any, stand around whole fields.</summary>
    /// <returns>Whether it is such a line.</returns>
    private bool SplitPlainly(ArraySegment<byte> line)
    {
        _text = line;
        var text = line.AsSpan();
        for (int start = 0; start <= text.Length; start++)
        {
            int length = PlainLength(text.Slice(start));
            if (length < 0)
            {
                return false;
            }

            int quote = length > 0 && text[start] == Quote ? 1 : 0;
            AddField(start + quote, length - (2 * quote));
            start += length;
        }

        return true;
    }

    /// <summary>The length of the field with which a text begins, with its quotes; -1 when a quote stands anywhere but around all of it.</summary>
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] == Quote)
        {
            int length = text.Slice(1).IndexOf(Quote) + 2;
            return length > 1 && (length == text.Length || text[length] == Comma) ? length : -1;
        }

        int end = text.IndexOfAny(Comma, Quote);
        return end < 0 ? text.Length : text[end] == Comma ? end : -1;
    }

    /// <summary>Joins lines until quotes come in pairs; gives up all but the first where that makes no row.</summary>
    private void SplitSeveralLines(ArraySegment<byte> first)
    {
        int line = Line;
        int length = first.Count;
        bool isOpen = true;
        _parts.Clear();
        _parts.Add((AsText(first), line));

        // Lines are joined only as far as one row may be long: a stray quote must not read the rest of the file into memory.
        while (isOpen && length <= _longest && NextLine())
        {
            _parts.Add((_line is { } next ? AsText(next) : default(string), Line));
            if (_line is null)
            {
                break;
            }

            length += _line.Value.Count + 1;
            isOpen ^= HasOpenQuote(_line.Value);
        }

        Line = line;
        string joined = string.Join("\n", _parts.Select(part => part.Text));
        if (isOpen)
        {
            Fail("a quote is opened and never closed");
        }
        else
        {
            Split(joined);
        }

        if (Fault.Length > 0)
        {
            // The first line alone is at fault. The others are read again as lines of their own, each with its own number.
            _again = new Queue<(string? Text, int Line)>(_parts.Skip(1).Concat(_again));
        }
    }

    private void Split(string row)
    {
        Count = 0;
        _isBad = false;
        _row.Supply(row);
        bool isRead = _parser.Read();
        int length = 0;
        for (int i = 0; isRead && i < _parser.Count; i++)
        {
            // Quotes are looked at when a field is taken, so the whole row is taken before it is trusted.
            string field = _parser[i];
            int end = Append(field, length);
            AddField(length, end - length);
            length = end;
        }

        _text = new ArraySegment<byte>(_unquoted, 0, length);
        if (_isBad || !isRead || !_row.IsTakenInFull)
        {
            Fail("a quote stands where none belongs");

            // What a parser does after bad data is not defined, so the next row gets a new one.
            _parser.Dispose();
            _parser = new CsvParser(_row, _configuration);
        }
        else
        {
            CheckCount();
        }
    }

    private int Append(string field, int length)
    {
        int most = length + Encoding.UTF8.GetMaxByteCount(field.Length);
        if (most > _unquoted.Length)
        {
            Array.Resize(ref _unquoted, most * 2);
        }

        return length + Encoding.UTF8.GetBytes(field, 0, field.Length, _unquoted, length);
    }

    private void AddField(int start, int length)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, Count * 2);
        }

        _fields[Count++] = (start, length);
    }

    private void CheckCount()
    {
        if (FieldCount > 0 && Count != FieldCount)
        {
            Fail($"it has {Count} fields and the header {FieldCount}");
        }
    }

    private void Fail(string fault)
    {
        Fault = fault;
        Count = 0;
    }

    private bool NextLine()
    {
        if (_again.Count > 0)
        {
            (string? text, Line) = _again.Dequeue();
            _line = text is null ? default(ArraySegment<byte>?) : new ArraySegment<byte>(Encoding.UTF8.GetBytes(text));
            return true;
        }

        if (!_lines.Read())
        {
            return false;
        }

        Line = _lines.Number;
        _line = _lines.IsTooLong ? default(ArraySegment<byte>?) : _lines.Line;
        return true;
    }

    private static string AsText(ArraySegment<byte> line) => Utf8Text.GetString(line.AsSpan());

    private static bool HasOpenQuote(ArraySegment<byte> line)
    {
        bool isOpen = false;
        var rest = line.AsSpan();
        for (int found = rest.IndexOf(Quote); found >= 0; found = rest.IndexOf(Quote))
        {
            isOpen = !isOpen;
            rest = rest.Slice(found + 1);
        }

        return isOpen;
    }

    /// <summary>Gives the parser the text of one row and an end of line, and notices whether it wants more than that.</summary>
    private sealed class RowText : TextReader
    {
        private string _text = string.Empty;
        private int _next;
        private bool _isAtEnd = true;
        private bool _wantedMore;

        internal bool IsTakenInFull => _isAtEnd && !_wantedMore;

        internal void Supply(string text)
        {
            (_text, _next) = (text, 0);
            _isAtEnd = false;
            _wantedMore = false;
        }

        public override int Read(char[] buffer, int index, int count)
        {
            if (_isAtEnd)
            {
                _wantedMore = true;
                return 0;
            }

            int length = Math.Min(count, _text.Length - _next);
            _text.CopyTo(_next, buffer, index, length);
            _next += length;
            if (_next == _text.Length && length < count)
            {
                buffer[index + length] = '\n';
                _isAtEnd = true;
                length++;
            }

            return length;
        }
    }
}
