namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>At which positions of the tree things are found.</summary>
/// <typeparam name="T">What is found: a setting, a role, a tag.</typeparam>
internal sealed class TreePositions<T>
    where T : notnull
{
    private readonly Dictionary<T, List<int>> _positions = [];

    /// <summary>Notes a thing; positions come in ascending order.</summary>
    internal void Add(T thing, int position)
    {
        if (!_positions.TryGetValue(thing, out var positions))
        {
            _positions.Add(thing, positions = []);
        }

        if (positions.Count == 0 || positions[positions.Count - 1] != position)
        {
            positions.Add(position);
        }
    }

    /// <summary>Whether a thing is found at any position from one up to, not including, another.</summary>
    internal bool IsFoundWithin(T thing, int from, int end)
    {
        if (!_positions.TryGetValue(thing, out var positions))
        {
            return false;
        }

        int found = positions.BinarySearch(from);
        int next = found >= 0 ? found : ~found;
        return next < positions.Count && positions[next] < end;
    }
}
