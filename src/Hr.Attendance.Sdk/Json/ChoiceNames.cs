namespace Hr.Attendance.Sdk.Json;

/// <summary>The names of choices as files write them: in camel case.</summary>
internal static class ChoiceNames
{
    internal static string Of<T>(T choice)
        where T : struct, Enum
    {
        string name = choice.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
