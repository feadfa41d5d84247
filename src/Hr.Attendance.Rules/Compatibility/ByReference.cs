using System.Runtime.CompilerServices;

namespace Hr.Attendance.Rules.Compatibility;

/// <summary>Tells objects apart by which they are, not by what they say; netstandard2.0 has no comparer for that.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    internal static ByReference<T> Comparer { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
