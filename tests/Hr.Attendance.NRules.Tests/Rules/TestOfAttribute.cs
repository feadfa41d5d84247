namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>Says of which rules of the library a test is.</summary>
/// <param name="rules">The rule classes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestOfAttribute(params Type[] rules) : Attribute
{
    /// <summary>The rule classes.</summary>
    public IReadOnlyList<Type> Rules { get; } = rules;
}
