namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>A role and tags that documents can tell apart from others, whether anybody has them or not. Equal when role and tags are.</summary>
internal sealed record PolicyAudience(string Role, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The audience that no document is aimed at in particular.</summary>
    internal static PolicyAudience Everybody { get; } = new(string.Empty, new Dictionary<string, string>());

    /// <summary>Somebody of each role that a target names, with no more tags than it asks for.</summary>
    internal static IEnumerable<PolicyAudience> Of(PolicyTarget target) =>
        (target.Roles ?? [string.Empty]).Select(role => new PolicyAudience(role, target.Tags));

    /// <summary>Somebody to whom two documents apply at once; null when they exclude each other.</summary>
    internal PolicyAudience? CombineWith(PolicyAudience other)
    {
        bool rolesFit = Role.Length == 0 || other.Role.Length == 0 || Role == other.Role;
        bool tagsFit = Tags.All(tag => !other.Tags.TryGetValue(tag.Key, out string? value) || value == tag.Value);
        return rolesFit && tagsFit
            ? new PolicyAudience(
                Role.Length > 0 ? Role : other.Role,
                Tags.Concat(other.Tags).GroupBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.First().Value, StringComparer.Ordinal))
            : null;
    }

    public bool Equals(PolicyAudience? other) =>
        other is not null && Role == other.Role && Tags.Count == other.Tags.Count
        && Tags.All(tag => other.Tags.TryGetValue(tag.Key, out string? value) && value == tag.Value);

    public override int GetHashCode()
    {
        // Tags are added up, so that their order does not matter.
        int hash = StringComparer.Ordinal.GetHashCode(Role);
        foreach (var tag in Tags)
        {
            hash = unchecked(hash + ((StringComparer.Ordinal.GetHashCode(tag.Key) * 31) ^ StringComparer.Ordinal.GetHashCode(tag.Value)));
        }

        return hash;
    }
}
