namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>
/// The policies of a unit that are in force at the same time. Overtime, pay and limits follow from the policy of the primary role, sessions
/// from that of a concurrent one: what two settings come to across these roles is certain only where nobody is told something else.
/// </summary>
internal sealed class SimultaneousPolicies
{
    // A finding must be certain or it is noise. Where other roles of the same people are told something else, the two settings may never
    // meet, and nothing is said.

    /// <summary>The policies of each audience under each law, by date.</summary>
    private readonly List<List<SurveyedPolicy>> _byAudience;

    internal SimultaneousPolicies(IReadOnlyList<SurveyedPolicy> policies) =>
        _byAudience = [.. policies.GroupBy(policy => (policy.Law, policy.Audience)).Select(group => group.OrderBy(policy => policy.From).ToList())];

    /// <summary>
    /// Whether a document gives one of some settings another value for another role of the same people, as soon as a policy comes into force.
    /// A role of which nobody spoke is left alone: it need not be one of those that the settings are about.
    /// </summary>
    internal bool SayOtherwise(SurveyedPolicy surveyed, IReadOnlyList<Setting> settings) => _byAudience
        .Where(audience => audience[0].Law == surveyed.Law && CanBeSamePeople(audience[0].Audience, surveyed.Audience))
        .Select(audience => audience.FindLast(policy => policy.From <= surveyed.From))
        .Any(other => other is not null
            && other != surveyed
            && settings.Any(setting => Differ(other.Policy.Resolved(setting), surveyed.Policy.Resolved(setting))));

    private static bool CanBeSamePeople(PolicyAudience one, PolicyAudience other) =>
        one.Tags.All(tag => !other.Tags.TryGetValue(tag.Key, out string? value) || value == tag.Value);

    private static bool Differ(ResolvedSetting other, ResolvedSetting one) =>
        other.SetBy is not null && !ReferenceEquals(other.SetBy, one.SetBy) && !other.WrittenValue.Equals(one.WrittenValue);
}
