#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace Hr.Attendance.Rules.Compatibility;

/// <summary>Lists without a copy, where the framework can.</summary>
internal static class Lists
{
    /// <summary>The elements of a list, which nobody may change meanwhile.</summary>
    internal static ReadOnlySpan<T> AsSpan<T>(List<T> list) =>
#if NETSTANDARD2_0
        list.ToArray();
#else
        CollectionsMarshal.AsSpan(list);
#endif
}
