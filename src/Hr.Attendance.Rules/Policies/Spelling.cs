namespace Hr.Attendance.Rules.Policies;

/// <summary>How far two spellings are apart.</summary>
internal static class Spelling
{
    private const int LongestName = 64;

    /// <summary>How many letters must be changed, added or left out; a very long text is far from everything.</summary>
    internal static int Distance(string name, string written)
    {
        if (written.Length > LongestName)
        {
            return int.MaxValue;
        }

        // Levenshtein's distance, one row at a time.
        int[] row = [.. Enumerable.Range(0, written.Length + 1)];
        for (int i = 1; i <= name.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= written.Length; j++)
            {
                int substituted = diagonal + (name[i - 1] == written[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[written.Length];
    }
}
