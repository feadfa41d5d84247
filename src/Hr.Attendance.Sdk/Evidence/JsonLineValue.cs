namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Where a column's value stands in a line of JSON; a text with escapes is held decoded.</summary>
internal struct JsonLineValue
{
    internal bool IsGiven;
    internal int Start;
    internal int Length;
    internal string? Unescaped;
}
