namespace Hr.Attendance.NRules.Facts;

/// <summary>One thing that a policy asks, grants or limits. Made once for each policy.</summary>
/// <param name="policy">The policy; sessions and days point to it.</param>
public abstract class PolicyTerm(PolicyInForce policy)
{
    /// <summary>The policy; sessions and days point to it.</summary>
    public PolicyInForce Policy { get; } = Guard.NotNull(policy);
}
