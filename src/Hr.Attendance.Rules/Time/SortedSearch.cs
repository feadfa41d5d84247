namespace Hr.Attendance.Rules.Time;

/// <summary>Finds a place among sorted things by halving: things before the place have something that those after it lack.</summary>
/// <remarks>
/// It asks about positions and holds no things, so that one search serves spans, lists and columns, without a delegate:
/// <c>while (search.IsOpen) search.Answer(times[search.Middle] &lt; time);</c>
/// </remarks>
/// <param name="count">How many things there are.</param>
internal struct SortedSearch(int count)
{
    private int _high = count;

    /// <summary>The place when nothing is open any more: the position of the first thing after it; the number of things where there is none.</summary>
    internal int Place { get; private set; }

    /// <summary>Whether there is a position to ask about.</summary>
    internal readonly bool IsOpen => Place < _high;

    /// <summary>The position to ask about.</summary>
    internal readonly int Middle => (Place + _high) >> 1;

    /// <summary>Goes on with one of the halves.</summary>
    /// <param name="isBefore">Whether the thing in the middle lies before the place.</param>
    internal void Answer(bool isBefore)
    {
        int middle = Middle;
        (Place, _high) = isBefore ? (middle + 1, _high) : (Place, middle);
    }
}
