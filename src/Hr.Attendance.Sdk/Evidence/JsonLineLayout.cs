using Hr.Attendance.Compatibility;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>
/// What stands around the values of a line of JSON. The lines of a file mostly differ in nothing but their values; one that stands around
/// plain texts just like a line that the JSON library has read needs no second reading by it: its structure is known.
/// </summary>
internal sealed class JsonLineLayout
{
    // Programs write every line of a file in the same way. So the bytes between the texts of one line that the library has read are a
    // pattern, and a line that fits it byte for byte, with plain texts in between, has the same structure: the same properties in the same
    // places. A line that does not fit is no error, it only goes to the library. A text with a backslash is not plain, because its length
    // in bytes is not that of its content.

    private readonly List<(int Column, int Start, int End)> _texts = [];
    private byte[] _line = [];
    private int _length;
    private bool _isKnown;

    /// <summary>Forgets what is known.</summary>
    internal void Forget()
    {
        _isKnown = false;
        _texts.Clear();
    }

    /// <summary>Adds a text of the line that is being read by the library.</summary>
    /// <param name="column">The text's column; negative when it has none.</param>
    /// <param name="start">Where it begins in the line, behind its quote.</param>
    /// <param name="length">How long it is.</param>
    internal void Add(int column, int start, int length) => _texts.Add((column, start, start + length));

    /// <summary>Remembers the line, all of whose values are added and are texts.</summary>
    internal void Remember(ReadOnlySpan<byte> line)
    {
        if (_line.Length < line.Length)
        {
            _line = new byte[line.Length * 2];
        }

        line.CopyTo(_line);
        _length = line.Length;
        _isKnown = _texts.Count > 0;
    }

    /// <summary>Finds the values of a line where they must be.</summary>
    /// <returns>Whether the line is laid out like the one that is remembered, with texts that are ASCII and have no escapes.</returns>
    internal bool Find(ArraySegment<byte> line, JsonLineValue[] values)
    {
        if (!_isKnown)
        {
            return false;
        }

        // What stands before a text begins with the quote that ends the one before it.
        var rest = line.AsSpan();
        int known = 0;
        foreach (var (column, start, end) in _texts)
        {
            if (!rest.StartsWith(_line.AsSpan(known, start - known)))
            {
                return false;
            }

            rest = rest.Slice(start - known);
            known = end;
            int length = Utf8Text.PlainLengthInJson(rest);
            if (column >= 0)
            {
                values[column] = new JsonLineValue { IsGiven = true, Start = line.Offset + line.Count - rest.Length, Length = length };
            }

            rest = rest.Slice(length);
        }

        return rest.SequenceEqual(_line.AsSpan(known, _length - known));
    }
}
