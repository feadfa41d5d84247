namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>
/// Cuts an archive into its objects, in bounded memory. They may stand one after the other, in an array, or in an array that is a property
/// of an object around it.
/// </summary>
/// <remarks>
/// Outside an array a text never goes over the end of a line, and no line inside an object begins with a brace: by this, reading finds its
/// way again after an object that is cut. In an array there is no such sign, and what is broken there ends the reading.
/// </remarks>
internal sealed class ArchiveObjects(Stream utf8, int longest)
{
    // Archives are too long to be parsed as one document, and are often cut or joined. So braces and brackets are counted, texts are
    // skipped, and each object is handed to the JSON library by itself. Counting is enough, because a brace inside a text is the only one
    // that does not count.

    private const string CutFault = "it breaks off before its end";

    private readonly ByteCursor _bytes = new(utf8);
    private byte[] _object = new byte[4096];
    private int _length;
    private bool _isTooLong;
    private bool _isInArray;
    private bool _isInEnvelope;
    private bool _isAfterElement;

    /// <summary>The current object, until the next one is read; of no use when it has a fault.</summary>
    internal ReadOnlySpan<byte> Object => _object.AsSpan(0, _length);

    /// <summary>The line on which the current object begins; when the archive is broken, the line on which it breaks.</summary>
    internal int Line { get; private set; }

    /// <summary>What is wrong with the current object; empty when it is complete.</summary>
    internal string Fault { get; private set; } = string.Empty;

    /// <summary>Why the rest cannot be read; null when it can, or when there is none.</summary>
    internal string? Broken { get; private set; }

    /// <summary>Goes to the next object, or to what stands in the place of one.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Read()
    {
        Fault = string.Empty;
        while (Broken is null)
        {
            int first = _bytes.SkipBlanks();
            if (first < 0 && !_isInArray)
            {
                return false;
            }

            if (_isInArray ? ReadInArray(first) : ReadOutside(first))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadOutside(int first)
    {
        if (first == '[')
        {
            _bytes.Take();
            OpenArray();
            return false;
        }

        Line = _bytes.Line;
        if (first == '{')
        {
            return Scan();
        }

        _bytes.SkipLine();
        Fault = "it is not a JSON object";
        return true;
    }

    private bool ReadInArray(int first)
    {
        Line = _bytes.Line;
        if (first == '{' && !_isAfterElement)
        {
            return Scan();
        }

        if (first == ']')
        {
            _bytes.Take();
            _isInArray = false;
            return _isInEnvelope && CloseEnvelope();
        }

        if (first != ',' || !_isAfterElement)
        {
            return Break(first < 0 ? CutFault : _isAfterElement ? "a comma or a bracket is missing" : "an object is missing");
        }

        _bytes.Take();
        _isAfterElement = false;
        return false;
    }

    private void OpenArray()
    {
        _isInArray = true;
        _isAfterElement = false;
    }

    /// <summary>Reads an object to its end.</summary>
    /// <returns>Whether there is an object, good or bad; not so when an array in it turns out to hold the messages, or the archive breaks.</returns>
    private bool Scan()
    {
        _length = 0;
        _isTooLong = false;
        long depth = 0;
        do
        {
            // A brace at the beginning of a line begins the next object: the one being read was cut before its end, and only it is lost.
            bool isAtLineStart = _bytes.IsAtLineStart;
            int next = _bytes.Peek();
            if (next < 0 || (next == '{' && depth > 0 && isAtLineStart && !_isInArray))
            {
                return Cut(CutFault);
            }

            Append((byte)_bytes.Take());
            depth += next is '{' or '[' ? 1 : next is '}' or ']' ? -1 : 0;
            if (next == '"' && !ScanText())
            {
                return Cut("a text is not closed");
            }

            // The first array in an object may be that of the messages, the object being the answer of an interface around them. Then what
            // was read of it is dropped, and reading goes on inside.
            if (next == '[' && depth == 2 && IsEnvelope())
            {
                _isInEnvelope = true;
                OpenArray();
                return false;
            }
        }
        while (depth > 0);
        return Complete();
    }

    /// <summary>Reads a text after its opening quote; false where its line, or the file, ends before it does.</summary>
    private bool ScanText()
    {
        while (true)
        {
            Append(_bytes.TakeInsideText());
            int next = _bytes.Peek();
            if (next is < 0 or '\r' or '\n')
            {
                return false;
            }

            Append((byte)_bytes.Take());
            if (next == '"')
            {
                return true;
            }

            if (next == '\\' && _bytes.Peek() is not (< 0 or '\r' or '\n'))
            {
                Append((byte)_bytes.Take());
            }
        }
    }

    /// <summary>Whether the array that was just opened holds the messages: it begins with an object, and what is around it is no message.</summary>
    private bool IsEnvelope() =>
        !_isInArray && !_isInEnvelope && _bytes.SkipBlanks() == '{' && Object.IndexOf("\"msgid\""u8) < 0;

    private bool CloseEnvelope()
    {
        _isInEnvelope = false;

        // What stands behind the array in the object around it is of no use; only its end is looked for.
        long depth = 1;
        while (depth > 0)
        {
            _length = 0;
            int next = _bytes.Take();
            if (next < 0 || (next == '"' && !ScanText()))
            {
                return Break(CutFault);
            }

            depth += next is '{' or '[' ? 1 : next is '}' or ']' ? -1 : 0;
        }

        return false;
    }

    private bool Complete()
    {
        _isAfterElement = _isInArray;
        Fault = _isTooLong ? $"it is longer than {longest} bytes" : string.Empty;
        if (!_isInArray && _bytes.SkipLine())
        {
            Fault = "something follows it on its line";
        }

        return true;
    }

    private bool Cut(string fault)
    {
        Fault = fault;
        return !_isInArray || Break(fault);
    }

    private bool Break(string reason)
    {
        Broken = reason;
        Line = _bytes.Line;
        return false;
    }

    private void Append(byte unit)
    {
        if (_length < longest)
        {
            MakeRoom(1);
            _object[_length++] = unit;
        }
        else
        {
            _isTooLong = true;
        }
    }

    private void Append(ReadOnlySpan<byte> units)
    {
        if (_length + units.Length <= longest)
        {
            MakeRoom(units.Length);
            units.CopyTo(_object.AsSpan(_length));
            _length += units.Length;
        }
        else
        {
            _isTooLong = true;
        }
    }

    private void MakeRoom(int count)
    {
        if (_length + count > _object.Length)
        {
            Array.Resize(ref _object, Math.Min(longest, Math.Max(_object.Length * 2, _length + count)));
        }
    }
}
