namespace Hr.Attendance.Rules.Evidence;

/// <summary>Lists of evidence ids, as results have them.</summary>
internal static class EvidenceIds
{
    // Ids mostly count up as time goes by, and come kind by kind: a few runs that are in order already. So runs are merged, two neighbours at a time, where a
    // general sort would compare each id with many others.

    /// <summary>Ids in ordinal order, each once.</summary>
    /// <param name="ids">The ids, in any order.</param>
    internal static string[] InOrder(List<string> ids)
    {
        string[] from = [.. ids];
        var runs = RunsOf(from);
        if (runs.Count <= 1)
        {
            return from;
        }

        for (string[] to = new string[from.Length]; runs.Count > 1; (from, to) = (to, from))
        {
            Merge(from, to, runs);
        }

        Array.Resize(ref from, runs[0].Count);
        return from;
    }

    /// <summary>The parts, from one end to the other, in each of which ids rise.</summary>
    private static List<(int First, int Count)> RunsOf(string[] ids)
    {
        var runs = new List<(int First, int Count)>();
        for (int first = 0, next; first < ids.Length; first = next)
        {
            next = first + 1;
            while (next < ids.Length && string.CompareOrdinal(ids[next - 1], ids[next]) < 0)
            {
                next++;
            }

            runs.Add((first, next - first));
        }

        return runs;
    }

    /// <summary>Merges each two runs that follow each other into one; of an id that both have one is left.</summary>
    private static void Merge(string[] from, string[] to, List<(int First, int Count)> runs)
    {
        int merged = 0;
        for (int run = 0; run < runs.Count; run += 2)
        {
            var (one, countOfOne) = runs[run];
            var (other, countOfOther) = run + 1 < runs.Count ? runs[run + 1] : (one + countOfOne, 0);
            var (endOfOne, endOfOther) = (one + countOfOne, other + countOfOther);
            int place = runs[run].First;
            while (one < endOfOne && other < endOfOther)
            {
                int order = string.CompareOrdinal(from[one], from[other]);
                to[place++] = order <= 0 ? from[one] : from[other];
                one += order <= 0 ? 1 : 0;
                other += order >= 0 ? 1 : 0;
            }

            Array.Copy(from, one, to, place, endOfOne - one);
            place += endOfOne - one;
            Array.Copy(from, other, to, place, endOfOther - other);
            place += endOfOther - other;
            runs[merged++] = (runs[run].First, place - runs[run].First);
        }

        runs.RemoveRange(merged, runs.Count - merged);
    }
}
