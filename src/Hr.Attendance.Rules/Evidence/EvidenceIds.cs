namespace Hr.Attendance.Rules.Evidence;

/// <summary>Lists of evidence ids, as results have them.</summary>
internal static class EvidenceIds
{
    /// <summary>Ids in ordinal order, each once; those that count up as time goes by most often come so.</summary>
    /// <param name="ids">The ids, in any order; changed.</param>
    internal static string[] InOrder(List<string> ids)
    {
        int next = 1;
        while (next < ids.Count && string.CompareOrdinal(ids[next - 1], ids[next]) < 0)
        {
            next++;
        }

        if (next >= ids.Count)
        {
            return [.. ids];
        }

        ids.Sort(StringComparer.Ordinal);
        int kept = 0;
        for (int i = 0; i < ids.Count; i++)
        {
            if (i == 0 || !string.Equals(ids[i], ids[kept - 1], StringComparison.Ordinal))
            {
                ids[kept++] = ids[i];
            }
        }

        ids.RemoveRange(kept, ids.Count - kept);
        return [.. ids];
    }
}
