namespace Hr.Attendance.Rules.Evidence;

/// <summary>The ids of records that were seen so far.</summary>
/// <param name="count">How many records there are.</param>
internal sealed class SeenIds(int count)
{
    // Most systems number their records, so most ids of a file are one text with a number behind it, in as many digits (m0000017). Which numbers were
    // seen is one bit for each: a hundredth of the room that a set of texts takes, and a fifth of its time. Ids of any other form, and numbers far from
    // the first one, are kept as texts.

    /// <summary>How many numbers there is room for, for each record.</summary>
    private const long Spares = 4;
    private const int MostDigits = 18;
    private const int None = -1;

    private readonly long[] _bits = new long[1 + (Spares * count / 64)];
    private string? _first;
    private int _digits;
    private long _lowest;
    private HashSet<string>? _others;

    /// <summary>Adds an id. Whether it was not seen before.</summary>
    internal bool Add(string id)
    {
        if (_first is null)
        {
            Learn(id);
        }

        long place = NumberOf(id) - _lowest;
        if (place < 0 || place >= 64L * _bits.Length)
        {
            return (_others ??= new HashSet<string>(StringComparer.Ordinal)).Add(id);
        }

        long bit = 1L << (int)(place % 64);
        ref long bits = ref _bits[place / 64];
        bool isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }

    /// <summary>Takes the first id as the one that others are like.</summary>
    private void Learn(string first)
    {
        _first = first;
        _digits = first.Length;
        while (_digits > 0 && first.Length - _digits < MostDigits && IsDigit(first[_digits - 1]))
        {
            _digits--;
        }

        // Numbers may be lower as well as higher.
        _lowest = Math.Max(0, NumberOf(first) - (Spares * count / 2));
    }

    /// <summary>The number at the end of an id that is like the first but for that; negative for any other.</summary>
    private long NumberOf(string id)
    {
        if (id.Length != _first!.Length || _digits == id.Length)
        {
            return None;
        }

        for (int i = 0; i < _digits; i++)
        {
            if (id[i] != _first[i])
            {
                return None;
            }
        }

        long number = 0;
        for (int i = _digits; i < id.Length; i++)
        {
            if (!IsDigit(id[i]))
            {
                return None;
            }

            number = (10 * number) + (id[i] - '0');
        }

        return number;
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
