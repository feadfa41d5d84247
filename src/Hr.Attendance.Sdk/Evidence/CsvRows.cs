using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Cuts CSV (RFC 4180) into rows and leaves their fields to the CSV library, one row at a time.</summary>
/// <remarks>
/// In a row that is well formed quotes come in pairs, so a line with an odd number of them goes on with the next. Where that makes no
/// sound row, a quote stands where none belongs: only the first line is given up, and reading goes on with the second, so that one stray
/// quote does not take the rest of the file with it. No line is joined to others more than twice, once as the last and once as the first:
/// between these two quotes come in pairs.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    private const char Quote = '"';

    private readonly LineReader<char> _lines;
    private readonly int _longest;
    private readonly RowText _row = new();
    private readonly List<(string? Text, int Line)> _parts = [];
    private Queue<(string? Text, int Line)> _again = new();
    private readonly CsvConfiguration _configuration;
    private CsvParser _parser;
    private ArraySegment<char>? _line;
    private bool _isBad;

    internal CsvRows(TextReader text, int longestRow)
    {
        _longest = longestRow;
        _lines = new LineReader<char>(text.Read, '\n', '\r', longestRow);
        _configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => _isBad = true, BufferSize = 1024 };
        _parser = new CsvParser(_row, _configuration);
    }

    /// <summary>The line on which the current row begins.</summary>
    internal int Line { get; private set; }

    /// <summary>The fields of the current row; empty when it has a fault.</summary>
    internal string[] Fields { get; private set; } = [];

    /// <summary>What is wrong with the current row; empty when it is sound.</summary>
    internal string Fault { get; private set; } = string.Empty;

    /// <summary>The number of fields that every row must have; 0 for any.</summary>
    internal int FieldCount { get; set; }

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
        while (Fault.Length == 0 && Fields.Length == 0);
        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _row.Dispose();
    }

    private void Parse()
    {
        if (_line is not { } line)
        {
            Fail($"the line is longer than {_longest} characters");
        }
        else if (line.Count == 0)
        {
            Fields = [];
        }
        else if (!HasOpenQuote(line))
        {
            Split(line);
        }
        else
        {
            SplitSeveralLines(line);
        }
    }

    /// <summary>Joins lines until quotes come in pairs; gives up all but the first where that makes no row.</summary>
    private void SplitSeveralLines(ArraySegment<char> first)
    {
        int line = Line;
        int length = first.Count;
        bool isOpen = true;
        _parts.Clear();
        _parts.Add((AsText(first), line));
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
        char[] joined = string.Join("\n", _parts.Select(part => part.Text)).ToCharArray();
        if (isOpen)
        {
            Fail("a quote is opened and never closed");
        }
        else
        {
            Split(new ArraySegment<char>(joined));
        }

        if (Fault.Length > 0)
        {
            _again = new Queue<(string? Text, int Line)>(_parts.Skip(1).Concat(_again));
        }
    }

    private void Split(ArraySegment<char> row)
    {
        _isBad = false;
        _row.Supply(row);
        bool isRead = _parser.Read();
        string[] fields = new string[isRead ? _parser.Count : 0];
        for (int i = 0; i < fields.Length; i++)
        {
            // Quotes are looked at when a field is taken, so the whole row is taken before it is trusted.
            fields[i] = _parser[i];
        }

        Fields = fields;
        if (_isBad || !isRead || !_row.IsTakenInFull)
        {
            Fail("a quote stands where none belongs");
            _parser.Dispose();
            _parser = new CsvParser(_row, _configuration);
        }
        else if (FieldCount > 0 && fields.Length != FieldCount)
        {
            Fail($"it has {fields.Length} fields and the header {FieldCount}");
        }
    }

    private void Fail(string fault)
    {
        Fault = fault;
        Fields = [];
    }

    private bool NextLine()
    {
        if (_again.Count > 0)
        {
            (string? text, Line) = _again.Dequeue();
            _line = text is null ? default(ArraySegment<char>?) : new ArraySegment<char>(text.ToCharArray());
            return true;
        }

        if (!_lines.Read())
        {
            return false;
        }

        Line = _lines.Number;
        _line = _lines.IsTooLong ? default(ArraySegment<char>?) : _lines.Line;
        return true;
    }

    private static string AsText(ArraySegment<char> line) => new(line.Array!, line.Offset, line.Count);

    private static bool HasOpenQuote(ArraySegment<char> line)
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
        private ArraySegment<char> _text;
        private bool _isAtEnd = true;
        private bool _wantedMore;

        internal bool IsTakenInFull => _isAtEnd && !_wantedMore;

        internal void Supply(ArraySegment<char> text)
        {
            _text = text;
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

            int length = Math.Min(count, _text.Count);
            Array.Copy(_text.Array!, _text.Offset, buffer, index, length);
            _text = new ArraySegment<char>(_text.Array!, _text.Offset + length, _text.Count - length);
            if (_text.Count == 0 && length < count)
            {
                buffer[index + length] = '\n';
                _isAtEnd = true;
                length++;
            }

            return length;
        }
    }
}
