namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>Options of a command, each with a value.</summary>
internal static class CommandOptions
{
    internal static Dictionary<string, string> Read(string[] arguments, params string[] known)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!known.Contains(arguments[i]) || i + 1 == arguments.Length)
            {
                throw new ArgumentException($"options are {string.Join(", ", known)}, each with a value; this is `{arguments[i]}`");
            }

            options[arguments[i]] = arguments[i + 1];
        }

        return options;
    }
}
