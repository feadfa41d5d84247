namespace Hr.Attendance.Testing.Generators;

/// <summary>Smaller lists of the same things.</summary>
internal static class SmallerLists
{
    // Large parts first. Of forty messages one may matter: by halves that shows after a few tries, one at a time after forty. Two
    // neighbours go together because a question and its answer often cannot go alone.

    /// <summary>A list without one stretch of it: without all, each half, each quarter and so on down to each element.</summary>
    internal static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> list)
    {
        for (int length = list.Count; length > 0; length /= 2)
        {
            for (int from = 0; from < list.Count; from += length)
            {
                yield return Without(list, from, length);
            }
        }
    }

    /// <summary>A list without two neighbours.</summary>
    internal static IEnumerable<IReadOnlyList<T>> WithoutPairs<T>(IReadOnlyList<T> list) =>
        Enumerable.Range(0, Math.Max(0, list.Count - 1)).Select(from => Without(list, from, 2));

    /// <summary>A list with one element that is simpler.</summary>
    internal static IEnumerable<IReadOnlyList<T>> WithOneSimpler<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> simpler) =>
        Enumerable.Range(0, list.Count).SelectMany(changed =>
            simpler(list[changed]).Select(element => (IReadOnlyList<T>)[.. list.Select((other, i) => i == changed ? element : other)]));

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int from, int length) => [.. list.Take(from), .. list.Skip(from + length)];
}
