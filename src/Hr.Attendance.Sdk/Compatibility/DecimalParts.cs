namespace Hr.Attendance.Sdk.Compatibility;

/// <summary>The parts of a decimal number as <see cref="decimal.GetBits(decimal)"/> has them, without an array where the framework can.</summary>
internal static class DecimalParts
{
    /// <summary>How many parts a number has.</summary>
    internal const int Count = 4;

    private const int ScaleShift = 16;

    internal static void Get(decimal number, Span<int> parts)
    {
#if NET
        decimal.GetBits(number, parts);
#else
        decimal.GetBits(number).AsSpan().CopyTo(parts);
#endif
    }

    internal static decimal Make(ReadOnlySpan<int> parts) =>
        new(parts[0], parts[1], parts[2], isNegative: parts[3] < 0, scale: unchecked((byte)(parts[3] >> ScaleShift)));
}
