using System.Runtime.CompilerServices;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>Tells directives apart by the object that names them: two documents from no file may otherwise look the same.</summary>
internal sealed class SameSource : IEqualityComparer<PolicySource>
{
    internal static SameSource Instance { get; } = new();

    public bool Equals(PolicySource? x, PolicySource? y) => ReferenceEquals(x, y);

    public int GetHashCode(PolicySource obj) => RuntimeHelpers.GetHashCode(obj);
}
