using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What becomes of a directive that breaks a constraint from above.</summary>
public enum ConflictHandling
{
    /// <summary>It is not applied, and that is an error.</summary>
    Refuse,

    /// <summary>The nearest value that the constraint allows is applied, with a warning.</summary>
    Clamp,

    /// <summary>It is not applied, with a warning.</summary>
    Inherit,
}

/// <summary>What one unit says, from a date on. Immutable.</summary>
public sealed record PolicyDocument
{
    /// <summary>The document's id, unique in the group.</summary>
    public required string Id { get; init; }

    /// <summary>The unit that says it.</summary>
    public required string UnitId { get; init; }

    /// <summary>The dates on which it is in effect; where there are none, this version withdraws the document.</summary>
    public required DateRange Dates { get; init; }

    /// <summary>Its lines, one for a setting.</summary>
    public required IReadOnlyList<Directive> Directives { get; init; }

    /// <summary>Whom it is about; everybody unless set.</summary>
    public PolicyTarget AppliesTo { get; init; } = PolicyTarget.Everybody;

    /// <summary>What becomes of a directive that breaks a constraint from above.</summary>
    public ConflictHandling OnConflict { get; init; }

    /// <summary>When this version of the document was published; null for a document that was always known.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>Where the document was read.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>The dates on which the document begins or ceases to say something: its own, and the ends of its exemptions.</summary>
    internal IEnumerable<LocalDate> TurningDates =>
        new[] { Dates.From, Dates.To }
            .OfType<LocalDate>()
            .Concat(Directives.SelectMany(directive => directive.Exemptions).Select(exemption => exemption.Until));
}

/// <summary>Whom a document is about: every given part must match. Immutable.</summary>
public sealed class PolicyTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="roles">The roles it is about; null for every role.</param>
    /// <param name="tags">The tags that an employee must have; null for none.</param>
    public PolicyTarget(IReadOnlyCollection<string>? roles = null, IReadOnlyDictionary<string, string>? tags = null)
    {
        Roles = roles;
        Tags = tags ?? new Dictionary<string, string>();
    }

    /// <summary>The target that everybody matches.</summary>
    public static PolicyTarget Everybody { get; } = new();

    /// <summary>The roles it is about; null for every role.</summary>
    public IReadOnlyCollection<string>? Roles { get; }

    /// <summary>The tags that an employee must have.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>Where the target was read.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>How narrow the target is: one for a list of roles, and one for each tag.</summary>
    public int ConditionCount => (Roles is null ? 0 : 1) + Tags.Count;

    /// <summary>Whether a role and an employee's tags match.</summary>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <returns>Whether every given part matches.</returns>
    public bool Matches(string role, IReadOnlyDictionary<string, string> tags)
    {
        Guard.NotNull(tags);
        return (Roles is null || Roles.Contains(role, StringComparer.Ordinal))
            && (Tags.Count == 0 || Tags.All(wanted =>
                tags.TryGetValue(wanted.Key, out string? actual) && string.Equals(actual, wanted.Value, StringComparison.Ordinal)));
    }
}
